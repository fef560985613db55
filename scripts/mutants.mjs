// `npm run test:mutants`: breaks each guard of scripts/mutants/list.mjs in a copy of the tree, one at a time, and
// expects the test that guards it to go red. A guard that can be broken unseen is none.
// `--only TEXT` runs those whose name, file, guard or message contains the text.
// `--fit` only asks whether each can still be put in its place; `npm run check` does.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { mutants } from './mutants/list.mjs'
import { ROOT, SetupError, endWithSignals, run, stopCode } from './setup/run.mjs'

/** Longest run of one command; a guard that hangs has not spoken. */
const patience = 180_000

/** How each kind of guard is called, with the files or titles asked for, and which line of its output is the no. */
const guards = {
  types: {
    tool: ['typescript', 'tsc'],
    args: () => ['-b'],
    says: (line, what) => line.includes('error TS') && line.includes(what),
  },
  imports: {
    tool: ['dependency-cruiser', 'depcruise'],
    // Without the flag the packages of the copy, a link, would be found at the link's end: outside of the tree.
    args: () => ['--preserve-symlinks', 'main', 'renderer', 'shared', 'e2e'],
    says: (line, rule) => line.includes(`error ${rule}: `),
  },
  lint: {
    tool: ['eslint', 'eslint'],
    args: (files) => files,
    says: (line, rule) => line.includes(' error ') && line.includes(rule),
  },
  unread: {
    script: 'scripts/check/unread.mjs',
    says: (line, what) => line === what,
  },
  unit: {
    tool: ['vitest', 'vitest'],
    args: (files) => ['run', ...files],
    says: (line, test) => line.includes('FAIL ') && line.includes(' > ') && line.includes(test),
  },
  app: {
    tool: ['@playwright/test', 'playwright'],
    args: (titles) => ['test', 'hardening', '--timeout=30000', '--grep', titles.map(escaped).join('|')],
    // The one test that ran has failed; here, by what it expects and not by what it could not do.
    says: (line) => /^\s*(Error: )?expect\((received|locator|page)\)/.test(line),
    needsBuild: true,
  },
}

const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What a mutant makes of its file. */
function broken({ find, replace, add }, text) {
  if (add !== undefined) return `${text}\n${add}\n`
  const parts = text.split(find)
  return parts.length === 2 ? parts.join(replace) : null
}

/** Complaints about the list itself: a mutant that no longer fits, a rule that no mutant breaks. */
async function flaws() {
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

/** Copies what git knows or would take; the packages are linked. */
function copyTree(folder) {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const files = execFileSync('git', list, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 }).split('\0')
  for (const file of files) {
    const from = path.join(ROOT, file)
    if (file !== '' && fs.existsSync(from)) fs.cpSync(from, path.join(folder, file))
  }
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
}

/** Where a tool of node_modules begins. */
function startOf([packageName, tool]) {
  const home = path.join(ROOT, 'node_modules', packageName)
  const { bin } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'))
  return path.join(home, typeof bin === 'string' ? bin : bin[tool])
}

/** Runs a file of Node in the copy. What it leaves in the temporary folder goes with the copy. */
async function runIn(folder, file, args) {
  const temporary = path.join(folder, 'tmp')
  const started = performance.now()
  const { code, output, ended } = await run(process.execPath, [file, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    watch: () => performance.now() - started > patience,
  })
  return { code, output: ended ? `${output}\nended after ${patience / 1000} s` : output }
}

async function runGuard(folder, kind, only) {
  const { tool, script, args, needsBuild } = guards[kind]
  if (needsBuild) {
    const build = await runIn(folder, startOf(['electron-vite', 'electron-vite']), ['build', '--logLevel', 'warn'])
    if (build.code !== 0) return { code: 0, output: `could not be built:\n${build.output}` }
  }
  return script ? runIn(folder, path.join(folder, script), []) : runIn(folder, startOf(tool), args(only))
}

/** Red where it should be, green where it should not, or red for another reason, which proves nothing. */
function verdict({ guard, says }, { code, output }) {
  if (code === 0) return 'GREEN'
  return output.split('\n').some((line) => guards[guard.kind].says(line, says)) ? 'red' : 'ASTRAY'
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`.padStart(7)
const lastLines = (output) =>
  output
    .trimEnd()
    .split('\n')
    .slice(-25)
    .map((line) => `    ${line}`)
    .join('\n')

function chosen(only) {
  const holds = ({ name, file, guard, says }) => [name, file, guard.kind, guard.only, says].join('\n').includes(only)
  const found = mutants.filter(holds)
  if (found.length === 0) throw new SetupError(`No mutant has "${only}" in its name, file, guard or message.`)
  if (found.some(({ guard }) => guard.kind === 'app') && !process.env.ELECTRON_PATH) {
    throw new SetupError('Run it as `npm run test:mutants`, which finds Electron and a display.')
  }
  return found
}

/** Each guard must be green on the tree as it is: a guard that is red anyway proves nothing. */
async function expectGreen(folder, wanted) {
  for (const kind of Object.keys(guards)) {
    const only = wanted.filter(({ guard }) => guard.kind === kind).map(({ guard }) => guard.only)
    if (only.length === 0) continue
    const started = performance.now()
    const { code, output } = await runGuard(folder, kind, [...new Set(only)])
    // vitest and Playwright pass over a name that they do not find when they find another.
    const missing = ['unit', 'app'].includes(kind) ? only.filter((name) => !output.includes(name)) : []
    if (code !== 0 || missing.length > 0 || output.startsWith('could not be built')) {
      throw new SetupError(
        `${kind} is not green before anything is broken${missing.map((name) => `\n  not run: ${name}`).join('')}\n${output}`,
      )
    }
    console.log(`green  ${seconds(started)}  ${kind}, nothing broken`)
  }
}

async function breakEach(folder, wanted) {
  const survivors = []
  for (const mutant of wanted) {
    const file = path.join(folder, mutant.file)
    const text = fs.readFileSync(file, 'utf8')
    const started = performance.now()
    fs.writeFileSync(file, broken(mutant, text))
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
  const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, fit: { type: 'boolean' } } })
  const complaints = await flaws()
  if (complaints.length > 0) throw new SetupError(complaints.join('\n'))
  if (values.fit) return 0
  const wanted = chosen(values.only)
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

endWithSignals()
try {
  const code = await main()
  process.exitCode = stopCode() ?? code
} catch (error) {
  if (stopCode() === null) console.error(`\n${error instanceof SetupError ? error.message : error.stack}`)
  process.exitCode = stopCode() ?? 1
}
