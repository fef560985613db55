import { join } from 'node:path'
import { serialQueue } from '#shared/serial-queue'
import { Data } from './data'
import { patience, patient, type Disk } from './disk'
import { Health, heldError, type Mode, type Trouble } from './health'
import { Journals } from './journals'
import { readAll, type OpenSet } from './open-set'
import { mostLines } from './past-journals'
import { newestMonths, RowFiles } from './row-files'
import { tables } from './tables'

/**
 * Opens what is in the folder; see `openStore`.
 * @param blocked why nothing may be written whatever is found here
 */
export async function openData(folder: string, mode: Mode, raw: Disk, blocked: Trouble | null = null): Promise<Data> {
  const health = new Health(folder, raw, mode, blocked)
  // Whoever closes the window does not wait for another program.
  const disk = patient(raw, () => (health.isClosing ? 300 : patience))
  const months = tables.filter(({ byMonth }) => byMonth).map(({ name }) => join(folder, name))
  const folders = [join(folder, 'journal'), ...months] as const
  const files = new RowFiles(folder, disk, health)
  const journals = new Journals(folders, raw, disk)
  const set = { files, journals, health, disk, inTurn: serialQueue() }
  if (health.mayWrite()) await makeFolders(folder, folders, set)
  try {
    for (const { name, byMonth } of tables) if (!byMonth) await files.read(name)
    for (const name of newestMonths(await files.list())) await files.read(name)
    await readJournals(set)
  } catch (error) {
    health.noteUnknown(error)
  }
  if (health.mayWrite()) await journals.begin().catch((error: unknown) => health.noteNoJournal(error))
  return new Data(set)
}

/** Of a folder that may not be written. */
const closedError = Object.assign(new Error('a folder that may not be written'), { code: 'EROFS' })

async function makeFolders(folder: string, folders: readonly string[], { health, disk }: OpenSet): Promise<void> {
  let path = folder
  try {
    for (path of folders) {
      if (await disk.isClosed(path)) throw closedError
      await disk.makeFolder(path)
    }
    if (await disk.isClosed(folder)) throw closedError
  } catch (error) {
    await health.noteClosed(path, error)
  }
}

/** Brings into memory what the files of rows have not taken in yet, and finds the number to go on from. */
async function readJournals(set: OpenSet): Promise<void> {
  const { files, journals, health } = set
  const told = await journals.read()
  for (const file of told.held) health.noteUnread(file, heldError)
  for (const entry of told.entries) {
    await files.read(entry.file)
    files.memory.apply(entry)
  }
  // Without a journal that says so, only the rows themselves tell how far they are numbered.
  if (!told.knowsSeq) await readAll(set)
  journals.seq = told.held.length === 0 ? Math.max(journals.seq, told.seq) : journals.seq + told.seq
  if (told.knowsSeq) return
  for (const file of health.unread) if (!told.held.includes(file)) journals.seq += await mostLines(file)
}
