// `npm run test:e2e -- --as-user`: the end-to-end tests of this checkout as an ordinary user, with Chromium's sandbox on,
// where they are started as root. That user is to read this checkout; Electron is copied to where he can reach it.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { log, run, runMain, runTool, toolFile } from './run.mjs'
import { asUser, testUser } from './test-user.mjs'

await runMain(async () => {
  const given = process.argv.slice(2).filter((one) => one !== '--as-user')
  const user = testUser()
  if (user === null) {
    log('you are an ordinary user already')
    return runTool('@playwright/test', ['test', ...given], { tool: 'playwright' })
  }
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'merchant-help-as-user-'))
  try {
    fs.chmodSync(work, 0o755)
    const [runtime, own] = [path.join(work, 'runtime'), path.join(work, 'own')]
    const executable = process.env.ELECTRON_PATH ?? ''
    fs.cpSync(path.dirname(executable), runtime, { recursive: true, verbatimSymlinks: true })
    fs.mkdirSync(own)
    fs.chownSync(own, Number(user.uid), Number(user.gid))
    const [command = '', ...before] = asUser(user)
    const tests = [
      toolFile('@playwright/test', 'playwright'),
      'test',
      `--output=${path.join(own, 'test-results')}`,
      ...given,
    ]
    const env = { ...process.env, ELECTRON_PATH: path.join(runtime, path.basename(executable)) }
    return (await run(command, [...before, process.execPath, ...tests], { env })).code
  } finally {
    fs.rmSync(work, { recursive: true, force: true, maxRetries: 5 })
  }
})
