// `npm run test:mutants`: breaks each guard in a copy of the tree, one at a time, and expects the test that guards it to
// go red. A guard that can be broken unseen is none. They stand in the files *.mutants.mjs, each beside the test that
// sees them.
// `npm run test:mutants -- main/storage` runs those that stand there or break what lies there; `--only TEXT` those whose
// name, file, guard or message contains the text.
// `--fit` only asks whether each can still be put in its place; `npm run check` does.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { importFile } from './setup/load.mjs'
import { ROOT, SetupError, run, runMain, toolFile } from './setup/run.mjs'

/** @typedef {import('./mutants/kinds.mjs').Mutant & { home: string }} Mutant with the file in which it stands */

/** @typedef {import('./mutants/kinds.mjs').Guard['kind']} Kind */

/** @typedef {{ code: number, output: string }} Outcome */

/** Longest run of one command; a guard that hangs has not spoken. */
const patience = 180_000

const depcruise = toolFile('dependency-cruiser', 'depcruise')
const playwright = toolFile('@playwright/test', 'playwright')

/** @param {readonly string[]} titles */
const anyOf = (titles) => titles.map((title) => title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')

/**
 * How Node is called for each kind of guard, with the copy, with the files or titles asked for, and which line of its output is the no.
 * @type {Readonly<Record<Kind, {
 *   call: (folder: string, only: readonly string[]) => readonly string[],
 *   says: (line: string, what: string) => boolean,
 *   needsBuild?: boolean,
 * }>>}
 */
const guards = {
  types: {
    call: () => [toolFile('typescript', 'tsc'), '-b'],
    says: (line, what) => line.includes('error TS') && line.includes(what),
  },
  imports: {
    // Without the flag the packages of the copy, a link, would be found at the link's end: outside of the tree.
    call: () => [depcruise, '--preserve-symlinks', 'main', 'renderer', 'shared', 'e2e'],
    says: (line, rule) => line.includes(`error ${rule}: `),
  },
  lint: {
    call: (_folder, files) => [toolFile('eslint'), ...files],
    says: (line, rule) => line.includes(' error ') && line.includes(rule),
  },
  unread: {
    call: (folder) => [path.join(folder, 'scripts/check/unread.mjs')],
    says: (line, what) => line === what,
  },
  unit: {
    call: (_folder, files) => [toolFile('vitest'), 'run', ...files],
    says: (line, test) => line.includes('FAIL ') && line.includes(' > ') && line.includes(test),
  },
  app: {
    call: (_folder, titles) => [
      playwright,
      'test',
      'hardening',
      'drafts',
      'bridge',
      'called-from',
      '--timeout=30000',
      '--grep',
      anyOf(titles),
    ],
    // The one test that ran has failed; here, by what it expects and not by what it could not do.
    says: (line) => /^\s*(Error: )?expect\((received|locator|page)\)/.test(line),
    needsBuild: true,
  },
  layout: {
    call: () => [playwright, 'test', '-c', 'playwright.wide.config.ts', 'layout', '--grep', 'en, full'],
    says: (line, fault) => line.includes(fault),
    needsBuild: true,
  },
  texts: {
    call: () => [playwright, 'test', '-c', 'playwright.wide.config.ts', 'script-texts'],
    says: (line, seen) => line.includes(seen),
    needsBuild: true,
  },
  packets: {
    call: (folder, titles) => [path.join(folder, 'scripts/packets/run.mjs'), '--short', '--grep', anyOf(titles)],
    says: (line, seen) => /^(OUT|NAME ASKED|OPEN PORT) /.test(line) && line.includes(seen),
    needsBuild: true,
  },
  windows: {
    call: (folder, files) => [path.join(folder, 'scripts/windows/run.mjs'), ...files],
    says: (line, test) => line.includes('FAIL ') && line.includes(' > ') && line.includes(test),
  },
  'set-up': {
    call: (folder) => [path.join(folder, 'scripts/windows/setup/run.mjs')],
    says: (line, what) => line.startsWith(`WRONG ${what}`),
    needsBuild: true,
  },
  ends: {
    call: (folder, titles) => [path.join(folder, 'scripts/ends/run.mjs'), '--grep', anyOf(titles)],
    says: (line, seen) => /^\s*[-+] /.test(line) && line.includes(seen),
    needsBuild: true,
  },
}

/** All there are. */
async function loaded() {
  const files = ['main', 'renderer', 'shared', 'scripts'].flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder), { encoding: 'utf8', recursive: true })
      .filter((file) => file.endsWith('.mutants.mjs'))
      .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/'))),
  )
  const modules = await Promise.all(
    files.sort().map(async (home) => {
      const { mutants } = /** @type {{ mutants: readonly import('./mutants/kinds.mjs').Mutant[] }} */ (
        await importFile(path.join(ROOT, home))
      )
      return mutants.map((mutant) => ({ ...mutant, home }))
    }),
  )
  return modules.flat()
}

/**
 * What a mutant makes of its file.
 * @param {Mutant} mutant
 * @param {string} text
 */
function broken(mutant, text) {
  if ('add' in mutant) return `${text}\n${mutant.add}\n`
  const parts = text.split(mutant.find)
  return parts.length === 2 ? parts.join(mutant.replace) : null
}

/**
 * Complaints about the mutants themselves: one that no longer fits, a rule that none breaks.
 * @param {readonly Mutant[]} mutants
 */
async function flaws(mutants) {
  const stale = mutants.filter((mutant) => {
    const file = path.join(ROOT, mutant.file)
    const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
    return [null, text].includes(broken(mutant, text))
  })
  const { default: config } = await import('../.dependency-cruiser.mjs')
  const rules = config.forbidden.map(({ name }) => name)
  const unbroken = rules.filter((name) => !mutants.some(({ guard, says }) => guard.kind === 'imports' && says === name))
  const twice = mutants.filter(({ name }, index) => mutants.findIndex((other) => other.name === name) !== index)
  return [
    ...stale.map(({ name, file }) => `${name}: its text does not stand exactly once in ${file}`),
    ...unbroken.map((name) => `no mutant breaks the import rule ${name}`),
    ...twice.map(({ name }) => `two mutants are called ${name}`),
  ]
}

/**
 * Copies what git knows or would take; the packages are linked.
 * @param {string} folder
 */
function copyTree(folder) {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const files = execFileSync('git', list, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 }).split('\0')
  for (const file of files) {
    const from = path.join(ROOT, file)
    if (file !== '' && fs.existsSync(from)) fs.cpSync(from, path.join(folder, file))
  }
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
}

/**
 * Runs Node in the copy. What it leaves in the temporary folder goes with the copy.
 * @param {string} folder
 * @param {readonly string[]} args
 * @returns {Promise<Outcome>}
 */
async function runIn(folder, args) {
  const temporary = path.join(folder, 'tmp')
  const started = performance.now()
  const { code, output, ended } = await run(process.execPath, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    watch: () => performance.now() - started > patience,
  })
  return { code, output: ended ? `${output}\nended after ${patience / 1000} s` : output }
}

/**
 * @param {string} folder
 * @param {Kind} kind
 * @param {readonly (string | undefined)[]} only
 */
async function runGuard(folder, kind, only) {
  const { call, needsBuild } = guards[kind]
  if (needsBuild) {
    const build = await runIn(folder, [toolFile('electron-vite'), 'build', '--logLevel', 'warn'])
    if (build.code !== 0) return { code: 0, output: `could not be built:\n${build.output}` }
  }
  return runIn(
    folder,
    call(
      folder,
      only.filter((one) => one !== undefined),
    ),
  )
}

/**
 * Red where it should be, green where it should not, or red for another reason, which proves nothing.
 * @param {Mutant} mutant
 * @param {Outcome} outcome
 */
function verdict({ guard, says }, { code, output }) {
  if (code === 0) return 'GREEN'
  return output.split('\n').some((line) => guards[guard.kind].says(line, says)) ? 'red' : 'ASTRAY'
}

/** @param {number} since */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`.padStart(7)
/** @param {string} output */
const lastLines = (output) =>
  output
    .trimEnd()
    .split('\n')
    .slice(-25)
    .map((line) => `    ${line}`)
    .join('\n')

/**
 * @param {readonly Mutant[]} mutants
 * @param {string} only
 * @param {readonly string[]} paths
 */
function chosen(mutants, only, paths) {
  /** @param {Mutant} mutant */
  const holds = ({ name, file, guard, says }) => [name, file, guard.kind, guard.only, says].join('\n').includes(only)
  /** @param {Mutant} mutant */
  const isThere = ({ file, home }) =>
    paths.length === 0 || paths.some((start) => file.startsWith(start) || home.startsWith(start))
  const found = mutants.filter((mutant) => holds(mutant) && isThere(mutant))
  if (found.length === 0) throw new SetupError(`There is no such mutant: ${[only, ...paths].join(' ')}`)
  if (found.some(({ guard }) => guards[guard.kind].needsBuild) && !process.env.ELECTRON_PATH) {
    throw new SetupError('Run it as `npm run test:mutants`, which finds Electron and a display.')
  }
  return found
}

/**
 * Each guard must be green on the tree as it is: a guard that is red anyway proves nothing.
 * @param {string} folder
 * @param {readonly Mutant[]} wanted
 */
async function expectGreen(folder, wanted) {
  for (const kind of /** @type {Kind[]} */ (Object.keys(guards))) {
    const only = wanted.filter(({ guard }) => guard.kind === kind).map(({ guard }) => guard.only)
    if (only.length === 0) continue
    const started = performance.now()
    const { code, output } = await runGuard(folder, kind, [...new Set(only)])
    // vitest and Playwright pass over a name that they do not find when they find another.
    const missing = ['unit', 'app', 'packets', 'windows'].includes(kind)
      ? only.filter((name) => name !== undefined && !output.includes(name))
      : []
    if (code !== 0 || missing.length > 0 || output.startsWith('could not be built')) {
      throw new SetupError(
        `${kind} is not green before anything is broken${missing.map((name) => `\n  not run: ${name}`).join('')}\n${output}`,
      )
    }
    console.log(`green  ${seconds(started)}  ${kind}, nothing broken`)
  }
}

/**
 * @param {string} folder
 * @param {readonly Mutant[]} wanted
 */
async function breakEach(folder, wanted) {
  const survivors = []
  for (const mutant of wanted) {
    const file = path.join(folder, mutant.file)
    const text = fs.readFileSync(file, 'utf8')
    const started = performance.now()
    fs.writeFileSync(file, broken(mutant, text) ?? text)
    const outcome = await runGuard(folder, mutant.guard.kind, [mutant.guard.only])
    fs.writeFileSync(file, text)
    const result = verdict(mutant, outcome)
    console.log(`${result.padEnd(6)} ${seconds(started)}  ${mutant.guard.kind.padEnd(7)}  ${mutant.name}`)
    if (result === 'red') continue
    survivors.push(mutant)
    console.log(lastLines(outcome.output))
  }
  return survivors
}

async function main() {
  const { values, positionals } = parseArgs({
    options: { only: { type: 'string', default: '' }, fit: { type: 'boolean' } },
    allowPositionals: true,
  })
  const mutants = await loaded()
  const complaints = await flaws(mutants)
  if (complaints.length > 0) throw new SetupError(complaints.join('\n'))
  if (values.fit) return 0
  const wanted = chosen(mutants, values.only, positionals)
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'mutants-')))
  const started = performance.now()
  try {
    copyTree(folder)
    fs.mkdirSync(path.join(folder, 'tmp'))
    await expectGreen(folder, wanted)
    console.log('\nresult    time  guard    mutant')
    const survivors = await breakEach(folder, wanted)
    const killed = wanted.length - survivors.length
    for (const { name, file } of survivors) console.log(`survived: ${name} (${file})`)
    console.log(`\n${killed} mutants killed, ${survivors.length} survived, in${seconds(started)}`)
    return survivors.length === 0 ? 0 : 1
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

await runMain(main)
