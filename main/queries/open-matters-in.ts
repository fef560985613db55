import { scheduleOf } from '#shared/maintenance/schedule'
import { openMatters, type Matter } from '#shared/open-matters/open-matters'
import { dayOf, localTimestamp } from '#shared/timestamp'
import type { Store } from '../storage/store'
import { followUpTable, hotlineTable, markTable, taskTable, terminalTable } from '../storage/tables'
import { firstStartIn, openPaymentsIn } from './open-payments-in'
import { problemsIn } from './problems-in'
import { settingsIn } from './settings-in'

/** Everything that is open in the whole log: waits for the years that have not been read yet. */
export async function openMattersIn(store: Store, clock: () => Date): Promise<readonly Matter[]> {
  await store.whole()
  const at = localTimestamp(clock())
  const today = dayOf(at)
  const terminals = store.rows(terminalTable)
  const checks = {
    tasks: store.rows(taskTable),
    marks: store.rows(markTable),
    terminals,
    since: dayOf(firstStartIn(store, at).at),
  }
  return openMatters(
    {
      payments: await openPaymentsIn(store, clock),
      problems: problemsIn(store, clock),
      followUps: store.rows(followUpTable),
      schedule: scheduleOf(checks, today),
      terminals,
      hotlines: store.rows(hotlineTable),
      terminalInUse: settingsIn(store).terminalInUse,
    },
    today,
  )
}
