import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandFrom } from './command-line'

const folder = resolve('somewhere')
const from = (switches: Readonly<Record<string, string>>) =>
  commandFrom(
    (name) => name in switches,
    (name) => switches[name] ?? '',
    folder,
    '2026-11-22',
    Object.entries(switches).map(([name, value]) => `--${name}=${value}`),
  )

describe('commandFrom', () => {
  it('opens the window without our switches', () => {
    expect(from({ lang: 'zh-CN' })).toEqual({ kind: 'window' })
  })
  it('reads code set and code at the last colon, and a path from the working folder', () => {
    expect(from({ 'print-checklist': 'acquirer:ccb:B4', pdf: 'b4.pdf' })).toEqual({
      kind: 'print',
      what: { document: 'checklist', codeSet: 'acquirer:ccb', code: 'B4' },
      named: 'acquirer:ccb:B4',
      paper: 'a4',
      pdf: resolve(folder, 'b4.pdf'),
    })
  })
  it('leaves the switches of Chromium alone', () => {
    expect(
      from({ 'no-sandbox': '', 'force-device-scale-factor': '1.5', log: '', 'remote-debugging-port': '0' }),
    ).toEqual({
      kind: 'window',
    })
  })
  it.each([
    { 'prin-document': 'crib-card', pdf: 'a.pdf' },
    { 'print-documents': 'crib-card', pdf: 'a.pdf' },
    { 'pirnt-checklist': 'unionpay:34', pdf: 'a.pdf' },
    { papr: '58mm', 'print-document': 'crib-card', pdf: 'a.pdf' },
    { 'user-datadir': 'here' },
    { lnag: 'en' },
  ])('names the slip of the finger in %j', (switches) => {
    const [[name, value] = []] = Object.entries(switches)

    expect(from(switches)).toEqual({ kind: 'bad', text: `--${name ?? ''}=${value ?? ''}` })
  })
  it('opens the window by a clock that was given', () => {
    expect(from({ clock: '2026-11-22T14:32:00+08:00' })).toEqual({ kind: 'window' })
  })
  it('reads any document, on any paper', () => {
    expect(from({ 'print-document': 'review:day', paper: '58mm', pdf: 'day.pdf' })).toEqual({
      kind: 'print',
      what: { document: 'review', period: { kind: 'day', from: '2026-11-22', to: '2026-11-22' } },
      named: 'review:day',
      paper: '58mm',
      pdf: resolve(folder, 'day.pdf'),
    })
  })
  it.each([
    { clock: '2026-02-30T10:00' },
    { clock: '', 'print-document': 'review:day', pdf: 'day.pdf' },
    { pdf: 'a.pdf' },
    { paper: '58mm', lang: 'en' },
    { 'print-checklist': 'unionpay:34' },
    { 'print-checklist': '34', pdf: 'a.pdf' },
    { 'print-checklist': '', pdf: 'a.pdf' },
    { 'print-checklist': 'unionpay:', pdf: 'a.pdf' },
    { 'print-checklist': 'unionpay:34', pdf: 'a.pdf', lang: 'fr' },
    { 'print-document': 'checklist', pdf: 'a.pdf' },
    { 'print-document': 'crib-card', pdf: 'a.pdf', paper: 'a5' },
    ...['CON', 'nul', 'aux.pdf', 'Com1.pdf', 'out/LPT9 .pdf', 'C:\\\\prn.a.pdf', 'a.pdf.', 'a.pdf '].map((pdf) => ({
      'print-document': 'crib-card',
      pdf,
    })),
  ])('cannot read %j', (switches) => {
    expect(from(switches).kind).toBe('bad')
  })
})
