// Run by `npm run test:mutants -- shared/catalog/scan-words`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

const test = 'shared/catalog/scan-words.test.ts'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'one owner’s spelling is another’s',
    'shared/catalog/scan-words.ts',
    ['return keys.some(isSpelled) ? ', 'return keys.length < 0 ? '],
    test,
    'one owner’s word is not another’s',
  ),
  inUnit(
    'a scan company that nobody named answers',
    'shared/catalog/in-shop.ts',
    [
      "answersAlone: (codeSet) => own.includes(codeSet) || wordOfSet(codeSet) === 'all'",
      'answersAlone: countsForCodes',
    ],
    test,
    'those of scan companies only where they are named',
  ),
  inUnit(
    'two small letters are no code',
    'shared/catalog/look-up.ts',
    ['if (/^[0-9A-Z]{2}$/.test(query)) return shop', 'if (/^[0-9A-Z]{2}$/.test(text)) return shop'],
    test,
    'are no code where they are a word of an English sentence',
  ),
  inUnit(
    'an English word is somebody’s code',
    'shared/catalog/response-code.ts',
    ['/^[a-z]{1,8}$/.test(text.trim())', 'text === text.toUpperCase() && false'],
    test,
    'are no code where they are a word of an English sentence',
  ),
  inUnit(
    'of the words of a pasted screen the first one counts',
    'shared/catalog/scan-words.ts',
    ['known.toSorted((a, b) => b.length - a.length)[0]', 'known[0]'],
    test,
    'may stand in a pasted screen',
  ),
  inUnit(
    'an unknown scan is told of a slip and a terminal',
    'shared/catalog/unknown-answer.ts',
    ["isScan && knowsScans ? 'scan-query' : 'unknown'", "'unknown'"],
    test,
    'are told as a scan: no slip',
  ),
  inUnit(
    'what two read in different ways is a scan',
    'shared/catalog/unknown-answer.ts',
    ["elsewhere.every(({ set }) => set.kind === 'scan')", "elsewhere.some(({ set }) => set.kind === 'scan')"],
    test,
    'are told as a scan: no slip',
  ),
]
