// Run by `npm run test:mutants -- shared/catalog/look-up`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InOneOf} InOneOf */

/** @type {InOneOf} */
const inCaution = (name, file, change, says) =>
  inUnit(name, `shared/catalog/${file}`, change, 'shared/catalog/look-up.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inCaution(
    'what means paid is searched for',
    'search-items.ts',
    [".filter((entry) => entry.class !== 'approved')", '.filter(() => true)'],
    'is no guess for a denial',
  ),
  inCaution(
    'the beginning of its words is enough for paid',
    'found-in-words.ts',
    ['foldTight(text) === whole)', 'foldTight(text).startsWith(whole))'],
    'is found by nothing less',
  ),
  inCaution(
    '00 behind words of trouble is paid',
    'look-up.ts',
    ["answer.class === 'approved' && !isPlainly(code, typed)", "answer.class === 'approved' && code === ''"],
    'is found by nothing less',
  ),
  inCaution(
    'a denial within its own words is overheard',
    'look-up.ts',
    ['paid.length > 0 && !caution.denies', 'paid.length > 0'],
    'is second to what its own words deny',
  ),
  inCaution(
    '00 is the first of what begins with 0',
    'look-up.ts',
    ['[first, ...paid, ...others]', '[...paid, first, ...others]'],
    'neither first nor selected',
  ),
  inCaution(
    'a debit beside a decline is overheard',
    'leads.ts',
    ['if (money) return', 'if (money && caution.common) return'],
    'goes before every decline',
  ),
  inCaution(
    'a debit beside a code is overheard',
    'look-up.ts',
    ['doubt.length > 0 && !isSafe', 'doubt.length > 2 && !isSafe'],
    'goes before a code',
  ),
  inCaution(
    'a failing line is a fault like others',
    'leads.ts',
    ['if (line !== null) return [lineFamily]', 'if (line === undefined) return [lineFamily]'],
    'always ends in',
  ),
  inCaution(
    'amounts and times are codes',
    'numbers-in-text.ts',
    ['return numbers.reduce(', 'return numbers.slice(0, 0).reduce('],
    'are never codes',
  ),
  inCaution(
    'a kiosk says what a bare code means',
    'set-kind.ts',
    ["return kind === 'scan' ? 'unpaid' : 'nothing'", "return 'unpaid'"],
    'is never said by a table that no card terminal shows',
  ),
  inCaution(
    'a frozen shop is a frozen card',
    'found-in-words.ts',
    ['return subject === null || isWhole ||', 'return subject !== undefined || isWhole ||'],
    'are never told as the card',
  ),
  inCaution(
    'a word that stands everywhere is a hit',
    'caution.ts',
    ['return commonWords.has(tight)', 'return commonWords.size === 0'],
    'alone',
  ),
  inCaution(
    'what is a slip away counts as found',
    'found-in-words.ts',
    ["first.match === 'similar' || ", ''],
    'stands under the unknown answer',
  ),
]
