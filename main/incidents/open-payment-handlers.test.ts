import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { incidentFrom, type Incident } from '#shared/incidents/incident'
import { openPaymentsIn } from '../queries/open-payments-in'
import { openForTest } from '../storage/testing/open-for-test'
import { openStore, type Store } from '../storage/store'
import { firstStartTable, incidentTable } from '../storage/tables'
import { incidentHandlers } from './incident-handlers'
import { openPaymentHandlers } from './open-payment-handlers'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const newFolder = () => mkdtempSync(join(tmpdir(), 'merchant-help-open-'))

async function log(store: Store, n: number, at: string, more: Partial<Incident> = {}): Promise<void> {
  await store.put(incidentTable, id(n), (_, seq) => ({
    ...incidentFrom({ id: id(n), codeSet: 'unionpay', code: '98' }, seq, at),
    ...more,
  }))
}

/** Asks what is open as a start at this time would. */
async function openAt(store: Store, now: Date): Promise<string[]> {
  const reply = await openPaymentHandlers(store, () => now)['payments:open']({ whole: true }, 0)
  if (!reply.ok) throw new Error(reply.failure)
  return reply.value.payments.map(({ incident }) => incident.id)
}

describe('what is open', () => {
  it('of before the first start of this version ends seven days after it, whatever is started meanwhile', async () => {
    const folder = newFolder()
    const store = await openStore(folder, 'read-write')
    await log(store, 1, '2026-03-04T10:00:00.000+08:00')
    expect(await openAt(store, new Date(2026, 10, 20, 8))).toEqual([id(1)])
    await log(store, 2, '2026-11-20T10:00:00.000+08:00')
    expect(await openAt(store, new Date(2026, 10, 26, 8))).toEqual([id(2), id(1)])
    await store.close()

    const again = await openStore(folder, 'read-write')
    expect(await openAt(again, new Date(2026, 10, 28, 8))).toEqual([id(2)])
    expect(again.rows(firstStartTable)).toHaveLength(1)
    await again.close()
  })
  it('can be asked where nothing may be written', async () => {
    const folder = newFolder()
    const store = await openStore(folder, 'read-write')
    await log(store, 1, '2026-03-04T10:00:00.000+08:00')
    await store.close()

    const reader = await openStore(folder, 'read-only')
    expect(await openPaymentsIn(reader, () => new Date(2026, 10, 28, 8))).toHaveLength(1)
    expect(await openAt(reader, new Date(2026, 10, 28, 8))).toEqual([id(1)])
  })
  it('is what the log shows when it is asked for that', async () => {
    const now = () => new Date(2026, 10, 22, 14, 32)
    const store = await openForTest(newFolder())
    await openAt(store, now())
    await log(store, 1, '2026-11-22T10:00:00.000+08:00', { outcome: 'qr' })
    await log(store, 2, '2026-11-22T11:00:00.000+08:00', { gate: 'paid' })
    await log(store, 3, '2026-11-22T12:00:00.000+08:00', { code: '51' })

    const { 'incidents:list': list } = incidentHandlers(store, now, () => undefined)
    const found = await list({ filter: { open: true }, offset: 0, limit: 9, whole: true }, 0)

    expect(found.ok && found.value.incidents.map((incident) => incident.id)).toEqual([id(1)])
  })
})
