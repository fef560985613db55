import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { coreCatalog } from '#shared/catalog/catalog'
import { problemFrom, problemsAt } from '#shared/incidents/problem'
import { findingsIn } from '#shared/incidents/recurrence/findings'
import { factsFrom } from '#shared/incidents/recurrence/seen'
import { usualThresholds } from '#shared/thresholds'
import { localTimestamp } from '#shared/timestamp'
import { openStore, type Store } from '../storage/store'
import { incidentTable, problemTable } from '../storage/tables'
import { problemId } from './problem-id'
import { lookForProblems } from './problem-watch'

const factsOf = factsFrom(
  (key) => coreCatalog.answerFor(key)?.trouble ?? 'unknown',
  (key) => coreCatalog.answerFor(key)?.operation ?? null,
)
let folder: string
let store: Store

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'problem-watch-'))
  store = await openStore(folder, 'read-write')
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

/** Logs a 91, and looks as main does. */
async function log(time: string): Promise<void> {
  const at = localTimestamp(new Date(time))
  const id = crypto.randomUUID()
  await store.put(incidentTable, id, (_before, seq) => ({ id, seq, at, codeSet: 'unionpay', code: '91', history: [] }))
  await lookForProblems(store, new Date(time), usualThresholds, factsOf)
}

const outage = (day: string) => ['10:00', '10:20', '10:40'].map((clock) => `${day}T${clock}:00`)
const ofRule = (rule: string) => store.rows(problemTable).filter((problem) => problem.rule === rule)

it('takes the same trouble of another month for the same problem, which names both times', async () => {
  for (const time of [...outage('2026-09-01'), ...outage('2026-11-20')]) await log(time)
  expect(ofRule('R1')).toMatchObject([
    { id: problemId({ rule: 'R1', subject: 'unionpay:91' }), state: 'returned', count: 3 },
  ])
  expect(ofRule('R1')[0]?.incidents).toHaveLength(6)
})
it('keeps a problem of an older version under its own id, with what was done about it', async () => {
  for (const time of outage('2026-09-01')) await log(time)
  const now = localTimestamp(new Date('2026-09-01T10:40:00'))
  const [finding] = findingsIn(store.rows(incidentTable), now, usualThresholds, factsOf)
  const [made] = ofRule('R1')
  if (!finding || !made) throw new Error('nothing was found')
  const id = crypto.randomUUID()
  const told = { state: 'told' as const, calls: [{ at: now, whom: '收单机构', said: '在修' }] }
  await store.put(problemTable, id, () => ({ ...problemFrom(finding, id, now), ...told }))
  await store.put(problemTable, made.id, () => ({ ...made, subject: 'unionpay:96' }))

  for (const time of outage('2026-11-20')) await log(time)
  const known = ofRule('R1').filter(({ subject }) => subject === 'unionpay:91')
  expect(known).toMatchObject([{ id, state: 'returned', calls: told.calls, count: 3 }])
})
it('puts the end off with each one more, and not once it has ended', async () => {
  for (const time of [...outage('2026-11-20'), '2026-11-20T13:30:00', '2026-11-20T16:20:00']) await log(time)
  const liveAt = (time: string) => problemsAt(store.rows(problemTable), localTimestamp(new Date(time))).live.length
  expect([liveAt('2026-11-20T19:19:59'), liveAt('2026-11-20T19:20:00')]).toEqual([1, 0])
  await log('2026-11-20T19:30:00')
  expect(liveAt('2026-11-20T19:31:00')).toBe(0)
})
it('says every id in the form of a UUID, one for each rule and subject', () => {
  const ids = [
    problemId({ rule: 'R1', subject: 'unionpay:91' }),
    problemId({ rule: 'R8', subject: 'unionpay:91' }),
    problemId({ rule: 'R1', subject: 'unionpay:96' }),
  ]
  expect(new Set(ids).size).toBe(3)
  expect(ids.filter((id) => /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/.test(id))).toEqual(ids)
})
