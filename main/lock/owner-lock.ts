import type { Failure, LockOutcome, LockState } from '#shared/ipc/contract'
import { later, leftOf, pinProblem, tidyPin, waitAfter, type Moment } from '#shared/owner-lock'
import { done, failed, type Result } from '#shared/result'
import { serialQueue } from '#shared/serial-queue'
import { localTimestamp } from '#shared/timestamp'
import type { Store } from '../storage/store'
import { ownerLockTable, type OwnerLockRow } from '../storage/tables'
import { isPin, keptPin } from './pin'

/** So long it stays open, in ms. */
const openFor = 5 * 60_000

/** So often the time that has passed is written down while somebody waits for a forgotten PIN to go, in ms. */
const noteEvery = 10 * 60_000

/** The owner's lock of one store. One thing at a time: of many guesses at once each waits for the one before. */
export type OwnerLock = {
  readonly state: () => Promise<LockState>
  readonly isLocked: () => Promise<boolean>
  /** Opens it for a while. */
  readonly open: (pin: string) => Promise<LockOutcome>
  readonly close: () => Promise<LockState>
  /** @param old the PIN so far; null where there is none */
  readonly set: (pin: string, old: string | null) => Promise<Result<LockOutcome, Failure>>
  readonly remove: (old: string) => Promise<Result<LockOutcome, Failure>>
  /** From now on a day passes after which there is no PIN any more. */
  readonly forget: () => Promise<Result<LockState, Failure>>
  /** Calls that off. */
  readonly keep: () => Promise<Result<LockState, Failure>>
}

/** @param moment what the clock shows, and for how long the computer has been on */
export function ownerLock(store: Store, moment: () => Moment): OwnerLock {
  const inTurn = serialQueue()
  /** What the disk did not take: a full one must neither forget a wrong guess nor lock the owner out. */
  let unwritten: OwnerLockRow | null = null
  /** How long the computer will have been on when it locks again. */
  let openUntil = 0

  const kept = (): OwnerLockRow => unwritten ?? store.rows(ownerLockTable)[0]?.lock ?? none(moment())
  async function write(lock: OwnerLockRow): Promise<Result<null, Failure>> {
    const written = await store.put(ownerLockTable, 'owner-lock', () => ({ id: 'owner-lock' as const, lock }))
    if (written.ok) unwritten = null
    return written.ok ? done(null) : written
  }
  async function note(lock: OwnerLockRow): Promise<OwnerLockRow> {
    if (!(await write(lock)).ok) unwritten = lock
    return lock
  }

  /** As it stands now: a forgotten PIN has gone once its day is over. */
  async function current(): Promise<OwnerLockRow> {
    const before = kept()
    const seen = moment()
    const lock = { ...later(before, before.seen, seen), seen }
    if (lock.forgot === null) return lock
    if (leftOf(lock) === 0) return note(none(seen))
    return Math.abs(seen.up - before.seen.up) >= noteEvery ? note(lock) : lock
  }
  const isOpen = (): boolean => moment().up < openUntil
  function told(lock: OwnerLockRow): LockState {
    const left = leftOf(lock)
    return {
      isSet: lock.pin !== null,
      isLocked: lock.pin !== null && !isOpen(),
      wait: lock.wait,
      goes: left === null ? null : localTimestamp(new Date(lock.seen.wall + left)),
    }
  }

  /** Tries a PIN; whoever knows it has not forgotten it. */
  async function tried(typed: string): Promise<{ readonly kind: 'done' | 'wrong' | 'wait'; lock: OwnerLockRow }> {
    const lock = await current()
    if (lock.pin === null) return { kind: 'done', lock }
    if (lock.wait > 0) return { kind: 'wait', lock }
    const wrong = lock.wrong + 1
    // Written down as wrong before it is looked at: whoever kills the app meanwhile has had a try all the same.
    const asWrong = await note({ ...lock, wrong, wait: waitAfter(wrong) })
    if (!(await isPin(tidyPin(typed), lock.pin))) return { kind: 'wrong', lock: asWrong }
    return { kind: 'done', lock: await note({ ...lock, wrong: 0, wait: 0, forgot: null }) }
  }

  /** Puts another PIN, or none, in the place of the old one. */
  async function change(old: string, next: OwnerLockRow['pin']): Promise<Result<LockOutcome, Failure>> {
    const { kind, lock } = await tried(old)
    if (kind !== 'done') return done({ kind, state: told(lock) })
    const changed = { ...none(lock.seen), pin: next }
    const written = await write(changed)
    if (!written.ok) return written
    openUntil = 0
    return done({ kind, state: told(changed) })
  }

  async function changeForgot(forgot: OwnerLockRow['forgot']): Promise<Result<LockState, Failure>> {
    const lock = await current()
    if (lock.pin === null) return failed('not-found')
    if ((forgot === null) === (lock.forgot === null)) return done(told(lock))
    const changed = { ...lock, forgot }
    const written = await write(changed)
    return written.ok ? done(told(changed)) : written
  }

  return {
    state: () => inTurn(async () => told(await current())),
    isLocked: () => inTurn(async () => told(await current()).isLocked),
    open: (pin) =>
      inTurn(async () => {
        const { kind, lock } = await tried(pin)
        if (kind === 'done') openUntil = moment().up + openFor
        return { kind, state: told(lock) }
      }),
    close: () =>
      inTurn(async () => {
        openUntil = 0
        return told(await current())
      }),
    set: (typed, old) =>
      inTurn(async () => {
        const pin = tidyPin(typed)
        const problem = pinProblem(pin)
        if (problem !== null) return done({ kind: problem, state: told(await current()) })
        return change(old ?? '', await keptPin(pin))
      }),
    remove: (old) => inTurn(() => change(old, null)),
    forget: () => inTurn(() => changeForgot({ passed: 0, byTheClock: 0 })),
    keep: () => inTurn(() => changeForgot(null)),
  }
}

const none = (seen: Moment): OwnerLockRow => ({ pin: null, wrong: 0, wait: 0, forgot: null, seen })
