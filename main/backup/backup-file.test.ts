import fc from 'fast-check'
import { gunzipSync, gzipSync } from 'node:zlib'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { cleanText } from '#shared/payments/clean-text'
import type { DataSet } from '../storage/store'
import { checkTable, firstStartTable, incidentTable, markTable, type Row } from '../storage/tables'
import { isWhole, pack, readRows, unpack } from './backup-file'
import { inMemory } from './lines-in'
import { SeenIds } from './seen-ids'

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
  return sealed(gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join('')), format)
}
function sealed(body: Uint8Array, format = 1): Buffer {
  const sum = createHash('sha256')
    .update(`merchant-help backup ${String(format)} sha256=\n`)
    .update(body)
    .digest('hex')
  return Buffer.concat([Buffer.from(`merchant-help backup ${String(format)} sha256=${sum}\n`), body])
}
const head = (counts: object, more = {}) => ({ app: 'merchant-help', schema: 6, ...about, seq: 7, counts, ...more })
const row = (file: string, of: object) => ({ file, row: of })
const signs = Buffer.from(randomBytes(2 ** 16).map((byte) => 32 - (byte % 2) * 23)).toString()
/** A terminal in a line of so many bytes, of signs that hardly shrink. */
const padded = (n: number, bytes: number) => {
  const line = JSON.stringify(row('terminals', { id: id(n), label: '1 号机' }))
  const more = bytes - Buffer.byteLength(line)
  return `${line.slice(0, -1)}${signs.repeat(Math.ceil(more / signs.length)).slice(0, more)}}`
}
/** Of lines that are JSON already. */
const forgedOf = (counts: object, lines: readonly string[], level = 1) =>
  sealed(gzipSync([JSON.stringify(head(counts)), ...lines, ''].join('\n'), { level }))
const flawOf = async (bytes: Uint8Array) => {
  const found = await unpack(inMemory(bytes))
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
    expect(await unpack(inMemory(await pack(small, about)))).toEqual({
      ok: true,
      value: { about, set: small, leftOut: 0 },
    })
  })
  it('gives back any rows, in their files and in their order', async () => {
    const label = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 20 })
      .filter((text) => cleanText(text).trim() === text && text.length <= 20)
    const labels = fc.array(label, { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 900_000_000 }), labels, async (seq, all) => {
        const files =
          all.length === 0 ? [] : [['terminals', all.map((text, n) => ({ id: id(n), label: text }))] as const]
        const set = { seq, files: new Map(files) }

        expect(await unpack(inMemory(await pack(set, about)))).toEqual({ ok: true, value: { about, set, leftOut: 0 } })
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
    ['a number beyond those of entries', forged([head({}, { seq: 1_000_000_000 })]), 'damaged'],
    ['more rows than any shop has', forged([head({ incidents: 999_999, checks: 2 })]), 'too-large'],
  ] as const)('refuses %s', async (_what, bytes, flaw) => {
    expect(await flawOf(bytes)).toBe(flaw)
  })
  it('stops on the way where there are more rows than its head says', async () => {
    const lines = Array.from({ length: 20_000 }, (_, n) => row('terminals', { id: randomUUID(), label: String(n) }))
    const bytes = forged([head({ terminals: 10 }), ...lines])
    const asked: number[] = []
    const source = inMemory(bytes)
    const handed: string[] = []

    const found = await readRows(
      { ...source, read: (position, length) => (asked.push(position), source.read(position, length)) },
      (file) => Promise.resolve(void handed.push(file)),
    )

    expect(found).toEqual({ ok: false, failure: 'damaged' })
    expect(handed).toHaveLength(10)
    // The sum is read to the end, the rows are not.
    expect(asked.filter((position) => position > bytes.length / 2).length).toBeLessThan(bytes.length / 64 / 1024)
  })
  it('stops on the way where more comes out than gzip says, or less', async () => {
    const bytes = await pack(small, about)
    for (const more of [-1, 1]) {
      const body = Buffer.from(bytes.subarray(bytes.indexOf(10) + 1))
      body.writeUInt32LE(body.readUInt32LE(body.length - 4) + more, body.length - 4)

      expect(await flawOf(sealed(body))).toBe('damaged')
      expect(await isWhole(sealed(body))).toBe(false)
    }
    const lines = Array.from({ length: 2000 }, (_, n) => row('terminals', { id: id(n), label: String(n) }))
    const long = forged([head({ terminals: 2000 }), ...lines])
    const body = Buffer.from(long.subarray(long.indexOf(10) + 1))
    body.writeUInt32LE(1000, body.length - 4)
    let handed = 0
    await readRows(inMemory(sealed(body)), () => {
      handed++
      return Promise.resolve()
    })

    expect(handed).toBe(0)
  })
  it('stops where a block unpacks to more than two hundred times its size', async () => {
    const bomb = `{"file":"terminals","row":{"id":"${'0'.repeat(40 * 2 ** 20)}"}}`
    const many = Array.from({ length: 30_000 }, () => JSON.stringify(row('terminals', terminal)))

    expect(await flawOf(forgedOf({ terminals: 1 }, [bomb], 9))).toBe('too-large')
    expect(await flawOf(forgedOf({ terminals: many.length }, many, 9))).toBe('too-large')
  })
  it('leaves out a row of more than 64 KB, and no other', async () => {
    const lines = [padded(1, 64 * 1024), padded(2, 65 * 1024), padded(3, 3 * 2 ** 20), padded(4, 100)]

    const found = await unpack(inMemory(forgedOf({ terminals: 4 }, lines)))

    expect(found.ok && found.value.leftOut).toBe(2)
    expect(found.ok && found.value.set.files.get('terminals')?.map((one) => one.id)).toEqual([id(1), id(4)])
  })
  it('refuses what would fill the files of every start, or need more files than a shop has', async () => {
    const filling = Array.from({ length: 550 }, (_, n) => padded(n, 64 * 1024))
    expect(await flawOf(forgedOf({ terminals: 550 }, filling))).toBe('too-large')
    expect(await flawOf(forgedOf({ terminals: 500 }, filling.slice(50)))).toBeNull()

    const month = (n: number) =>
      `incidents/${String(1000 + Math.floor(n / 12))}-${String((n % 12) + 1).padStart(2, '0')}`
    const months = Array.from({ length: 5001 }, (_, n) => row(month(n), { ...incident(n + 1), id: randomUUID() }))
    expect(await flawOf(forged([head({ incidents: 5001 }), ...months]))).toBe('too-large')
    const backAndForth = months.map(({ row: one }, n) => row(month(n % 2), one))
    expect(await flawOf(forged([head({ incidents: 5001 }), ...backAndForth]))).toBe('too-large')
  })
  it('tells a hundred thousand ids apart, and knows each again', () => {
    const ids = new SeenIds()
    const numbers = Array.from({ length: 100_000 }, (_, n) => `incidents:${id(n)}`)

    expect(numbers.filter((one) => ids.add(one))).toHaveLength(100_000)
    expect(numbers.filter((one) => ids.add(one))).toEqual([])
  })
  it('leaves out rows with numbers after which there would soon be none', async () => {
    const numbered = [5, 990_000_000, 990_000_001, 1_000_000_000, 2 ** 53, 1e300].map((seq, n) =>
      row('incidents/2026-11', { ...incident(n + 1), seq }),
    )

    const found = await unpack(inMemory(forged([head({ incidents: 6 }), ...numbered])))

    expect(found.ok && found.value.leftOut).toBe(4)
  })
  it('numbers stay below a thousand million in what the app writes itself too', () => {
    for (const { schema } of [incidentTable, checkTable, markTable, firstStartTable]) {
      const issues = (seq: number) =>
        v.safeParse(schema, { seq, kind: 'closing' }).issues?.filter(({ path }) => path?.[0].key === 'seq')

      expect(issues(999_999_999)).toEqual([])
      expect(issues(1_000_000_000)).toHaveLength(1)
    }
  })
  it('counts the fields that held card data', async () => {
    const rows = [
      row('incidents/2026-11', { ...incident(1), note: '卡号 4012 8888 8888 1881，顾客催', staff: ' 小王 ' }),
      row('incidents/2026-11', { ...incident(2), note: '没有', stan: '401288', screenText: '88888888 1881 Y' }),
      row('terminals', { ...terminal, place: '4012888888881881' }),
    ]
    const found = await readRows(inMemory(forged([head({ incidents: 2, terminals: 1 }), ...rows])), () =>
      Promise.resolve(),
    )

    expect(found).toMatchObject({ ok: true, value: { masked: 2, leftOut: 0 } })
  })
  it('takes card data out of texts on the way in', async () => {
    const row = { ...incident(1), note: '卡号 4012 8888 8888 1881，顾客催' }

    const found = await unpack(inMemory(forged([head({ incidents: 1 }), { file: 'incidents/2026-11', row }])))

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

    const found = await unpack(inMemory(forged([head({ any: bad.length + 1 }), good, ...bad])))

    expect(found.ok && found.value.leftOut).toBe(bad.length)
    expect(found.ok && [...found.value.set.files]).toEqual([['terminals', [{ id: id(1), label: '1 号机' }]]])
  })
})
