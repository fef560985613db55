// From the start of the program until one can type.
import { comparison, sideBySide } from './tools/side-by-side.mjs'
import { bareApp, ourApp, startWindow } from './tools/window.mjs'

export const name = 'start'

export async function run(executable) {
  const timeOf = (app) => async () => {
    const window = await startWindow(executable, app)
    await window.end()
    return window.usableMs
  }
  const { ours, bare } = await sideBySide(7, { ours: timeOf(ourApp), bare: timeOf(bareApp()) })
  return [{ figure: 'start to usable box, median of 7', ...comparison(ours, bare, 'ms'), goal: '<= 1.35x' }]
}
