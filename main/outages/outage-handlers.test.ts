import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import type { OutageDraft, OutageScope } from '#shared/incidents/outage-row'
import { localTimestamp } from '#shared/timestamp'
import { openForTest } from '../storage/testing/open-for-test'
import { outageHandlers } from './outage-handlers'

const id = '00000000-0000-4000-8000-000000000009'
const line: OutageScope = { kind: 'line-and-bank' }
const at = (clock: string) => new Date(`2026-11-29T${clock}:00`)
const until = (clock: string) => localTimestamp(at(clock))

let folder = ''
let clock = at('13:00')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outages-'))
  clock = at('13:00')
})

async function handlers() {
  const all = outageHandlers(await openForTest(folder), () => clock)
  const save = (draft: OutageDraft) => all['outages:save'](draft, 0)
  const end = (which: { id: string }) => all['outages:end'](which, 0)
  const rows = async (reply: ReturnType<typeof save> | ReturnType<typeof end>) => {
    const answered = await reply
    return answered.ok ? answered.value : []
  }
  return { save, end, rows }
}

it('a note stands since the clock of main, under an id of its own, and is on the disk when it is acknowledged', async () => {
  const { save, rows } = await handlers()
  const [noted] = await rows(save({ scope: line, until: until('14:00'), who: '' }))
  expect(noted).toMatchObject({ at: until('13:00'), until: until('14:00'), scope: line, who: '' })

  const again = await handlers()
  expect(await again.rows(again.end({ id: noted?.id ?? '' }))).toEqual([{ ...noted, ended: until('13:00') }])
})
it('one that stands of the same scope is changed; after its end another begins', async () => {
  const { save, rows } = await handlers()
  await save({ scope: line, until: until('14:00'), who: '' })
  expect(await rows(save({ scope: line, until: until('15:00'), who: '小王' }))).toHaveLength(1)
  expect(await rows(save({ scope: { kind: 'terminal', terminal: id }, until: until('14:00'), who: '' }))).toHaveLength(
    2,
  )
  clock = at('15:00')
  expect(await rows(save({ scope: line, until: until('16:00'), who: '' }))).toHaveLength(3)
})
it('an end that has gone by, or is further than tomorrow, is refused', async () => {
  const { save } = await handlers()
  for (const end of [until('13:00'), until('12:00'), localTimestamp(new Date(2026, 11, 2))])
    expect(await save({ scope: line, until: end, who: '' })).toEqual({ ok: false, failure: 'invalid-request' })
})
it('what was ended stays ended at its first moment; what is not there cannot be ended', async () => {
  const { save, end, rows } = await handlers()
  const [noted] = await rows(save({ scope: line, until: until('14:00'), who: '' }))
  clock = at('13:20')
  await end({ id: noted?.id ?? '' })
  clock = at('13:30')
  expect(await rows(end({ id: noted?.id ?? '' }))).toMatchObject([{ ended: until('13:20') }])
  expect(await end({ id })).toEqual({ ok: false, failure: 'not-found' })
})
