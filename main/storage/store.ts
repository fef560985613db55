import type { Failure, StoreState } from '#shared/ipc/contract'
import { done, failed, type Result } from '#shared/result'
import { isHeld, patient, realDisk, type Disk } from './disk'
import { failureOf, openData, type Data, type Mode, type Trouble } from './open-data'
import { continueSet, forgetReplaced, mark, replacedIn, settle, writeSet, type DataSet } from './replacement'
import { tableOfFile } from './tables'

export type { DataSet } from './replacement'

/**
 * Everything that the app keeps, behind one door. Saved means: the line in the journal is on the disk. The files of rows
 * are checkpoints, written by lowdb. One queue owns all writes.
 */
export type Store = Omit<Data, 'ofThisPc' | 'isOpen' | 'isWell' | 'state' | 'lookAgain'> & {
  readonly state: () => StoreState
  /** Tries once more what another program stood in the way of, and says how things stand then. */
  readonly lookAgain: () => Promise<StoreState>
  /**
   * Puts these rows in the place of all but those of this PC: all of them or none, whatever happens meanwhile. What
   * asks to write in the meantime waits. The rows must be as their schemas make them.
   * @param stamp the time, `2026-11-22T143205`, under which the rows of before are kept
   */
  readonly replace: (set: DataSet, stamp: string) => Promise<Result<null, Failure>>
  /** Puts the rows in place again that were replaced last; those of now can be put in place again likewise. */
  readonly putBack: (stamp: string) => Promise<Result<null, Failure>>
  /** When rows were replaced that can still be put back, as the stamp that was given then. */
  readonly replaced: () => Promise<string | null>
  /** Lets go of the rows that were replaced. */
  readonly forgetReplaced: () => Promise<void>
}

/**
 * Opens the data folder, making it if need be. What cannot be read is put aside and told in the state; newer or
 * unwritable data open read-only. Never throws for what it finds there.
 * @param folder absolute path of the data folder
 * @param mode `read-only` promises not to write, whatever is found
 */
export async function openStore(folder: string, mode: Mode, raw = realDisk): Promise<Store> {
  const disk = patient(raw)
  let data = await openSettled(folder, mode, raw, disk)
  let opened = 1
  let replacing: Promise<unknown> | null = null

  const state = (): StoreState => ({ ...data.state(), opened })

  async function openAnew(): Promise<void> {
    await data.close()
    data = await openSettled(folder, mode, raw, disk)
    opened++
  }

  function exclusively<T>(run: () => Promise<T>): Promise<T> {
    const running = (replacing ?? Promise.resolve()).then(run).finally(() => {
      if (replacing === running) replacing = null
    })
    replacing = running
    return running
  }

  /** @param prepare makes the new set, and says where and which number it has come to */
  async function replaceBy(
    stamp: string,
    prepare: () => Promise<{ readonly from: string; readonly seq: number } | null>,
  ): Promise<Result<null, Failure>> {
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
    const outcome = await settled(folder, disk)
    if (!data.isOpen() || outcome !== 'nothing') {
      data = await openData(folder, mode, raw, isTrouble(outcome) ? outcome : null)
      opened++
    }
    if (outcome === 'replaced') return done(null)
    return failed(isTrouble(outcome) && outcome.kind === 'busy' ? 'unfinished' : failure)
  }

  async function lookAgain(): Promise<StoreState> {
    // What a restore has left halfway is finished, or nothing at all is done.
    const isHalfway = data.state().file === halfway.file
    const found = isHalfway ? await settled(folder, disk) : await data.lookAgain()
    if (found !== 'as it was' && !isTrouble(found)) await openAnew()
    return state()
  }
  const lookAgainOnce = (): Promise<StoreState> => exclusively(lookAgain)
  /** Before an entry: what stood in the way may be gone. */
  async function tryAgain(): Promise<void> {
    const { kind } = data.state()
    if (mode === 'read-write' && (kind === 'busy' || kind === 'read-only')) await lookAgainOnce()
  }

  return {
    state,
    lookAgain: () =>
      state().kind === 'busy' || state().kind === 'read-only' ? lookAgainOnce() : Promise.resolve(state()),
    rows: (table) => data.rows(table),
    whole: () => data.whole(),
    isWhole: () => data.isWhole(),
    put(table, id, build) {
      const put = () => data.put(table, id, build)
      if (replacing === null && data.isWell()) return put()
      return (replacing ?? Promise.resolve()).then(tryAgain).then(put)
    },
    isOld: () => data.isOld(),
    checkpoint: () => (replacing ?? Promise.resolve()).then(() => data.checkpoint()),
    dataSet: () => data.dataSet(),
    forget: (table, month) => (replacing ?? Promise.resolve()).then(() => data.forget(table, month)),
    replace: (set, stamp) =>
      exclusively(() =>
        replaceBy(stamp, async () => ({ from: await writeSet(folder, set, disk), seq: lastNumberIn(set) })),
      ),
    putBack: (stamp) =>
      exclusively(() =>
        replaceBy(stamp, async () => {
          const kept = await replacedIn(folder, disk)
          return kept && { from: kept.from, seq: 0 }
        }),
      ),
    replaced: async () => (await replacedIn(folder, disk))?.stamp ?? null,
    forgetReplaced: () => forgetReplaced(folder, disk),
    async close() {
      await replacing
      await data.close()
    },
  }
}

function lastNumberIn({ seq, files }: DataSet): number {
  let last = seq
  for (const [name, rows] of files) {
    const { byMonth } = tableOfFile(name) ?? {}
    if (byMonth) for (const row of rows) last = Math.max(last, byMonth.seqOf(row))
  }
  return last
}

/** Opens the data once a replacement that was cut short has been finished; until then nothing may be written. */
async function openSettled(folder: string, mode: Mode, raw: Disk, disk: Disk): Promise<Data> {
  const outcome = mode === 'read-only' ? 'nothing' : await settled(folder, disk)
  return openData(folder, mode, raw, isTrouble(outcome) ? outcome : null)
}

/** Old and new lie mixed, and another program is in the way of finishing it. */
const halfway: Trouble = { kind: 'busy', file: 'restore' }

type Outcome = Awaited<ReturnType<typeof settle>> | Trouble

const isTrouble = (outcome: string | Trouble): outcome is Trouble => typeof outcome === 'object'

/** How a replacement has ended, or why old and new lie mixed. */
const settled = (folder: string, disk: Disk): Promise<Outcome> =>
  settle(folder, disk).catch((error: unknown): Trouble => (isHeld(error) ? halfway : { kind: 'read-only' }))
