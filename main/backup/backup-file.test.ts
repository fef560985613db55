import fc from 'fast-check'
import { gunzipSync, gzipSync } from 'node:zlib'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { cleanText } from '#shared/payments/clean-text'
import type { DataSet } from '../storage/store'
import type { Row } from '../storage/tables'
import { isWhole, pack, unpack } from './backup-file'

const about = { appVersion: '0.1.0', made: '2026-11-22T14:32:05.120+08:00' }
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const incident = (n: number, at = '2026-11-22T14:32:05.120+08:00') => ({
  id: id(n),
  seq: n,
  at,
  codeSet: 'unionpay',
  code: '34',
  history: [],
})

const terminal = { id: id(9), label: '1 号机' }

const small: DataSet = {
  seq: 7,
  files: new Map<string, readonly Row[]>([
    ['incidents/2026-10', [incident(1, '2026-10-31T23:59:59.999+08:00')]],
    ['incidents/2026-11', [incident(2), incident(3)]],
    ['terminals', [terminal]],
  ]),
}

/** A file with a right sum around whatever lines. */
function forged(lines: readonly unknown[], format = 1): Buffer {
  const body = gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const sum = createHash('sha256')
    .update(`merchant-help backup ${String(format)} sha256=\n`)
    .update(body)
    .digest('hex')
  return Buffer.concat([Buffer.from(`merchant-help backup ${String(format)} sha256=${sum}\n`), body])
}
const head = (counts: object, more = {}) => ({ app: 'merchant-help', schema: 6, ...about, seq: 7, counts, ...more })
const flawOf = async (bytes: Uint8Array) => {
  const found = await unpack(bytes)
  return found.ok ? null : found.failure
}

describe('pack', () => {
  it('begins with a line for people, then gzip of a head and a row a line', async () => {
    const bytes = await pack(small, about)
    const end = bytes.indexOf(10) + 1
    const [first = '', ...rows] = gunzipSync(bytes.subarray(end)).toString().trimEnd().split('\n')

    expect(bytes.subarray(0, end).toString()).toMatch(/^merchant-help backup 1 sha256=[0-9a-f]{64}\n$/)
    expect(JSON.parse(first)).toEqual({
      ...head({ incidents: 3, terminals: 1 }),
      firstDay: '2026-10-31',
      lastDay: '2026-11-22',
    })
    expect(JSON.parse(rows[3] ?? '')).toEqual({ file: 'terminals', row: terminal })
  })
})

describe('unpack', () => {
  it('gives back what was packed', async () => {
    expect(await isWhole(await pack(small, about))).toBe(true)
    expect(await unpack(await pack(small, about))).toEqual({ ok: true, value: { about, set: small, leftOut: 0 } })
  })
  it('gives back any rows, in their files and in their order', async () => {
    const label = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 20 })
      .filter((text) => cleanText(text).trim() === text && text.length <= 20)
    const labels = fc.array(label, { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(fc.nat(), labels, async (seq, all) => {
        const files =
          all.length === 0 ? [] : [['terminals', all.map((text, n) => ({ id: id(n), label: text }))] as const]
        const set = { seq, files: new Map(files) }

        expect(await unpack(await pack(set, about))).toEqual({ ok: true, value: { about, set, leftOut: 0 } })
      }),
    )
  })
  it('refuses a backup with any one byte changed, and one that ends early, as damaged', async () => {
    const bytes = await pack(small, about)
    for (let at = 0; at < bytes.length; at++) {
      for (const flip of [1, 2, 4, 8, 16, 32, 64, 128, 255]) {
        const wrong = Buffer.from(bytes)
        wrong[at] = (wrong[at] ?? 0) ^ flip
        expect(await flawOf(wrong), `byte ${String(at)}, ${String(flip)}`).toBe('damaged')
        expect(await isWhole(wrong)).toBe(false)
      }
      if (at >= 'merchant-help'.length) expect(await flawOf(bytes.subarray(0, at))).toBe('damaged')
    }
  })
  it.each([
    ['nothing', Buffer.alloc(0), 'not-a-backup'],
    ['another file', Buffer.from('PK\u0003\u0004 a workbook'), 'not-a-backup'],
    ['a later form', forged([], 2), 'newer'],
    ['data of a later schema', forged([head({}, { schema: 99 })]), 'newer'],
    ['fewer rows than its head says', forged([head({ terminals: 1 })]), 'damaged'],
    ['another app’s head', forged([head({}, { app: 'other' })]), 'damaged'],
    ['no head', forged([]), 'damaged'],
    ['a line that is no row', forged([head({ terminals: 1 }), 7]), 'damaged'],
  ] as const)('refuses %s', async (_what, bytes, flaw) => {
    expect(await flawOf(bytes)).toBe(flaw)
  })
  it('takes card data out of texts on the way in', async () => {
    const row = { ...incident(1), note: '卡号 4012 8888 8888 1881，顾客催' }

    const found = await unpack(forged([head({ incidents: 1 }), { file: 'incidents/2026-11', row }]))

    expect(found.ok && found.value.set.files.get('incidents/2026-11')).toHaveLength(1)
    expect(JSON.stringify(found.ok && [...found.value.set.files])).not.toMatch(/4012|8888/)
  })
  it('takes in only rows that have a place and the right shape, and counts the others', async () => {
    const good = { file: 'terminals', row: { id: id(1), label: '  1 号机 ' } }
    const bad = [
      { file: 'terminals', row: { id: id(2), label: '' } },
      { file: 'terminals', row: { id: id(1), label: 'twice' } },
      { file: 'incidents/2026-11', row: { ...incident(1), code: '4111111111111111' } },
      { file: 'incidents/../../evil', row: incident(1) },
      { file: 'incidents', row: incident(1) },
      { file: '/etc/passwd', row: incident(1) },
      { file: 'window', row: { id: 'window', window: { width: 1, height: 1, maximized: false } } },
      { file: 'backups-here', row: { id: 'backups', here: { origin: 'abcd', folder: '/tmp' } } },
    ]

    const found = await unpack(forged([head({ any: bad.length + 1 }), good, ...bad]))

    expect(found.ok && found.value.leftOut).toBe(bad.length)
    expect(found.ok && [...found.value.set.files]).toEqual([['terminals', [{ id: id(1), label: '1 号机' }]]])
  })
})
