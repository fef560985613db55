import { randomUUID } from 'node:crypto'
import { canEndAt, isSameScope, outageFrom } from '#shared/incidents/outage'
import { outagesAt } from '#shared/incidents/outage-standing'
import { done, failed } from '#shared/result'
import { localTimestamp } from '#shared/timestamp'
import type { Handlers } from '../ipc/answer'
import type { Store } from '../storage/store'
import { outageTable } from '../storage/tables'

export function outageHandlers(store: Store, clock: () => Date): Pick<Handlers, 'outages:save' | 'outages:end'> {
  return {
    'outages:save': async (draft) => {
      const now = localTimestamp(clock())
      if (!canEndAt(draft.until, now)) return failed('invalid-request')
      const stands = outagesAt(store.rows(outageTable), now).find(({ scope }) => isSameScope(scope, draft.scope))
      const id = stands?.id ?? randomUUID()
      const saved = await store.put(outageTable, id, (before) => outageFrom(draft, before, id, now))
      return saved.ok ? done(store.rows(outageTable)) : saved
    },
    'outages:end': async ({ id }) => {
      const now = localTimestamp(clock())
      const saved = await store.put(outageTable, id, (before) =>
        before === undefined || before.ended !== undefined ? (before ?? null) : { ...before, ended: now },
      )
      return saved.ok ? done(store.rows(outageTable)) : saved
    },
  }
}
