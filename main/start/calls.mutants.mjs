// Run by `npm run test:mutants -- main/start/calls`; see scripts/mutants/kinds.mjs.
import { inApp, inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'a call is told again and again',
    'main/start/calls.ts',
    ['      why = null\n', ''],
    'main/start/calls.test.ts',
    'hears of a second start once',
  ),
  inApp(
    'a second start is not told of',
    'main/main.ts',
    ['    window.webContents.send(called)\n', ''],
    'a second start is told where the window was, and what was typed stays, en',
  ),
]
