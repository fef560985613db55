import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

export type OwnScreen = {
  readonly env: { readonly DISPLAY: string }
  /** Keys of a real keyboard. */
  readonly press: (...keys: string[]) => void
  /** Holds a key down for so long (ms): the system repeats it, as it does for a finger. */
  readonly hold: (key: string, time: number) => void
  /** Gives the keys to the window, once it is there and its page has taken it over by giving it its title. */
  readonly focus: (title: '商户帮手' | 'Merchant Help') => void
  readonly close: () => void
}

/** A screen of its own: keys of a real keyboard go to whatever window has the focus, also to that of another test. */
export async function ownScreen(): Promise<OwnScreen> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [number] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer]
  const env = { DISPLAY: `:${number.toString().trim()}` }
  const xdotool = (...args: string[]) =>
    execFileSync('xdotool', args, { env: { ...process.env, ...env }, encoding: 'utf8', timeout: 30_000 })
  return {
    env,
    press: (...keys) => xdotool('key', '--delay', '30', ...keys),
    hold: (key, time) => xdotool('keydown', key, 'sleep', String(time / 1000), 'keyup', key),
    focus: (title) => {
      const windows = xdotool('search', '--sync', '--onlyvisible', '--name', `^${title}$`).trim().split('\n')
      xdotool('windowfocus', '--sync', windows.at(-1) ?? '')
    },
    close: () => server.kill(),
  }
}
