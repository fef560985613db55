import { done } from '#shared/result'
import { localTimestamp } from '#shared/timestamp'
import type { Handlers } from '../ipc/answer'
import { openPaymentsIn } from '../queries/open-payments-in'
import type { Store } from '../storage/store'
import { firstStartTable } from '../storage/tables'

export function openPaymentHandlers(store: Store, clock: () => Date): Pick<Handlers, 'payments:open'> {
  return {
    'payments:open': async ({ whole }) => {
      if (whole) await store.whole()
      await keepFirstStart(store, localTimestamp(clock()))
      return done({ payments: await openPaymentsIn(store, clock), whole: store.isWhole() })
    },
  }
}

/** Written once; after a restore of a backup that had none, once more. */
async function keepFirstStart(store: Store, at: string): Promise<void> {
  const id = 'open-payments' as const
  await store.put(firstStartTable, id, (before, seq) => before ?? { id, at, seq })
}
