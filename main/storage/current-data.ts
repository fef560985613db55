import type { Failure } from '#shared/ipc/contract'
import { done, failed, type Result } from '#shared/result'
import { localTimestamp } from '#shared/timestamp'
import { now } from '../clock'
import type { Data } from './data'
import { isHeld, patient, type Disk } from './disk'
import { failureOf, type Mode, type Trouble } from './health'
import { openData } from './open-data'
import { continueSet, mark, settle, writeSet, type Prepared } from './replacement'

/** The set of data that is open now, in the place of which another one may come. */
export type CurrentData = {
  readonly folder: string
  mode: Mode
  /** The disk without patience. */
  readonly raw: Disk
  readonly disk: Disk
  data: Data
  /** How many sets have been opened so far. */
  opened: number
  /** Whether they were written anew, because their folder was deleted, moved or replaced. */
  wereElsewhere: boolean
}

type Place = Pick<CurrentData, 'folder' | 'mode' | 'raw' | 'disk'>

export async function openCurrent(folder: string, mode: Mode, raw: Disk): Promise<CurrentData> {
  const place = { folder, mode, raw, disk: patient(raw) }
  return { ...place, data: await openSettled(place), opened: 1, wereElsewhere: false }
}

/** Opens the data once a replacement that was cut short has been finished; until then nothing may be written. */
async function openSettled(place: Place): Promise<Data> {
  return openAfter(place.mode === 'read-only' ? 'nothing' : await settled(place), place)
}

const openAfter = (outcome: Outcome, { folder, mode, raw }: Place): Promise<Data> =>
  openData(folder, mode, raw, isTrouble(outcome) ? outcome : null)

/** @param prepare makes the new set; null where there is none */
export async function replaceBy(
  current: CurrentData,
  stamp: string,
  prepare: () => Promise<Prepared | null>,
): Promise<Result<null, Failure>> {
  const { folder, disk, data } = current
  await data.whole()
  const { kind } = data.state()
  if (kind === 'busy') return failed('busy')
  if (kind === 'newer' || kind === 'read-only') return failed(kind === 'newer' ? 'newer-data' : 'read-only')
  let failure: Failure = 'disk-error'
  try {
    const prepared = await prepare()
    if (prepared === null) return failed('not-found')
    await data.close()
    const seq = Math.max(prepared.seq, data.dataSet().seq)
    await continueSet(folder, prepared.from, seq, data.ofThisPc(), disk)
    await mark(folder, prepared.from, stamp, disk)
  } catch (error) {
    failure = failureOf(error)
  }
  // The folder itself says how it has ended: a marker may be there although its flush failed.
  const outcome = await settled(current)
  if (!data.isOpen() || outcome !== 'nothing') {
    current.data = await openAfter(outcome, current)
    current.opened++
  }
  if (outcome === 'replaced') return done(null)
  return failed(isTrouble(outcome) && outcome.kind === 'busy' ? 'unfinished' : failure)
}

/** Tries once more what was refused; where that helps, the data are opened anew. */
export async function lookAgain(current: CurrentData): Promise<void> {
  if (!(await current.data.isThere())) {
    await writeAnew(current)
    return
  }
  // What a restore has left halfway is finished, or nothing at all is done.
  const isHalfway = current.data.state().file === halfway.file
  const found = isHalfway ? await settled(current) : await current.data.lookAgain()
  if (found === 'as it was' || isTrouble(found)) return
  await reopen(current)
}

/** Opens the data anew, as they lie there now. */
export async function reopen(current: CurrentData): Promise<void> {
  await current.data.close()
  current.data = await openSettled(current)
  current.opened++
}

/**
 * The folder was deleted, moved or replaced: all that is in memory is written anew where it is to lie. Whatever lies there
 * by now is kept, as after a restore. Where the disk refuses it stays in memory, for another time.
 */
async function writeAnew(current: CurrentData): Promise<void> {
  const { folder, disk, data } = current
  try {
    const set = data.dataSet()
    const { from } = await writeSet(folder, set, disk)
    await continueSet(folder, from, set.seq, data.ofThisPc(), disk)
    await mark(folder, from, localTimestamp(now()).slice(0, 19).replaceAll(':', ''), disk)
  } catch (error) {
    data.noteRefused(error)
    return
  }
  const outcome = await settled(current)
  await data.close()
  current.data = await openAfter(outcome, current)
  current.opened++
  current.wereElsewhere = true
}

/** Old and new lie mixed, and another program is in the way of finishing it. */
const halfway: Trouble = { kind: 'busy', file: 'restore' }

type Outcome = Awaited<ReturnType<typeof settle>> | Trouble

const isTrouble = (outcome: string | Trouble): outcome is Trouble => typeof outcome === 'object'

/** How a replacement has ended, or why old and new lie mixed. */
const settled = ({ folder, disk }: Place): Promise<Outcome> =>
  settle(folder, disk).catch((error: unknown): Trouble => (isHeld(error) ? halfway : { kind: 'read-only' }))
