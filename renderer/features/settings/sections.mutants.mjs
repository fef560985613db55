// Run by `npm run test:mutants -- renderer/features/settings`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../../scripts/mutants/kinds.mjs'

const sections = 'renderer/features/settings/sections.ts'
const tests = 'renderer/features/settings/sections.test.ts'

/** @type {readonly import('../../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'no words find everything',
    sections,
    ["if (wanted === '') return []", ''],
    tests,
    'finds nothing for nothing',
  ),
  inUnit('spaces count', sections, [".replace(/\\s+/g, '')", ''], tests, 'however it is written'),
  inUnit(
    'only titles are searched',
    sections,
    ['`${title} ${words[id]}`', 'title'],
    tests,
    'by what else it is called',
  ),
  inUnit(
    'sections come first',
    sections,
    ['[...named, ...whole]', '[...whole, ...named]'],
    tests,
    'before the section',
  ),
]
