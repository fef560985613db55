// `npm run package`: builds what a shop downloads, as far as this machine can, and says what it cannot.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { releaseElectron } from '../setup/electron-runtime.mjs'
import { parseJson, readJson } from '../setup/load.mjs'
import { ROOT, SetupError, runMain, runTool } from '../setup/run.mjs'
import { homepageArguments, identity, openIn } from './identity.mjs'
import { FUSES, readFuses, wrongFuses } from './fuses.mjs'
import { packagesInside } from './licences-plugin.mjs'
import { sbomOf } from './sbom.mjs'
import { PLATFORM, SYSTEMS, isOnline, splitTargets } from './targets.mjs'

const DIST = path.join(ROOT, 'dist')
const { name, version, devDependencies } =
  /** @type {{ name: string, version: string, devDependencies: { electron: string } }} */ (
    readJson(path.join(ROOT, 'package.json'))
  )

async function main() {
  const { values } = parseArgs({
    options: {
      'allow-fallback-runtime': { type: 'boolean', default: false },
      // What cannot be signed is no package then.
      signed: { type: 'boolean', default: false },
      // For shops: who stands behind it must be decided.
      release: { type: 'boolean', default: false },
    },
  })
  const open = openIn(identity)
  if (values.release && open.length > 0) {
    throw new SetupError(
      `No release while shared/identity.json leaves open: ${open.join(', ')}. (\`none\` is an answer.)`,
    )
  }
  const executable = process.env.ELECTRON_PATH
  if (!executable) throw new SetupError('Start this with `npm run package`: it gets Electron and a build.')
  const runtime = versionsIn(executable)
  const isRelease = executable === releaseElectron()
  if (!isRelease && !values['allow-fallback-runtime']) throw new SetupError(refusal(runtime))

  const { system, flag } = SYSTEMS[PLATFORM]
  const { built, left, environment } = splitTargets(PLATFORM, await isOnline())
  fs.rmSync(DIST, { recursive: true, force: true })
  const args = [flag, ...built, `-c.electronVersion=${runtime.electron}`, '--publish', 'never']
  if (PLATFORM === 'linux') args.push(...homepageArguments)
  if (values.signed) args.push('-c.forceCodeSigning=true')
  // The official one comes as a zip that its installer has checked, for each processor; a folder is for this one only.
  if (!isRelease) args.push(`-c.electronDist=${path.dirname(executable)}`)
  const code = await runTool('electron-builder', args, { env: environment })
  if (code !== 0) throw new SetupError('electron-builder could not build the package; the reason stands above.')

  const remark = isRelease ? null : 'not the release runtime: put together from the package registry, for trials only'
  fs.writeFileSync(path.join(DIST, `${name}-${version}-${system}.cdx.json`), sbomOf(runtime, packagesInside(), remark))
  const artefacts = filesToHandOut()
  fs.writeFileSync(
    path.join(DIST, `SHA256SUMS-${system}.txt`),
    artefacts.map((file) => `${hashOf(file)}  ${file}\n`).join(''),
  )

  await report({ artefacts, left, runtime, isRelease })
  return 0
}

/** @param {{ electron: string }} runtime */
function refusal({ electron }) {
  return (
    `No package was built. Merchant Help is released on the official Electron ${devDependencies.electron}; here there is\n` +
    `another one, ${electron}, which is for tests. Build where Electron can be downloaded, or, for a trial that says so\n` +
    'on its Help screen:\n\n  npm run package -- --allow-fallback-runtime\n'
  )
}

/**
 * @param {string} executable
 * @returns {{ electron: string, chrome: string, node: string }}
 */
function versionsIn(executable) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const versions = execFileSync(executable, ['-p', 'JSON.stringify(process.versions)'], { env, encoding: 'utf8' })
  return /** @type {{ electron: string, chrome: string, node: string }} */ (parseJson(versions))
}

/** What electron-builder leaves beside the packages is for itself. */
function filesToHandOut() {
  /** @param {string} file */
  const isForUs = (file) => /^builder-|[.](blockmap|yml|yaml)$/.test(file)
  return fs
    .readdirSync(DIST, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !isForUs(entry.name))
    .map((entry) => entry.name)
    .sort()
}

/** @param {string} file */
const hashOf = (file) =>
  createHash('sha256')
    .update(fs.readFileSync(path.join(DIST, file)))
    .digest('hex')

/**
 * @param {{
 *   artefacts: readonly string[],
 *   left: readonly import('./targets.mjs').Left[],
 *   runtime: { electron: string },
 *   isRelease: boolean,
 * }} result
 */
async function report({ artefacts, left, runtime, isRelease }) {
  console.log('\nBuilt, in dist/:')
  for (const file of artefacts) {
    console.log(`  ${file}  ${(fs.statSync(path.join(DIST, file)).size / 1e6).toFixed(1)} MB`)
  }
  for (const program of programs()) {
    const fuses = await readFuses(path.join(DIST, program))
    const wrong = wrongFuses(fuses)
    if (wrong.length > 0) throw new SetupError(`${program}: these fuses are not as listed: ${wrong.join(', ')}.`)
    const unknown = Object.keys(FUSES).filter((fuse) => !(fuse in fuses))
    const note = unknown.length > 0 ? `; unknown to Electron ${runtime.electron}: ${unknown.join(', ')}` : ''
    console.log(`  fuses of ${program}: ${Object.keys(fuses).length} of ${Object.keys(FUSES).length} as listed${note}`)
  }
  if (!isRelease) console.log(`\nOn Electron ${runtime.electron}, for trials only: not to be given to a shop.`)
  if (left.length === 0) return
  console.log('\nNot built here; .github/workflows/release.yml builds them:')
  for (const { target, reason } of left) console.log(`  ${target}: ${reason}`)
}

/** The program files that were put together, each in its folder: one for each processor. */
function programs() {
  const { folder, program } = SYSTEMS[PLATFORM]
  const folders = fs.readdirSync(DIST).filter((entry) => folder.test(entry))
  return folders.map((entry) => path.join(entry, program))
}

await runMain(main)
