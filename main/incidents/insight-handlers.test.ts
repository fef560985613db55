import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { periodOf } from '#shared/incidents/period'
import { localTimestamp } from '#shared/timestamp'
import { openForTest } from '../storage/testing/open-for-test'
import { incidentTable } from '../storage/tables'
import { insightHandlers } from './insight-handlers'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const now = new Date(2026, 10, 22, 14, 32)
const emptyFolder = () => mkdtempSync(join(tmpdir(), 'merchant-help-insights-'))

it('counts years that have not been read yet, and no approval of the catalog', async () => {
  const folder = emptyFolder()
  const first = await openForTest(folder)
  for (const [n, month, code] of [
    [1, 0, '51'],
    [2, 0, '00'],
    [3, 7, '51'],
    [4, 10, '51'],
  ] as const) {
    const at = localTimestamp(new Date(2026, month, 9, 9))
    await first.put(incidentTable, id(n), (_, seq) => ({ id: id(n), seq, at, codeSet: 'unionpay', code, history: [] }))
  }
  await first.checkpoint()
  await first.close()
  const { 'insights:of': of } = insightHandlers(await openForTest(folder), () => now)

  const reply = await of(periodOf('month', '2026-01-01'), 0)

  expect(reply).toMatchObject({ ok: true, value: { count: 1, before: { count: 0, from: '2025-12-01' } } })
})

it('keeps what is to change, once for each month', async () => {
  const folder = emptyFolder()
  const first = await openForTest(folder)
  const { 'reviews:save': save } = insightHandlers(first, () => now)
  await save({ id: '2026-10', text: '多备零钱' }, 0)
  await save({ id: '2026-11', text: '换读卡器' }, 0)
  await save({ id: '2026-11', text: '早上先签到' }, 0)
  await first.close()
  const { 'reviews:list': list } = insightHandlers(await openForTest(folder), () => now)

  expect(await list(null, 0)).toEqual({
    ok: true,
    value: [
      { id: '2026-10', text: '多备零钱', at: localTimestamp(now) },
      { id: '2026-11', text: '早上先签到', at: localTimestamp(now) },
    ],
  })
})
