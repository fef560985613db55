// Before all tests of a run, of vitest and of Playwright: a temporary folder of its own, which goes when they have ended.
// What a test leaves there, or an app that it has killed, would stay on the machine.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** What systems name their temporary folder by. */
const NAMES = ['TMPDIR', 'TEMP', 'TMP']

/** Makes it, for this process and all that it starts from now on. Returns what removes it. */
export default function ownTemporaryFolder() {
  // A short name: sockets lie in it, whose paths may not be long.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mh-'))
  // As that of the system: some tests start the app as another user.
  fs.chmodSync(folder, 0o1777)
  const before = NAMES.map((name) => [name, process.env[name]])
  for (const name of NAMES) process.env[name] = folder
  return () => {
    for (const [name = '', value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = value
    }
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
