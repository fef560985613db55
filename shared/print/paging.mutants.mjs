// Run by `npm run test:mutants -- shared/print/paging`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

/** @type {InFile} */
const paging = (name, change, says) =>
  inUnit(name, 'shared/print/paging.ts', change, 'shared/print/paging.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'a review that does not fit its sheet is not drawn smaller',
    'shared/print/paging.ts',
    ['pages.length <= 1', 'pages.length <= 0'],
    'shared/print/paging.test.ts',
    'takes a smaller drawing only where',
  ),
  paging(
    'a heading is left behind at the end of a page',
    ['if (pieces[place - 1]?.leads)', 'if (false)'],
    'keeps a heading with what it stands over',
  ),
  paging(
    'a table goes on without its head',
    ['return head === null ? [] : [head]', 'return []'],
    'begins a page within a table with the head of the table',
  ),
  paging('a page is overfilled', ['needed <= left', 'needed <= left + 1'], 'overfills no page'),
]
