import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownScreen } from '../own-screen'

/** The folder of the package, as it was built, unpacked or installed. */
export const packageFolder = process.env['MERCHANT_HELP_PACKAGE'] ?? ''
/** Starts the program of that folder, as an ordinary user. */
const program = process.env['MERCHANT_HELP_SHIPPED'] ?? ''
/** The same with another app in a folder in place of the archive, which would end with 77. */
export const programWithStranger = process.env['MERCHANT_HELP_WITH_STRANGER'] ?? ''

type Surroundings = Readonly<Record<string, string>>

/** What the journal and the log of incidents hold of a data folder, as text. */
export function writtenIn(folder: string): string {
  const data = join(folder, 'data')
  const files = ['journal', 'incidents'].flatMap((name) => {
    try {
      return readdirSync(join(data, name)).map((file) => join(data, name, file))
    } catch {
      return []
    }
  })
  return files.map((file) => readFileSync(file, 'utf8')).join('\n')
}

/**
 * Has the shipped program write a checklist; what else was said to it must not matter.
 * @param from another copy of the program
 */
export function printChecklist(
  folder: string,
  pdf: string,
  switches: readonly string[] = [],
  env: Surroundings = {},
  from = program,
) {
  const args = [`--user-data-dir=${folder}`, '--print-checklist=unionpay:34', '--lang=zh-CN', `--pdf=${pdf}`]
  const options = { env: { ...process.env, ...env }, encoding: 'utf8', timeout: 40_000 } as const
  return spawnSync(from, [...switches, ...args], options)
}

/** Opens the shipped program's window on a screen of its own, with the keys going to it. */
export async function openShipped(folder: string, switches: readonly string[] = [], env: Surroundings = {}) {
  const screen = await ownScreen()
  const child = spawn(program, [...switches, `--user-data-dir=${folder}`, '--lang=zh-CN'], {
    env: { ...process.env, ...screen.env, ...env },
    stdio: 'ignore',
  })
  screen.focus('商户帮手')
  return {
    child,
    press: screen.press,
    close: async () => {
      await end(child, 'SIGTERM')
      screen.close()
    },
    kill: async () => {
      await end(child, 'SIGKILL')
      screen.close()
    },
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
