// How much slower the packaged app is to start than the app as developers run it.
import fs from 'node:fs'
import path from 'node:path'
import { FUSES, setFuses } from '../packaging/fuses.mjs'
import { ROOT } from '../setup/run.mjs'
import { emptyFolder } from './tools/program.mjs'
import { comparison, sideBySide } from './tools/side-by-side.mjs'
import { ourApp, startWindow } from './tools/window.mjs'

export const name = 'package'

export async function run(executable) {
  const row = { figure: 'start of the package to usable box, median of 7', goal: '<= 1.05x' }
  const built = path.join(ROOT, 'dist/linux-unpacked')
  if (!fs.existsSync(built)) return [{ ...row, measured: 'on Linux, after npm run package' }]
  // What is shipped lets nobody look at its window: measured is a copy that differs in one fuse.
  const copy = path.join(emptyFolder(), 'package')
  fs.cpSync(built, copy, { recursive: true, verbatimSymlinks: true })
  const program = path.join(copy, 'merchant-help')
  await setFuses(program, { ...FUSES, EnableNodeCliInspectArguments: true })

  const timeOf = (file, app) => async () => {
    const window = await startWindow(file, app, emptyFolder(), ['--inspect=0'])
    await window.end()
    return window.usableMs
  }
  const { packaged, developed } = await sideBySide(7, {
    packaged: timeOf(program, null),
    developed: timeOf(executable, ourApp),
  })
  return [{ ...row, ...comparison(packaged, developed, 'ms', 'in development') }]
}
