// Run by `npm run test:mutants -- main/ipc/answer`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

const answering = 'main/ipc/answer.ts'
/** @type {InFile} */
const inAnswer = (name, change, says) => inUnit(name, answering, change, 'main/ipc/answer.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inAnswer(
    'any sender is answered',
    ["  if (!maySend(sender)) return refuse('refused')\n", '  void maySend(sender)\n'],
    'from anyone else',
  ),
  inAnswer(
    'requests pass without their schema',
    ['v.safeParse(contract[channel].asks, raw)', '({ success: true, output: raw })'],
    'refuses a draft with',
  ),
  inAnswer('a date is an empty request', [' || !isPlain(raw)', ''], 'does not take a date for an object'),
  inAnswer('a list is an empty request', [' || Array.isArray(raw)', ''], 'does not take a list for an object'),
  inAnswer('a throw crosses to the page', ["return refuse('unexpected')", 'throw problem'], 'turns a throw into'),
  .../** @type {const} */ ([
    ['an unknown key', 'incidents/incident.ts', 'v.strictObject({ id, ...given', 'v.object({ id, ...given'],
    ['a card number as code', 'incidents/incident.ts', ', v.regex(/^(?!.*\\d{9})/), noCardNumber)', ')'],
    ['a path as code set', 'catalog/code-key.ts', 'v.regex(setName)', 'v.maxLength(40)'],
  ]).map(([what, file, find, replace]) =>
    inUnit(
      `a draft with ${what}`,
      `shared/${file}`,
      [find, replace],
      'main/ipc/answer.test.ts',
      `refuses a draft with ${what}`,
    ),
  ),
]
