// `npm run test:packets`: the real app under strace, and what it had to do with a network, in a table. As root on Linux
// all of it runs on a network of its own, so that nothing which a guard failed to stop gets out of this machine. `--short`
// is what `npm run test:wide` runs; `--e2e` runs the end-to-end tests on that network instead, untraced: all of them hold
// offline, and send nothing. What else is given goes to Playwright.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ROOT, isRoot, log, onPath, run, runMain, runTool } from '../setup/run.mjs'
import { layNetwork, sentByMachine } from './network.mjs'

/** Says to whoever is started on the network of its own that it is. */
const OWN_NETWORK = 'MERCHANT_HELP_OWN_NETWORK'

/**
 * A program that is Electron, and is traced where `MERCHANT_HELP_TRACE` names a file for what is counted.
 * @param {string} folder
 */
function tracedElectron(folder) {
  const file = path.join(folder, 'electron')
  const electron = `'${process.env.ELECTRON_PATH ?? ''}' "$@"`
  const reader = `'${process.execPath}' '${path.join(import.meta.dirname, 'reader.mjs')}' '$MERCHANT_HELP_TRACE'`
  const calls = 'connect,listen,setsockopt,sendto,sendmsg,sendmmsg,write,writev'
  const strace = `strace -f -qq -yy -xx -s 300 --seccomp-bpf -e signal=none -e trace=${calls}`
  fs.writeFileSync(
    file,
    `#!/bin/sh\n[ -n "$MERCHANT_HELP_TRACE" ] || exec ${electron}\nexec ${strace} -o "|${reader}" ${electron}\n`,
    { mode: 0o755 },
  )
  return file
}

/** @param {readonly string[]} given */
async function traced(given) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'merchant-help-packets-'))
  try {
    const isShort = given.includes('--short')
    const args = ['test', '-c', 'playwright.packets.config.ts', ...given.filter((one) => one !== '--short')]
    const env = { ELECTRON_PATH: tracedElectron(folder), ...(isShort && { MERCHANT_HELP_SHORT: '1' }) }
    return await runTool('@playwright/test', args, { tool: 'playwright', env })
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** @param {readonly string[]} given */
async function endToEnd(given) {
  const code = await runTool('@playwright/test', ['test', ...given], { tool: 'playwright' })
  const sent = sentByMachine()
  console.log(`end-to-end tests on a network that leads nowhere: ${sent ?? 'not laid, no'} packets sent`)
  return sent === 0 ? code : 1
}

/** @param {readonly string[]} given */
const work = (given) => (given.includes('--e2e') ? endToEnd(given.filter((one) => one !== '--e2e')) : traced(given))

await runMain(async () => {
  const given = process.argv.slice(2)
  if (process.platform !== 'linux') {
    log('NOT RUN: packets: calls are traced on Linux only')
    return 0
  }
  if (process.env[OWN_NETWORK] !== undefined) {
    layNetwork()
    return work(given)
  }
  if (!isRoot || onPath('unshare') === null) {
    log('only root can lay a network of its own: packets are counted by process, on the network of this machine')
    return work(given)
  }
  const again = ['--net', process.execPath, path.join(ROOT, 'scripts/packets/run.mjs'), ...given]
  return (await run('unshare', again, { env: { ...process.env, [OWN_NETWORK]: '1' } })).code
})
