// Run by `npm run test:mutants -- main/storage/folder-lock`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {(name: string, change: readonly [string, string], says: string) => import('../../scripts/mutants/kinds.mjs').Mutant} */
const inLock = (name, change, says) =>
  inUnit(name, 'main/storage/folder-lock.ts', change, 'main/storage/folder-lock.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inLock(
    'the lock is always given',
    ["resolve(!['EADDRINUSE', 'EACCES'].includes(errorCode(error)))", 'resolve(errorCode(error) !== null)'],
    'is given to one of many',
  ),
  inLock(
    'the lock goes by the way to the folder',
    ['stat(folder, { bigint: true })', 'stat(folder).then(() => ({ dev: 0, ino: folder.length }))'],
    'by whatever way they come',
  ),
  inLock(
    'a lock that was given once is given for ever',
    ['name === null || ours.has(name)', 'name === null || ours.size > 0'],
    'guards the folder that lies there now',
  ),
  inLock(
    'the file of a process that has died is a lock',
    ['    await rm(address, { force: true }).catch(() => undefined)\n'.trim(), 'await Promise.resolve()'],
    'not by the file',
  ),
  inLock('nobody says who has it', ['.end(ownName())', '.end()'], 'says to others who has it'),
  inLock('a holder that says nothing is waited for', ['.setTimeout(500)', ''], 'waits for no holder'),
]
