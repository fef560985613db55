import { addDays } from '#shared/incidents/period'
import { checkMatcher, type CheckRecord } from '#shared/maintenance/check-record'
import { differenceOf, unclearLimit } from '#shared/maintenance/closing'
import { callsFor, closedFollowUp, followedUp, isOpenFollowUp, openFor } from '#shared/maintenance/follow-up'
import type { FollowUp } from '#shared/maintenance/follow-up'
import type { Maintenance } from '#shared/maintenance/maintenance'
import { found, isBegun, isOpen, openRound, roundOf, type CheckFinding, type Round } from '#shared/maintenance/round'
import { scheduleOf, targetId, type Target } from '#shared/maintenance/schedule'
import { visitVerdict } from '#shared/maintenance/visit'
import type { Failure } from '#shared/ipc/contract'
import { done, failed, type Result } from '#shared/result'
import { dayOf, localTimestamp } from '#shared/timestamp'
import type { Handlers } from '../ipc/answer'
import { settingsIn } from '../queries/settings-in'
import { openPaymentsIn } from '../queries/open-payments-in'
import type { Store } from '../storage/store'
import { checkTable, followUpTable, markTable, taskTable, terminalTable } from '../storage/tables'

type MaintenanceHandlers = Pick<
  Handlers,
  | 'checks:state'
  | 'checks:begin'
  | 'checks:find'
  | 'checks:close-day'
  | 'checks:visit'
  | 'checks:list'
  | 'follow-ups:close'
  | 'tasks:save'
>

/** So many of the follow-ups that were closed are still shown. */
const closedShown = 20

/** The task that a closing completes. */
const settlement = { task: 'settlement' } as const satisfies Target

export function maintenanceHandlers(store: Store, clock: () => Date): MaintenanceHandlers {
  const now = () => localTimestamp(clock())
  const by = () => settingsIn(store).staffOnDuty
  const state = () => done(maintenanceIn(store, clock))

  /** Who and when are of this moment; all that belongs together shares one flush. */
  async function written(writes: readonly Promise<Result<unknown, Failure>>[]): Promise<Result<Maintenance, Failure>> {
    const refused = (await Promise.all(writes)).find((write) => !write.ok)
    return refused?.ok === false ? refused : state()
  }
  const mark = (target: Target, at: string) => {
    const id = targetId(target)
    return store.put(markTable, id, (_before, seq) => ({ id, seq, at }))
  }

  return {
    'checks:state': state,
    'checks:begin': async ({ id, interval }) => {
      const at = now()
      const open = openRound(roundsIn(store), interval, dayOf(at))
      if (open && isBegun(open)) return state()
      // What is due may have changed since a list was made that nobody has begun.
      const roundId = open?.id ?? id
      return written([
        store.put(checkTable, roundId, (_before, seq) =>
          roundOf(scheduleIn(store, at), interval, { id: roundId, seq, at }),
        ),
      ])
    },
    'checks:find': ({ round: id, finding, followUp }) => {
      const at = now()
      const round = roundsIn(store).find((one) => one.id === id)
      const after = round && found(round, finding, by(), at)
      if (!round || !after) return Promise.resolve(failed('not-found'))
      return written([
        store.put(checkTable, id, (before) => (before?.kind === 'round' ? found(before, finding, by(), at) : null)),
        ...(finding.state === 'later' ? [] : [mark(finding, at)]),
        ...followUpWrites(store, round, finding, followUp, by(), at),
      ])
    },
    'checks:close-day': async (draft) => {
      const open = await openPaymentsIn(store, clock)
      const at = now()
      const staff = by()
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
      return written([
        store.put(checkTable, draft.id, (before, seq) => before ?? { ...closing, seq }),
        mark(settlement, at),
        // The round that asks for it need not ask again.
        ...(round === undefined
          ? []
          : [
              store.put(checkTable, round.id, (before) =>
                before?.kind === 'round' ? found(before, settled, staff, at) : null,
              ),
            ]),
        ...(difference === 0
          ? []
          : [
              store.put(
                followUpTable,
                draft.id,
                (before) => before ?? followedUp(undefined, draft.id, what, staff, at),
              ),
            ]),
      ])
    },
    'checks:visit': (draft) => {
      const at = now()
      const staff = by()
      const visit = { ...draft, kind: 'visit' as const, at, ...(staff === null ? {} : { staff }) }
      const target = { task: 'visit', terminal: draft.terminal }
      const what = { kind: 'visit' as const, target, from: draft.id, note: draft.who ?? '' }
      return written([
        store.put(checkTable, draft.id, (before, seq) => before ?? { ...visit, seq }),
        ...(visitVerdict(draft.answers) === 'let-work'
          ? []
          : [
              store.put(
                followUpTable,
                draft.id,
                (before) => before ?? followedUp(undefined, draft.id, what, staff, at),
              ),
            ]),
      ])
    },
    'checks:list': async ({ filter, limit, whole }) => {
      if (whole) await store.whole()
      const records = store.rows(checkTable).filter(checkMatcher(filter))
      return done({ records: records.slice(-limit).reverse(), total: records.length, whole: store.isWhole() })
    },
    'follow-ups:close': ({ id, text }) =>
      written([store.put(followUpTable, id, (before) => (before ? closedFollowUp(before, text, by(), now()) : null))]),
    'tasks:save': (task) => written([store.put(taskTable, task.id, () => task)]),
  }
}

/** What is kept of a finding beside the round: trouble is followed up, and is over when the same round says so. */
function followUpWrites(
  store: Store,
  round: Round,
  finding: CheckFinding,
  newId: string,
  by: string | null,
  at: string,
): readonly Promise<Result<unknown, Failure>>[] {
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
    .map((one) => store.put(followUpTable, one.id, (before) => (before ? closedFollowUp(before, '', by, at) : null)))
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
  return [...writes, store.put(followUpTable, id, (before) => followedUp(before, id, what, by, at))]
}

const speaksOf = (one: FollowUp, kind: FollowUp['kind'] | null, { terminal }: Pick<Target, 'terminal'>): boolean =>
  one.kind === kind && one.terminal === terminal

const isRound = (record: CheckRecord): record is Round => record.kind === 'round'

const roundsIn = (store: Store): readonly Round[] => store.rows(checkTable).filter(isRound)

const scheduleIn = (store: Store, at: string) =>
  scheduleOf(
    { tasks: store.rows(taskTable), terminals: store.rows(terminalTable), marks: store.rows(markTable) },
    dayOf(at),
  )

/** What the page needs to say what is due. */
export function maintenanceIn(store: Store, clock: () => Date): Maintenance {
  const today = dayOf(localTimestamp(clock()))
  const followUps = store.rows(followUpTable)
  const closed = followUps.filter((one) => !isOpenFollowUp(one))
  return {
    tasks: store.rows(taskTable),
    marks: store.rows(markTable),
    followUps: [...followUps.filter(isOpenFollowUp), ...closed.slice(-closedShown).reverse()],
    rounds: roundsIn(store).filter(({ at }) => dayOf(at) >= addDays(today, -1)),
  }
}
