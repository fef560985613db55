// What our start command costs before Electron starts, when everything is there.
import path from 'node:path'
import { sandboxArguments } from '../setup/linux-desktop.mjs'
import { ROOT } from '../setup/run.mjs'
import { emptyFolder, startProgram } from './tools/program.mjs'
import { median, sideBySide } from './tools/side-by-side.mjs'

export const name = 'second-run'

export async function run(executable) {
  const { command, direct } = await sideBySide(5, {
    command: () => timeToElectron(process.execPath, [path.join(ROOT, 'scripts/app.mjs'), 'start']),
    direct: () => timeToElectron(executable, [...sandboxArguments(executable), ROOT]),
  })
  const added = median(command.map((ms, round) => ms - direct[round]))
  return [
    {
      figure: 'second npm start, before Electron, median of 5',
      measured: `${(added / 1000).toFixed(2)} s`,
      against: `${(median(direct) / 1000).toFixed(2)} s Electron itself`,
      goal: '<= 5 s',
    },
  ]
}

/** Until Electron says that its debugging port is open: the same line at the same point of its start, either way. */
async function timeToElectron(command, args) {
  const switches = ['--remote-debugging-port=0', `--user-data-dir=${emptyFolder()}`]
  const startedAt = performance.now()
  const program = startProgram(command, [...args, ...switches], ['ignore', 'ignore', 'pipe'])
  await program.until((seen) => {
    let said = ''
    program.child.stderr.on('data', (chunk) => {
      said += chunk
      if (said.includes('DevTools listening')) seen()
    })
  })
  const took = performance.now() - startedAt
  await program.end()
  return took
}
