// Run by `npm run test:mutants -- main/storage/store`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InOneOf} InOneOf */

const journal = 'main/storage/journal.ts'
const rowsFile = 'main/storage/rows-file.ts'
const rowFiles = 'main/storage/row-files.ts'
const tables = 'main/storage/tables.ts'
const openData = 'main/storage/open-data.ts'
const dataInUse = 'main/storage/data.ts'
const memory = 'main/storage/memory.ts'
const commit = 'main/storage/commit.ts'
const journals = 'main/storage/journals.ts'
const pastJournals = 'main/storage/past-journals.ts'
const checkpoints = 'main/storage/checkpoints.ts'
const health = 'main/storage/health.ts'
const serialQueue = 'shared/serial-queue.ts'
/** @type {InOneOf} */
const inStore = (name, file, change, says) => inUnit(name, file, change, 'main/storage/store.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inStore(
    'acknowledged before the flush',
    journal,
    ['const flushed = growing.flush()', 'const flushed = Promise.resolve()'],
    'with one flush',
  ),
  inStore(
    'what nobody can know is called not saved',
    'main/storage/health.ts',
    ["return 'in-doubt'", "return 'disk-error'"],
    'when what the journal holds cannot be known',
  ),
  inStore(
    'what was refused is not cut off',
    journal,
    ['await growing.cut(bytes).catch', 'await Promise.resolve().catch'],
    'cuts off what it let through',
  ),
  inStore(
    'a journal is used on after a failed cut',
    journal,
    ['cut(bytes).catch(() => {\n          doubtful = true\n        })', 'cut(bytes).catch(() => undefined)'],
    'what the journal holds cannot be known',
  ),
  inStore(
    'a journal is flushed again after a failed flush',
    journal,
    [
      '        doubtful = true\n        throw error\n      }\n      if (isThere',
      '        throw error\n      }\n      if (isThere',
    ],
    'never flushes a journal again',
  ),
  inStore(
    'no checksum of a line',
    journal,
    [
      'text.slice(0, 16) === sha256(json).slice(0, 16) ? jsonOf(text) : null',
      'sha256(json) === "" ? null : jsonOf(text)',
    ],
    'a journal that is wrong in one bit',
  ),
  inStore(
    'a torn last line counts as damage',
    journal,
    ['lines.slice(0, -1)', 'lines'],
    'a journal that is cut in half',
  ),
  inStore(
    'no room is made behind a line',
    journal,
    ['if (end <= roomEnd) return', 'if (end !== roomEnd) return'],
    'is made once for many lines',
  ),
  inStore(
    'room is made with every line',
    journal,
    ['if (end <= roomEnd) return', 'if (end < 0) return'],
    'is made once for many lines',
  ),
  inStore(
    'a full disk without room for room takes nothing',
    journal,
    ['() => undefined,\n    )', '(error: unknown) => {\n        throw error\n      },\n    )'],
    'is not missed on a full disk',
  ),
  inStore(
    'half a line in the room counts as damage',
    journal,
    ["!text.includes('\\0') || checked(text) !== null", "text !== ''"],
    'holds the rest of a line',
  ),
  inStore(
    'whatever holds zeros was never promised',
    journal,
    ['return ended.slice(0, last + 1)', "return ended.slice(0, last + 1).filter((text) => !text.includes('\\0'))"],
    'does not hide a damage',
  ),
  inStore(
    'a damaged head goes unnoticed',
    journal,
    ['(sound ? 0 : 1)', '(sound ? 0 : 0)'],
    'a journal that is emptied',
  ),
  inStore(
    'a damaged head is trusted',
    journal,
    ['seqBefore: sound ? head.output.seq : null', 'seqBefore: head.success ? head.output.seq : null'],
    'when the head of its journal is damaged',
  ),
  inStore(
    'newer journals are read',
    journal,
    ['  if (head.success && head.output.schema > schema) throw new NewerDataError()\n', ''],
    'in the journal are not touched',
  ),
  inStore(
    'journals are taken in from the newest on',
    journal,
    ['.sort((a, b) => a - b)', '.sort((a, b) => b - a)'],
    'in the order in which they were written',
  ),
  inStore(
    'a journal is begun in the place of one that is there',
    journals,
    ['this.#lastNumber + 1', 'Math.max(this.#lastNumber, 1)'],
    'in the order in which they were written',
  ),
  inStore(
    'no copy of a file',
    rowsFile,
    ['  await replaceFile(copyOf(file), bytes, disk)\n', ''],
    'loses nothing: its copy',
  ),
  inStore(
    'a file is not read back',
    rowsFile,
    ['if (!bytes.equals(await disk.read(file)))', 'if (bytes.length === 0)'],
    'keeps other bytes than it was given',
  ),
  inStore('no checksum of a file', rowsFile, ['sha256(body) !== json.sum', "json.sum === ''"], 'wrong in one bit'),
  inStore(
    'a file without its checksum is believed',
    tables,
    ["    if (!checked) throw new Error('no checksum')\n", ''],
    'of our shape without a checksum',
  ),
  inStore(
    'old files pass without their schema',
    tables,
    ['v.parse(shape, olderShapes[name]?.(file))', 'olderShapes[name]?.(file) as Row[]'],
    'older versions > of another shape',
  ),
  inStore(
    'newer files are read',
    tables,
    ['    if (file.schema > schema) throw new NewerDataError()\n', ''],
    'in a month file are not touched',
  ),
  inStore(
    'newer files are taken for damaged',
    rowsFile,
    ['          if (error instanceof NewerDataError) throw error\n', ''],
    'in a month file are not touched',
  ),
  inStore(
    'damaged files are not put aside',
    rowsFile,
    ['    await disk.rename(file, aside)\n', ''],
    'loses nothing: its copy',
  ),
  inStore(
    'what an older version left in .new is lost',
    rowsFile,
    ['of [file, fresh, copy]', 'of [file, copy]'],
    'between two renames',
  ),
  inStore(
    'an unfinished checkpoint counts as damage',
    rowsFile,
    ['          if (candidate === fresh && rows.schema >= firstWithJournal) continue\n', ''],
    'in the midst of a first checkpoint',
  ),
  inStore('all months are read at the start', rowFiles, ['.slice(-2)', '.slice(-9)'], 'reads the last two months'),
  inStore(
    'rows stand as the months do',
    memory,
    ['if (byMonth) rows.sort', 'if (!byMonth) rows.sort'],
    'the years before when asked',
  ),
  inStore(
    'a file is read twice at once',
    rowFiles,
    ['    if (there) return there\n    // Once', '    // Once'],
    'read and written at the same time',
  ),
  inStore(
    'a month is one file for ever',
    rowFiles,
    ['part.rows.length < rowsInPart', 'part.rows'],
    'begins a second file',
  ),
  inStore(
    'what a checkpoint could not write is forgotten',
    checkpoints,
    ['    for (const part of left) part.dirty = true\n', '    left.clear()\n'],
    'asked again at the next checkpoint',
  ),
  inStore(
    'writes run into each other',
    serialQueue,
    ['last.then(step)', 'Promise.resolve().then(step)'],
    'begins no writing before',
  ),
  inStore(
    'a step that failed holds up all others',
    serialQueue,
    ['last = result.catch(() => undefined)', 'last = result'],
    'at a checkpoint loses nothing',
  ),
  inStore(
    'what stands in the same flush is not seen',
    commit,
    ['entries.get(key) ?? files.memory.find(table, id)', 'files.memory.find(table, id)'],
    'keeps both of two changes',
  ),
  inStore(
    'an incident moves with its date',
    commit,
    ['before?.file ?? (await files.fileFor(table, row.output))', 'await files.fileFor(table, row.output)'],
    'keeps an incident in its file',
  ),
  inStore(
    'rows pass without their schema',
    commit,
    ['v.safeParse(table.schema, built)', '{ success: true, output: built } as const'],
    'refuses a row that is not of its shape',
  ),
  inStore(
    'what was refused is shown',
    commit,
    [
      '    return health.noteRefused(',
      '    for (const entry of entries) files.memory.apply(entry)\n    return health.noteRefused(',
    ],
    'forgets the refused entry',
  ),
  inStore(
    'numbers forget the head of the journal',
    pastJournals,
    ['content.seqBefore ?? 0, ', ''],
    'numbers on after a restart',
  ),
  inStore(
    'without a journal numbers begin anew',
    openData,
    ['  if (!told.knowsSeq) await readAll(set)\n', ''],
    'numbers on after a restart',
  ),
  inStore(
    'read-only and newer data are written',
    commit,
    ['  if (!set.health.mayWrite()) {\n', '  if (batch.length < 0) {\n'],
    'opened for reading writes nothing',
  ),
  inStore(
    'newer data get a checkpoint',
    checkpoints,
    ['  if (!set.health.mayWrite()) return\n', ''],
    'in a month file are not touched',
  ),
  inStore(
    'that data are newer is forgotten',
    health,
    ['if (!this.#forGood && this.unread.size === 0) this.trouble = null', 'this.trouble = null'],
    'being written stay untouched',
  ),
  inStore(
    'newer journals count as unreadable',
    health,
    ["this.stop(isNewer ? 'newer' : 'read-only')", "this.stop('read-only')"],
    'in the journal are not touched',
  ),
  inStore(
    'no new journal after a failed flush',
    journals,
    ['        this.#open = null\n        await this.#putAway(journal)\n', ''],
    'never flushes a journal again',
  ),
  inStore(
    'what was acknowledged stays in the doubtful journal',
    journals,
    ['const first = left === null ? [] : this.#inOpen', 'const first: Entry[] = []'],
    'never flushes a journal again',
  ),
  inStore(
    'the doubtful journal stays',
    journals,
    ['await this.#disk.remove(journalFile(this.#folders[0], left.number))', 'await Promise.resolve()'],
    'never flushes a journal again',
  ),
  inStore(
    'writing goes on when what the journal holds cannot be known',
    journals,
    ['this.isStuck = true\n', 'this.#doubtful = null\n'],
    'what the journal holds cannot be known',
  ),
  inStore(
    'journals go before both copies are written',
    checkpoints,
    ['  await writeAll(snapshot, set)\n', '  void writeAll(snapshot, set).catch(() => undefined)\n'],
    'lets go of no journal',
  ),
  inStore(
    'damaged journals go',
    journals,
    [
      '      if (this.#damaged.has(number)) await this.#disk.rename(file, asideName(file))\n      else await',
      '      await',
    ],
    'is left alone until a checkpoint',
  ),
  inStore(
    'damage in a journal waits for the next checkpoint that is due',
    checkpoints,
    ['journals.hasDamaged() ? 0 : bytesOf(', 'bytesOf('],
    'makes a checkpoint due long before',
  ),
  inStore(
    'a journal that cannot be closed stops the checkpoint',
    journals,
    [
      'changes nothing.\n    await journal.close().catch(() => undefined)',
      'changes nothing.\n    await journal.close()',
    ],
    'brings no old entry back',
  ),
  inStore(
    'each entry tries the checkpoint again',
    checkpoints,
    ['      this.#worthIt = 2 * this.#set.journals.bytes()\n', ''],
    'is not asked again with every entry',
  ),
  inStore(
    'no checkpoint at the end',
    dataInUse,
    ['files.memory.dirty().length > 0', 'files.memory.dirty().length < 0'],
    'in files that a person can read',
  ),
  inStore(
    'no room for the folder is for good',
    health,
    ["this.#takesFiles = this.trouble.kind === 'full'", 'this.#takesFiles = false'],
    'to make its folder',
  ),
  inStore(
    'no room at the start is for good',
    health,
    ["    if (failureOf(error) === 'disk-full') return { kind: 'full' }\n", ''],
    'that is full at the start',
  ),
  inStore(
    'older data are rewritten without a backup',
    checkpoints,
    [' || files.memory.isOld()) return false', ') return false'],
    'rewritten only when asked for',
  ),
  inStore(
    'a row of any length is written',
    commit,
    ['Buffer.byteLength(JSON.stringify(row.output)) > longestRow(table)', 'longestRow(table) < 0'],
    'too long for a backup',
  ),
  inStore(
    'a month goes before its copy',
    'main/storage/row-files.ts',
    ['for (const copy of copies)', 'for (const copy of [path, ...copies])'],
    'no talk of damage',
  ),
]
