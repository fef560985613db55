import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { ExportTable } from '#shared/incidents/export-rows'
import { incidentFrom, type Incident } from '#shared/incidents/incident'
import { csvOf, csvText } from './csv'

const table = (...texts: string[]): ExportTable<Incident> => ({
  columns: [
    { heading: '序号', kind: 'number', width: 8 },
    { heading: '时间', kind: 'time', width: 20 },
    { heading: '备注', kind: 'text', width: 40 },
  ],
  rowOf: ({ seq }) => [`${String(seq)}.50`, '2026-11-22 14:32:05', texts[seq] ?? ''],
})
const csv = (...texts: string[]): string => {
  const incidents = texts.map((_, seq) => incidentFrom({ id: '', screenText: '' }, seq, ''))
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvOf(table(...texts), incidents))
}

describe('csvText', () => {
  it.each([
    '=1+1',
    '+86',
    '-5',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    ' =1',
    '\u3000=1',
    '\uFEFF=1',
    '\u200B=1',
    '＝1',
    '＋1',
    '－1',
    '＠SUM',
    '−5',
    '=cmd|"/c calc"!A1',
    '-2+3+cmd|" /C calc"!A0',
    '@',
    '=',
    '\t',
    "'05",
  ])('marks %j, which could run or which bears the mark', (text) => {
    expect(csvText(text)).toBe(`'${text}`)
  })
  it.each([
    '05',
    '00',
    '000123',
    '032614001234',
    '326140012345',
    '898000000000012',
    '1E2345',
    '3-4',
    '1/2',
    '2026-11',
    '11月22日',
    '14:32',
    '下午 3:05',
    'MAR1',
    '22 Nov 2026',
    '5 PM',
    '1,240.00',
    '1.50',
    '50%',
    '¥5',
    '￥5',
    '(5)',
    '０５',
    '５１',
    'TRUE',
    'false',
  ])('marks %j, of which a sheet would make something else', (text) => {
    expect(csvText(text)).toBe(`'${text}`)
  })
  it.each([
    '',
    '34',
    '0',
    '33020117',
    'B4',
    '1A',
    'A2',
    '5P',
    'N7',
    '交易失败',
    '3 号店员',
    '11 月 3 日说，批次没结',
    'May',
    '小李',
    '😀',
    'a=1',
    '2026-11-22 14:40:00 后来：没填 → 现金',
    'UTC+08:00',
    '"34"',
    'E5',
  ])('lets %j be', (text) => {
    expect(csvText(text)).toBe(text)
  })
})

describe('csvOf', () => {
  it('begins with a byte order mark and ends each row with CRLF', () => {
    expect(csv('a', '小李')).toBe(
      '\uFEFF序号,时间,备注\r\n0.50,2026-11-22 14:32:05,a\r\n1.50,2026-11-22 14:32:05,小李\r\n',
    )
  })
  it('gives every text back as it was', () => {
    const texts = ['=1+1', "'=1", '05', '"a","b"', 'a,b', 'eins\nzwei', 'eins\r\nzwei', '中文', '😀', ' =1', '', '；']

    const { data, errors } = Papa.parse<string[]>(csv(...texts).slice(1), { skipEmptyLines: true })

    expect(errors).toEqual([])
    expect(data.slice(1).map((row) => row[2]?.replace(/^'/, ''))).toEqual(texts)
  })
  it('writes half of a pair as the sign for what cannot be written', () => {
    expect(csv('a\uD800b')).toContain('a\uFFFDb')
  })
})
