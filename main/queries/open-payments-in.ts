import { openPayments, type FirstStart, type OpenPayment } from '#shared/incidents/open-payments'
import { localTimestamp } from '#shared/timestamp'
import type { Store } from '../storage/store'
import { firstStartTable, incidentTable } from '../storage/tables'
import { wholeAnswerOf } from './whole-catalog'

/** What is open among the incidents that have been read so far. */
export async function openPaymentsIn(store: Store, clock: () => Date): Promise<readonly OpenPayment[]> {
  const at = localTimestamp(clock())
  const known = { firstStart: firstStartIn(store, at), answerOf: await wholeAnswerOf() }
  return openPayments(store.rows(incidentTable), at, known)
}

/** Where none is kept, and none can be, this is the first start. */
export const firstStartIn = (store: Store, at: string): FirstStart =>
  store.rows(firstStartTable)[0] ?? { at, seq: Number.MAX_SAFE_INTEGER }
