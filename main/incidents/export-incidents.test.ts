import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { incidentFrom, mended } from '#shared/incidents/incident'
import type { Disk } from '../storage/disk'
import { heldDisk } from '../storage/testing/held-disk'
import { openStore, type Store } from '../storage/store'
import { incidentTable, schema, terminalTable } from '../storage/tables'
import { exportFile } from '../export/export-file'
import { exportIncidents } from './export-incidents'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const clock = () => new Date(2026, 10, 22, 14, 32)

let folder: string
let file: string
let store: Store
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'merchant-help-export-'))
  file = join(folder, 'out', 'log.json')
  store = await openStore(join(folder, 'data'), 'read-write')
})
afterEach(() => store.close())

const add = (n: number, code: string, at: string) =>
  store.put(incidentTable, id(n), (_, seq) => incidentFrom({ id: id(n), codeSet: 'unionpay', code }, seq, at))

const wanted = { filter: {}, format: 'json', language: 'zh-CN' } as const
const toolsTo = (place: string | null) => ({
  clock,
  documents: '/documents',
  askWhere: vi.fn(() => Promise.resolve(place)),
  make: exportFile,
})
const failingWith = (code: string): Disk => heldDisk(code, ({ name }) => name === 'write').disk

describe('exportIncidents', () => {
  it('writes the records of all years as they are stored, in the order of writing', async () => {
    file = join(folder, 'log.json')
    await store.put(terminalTable, id(9), () => ({ id: id(9), label: '1 号机' }))
    await add(1, '51', '2026-11-22T10:00:00.000+08:00')
    await add(2, '34', '2021-01-02T10:00:00.000+08:00')
    await store.put(incidentTable, id(1), (before) => (before ? mended(before, { outcome: 'cash' }, before.at) : null))
    await store.close()
    store = await openStore(join(folder, 'data'), 'read-write')

    const answer = await exportIncidents(store, wanted, toolsTo(file))

    expect(answer).toEqual({ ok: true, value: { kind: 'saved', file, count: 2 } })
    const written = JSON.parse(readFileSync(file, 'utf8')) as { incidents: { id: string }[] }
    expect(written).toMatchObject({ schema, terminals: store.rows(terminalTable) })
    expect(written.incidents.map((incident) => incident.id)).toEqual([id(1), id(2)])
    expect(written.incidents).toEqual(store.rows(incidentTable))
  })
  it.each(['csv', 'xlsx'] as const)('writes only what the filter asks for, as %s', async (format) => {
    file = join(folder, `log.${format}`)
    await add(1, '51', '2026-11-22T10:00:00.000+08:00')
    await add(2, '34', '2026-11-22T10:00:00.000+08:00')

    const answer = await exportIncidents(store, { ...wanted, format, filter: { code: '34' } }, toolsTo(file))

    expect(answer).toMatchObject({ value: { kind: 'saved', count: 1 } })
    if (format === 'csv') expect(readFileSync(file, 'utf8').trim().split('\r\n')).toHaveLength(2)
  })
  it('proposes a name with the day, in the words of the language', async () => {
    const tools = toolsTo(null)

    expect(await exportIncidents(store, wanted, tools)).toEqual({ ok: true, value: { kind: 'cancelled' } })
    await exportIncidents(store, { ...wanted, format: 'xlsx', language: 'en' }, tools)

    expect(tools.askWhere.mock.calls).toEqual([
      [join('/documents', '记录-2026-11-22.json'), 'json'],
      [join('/documents', 'log-2026-11-22.xlsx'), 'xlsx'],
    ])
  })
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EIO', 'file-not-writable'],
    ['EACCES', 'file-not-writable'],
    ['EBUSY', 'file-not-writable'],
  ])('leaves the file that was there whole when the disk says %s', async (code, failure) => {
    file = join(folder, 'log.json')
    writeFileSync(file, 'old')

    const answer = await exportIncidents(store, wanted, toolsTo(file), failingWith(code))

    expect(answer).toEqual({ ok: false, failure })
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(folder).sort()).toEqual(['data', 'log.json'])
  })
  it.each([
    [2_000, { ok: true }],
    [60_000, { ok: false, failure: 'file-open' }],
  ])('over a sheet that Excel has open for %i ms', async (time, answer) => {
    file = join(folder, 'log.json')
    writeFileSync(file, 'old')
    const { disk } = heldDisk('EPERM', ({ name, time: now }) => name === 'rename' && now < time)

    expect(await exportIncidents(store, wanted, toolsTo(file), disk)).toMatchObject(answer)

    expect(readFileSync(file, 'utf8') === 'old').toBe(!answer.ok)
    expect(readdirSync(folder).sort()).toEqual(['data', 'log.json'])
  })
  it('makes no sheet of half a log while another program holds a month', async () => {
    file = join(folder, 'log.json')
    await add(1, '51', '2026-11-22T10:00:00.000+08:00')
    await store.close()
    const held = heldDisk('EBUSY', ({ name, path }) => name === 'read' && path.endsWith('2026-11.json'))
    store = await openStore(join(folder, 'data'), 'read-write', held.disk)

    expect(await exportIncidents(store, wanted, toolsTo(file))).toEqual({ ok: false, failure: 'busy' })
    expect(existsSync(file)).toBe(false)
  })
  it('says so when the folder is gone, such as a stick that was pulled out', async () => {
    expect(await exportIncidents(store, wanted, toolsTo(file))).toEqual({ ok: false, failure: 'file-not-writable' })
    expect(existsSync(file)).toBe(false)
  })
})
