// `npm run test:windows`: the store, backups, exports and all that is shared, in a real Node for Windows, on the file
// system of Windows as Wine makes it: their unit tests, what other programs do to the files, kill, damage and failing calls.
// `-- held` runs the test files alone whose path contains the word, and not the faults; any other word is Vitest's, too.
import fs from 'node:fs'
import path from 'node:path'
import { ROOT, log, runMain } from '../setup/run.mjs'
import { inWindows, nodeThere, packagesThere, withWindows } from './wine.mjs'

const configurations = () => fs.readdirSync(ROOT).filter((name) => /^(tsconfig|vitest)[.]|[.]md$/.test(name))
/** What of the project the tests read. */
const TREE = ['main', 'shared', 'renderer', 'e2e', 'scripts', 'docs', 'package.json', ...configurations()]
const FAULTS = 'calls,damage,kill'

/**
 * A drive with a letter of its own, which goes when its folder does.
 * @param {import('./wine.mjs').Windows} windows
 */
function stick({ drive, work, give }) {
  const folder = path.join(work, 'U盘')
  const letter = path.join(drive, '../dosdevices/u:')
  fs.mkdirSync(folder)
  give(folder)
  fs.rmSync(letter, { force: true })
  fs.symlinkSync(folder, letter)
  return { MERCHANT_HELP_DRIVE: 'U:\\', MERCHANT_HELP_STICK: inWindows(folder) }
}

/**
 * A copy of the project with packages for Windows, where the user of Wine may read it.
 * @param {import('./wine.mjs').Windows} windows
 */
async function copyOfProject(windows) {
  const modules = await packagesThere(windows)
  const folder = path.join(windows.work, 'project')
  for (const name of TREE) fs.cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true })
  fs.symlinkSync(modules, path.join(folder, 'node_modules'))
  windows.give(folder)
  return folder
}

async function main() {
  const chosen = process.argv.slice(2)
  return withWindows({}, async (windows) => {
    const node = await nodeThere(windows)
    const cwd = await copyOfProject(windows)
    const hold = windows.build('hold.c', 'hold.exe', '-municode')
    const env = { MERCHANT_HELP_HOLD: inWindows(hold), ...stick(windows), NO_COLOR: '1' }
    /**
     * @param {string} what
     * @param {readonly string[]} args
     */
    const step = async (what, args) => {
      const started = performance.now()
      const { code } = await windows.run(node, args, { cwd, env })
      log(`${what}: ${code === 0 ? 'ok' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(0)} s)`)
      return code
    }
    const tests = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.windows.config.ts', ...chosen]
    const code = await step(`tests on Wine ${windows.version}`, tests)
    if (code !== 0 || chosen.length > 0) return code
    return step('faults', ['scripts/faults/run.mjs', `--only=${FAULTS}`, '--rounds=12'])
  })
}

await runMain(main)
