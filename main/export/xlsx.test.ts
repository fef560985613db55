import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { ExportTable } from '#shared/incidents/export-rows'
import { incidentFrom, type Incident } from '#shared/incidents/incident'
import { sheetText, xlsxOf } from './xlsx'

const table = (texts: readonly string[]): ExportTable<Incident> => ({
  columns: [
    { heading: '序号', kind: 'number', width: 8 },
    { heading: '金额', kind: 'number', width: 8 },
    { heading: '时间', kind: 'time', width: 20 },
    { heading: '备注', kind: 'text', width: 40 },
  ],
  rowOf: ({ seq }) => [String(seq), seq === 0 ? '' : '12.50', '2026-11-22 14:32:05', texts[seq] ?? ''],
})

async function partsOf(...texts: string[]): Promise<Map<string, string>> {
  const incidents = texts.map((_, seq) => incidentFrom({ id: '', screenText: '' }, seq, ''))
  return unzipped(await xlsxOf(table(texts), incidents, '记录'))
}

/** The files of a ZIP archive, by way of its directory at the end. */
function unzipped(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes)
  const files = new Map<string, string>()
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 46)) {
    const packed = zip.readUInt32LE(at + 20)
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28))
    const head = zip.readUInt32LE(at + 42)
    const start = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28)
    files.set(name, inflateRawSync(zip.subarray(start, start + packed)).toString())
  }
  return files
}

const sheetOf = (parts: Map<string, string>) => parts.get('xl/worksheets/sheet1.xml') ?? ''
const stringsOf = (parts: Map<string, string>) =>
  [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text)

describe('xlsxOf', () => {
  it('writes text as text whatever it begins with, and no formula', async () => {
    const texts = [
      '=1+1',
      '+86',
      '-5',
      '@SUM',
      '\t=1',
      '＝1',
      '05',
      '032614001234',
      'a\nb',
      '中文',
      '😀',
      '"a"',
      'TRUE',
    ]

    const parts = await partsOf(...texts)

    expect(stringsOf(parts).slice(4)).toEqual(texts)
    expect(sheetOf(parts).match(/<c r="D\d+"[^>]*t="s"/g)).toHaveLength(texts.length + 1)
    expect(sheetOf(parts)).not.toContain('<f>')
  })
  it('writes amount and number as numbers, the time as a time, and nothing where nothing was filled in', async () => {
    const sheet = sheetOf(await partsOf('a', 'b'))

    expect(sheet).toMatch(/<c r="A3"[^>]*><v>1<\/v>/)
    expect(sheet).toMatch(/<c r="B3"[^>]*><v>12.5<\/v>/)
    expect(sheet).not.toContain('r="B2"')
    const day = /<c r="C2"[^>]*><v>([\d.]+)<\/v>/.exec(sheet)?.[1]
    expect(Number(day)).toBeCloseTo(46348 + (14 * 3600 + 32 * 60 + 5) / 86_400, 6)
  })
  it('has a bold head that stays in sight, wide columns and a name for the sheet', async () => {
    const parts = await partsOf('a')

    expect(parts.get('xl/styles.xml')).toContain('<b/>')
    expect(sheetOf(parts)).toContain('state="frozen"')
    expect(sheetOf(parts)).toContain('width="40"')
    expect(parts.get('xl/workbook.xml')).toContain('name="记录"')
  })
  it('keeps words that every object of the language knows apart from the strings of the sheet', async () => {
    const parts = await partsOf('constructor', '__proto__', 'toString')

    expect(
      stringsOf(parts)
        .slice(4)
        .map((text) => text?.trim()),
    ).toEqual(['constructor', '__proto__', 'toString'])
    expect(sheetOf(parts)).not.toContain('native code')
  })
})

describe('sheetText', () => {
  it.each([
    ['half of a pair', 'a\uD800b\uDC00c', 'a?b?c'],
    ['control characters', 'a\0b\x1Fc', 'a?b?c'],
    ['a whole pair', '😀', '😀'],
    ['line ends of Windows', 'a\r\nb\rc', 'a\nb\nc'],
    ['what Excel would read as the number of a sign', '_x0041_', '_x005F_x0041_'],
    ['a longer text than Excel takes', 'x'.repeat(40_000), `${'x'.repeat(32_766)}…`],
  ])('holds %s', (_, text, held) => {
    expect(sheetText(text)).toBe(held)
  })
})
