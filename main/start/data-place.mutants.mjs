// Run by `npm run test:mutants -- main/start/data-place`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {import('../../scripts/mutants/kinds.mjs').InFile} */
const inPlace = (name, change, says) =>
  inUnit(name, 'main/start/data-place.ts', change, 'main/start/data-place.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inPlace(
    'data beside the program are passed over',
    ['if (existsSync(beside)) return', 'if (existsSync(beside + portable)) return'],
    'goes with the program once its data lie there',
  ),
  inPlace('it is asked at every start', ["existsSync(join(usual, 'data')) ||", ''], 'stays with the data of this PC'),
  inPlace(
    'a folder that takes no file is offered',
    [' || !isWritable(portable)', ''],
    'does not offer a folder that takes no file',
  ),
  inPlace('a file is left behind', ['    rmSync(file)\n', ''], 'makes the folder, and leaves nothing in it'),
]
