import { addDays } from '#shared/incidents/period'
import { checkMatcher } from '#shared/maintenance/check-record'
import { closedFollowUp, isOpenFollowUp } from '#shared/maintenance/follow-up'
import type { Maintenance } from '#shared/maintenance/maintenance'
import type { Failure } from '#shared/ipc/contract'
import { done, failed, type Result } from '#shared/result'
import { dayOf, localTimestamp } from '#shared/timestamp'
import type { Handlers } from '../ipc/answer'
import { firstStartIn, openPaymentsIn } from '../queries/open-payments-in'
import { settingsIn } from '../queries/settings-in'
import type { Store } from '../storage/store'
import { checkTable, followUpTable, markTable, taskTable } from '../storage/tables'
import { beginRound, closeDay, findInRound, keepVisit, roundsIn, type Moment, type Writes } from './check-writes'

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

export function maintenanceHandlers(store: Store, clock: () => Date): MaintenanceHandlers {
  const moment = (): Moment => ({ store, at: localTimestamp(clock()), staff: settingsIn(store).staffOnDuty })
  const state = () => done(maintenanceIn(store, clock))
  const written = async (writes: Writes | null): Promise<Result<Maintenance, Failure>> => {
    if (writes === null) return failed('not-found')
    const refused = (await Promise.all(writes)).find((write) => !write.ok)
    return refused?.ok === false ? refused : state()
  }
  return {
    'checks:state': state,
    'checks:begin': ({ id, interval }) => written(beginRound(moment(), id, interval)),
    'checks:find': ({ round, finding, followUp }) => written(findInRound(moment(), round, finding, followUp)),
    'checks:close-day': async (draft) => {
      const open = await openPaymentsIn(store, clock)
      return written(closeDay(moment(), draft, open))
    },
    'checks:visit': (draft) => written(keepVisit(moment(), draft)),
    'checks:list': async ({ filter, limit, whole }) => {
      if (whole) await store.whole()
      const records = store.rows(checkTable).filter(checkMatcher(filter))
      return done({ records: records.slice(-limit).reverse(), total: records.length, whole: store.isWhole() })
    },
    'follow-ups:close': ({ id, text }) => {
      const { at, staff } = moment()
      return written([
        store.put(followUpTable, id, (before) => (before ? closedFollowUp(before, text, staff, at) : null)),
      ])
    },
    'tasks:save': (task) => written([store.put(taskTable, task.id, () => task)]),
  }
}

/** What the page needs to say what is due. */
export function maintenanceIn(store: Store, clock: () => Date): Maintenance {
  const at = localTimestamp(clock())
  const today = dayOf(at)
  const followUps = store.rows(followUpTable)
  const closed = followUps.filter((one) => !isOpenFollowUp(one))
  return {
    tasks: store.rows(taskTable),
    marks: store.rows(markTable),
    since: dayOf(firstStartIn(store, at).at),
    followUps: [...followUps.filter(isOpenFollowUp), ...closed.slice(-closedShown).reverse()],
    rounds: roundsIn(store).filter(({ at }) => dayOf(at) >= addDays(today, -1)),
  }
}
