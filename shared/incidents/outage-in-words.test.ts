import { describe, expect, it } from 'vitest'
import type { Outage } from './outage-row'
import { endInWords, outageInWords, scopeInShort, scopeInWords } from './outage-in-words'

const terminal = { id: '00000000-0000-4000-8000-000000000009', label: '1 号机' }
const names = (language: 'zh-CN' | 'en') => ({ terminals: [terminal], answerFor: () => null, language })
const outage: Outage = {
  id: '00000000-0000-4000-8000-000000000001',
  at: '2026-11-29T13:00:12.000+08:00',
  until: '2026-11-29T14:00:00.000+08:00',
  scope: { kind: 'code', code: { codeSet: 'unionpay', code: '91' } },
  who: '',
}

describe('an outage in words', () => {
  it('is one line: when, who, what', () => {
    expect(outageInWords(outage, names('en'))).toBe('29 Nov 13:00–14:00 acquirer: outage, code 91')
    expect(outageInWords(outage, names('zh-CN'))).toBe('11 月 29 日 13:00–14:00 收单机构：故障，代码 91')
  })
  it('names who else said so, the end that came true, and the day where it is another one', () => {
    const ended = { ...outage, who: '小王', ended: '2026-11-29T13:20:00.000+08:00' }
    expect(outageInWords(ended, names('en'))).toBe('29 Nov 13:00–13:20 小王: outage, code 91')
    const night = { ...outage, until: '2026-11-30T01:00:00.000+08:00' }
    expect(outageInWords(night, names('en'))).toBe('29 Nov 13:00–30 Nov 01:00 acquirer: outage, code 91')
  })
  it('says of what it explains what the shop calls it', () => {
    const said = (scope: Outage['scope']) => [scopeInWords(scope, names('en')), scopeInShort(scope, names('en'))]
    expect(said({ kind: 'terminal', terminal: terminal.id })).toEqual(['1 号机', '1 号机'])
    expect(said({ kind: 'terminal', terminal: outage.id })[0]).toBe('a terminal that is gone')
    expect(said({ kind: 'line-and-bank' })).toEqual(['line and bank codes (68, 91, 96, 98 …)', 'line and bank codes'])
    expect(said({ kind: 'all' })[0]).toBe('everything, cards and scans')
  })
  it('says an end of today by its clock alone', () => {
    const end = (until: string) => endInWords(`${until}:00.000+08:00`, '2026-11-29', 'en')
    expect(end('2026-11-29T14:00')).toBe('14:00')
    expect(end('2026-11-30T13:00')).toBe('tomorrow 13:00')
    expect(end('2026-12-01T13:00')).toBe('1 Dec 13:00')
  })
})
