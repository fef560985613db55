import type { OpenPayment } from '#shared/incidents/open-payments'
import type { Failure } from '#shared/ipc/contract'
import type { CheckRecord } from '#shared/maintenance/check-record'
import { differenceOf, unclearLimit, type ClosingDraft } from '#shared/maintenance/closing'
import { callsFor, closedFollowUp, followedUp, isOpenFollowUp, openFor } from '#shared/maintenance/follow-up'
import type { FollowUp } from '#shared/maintenance/follow-up'
import type { Interval } from '#shared/maintenance/interval'
import { found, isBegun, isOpen, openRound, roundOf, type CheckFinding, type Round } from '#shared/maintenance/round'
import { scheduleOf, targetId, type Target } from '#shared/maintenance/schedule'
import { visitVerdict, type VisitDraft } from '#shared/maintenance/visit'
import type { Result } from '#shared/result'
import { dayOf } from '#shared/timestamp'
import { firstStartIn } from '../queries/open-payments-in'
import type { Store } from '../storage/store'
import { checkTable, followUpTable, markTable, taskTable, terminalTable } from '../storage/tables'

/** Who is at the counter, and the local timestamp: all that one message writes is of one moment. */
export type Moment = { readonly store: Store; readonly at: string; readonly staff: string | null }

/** All that belongs together shares one flush. */
export type Writes = readonly Promise<Result<unknown, Failure>>[]

/** The task that a closing completes. */
const settlement = { task: 'settlement' } as const satisfies Target

/** Begins a round with this id, or anew the one of today that nobody has begun; nothing where somebody has. */
export function beginRound({ store, at }: Moment, newId: string, interval: Interval): Writes {
  const open = openRound(roundsIn(store), interval, dayOf(at))
  if (open && isBegun(open)) return []
  // What is due may have changed since a list was made that nobody has begun.
  const id = open?.id ?? newId
  return [store.put(checkTable, id, (_before, seq) => roundOf(scheduleIn(store, at), interval, { id, seq, at }))]
}

/**
 * Keeps what was found; null where the round does not ask for it.
 * @param newId of the follow-up, should the finding call for one
 */
export function findInRound(moment: Moment, id: string, finding: CheckFinding, newId: string): Writes | null {
  const { store, at, staff } = moment
  const round = roundsIn(store).find((one) => one.id === id)
  if (!round || !found(round, finding, staff, at)) return null
  return [
    findingPut(moment, id, finding),
    ...(finding.state === 'later' ? [] : [mark(moment, finding)]),
    ...followUpWrites(moment, round, finding, newId),
  ]
}

/** Closes the day. @param open all payments that are open; those of the day are kept with the closing */
export function closeDay(moment: Moment, draft: ClosingDraft, open: readonly OpenPayment[]): Writes {
  const { store, at, staff } = moment
  const unclear = open
    .filter(({ incident }) => dayOf(incident.at) === dayOf(at))
    .slice(0, unclearLimit)
    .map(({ incident }) => incident.id)
  const closing = { ...draft, kind: 'closing' as const, at, unclear, ...(staff === null ? {} : { staff }) }
  const difference = differenceOf(draft)
  const settled: CheckFinding = { ...settlement, state: difference === 0 ? 'ok' : 'problem' }
  const isWaiting = (round: Round) => isOpen(round, dayOf(at)) && found(round, settled, staff, at) !== null
  const round = roundsIn(store).findLast(isWaiting)
  const what = { kind: 'closing' as const, target: settlement, from: draft.id, note: draft.note ?? '', difference }
  return [
    store.put(checkTable, draft.id, (before, seq) => before ?? { ...closing, seq }),
    mark(moment, settlement),
    // The round that asks for it need not ask again.
    ...(round === undefined ? [] : [findingPut(moment, round.id, settled)]),
    ...(difference === 0 ? [] : [newFollowUp(moment, draft.id, what)]),
  ]
}

/** Keeps a visit; one that should not have been let work is followed up. */
export function keepVisit(moment: Moment, draft: VisitDraft): Writes {
  const { store, at, staff } = moment
  const visit = { ...draft, kind: 'visit' as const, at, ...(staff === null ? {} : { staff }) }
  const target = { task: 'visit', terminal: draft.terminal }
  const what = { kind: 'visit' as const, target, from: draft.id, note: draft.who ?? '' }
  return [
    store.put(checkTable, draft.id, (before, seq) => before ?? { ...visit, seq }),
    ...(visitVerdict(draft.answers) === 'let-work' ? [] : [newFollowUp(moment, draft.id, what)]),
  ]
}

const findingPut = ({ store, at, staff }: Moment, id: string, finding: CheckFinding) =>
  store.put(checkTable, id, (before) => (before?.kind === 'round' ? found(before, finding, staff, at) : null))

function mark({ store, at }: Moment, target: Target) {
  const id = targetId(target)
  return store.put(markTable, id, (_before, seq) => ({ id, seq, at }))
}

const newFollowUp = ({ store, at, staff }: Moment, id: string, what: Parameters<typeof followedUp>[2]) =>
  store.put(followUpTable, id, (before) => before ?? followedUp(undefined, id, what, staff, at))

/** What is kept of a finding beside the round: trouble is followed up, and is over when the same round says so. */
function followUpWrites({ store, at, staff }: Moment, round: Round, finding: CheckFinding, newId: string): Writes {
  const all = store.rows(followUpTable)
  const wanted = callsFor(finding)
  const target = { ...finding, terminal: finding.terminal ?? finding.which }
  const item = round.items.find((one) => targetId(one) === targetId(finding))
  // What this round has said of the item before, and says no more.
  const taken = all.filter(
    (one) =>
      isOpenFollowUp(one) && one.from === round.id && one.task === finding.task && !speaksOf(one, wanted, target),
  )
  const isOfItem = (one: FollowUp) => finding.terminal === undefined || one.terminal === finding.terminal
  const writes = taken
    .filter(isOfItem)
    .map((one) => store.put(followUpTable, one.id, (before) => (before ? closedFollowUp(before, '', staff, at) : null)))
  if (wanted === null) return writes
  const known = openFor(all, wanted, target)
  const id = known?.id ?? newId
  const what = {
    kind: wanted,
    target: { task: finding.task, terminal: target.terminal, title: item?.title },
    from: round.id,
    note: finding.note ?? '',
    ...(finding.differs && finding.differs.length > 0 ? { differs: finding.differs } : {}),
  }
  return [...writes, store.put(followUpTable, id, (before) => followedUp(before, id, what, staff, at))]
}

const speaksOf = (one: FollowUp, kind: FollowUp['kind'] | null, { terminal }: Pick<Target, 'terminal'>): boolean =>
  one.kind === kind && one.terminal === terminal

const isRound = (record: CheckRecord): record is Round => record.kind === 'round'

/** All rounds that have been read. */
export const roundsIn = (store: Store): readonly Round[] => store.rows(checkTable).filter(isRound)

const scheduleIn = (store: Store, at: string) =>
  scheduleOf(
    {
      tasks: store.rows(taskTable),
      terminals: store.rows(terminalTable),
      marks: store.rows(markTable),
      since: dayOf(firstStartIn(store, at).at),
    },
    dayOf(at),
  )
