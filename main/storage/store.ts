import type { Failure, StoreState } from '#shared/ipc/contract'
import { failed, type Result } from '#shared/result'
import { lookAgain, openCurrent, reopen, replaceBy } from './current-data'
import type { Data } from './data'
import { realDisk } from './disk'
import type { TakeLock } from './folder-lock'
import type { Mode } from './health'
import { forgetReplaced, replacedIn, writeRows, writeSet, type DataSet, type RowByRow } from './replacement'

export type { DataSet, RowByRow } from './replacement'

/** What of the data is for the store alone. */
type HeldBack = 'ofThisPc' | 'isOpen' | 'isWell' | 'state' | 'lookAgain' | 'isThere' | 'isElsewhere' | 'noteRefused'

/**
 * Everything that the app keeps, behind one door. Saved means: the line in the journal is on the disk. The files of rows
 * are checkpoints, written by lowdb. One queue owns all writes.
 */
export type Store = Omit<Data, HeldBack> & {
  readonly state: () => StoreState
  /** Tries once more what another program stood in the way of, and says how things stand then. */
  readonly lookAgain: () => Promise<StoreState>
  /**
   * Puts these rows in the place of all but those of this PC: all of them or none, whatever happens meanwhile. What
   * asks to write in the meantime waits. The rows must be as their schemas make them.
   * @param stamp the time, `2026-11-22T143205`, under which the rows of before are kept
   */
  readonly replace: (set: DataSet | RowByRow, stamp: string) => Promise<Result<null, Failure>>
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
 * @param takeLock keeps others from writing there; while one of them has it, nothing is written here
 */
export async function openStore(
  folder: string,
  mode: Mode,
  raw = realDisk,
  takeLock: TakeLock = () => Promise.resolve(null),
): Promise<Store> {
  let holder = await takeLock()
  const current = await openCurrent(folder, holder === null ? mode : 'read-only', raw)
  const { disk } = current
  let replacing: Promise<unknown> | null = null
  const isLong = sinceWhen(() => disk.now())
  const state = (): StoreState => {
    const found = { ...current.data.state(), opened: current.opened }
    if (holder !== null) return { ...found, kind: 'locked', holder }
    if (isLong(found.kind === 'busy')) return { ...found, isLong: true }
    return found.kind === 'ok' && current.wereElsewhere ? { ...found, kind: 'elsewhere' } : found
  }
  const isRefused = (): boolean => ['busy', 'read-only', 'locked'].includes(state().kind) || current.data.isElsewhere()
  /** Resolves when no other set is about to take the place of the data. */
  const atRest = (): Promise<unknown> => replacing ?? Promise.resolve()

  function exclusively<T>(run: () => Promise<T>): Promise<T> {
    const running = atRest()
      .then(run)
      .finally(() => {
        if (replacing === running) replacing = null
      })
    replacing = running
    return running
  }
  const lookAgainOnce = (): Promise<void> =>
    exclusively(async () => {
      if (holder === null) {
        await lookAgain(current)
        // Data that were written anew lie in another folder, of the same name.
        if (current.wereElsewhere) await takeLock()
        return
      }
      holder = await takeLock()
      if (holder !== null) return
      current.mode = mode
      await reopen(current)
    })
  /** Before an entry: what stood in the way may be gone. */
  const tryAgain = async (): Promise<void> => {
    if (mode === 'read-write' && isRefused()) await lookAgainOnce()
  }

  return {
    state,
    async lookAgain() {
      if (isRefused() || !(await current.data.isThere())) await lookAgainOnce()
      return state()
    },
    rows: (table) => current.data.rows(table),
    whole: () => current.data.whole(),
    isWhole: () => current.data.isWhole(),
    async put(table, id, build) {
      if (replacing !== null || !current.data.isWell()) await atRest().then(tryAgain)
      const { data } = current
      const answer = await data.put(table, id, build)
      if (answer.ok) return answer
      if (holder !== null) return failed('in-use')
      if (!data.isElsewhere()) return answer
      // Once the data are written anew, it goes there.
      await lookAgainOnce()
      return current.data.put(table, id, build)
    },
    isOld: () => current.data.isOld(),
    checkpoint: () => atRest().then(() => current.data.checkpoint()),
    dataSet: () => current.data.dataSet(),
    takeOut: (table, rows) => atRest().then(() => current.data.takeOut(table, rows)),
    bringBack: (table, rows) => atRest().then(() => current.data.bringBack(table, rows)),
    tidy: () => atRest().then(() => current.data.tidy()),
    replace: (set, stamp) =>
      exclusively(() =>
        replaceBy(current, stamp, () => ('files' in set ? writeSet(folder, set, disk) : writeRows(folder, set, disk))),
      ),
    putBack: (stamp) =>
      exclusively(() =>
        replaceBy(current, stamp, async () => {
          const kept = await replacedIn(folder, disk)
          return kept && { from: kept.from, seq: 0 }
        }),
      ),
    replaced: async () => (await replacedIn(folder, disk))?.stamp ?? null,
    forgetReplaced: () => forgetReplaced(folder, disk),
    async close() {
      await replacing
      if (!(await current.data.isThere())) await lookAgainOnce()
      await current.data.close()
    },
  }
}

/** So long (ms) another program may have our files until more is said than that it will pass. */
const longHold = 60_000

/** Is told each time whether it is so, and answers whether it has been for long. */
function sinceWhen(now: () => number): (isSo: boolean) => boolean {
  let since: number | null = null
  return (isSo) => {
    since = isSo ? (since ?? now()) : null
    return since !== null && now() - since >= longHold
  }
}
