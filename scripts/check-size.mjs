// Part of `npm run check`: holds the weight of the first screen. A size, unlike a time, is the same on every machine.
import { firstScreen, GOAL_KB } from './bench/first-screen.mjs'

const { kilobytes } = firstScreen()
if (kilobytes > GOAL_KB) {
  const weight = `${kilobytes.toFixed(0)} KB gzipped`
  console.error(`The first screen weighs ${weight}, more than ${GOAL_KB} KB: load later what it does not show.`)
  process.exitCode = 1
}
