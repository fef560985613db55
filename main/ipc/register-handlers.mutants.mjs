// Run by `npm run test:mutants -- main/ipc/register-handlers`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

const answering = 'main/ipc/answer.ts'
const registering = 'main/ipc/register-handlers.ts'
/** @type {InFile} */
const inRegister = (name, change, says, file = registering) =>
  inUnit(name, file, change, 'main/ipc/register-handlers.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inRegister(
    'requests of any size',
    ['JSON.stringify(raw).length > sizeLimit', 'JSON.stringify(raw).length > sizeLimit * 1e6'],
    'refuses what is too big',
    answering,
  ),
  inRegister(
    'a frame within counts as the page',
    ['frame === event.sender.mainFrame', 'true'],
    'frame within our page',
  ),
  inRegister(
    'contents without a window count as ours',
    ['BrowserWindow.fromWebContents(event.sender) !== null', 'true'],
    'stand in no window',
  ),
  inRegister(
    'the URL of the sender is taken on trust',
    ['url: frame.url', "url: 'app://merchant-help/index.html'"],
    'shows another page',
  ),
  inRegister('a frame that has gone is read', ['  if (frame === null) return null\n', ''], 'a frame that has gone'),
]
