// Ways to break the store that only a fault from outside can show, each with the part that must see it.
import * as calls from './calls.mjs'
import { cut, kill } from './crashes.mjs'
import * as damage from './damage.mjs'
import * as full from './full.mjs'

const disk = 'main/storage/disk.ts'
const journal = 'main/storage/journal.ts'
const rowsFile = 'main/storage/rows-file.ts'

/** @type {readonly (import('./bundle.mjs').Broken & { name: string, part: import('./run.mjs').Part, rounds?: number })[]} */
export const mutants = [
  {
    name: 'what was appended to the journal is not flushed',
    file: disk,
    find: 'flush: () => flushData(handle.fd)',
    replace: 'flush: () => Promise.resolve()',
    part: cut,
    rounds: 6,
  },
  {
    name: 'acknowledged before it is written',
    file: journal,
    find: 'await growing.append(more)',
    replace: 'void growing.append(more).catch(() => undefined)',
    part: full,
    rounds: 1,
  },
  {
    name: 'kept in memory until a checkpoint',
    file: journal,
    find: 'await growing.append(more)',
    replace: 'void more',
    part: kill,
    rounds: 3,
  },
  {
    name: 'no copy of a file',
    file: rowsFile,
    find: 'await replaceFile(copyOf(file), bytes, disk)',
    replace: 'void copyOf',
    part: damage,
  },
  {
    name: 'no checksum of a file',
    file: rowsFile,
    find: 'if (sha256(body) !== json.sum)',
    replace: 'if (body === json.sum)',
    part: damage,
  },
  {
    name: 'no checksum of a line',
    file: journal,
    find: 'return text.slice(0, 16) === sha256(json).slice(0, 16) ? jsonOf(text) : null',
    replace: 'return json === sha256(json) ? null : jsonOf(text)',
    part: damage,
  },
  {
    name: 'a journal is flushed again after a failed flush',
    file: journal,
    find: 'await flushed\n      } catch (error) {\n        doubtful = true',
    replace: 'await flushed\n      } catch (error) {',
    part: calls,
  },
  {
    name: 'what was refused is not cut off',
    file: journal,
    find: 'await growing.cut(bytes).catch(() => {\n          doubtful = true\n        })',
    replace: '',
    part: calls,
  },
]
