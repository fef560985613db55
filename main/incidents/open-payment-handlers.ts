import { done } from '#shared/result'
import { localTimestamp } from '#shared/timestamp'
import type { Handlers } from '../ipc/answer'
import { keepFirstStart, openPaymentsIn } from '../open-payments-in'
import type { Store } from '../storage/store'

export function openPaymentHandlers(store: Store, clock: () => Date): Pick<Handlers, 'payments:open'> {
  return {
    'payments:open': async ({ whole }) => {
      if (whole) await store.whole()
      await keepFirstStart(store, localTimestamp(clock()))
      return done({ payments: await openPaymentsIn(store, clock), whole: store.isWhole() })
    },
  }
}
