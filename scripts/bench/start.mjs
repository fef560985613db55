// From the start of the program until one can type.
import { comparison, sideBySide } from './tools/side-by-side.mjs'
import { bareApp, ourApp, startWindow } from './tools/window.mjs'

export const name = 'start'

/** @param {import('./run.mjs').Means} means */
export async function run({ executable, rounds }) {
  /** @param {string} app */
  const timeOf = (app) => async () => {
    const window = await startWindow(executable, app)
    await window.end()
    return window.usableMs
  }
  const { ours, bare } = await sideBySide(rounds, { ours: timeOf(ourApp), bare: timeOf(bareApp()) })
  return [{ figure: `start to usable box, median of ${rounds}`, ...comparison(ours, bare, 'ms'), goal: '<= 1.30x' }]
}
