// Run by `npm run test:mutants -- main/drafts`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

const drafts = 'main/drafts/drafts.ts'
/** @type {InFile} */
const inDrafts = (name, change, says, file = drafts) => inUnit(name, file, change, 'main/drafts/drafts.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inDrafts(
    'what a kill has left half written stays',
    ['(name) => name === basename(file)', '() => false'],
    'leave nothing half written',
  ),
  inDrafts(
    'a pipe in the place of the drafts is waited for',
    ['(await realDisk.read(file)).toString()', "await (await import('node:fs/promises')).readFile(file, 'utf8')"],
    'a pipe in their place is none',
  ),
  inDrafts(
    'what is being typed is kept with all its digits',
    ['unjudged.includes(field) ? heldBack(clean) : clean', 'clean'],
    'hold nothing of a card number at any of its 16 keys',
    'shared/drafts.ts',
  ),
  inDrafts(
    'what was judged is kept with its card number',
    [
      'withoutCardData(unjudged.includes(field) ? heldBack(clean) : clean).text',
      '(unjudged.includes(field) ? heldBack(clean) : clean)',
    ],
    'hold nothing of a card number at any of its 16 keys',
    'shared/drafts.ts',
  ),
  inDrafts(
    'a card number may lie over the fields of an entry',
    ["draft.form !== 'entry'", "draft.form !== 'unsaved'"],
    'spread over the fields of an entry',
  ),
  inDrafts(
    'numbers are held back for ever',
    ['unjudged.includes(field) ? heldBack(clean) : clean', 'heldBack(clean)'],
    'keep the numbers of a field that was left',
    'shared/drafts.ts',
  ),
  inDrafts(
    'an end as it should be looks like a kill',
    ['!before.closed && drafts.length > 0', 'drafts.length > 0'],
    'of which nothing is said',
  ),
  inDrafts(
    'only the first kill is known',
    ['if (before.drafts.length > 0) void flush()', ''],
    'a second kill is known',
  ),
  inDrafts(
    'drafts are kept for ever',
    ['Math.abs(now - at) < draftLife', 'Math.abs(now - at) >= 0'],
    'end after seven days',
  ),
  inDrafts(
    'what was saved comes back',
    ['drafts = rest', 'drafts = rest.length < 0 ? rest : drafts'],
    'leave nothing behind',
  ),
  inDrafts(
    'a draft is that of its form, whoever it was about',
    ['one.form !== form || one.of !== of', 'one.form !== form'],
    'of one payment are not those of the next',
  ),
  inUnit(
    'six digits may be seven',
    'shared/payments/held-back.ts',
    ['const mostDigits = 6', 'const mostDigits = 7'],
    'shared/payments/held-back.test.ts',
    'no run of more than six digits',
  ),
  inUnit(
    'signs between digits end a run',
    'shared/payments/held-back.ts',
    [String.raw`[^\p{L}\d]{0,6}(?:[A-Za-z]`, String.raw`(?:[A-Za-z]`],
    'shared/payments/held-back.test.ts',
    'no run of more than six digits',
  ),
]
