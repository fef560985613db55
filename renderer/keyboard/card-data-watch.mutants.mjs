// Run by `npm run test:mutants -- renderer/keyboard/card-data-watch`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  .../** @type {const} */ ([
    [
      'whatever comes quickly is taken back',
      ['&& (holdsCardData(text) ||', '&& (holdsCardData !== null ||'],
      '4200001234202611221234567890',
    ],
    [
      'only the codes that need no word are taken back',
      [' || holdsCardData(`payment code ${text}`)', ''],
      '251234567890123456',
    ],
    ['what a hand types is taken back', ['at - burst.at <= burstGap', 'at >= burst.at'], 'when a hand types it'],
  ]).map(([name, change, says]) =>
    inUnit(name, 'renderer/keyboard/card-data-watch.ts', change, 'renderer/keyboard/card-data-watch.test.ts', says),
  ),
]
