import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coreCatalog } from '../../catalog/catalog'
import { unknownSet, type CodeKey } from '../../catalog/code-key'
import type { Incident } from '../incident'
import type { Finding } from './finding'
import { findingsIn } from './findings'
import { factsFrom } from './seen'
import { usualThresholds, type Thresholds } from '../../thresholds'

const { answerFor } = coreCatalog

/**
 * A log as a shopkeeper would write it: `9:00 91 @1, 9:20 91 =` is a 91 on terminal 1 at nine, and another at twenty past
 * on the same card. `≠` another card for certain, `*1234` the card's last four digits, `~` taken back, `“`text`”` what
 * the screen said, `20日` in front: on the 20th, not today, the 22nd.
 */
function logOf(text: string): Incident[] {
  const rows = text.split(/[,\n]/).map((row) => row.trim())
  return rows.filter((row) => row !== '').map(incidentOf)
}

function incidentOf(row: string, index: number): Incident {
  const [, day = '22', hour = '', minute = '', code = '', marks = ''] =
    /^(?:(\d+)日 )?(\d+):(\d\d) ([^\s@*]+)(.*)$/u.exec(row) ?? []
  if (code === '') throw new Error(`not a row: ${row}`)
  const [, terminal] = /@(\d)/.exec(marks) ?? []
  const [, lastFour] = /\*(\d{4})/.exec(marks) ?? []
  const [, screenText] = /“(.*)”/u.exec(marks) ?? []
  return {
    id: id(index + 1),
    seq: index + 1,
    at: `2026-11-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}:00.000+08:00`,
    ...keyOf(code),
    history: [],
    ...(marks.includes('=') ? { sameCard: true } : {}),
    ...(marks.includes('≠') ? { sameCard: false } : {}),
    ...(marks.includes('~') ? { withdrawn: true } : {}),
    ...(terminal === undefined ? {} : { terminal: id(900 + Number(terminal)) }),
    ...(lastFour === undefined ? {} : { lastFour }),
    ...(screenText === undefined ? {} : { screenText }),
  }
}

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const keyOf = (code: string): CodeKey => {
  const codeSet = ['unionpay', 'terminal'].find((set) => answerFor({ codeSet: set, code }) !== null) ?? unknownSet
  return { codeSet, code }
}
const factsOf = factsFrom(
  (key) => answerFor(key)?.trouble ?? 'unknown',
  (key) => answerFor(key)?.operation ?? null,
)

function findings(log: readonly Incident[], clock = '12:00', thresholds = usualThresholds): readonly Finding[] {
  return findingsIn(log, `2026-11-22T${clock.padStart(5, '0')}:00.000+08:00`, thresholds, factsOf)
}

/** What a finding says, in one line: `R1 bank 3 medium`. */
const inShort = ({ rule, culprit, incidents, sure }: Finding) =>
  `${rule} ${culprit} ${String(incidents.length)} ${sure}`

type Case = readonly [why: string, clock: string, log: string, found: string]

function table(rule: string, cases: readonly Case[]): void {
  it.each(cases)('%s', (_why, clock, log, found) => {
    const ofRule = findings(logOf(log), clock).filter((finding) => finding.rule === rule)
    expect(ofRule.map(inShort).join(', ')).toBe(found)
  })
}

describe('R1: one code again and again within the hour', () => {
  table('R1', [
    ['three 91 within the hour: bank rather than card', '12:00', '11:10 91, 11:30 91, 11:50 91', 'R1 bank 3 medium'],
    ['known to be other cards: surer', '12:00', '11:10 91 *1111, 11:30 91 *2222, 11:50 91', 'R1 bank 3 high'],
    ['marked as another card: surer', '12:00', '11:10 91, 11:30 91 ≠, 11:50 91', 'R1 bank 3 high'],
    ['two cards, one of them twice', '12:00', '11:10 91, 11:12 91 =, 11:50 91', 'R1 bank 3 medium'],
    ['the same setting missing for everyone', '12:00', '11:10 03, 11:30 03, 11:50 03', 'R1 set-up 3 medium'],
    ['six refusals by banks in an hour are no chance', '12:00', '11:05 05, 11:10 05, 11:20 05, 11:30 05, 11:40 05, 11:50 05', 'R1 unknown 6 medium'],
    ['the reader does not read', '12:00', '11:10 读卡失败, 11:30 读卡失败, 11:50 读卡失败', 'R1 terminal 3 medium'],
    ['only two', '12:00', '11:10 91, 11:50 91', ''],
    ['three, but over more than an hour', '12:00', '10:50 91, 11:30 91, 11:50 91', ''],
    ['three of one card are that card', '12:00', '11:10 91, 11:20 91 =, 11:30 91 =', ''],
    ['three cards without money are three customers', '12:00', '11:10 51, 11:30 51, 11:50 51', ''],
    ['three codes, each once', '12:00', '11:10 91, 11:30 96, 11:50 06', ''],
    ['one of them was taken back', '12:00', '11:10 91, 11:30 91 ~, 11:50 91', ''],
    ['three approvals are no trouble', '12:00', '11:10 00, 11:30 00, 11:50 00', ''],
  ]) // prettier-ignore
})

describe('R2: one card again', () => {
  table('R2', [
    ['declined twice, the same-card key pressed', '12:00', '11:50 51, 11:51 51 =', 'R2 card 2 high'],
    ['two codes, one card', '12:00', '11:50 51, 11:51 61 =', 'R2 card 2 high'],
    ['the same last four digits', '12:00', '11:50 05 *1234, 11:55 05 *1234', 'R2 card 2 high'],
    ['a third time', '12:00', '11:50 55, 11:51 55 =, 11:52 75 =', 'R2 card 3 high'],
    ['somebody else in between, the digits tell', '12:00', '11:50 05 *1234, 11:52 51, 11:55 05 *1234', 'R2 card 2 high'],
    ['a stop code and another try', '12:00', '11:50 34, 11:51 34 =', 'R2 card 2 high'],
    ['not marked as the same card', '12:00', '11:50 51, 11:51 51', ''],
    ['other digits', '12:00', '11:50 51 *1234, 11:51 51 *9876', ''],
    ['the bank is down: not the card', '12:00', '11:50 91, 11:51 91 =', ''],
    ['no signal: not the card', '12:00', '11:50 无信号, 11:51 无信号 =', ''],
    ['declined once, then approved', '12:00', '11:50 51, 11:51 00 =', ''],
    ['yesterday morning and today', '12:00', '21日 9:00 05 *1234, 11:50 05 *1234', ''],
    ['the second was taken back', '12:00', '11:50 51, 11:51 51 = ~', ''],
  ]) // prettier-ignore
})

describe('R3: line or bank failing within minutes', () => {
  table('R3', [
    ['no connection twice', '12:00', '11:52 连接失败, 11:58 通讯超时', 'R3 line 2 medium'],
    ['two banks down', '12:00', '11:52 91, 11:58 96', 'R3 bank 2 medium'],
    ['line and bank: which, nobody knows', '12:00', '11:52 91, 11:58 无信号', 'R3 unknown 2 medium'],
    ['on two terminals: surer', '12:00', '11:52 无信号 @1, 11:58 无信号 @2', 'R3 line 2 high'],
    ['the line, with one card tried twice', '12:00', '11:52 无信号, 11:56 无信号 =', 'R3 line 2 medium'],
    ['three in ten minutes', '12:00', '11:51 98, 11:55 68, 11:58 98', 'R3 line 3 medium'],
    ['only one', '12:00', '11:58 无信号', ''],
    ['twelve minutes apart', '12:00', '11:47 无信号, 11:59 无信号', ''],
    ['the same card twice: its own bank may be down', '12:00', '11:55 91, 11:57 91 =', ''],
    ['two customers without money', '12:00', '11:55 51, 11:57 51', ''],
    ['one was taken back', '12:00', '11:55 96, 11:57 96 ~', ''],
    ['an hour ago', '12:00', '10:52 91, 10:58 96', ''],
    ['the same code twice, far enough apart', '12:00', '11:52 91, 11:58 91', 'R3 bank 2 medium'],
    ['the same code two minutes later: one customer tries again', '12:00', '11:55 91, 11:57 91', ''],
    ['the same code at once on another terminal', '12:00', '11:55 91 @1, 11:55 91 @2', 'R3 bank 2 high'],
    ['three of one code: R1 says more', '12:00', '11:52 91, 11:55 91, 11:58 91', ''],
  ]) // prettier-ignore
})

describe('R4: the terminal asks to be signed on', () => {
  table('R4', [
    ['once: sign on', '12:00', '8:30 终端未签到', 'R4 set-up 1 medium'],
    ['twice a day: call', '12:00', '8:30 终端未签到, 11:00 终端未签到', 'R4 set-up 2 high'],
    ['by its code', '12:00', '8:30 A0', 'R4 set-up 1 medium'],
    ['two codes of the kind', '12:00', '8:30 99, 9:10 77', 'R4 set-up 2 high'],
    ['each terminal by itself', '12:00', '8:30 A0 @1, 8:40 A0 @2', 'R4 set-up 1 medium, R4 set-up 1 medium'],
    ['one terminal twice', '12:00', '8:30 A0 @1, 8:40 A0 @1', 'R4 set-up 2 high'],
    ['yesterday', '12:00', '21日 8:30 终端未签到', ''],
    ['taken back', '12:00', '8:30 终端未签到 ~', ''],
    ['a wrong PIN is no sign-on', '12:00', '8:30 55', ''],
    ['a dead line is no sign-on', '12:00', '8:30 无信号', ''],
    ['nothing logged', '12:00', '', ''],
    ['an hour from now: the clock was set', '12:00', '13:00 A0', ''],
  ]) // prettier-ignore
})

describe('R5: one code on one terminal all week', () => {
  table('R5', [
    ['five times in the week', '12:00', '17日 9:00 读卡失败 @1, 18日 9:00 读卡失败 @1, 19日 9:00 读卡失败 @1, 20日 9:00 读卡失败 @1, 22日 9:00 读卡失败 @1', 'R5 terminal 5 high'],
    ['and once on the other', '12:00', '17日 9:00 读卡失败 @1, 18日 9:00 读卡失败 @1, 19日 9:00 读卡失败 @1, 20日 9:00 读卡失败 @1, 21日 9:00 读卡失败 @2, 22日 9:00 读卡失败 @1', 'R5 terminal 5 medium'],
    ['its line fails all week', '12:00', '17日 9:00 连接失败 @2, 18日 10:00 连接失败 @2, 19日 11:00 连接失败 @2, 20日 12:00 连接失败 @2, 22日 9:30 连接失败 @2', 'R5 terminal 5 high'],
    ['not set up', '12:00', '17日 9:00 58 @1, 18日 9:00 58 @1, 19日 9:00 58 @1, 20日 9:00 58 @1, 22日 9:00 58 @1', 'R5 set-up 5 high'],
    ['all on one day', '12:00', '9:00 读卡失败 @1, 9:30 读卡失败 @1, 10:00 读卡失败 @1, 10:30 读卡失败 @1, 10:50 读卡失败 @1', 'R5 terminal 5 high'],
    ['a code nobody knows', '12:00', '17日 9:00 ZQ @1, 18日 9:00 ZQ @1, 19日 9:00 ZQ @1, 20日 9:00 ZQ @1, 22日 9:00 ZQ @1', 'R5 terminal 5 high'],
    ['two wear out together, the third does not', '12:00', '17日 9:00 读卡失败 @1, 17日 9:30 读卡失败 @2, 18日 9:00 读卡失败 @1, 18日 9:30 读卡失败 @2, 19日 9:00 读卡失败 @1, 19日 9:30 读卡失败 @2, 20日 9:00 读卡失败 @1, 20日 9:30 读卡失败 @2, 21日 9:30 读卡失败 @2, 21日 10:00 读卡失败 @3, 22日 9:00 读卡失败 @1', 'R5 terminal 5 medium, R5 terminal 5 medium'],
    ['as often on two of two', '12:00', '17日 9:00 读卡失败 @1, 17日 9:30 读卡失败 @2, 18日 9:00 读卡失败 @1, 18日 9:30 读卡失败 @2, 19日 9:00 读卡失败 @1, 19日 9:30 读卡失败 @2, 20日 9:00 读卡失败 @1, 20日 9:30 读卡失败 @2, 21日 9:30 读卡失败 @2, 22日 9:00 读卡失败 @1', ''],
    ['four', '12:00', '18日 9:00 读卡失败 @1, 19日 9:00 读卡失败 @1, 20日 9:00 读卡失败 @1, 22日 9:00 读卡失败 @1', ''],
    ['which terminal, nobody wrote down', '12:00', '17日 9:00 读卡失败, 18日 9:00 读卡失败, 19日 9:00 读卡失败, 20日 9:00 读卡失败, 22日 9:00 读卡失败', ''],
    ['customers without money', '12:00', '17日 9:00 51 @1, 18日 9:00 51 @1, 19日 9:00 51 @1, 20日 9:00 51 @1, 22日 9:00 51 @1', ''],
    ['a bank that is often down', '12:00', '17日 9:00 91 @1, 18日 11:00 91 @1, 19日 13:00 91 @1, 20日 15:00 91 @1, 22日 9:00 91 @1', ''],
    ['as often on the other terminal', '12:00', '16日 9:00 58 @1, 17日 9:00 58 @2, 17日 9:30 58 @1, 18日 9:00 58 @2, 18日 9:30 58 @1, 19日 9:00 58 @2, 20日 9:00 58 @1, 20日 9:30 58 @2, 22日 9:00 58 @1, 22日 9:30 58 @2', ''],
    ['over more than a week', '12:00', '14日 9:00 读卡失败 @1, 15日 9:00 读卡失败 @1, 19日 9:00 读卡失败 @1, 20日 9:00 读卡失败 @1, 22日 9:00 读卡失败 @1', ''],
    ['five different codes', '12:00', '17日 9:00 读卡失败 @1, 18日 9:00 58 @1, 19日 9:00 03 @1, 20日 9:00 97 @1, 22日 9:00 无信号 @1', ''],
  ]) // prettier-ignore
})

describe('R6: the same hour on several days', () => {
  table('R6', [
    ['three days at eleven at night', '23:40', '20日 23:10 91, 21日 23:20 91, 22日 23:05 96', 'R6 bank 3 medium'],
    ['a fourth day: surer', '23:40', '19日 23:40 91, 20日 23:10 91, 21日 23:20 91, 22日 23:05 96', 'R6 bank 4 high'],
    ['the line, every noon', '12:50', '15日 12:10 无信号, 18日 12:20 连接失败, 22日 12:05 无信号', 'R6 line 3 medium'],
    ['and hardly at other hours', '23:40', '20日 23:10 91, 21日 23:20 91, 21日 9:00 91, 22日 23:05 96', 'R6 bank 3 medium'],
    ['twice on some of the days', '23:40', '20日 23:10 91, 20日 23:12 91 =, 21日 23:20 91, 22日 23:05 96', 'R6 bank 4 medium'],
    ['days apart', '23:40', '9日 23:10 91, 15日 23:20 91, 22日 23:05 91', 'R6 bank 3 medium'],
    ['two days', '23:40', '21日 23:20 91, 22日 23:05 96', ''],
    ['three times on one day', '23:40', '22日 23:00 91, 22日 23:15 91 =, 22日 23:30 91 =', ''],
    ['another hour each day', '23:40', '20日 21:10 91, 21日 22:20 91, 22日 23:05 96', ''],
    ['as often at another hour', '23:40', '20日 23:10 91, 20日 9:00 91, 21日 23:20 91, 21日 9:00 91, 22日 23:05 96, 22日 9:30 91', ''],
    ['an hour in which everything is declined', '23:40', '20日 23:10 91, 21日 23:20 91, 22日 23:05 96, 20日 23:00 51, 21日 23:00 51, 22日 23:01 55, 22日 23:02 05', ''],
    ['customers without money, every evening', '23:40', '20日 23:10 51, 21日 23:20 51, 22日 23:05 51', ''],
    ['three weeks ago', '23:40', '1日 23:10 91, 2日 23:20 91, 3日 23:05 96', ''],
    ['one was taken back', '23:40', '20日 23:10 91, 21日 23:20 91 ~, 22日 23:05 96', ''],
  ]) // prettier-ignore
})

describe('R7: several codes of the stop family in a day', () => {
  table('R7', [
    ['two, not marked as one card', '12:00', '9:00 34, 11:00 41', 'R7 unknown 2 low'],
    ['two that are known to be different', '12:00', '9:00 34 *1111, 11:00 41 *2222', 'R7 unknown 2 medium'],
    ['the same code twice', '12:00', '9:00 43, 11:00 43', 'R7 unknown 2 low'],
    ['three', '12:00', '9:00 34, 10:00 41, 11:00 07', 'R7 unknown 3 low'],
    ['among others', '12:00', '9:00 34, 9:30 51, 11:00 35', 'R7 unknown 2 low'],
    ['one card twice, and another', '12:00', '9:00 34, 9:01 34 =, 11:00 41', 'R7 unknown 3 low'],
    ['one', '12:00', '9:00 34', ''],
    ['one card twice', '12:00', '9:00 34, 9:01 34 =', ''],
    ['one yesterday, one today', '12:00', '21日 20:00 34, 9:00 41', ''],
    ['two of another kind', '12:00', '9:00 05, 11:00 51', ''],
    ['one was taken back', '12:00', '9:00 34, 11:00 41 ~', ''],
    ['wrong PINs', '12:00', '9:00 55, 11:00 55', ''],
  ]) // prettier-ignore
})

describe('R8: a code that no table has', () => {
  table('R8', [
    ['seen for the first time', '12:00', '9:00 ZQ', 'R8 unknown 1 low'],
    ['seen again', '12:00', '9:00 ZQ, 10:00 ZQ', 'R8 unknown 2 low'],
    ['two of them', '12:00', '9:00 ZQ, 10:00 ZW', 'R8 unknown 1 low, R8 unknown 1 low'],
    ['on which tables disagree', '12:00', '9:00 B4', 'R8 unknown 1 low'],
    ['on any day of the month', '12:00', '3日 9:00 ZQ', 'R8 unknown 1 low'],
    ['among others', '12:00', '9:00 51, 9:30 ZQ, 10:00 91', 'R8 unknown 1 low'],
    ['somebody wrote down what the slip says', '12:00', '9:00 ZQ “交易受限”', ''],
    ['written down the second time', '12:00', '9:00 ZQ, 10:00 ZQ “交易受限”', ''],
    ['a code that the tables have', '12:00', '9:00 51', ''],
    ['a message that the tables have', '12:00', '9:00 无信号', ''],
    ['taken back', '12:00', '9:00 ZQ ~', ''],
    ['nothing logged', '12:00', '', ''],
  ]) // prettier-ignore
})

/** Logs of a busy day: a handful of codes, terminals and cards, in any order. */
const anyLog = fc
  .array(
    fc.record({
      hour: fc.integer({ min: 8, max: 11 }),
      minute: fc.integer({ min: 0, max: 59 }),
      code: fc.constantFrom('91', '96', '51', '34', '41', 'A0', '无信号', '读卡失败', 'ZQ', '03'),
      mark: fc.constantFrom('', '', ' =', ' ≠', ' *1234', ' *9876', ' @1', ' @2'),
    }),
    { maxLength: 14 },
  )
  .map((rows) =>
    rows.map(({ hour, minute, code, mark }) => `${String(hour)}:${String(minute).padStart(2, '0')} ${code}${mark}`),
  )

const order = (rows: readonly unknown[]) => [...rows.keys()]

describe('every finding', () => {
  it('is the same in whatever order the incidents come in', () => {
    fc.assert(
      fc.property(
        anyLog.chain((rows) =>
          fc.tuple(fc.constant(logOf(rows.join(','))), fc.shuffledSubarray(order(rows), { minLength: rows.length })),
        ),
        ([log, shuffled]) => {
          expect(findings(shuffled.flatMap((index) => log[index] ?? []))).toEqual(findings(log))
        },
      ),
    )
  })
  it('stays when something happens that has nothing to do with it', () => {
    fc.assert(
      fc.property(anyLog, (rows) => {
        const log = logOf(rows.join(','))
        const more = logOf([...rows, '11:59 交易不支持'].join(','))
        expect(findings(more)).toEqual(expect.arrayContaining([...findings(log)]))
      }),
    )
  })
  it('is found again from its own incidents alone', () => {
    fc.assert(
      fc.property(anyLog, (rows) => {
        const log = logOf(rows.join(','))
        for (const finding of findings(log)) {
          // The same-card key speaks of the incident before, which may be of another kind.
          const isOwn = (row: Incident | undefined) => row !== undefined && finding.incidents.includes(row.id)
          const own = log.filter(
            (row, index) => isOwn(row) || row.sameCard === true || log[index + 1]?.sameCard === true,
          )
          const again = findings(own).filter(
            ({ rule, subject }) => rule === finding.rule && subject === finding.subject,
          )
          expect(again.map(({ incidents }) => incidents)).toEqual([finding.incidents])
        }
      }),
    )
  })
  it('names incidents of the log, once each, oldest first', () => {
    fc.assert(
      fc.property(anyLog, (rows) => {
        const log = logOf(rows.join(','))
        for (const { incidents, first, last } of findings(log)) {
          const named = incidents.map((name) => log.find((row) => row.id === name)?.at ?? '')
          expect(new Set(incidents).size).toBe(incidents.length)
          expect(named).toEqual([...named].sort())
          expect([first, last]).toEqual([named[0], named.at(-1)])
        }
      }),
    )
  })
})

describe('every threshold counts', () => {
  type Change = readonly [name: string, change: (usual: Thresholds) => Thresholds, log: string, rule: string]
  const week = (code: string, times: number) =>
    Array.from({ length: times }, (_, index) => `${String(17 + index)}日 9:00 ${code} @1`).join(',')
  const cases: readonly Change[] = [
    ['R1 count', (t) => ({ ...t, sameCode: { ...t.sameCode, count: 4 } }), '11:10 91, 11:30 91, 11:50 91', 'R1'],
    ['R1 minutes', (t) => ({ ...t, sameCode: { ...t.sameCode, minutes: 59 } }), '11:00 91, 11:30 91, 11:50 91', 'R1'],
    ['R1 cards', (t) => ({ ...t, sameCode: { ...t.sameCode, cards: 3 } }), '11:10 91, 11:30 91 =, 11:50 91', 'R1'],
    ['R1 count of card trouble', (t) => ({ ...t, sameCode: { ...t.sameCode, countOfCardTrouble: 7 } }), '11:05 05, 11:10 05, 11:20 05, 11:30 05, 11:40 05, 11:50 05', 'R1'],
    ['R2 count', (t) => ({ ...t, sameCard: { ...t.sameCard, count: 3 } }), '11:50 51, 11:51 51 =', 'R2'],
    ['R2 hours', (t) => ({ ...t, sameCard: { ...t.sameCard, hours: 11 } }), '0:30 51 *1234, 11:51 51 *1234', 'R2'],
    ['R3 count', (t) => ({ ...t, lineOrBank: { ...t.lineOrBank, count: 3 } }), '11:52 无信号, 11:58 无信号', 'R3'],
    ['R3 minutes', (t) => ({ ...t, lineOrBank: { ...t.lineOrBank, minutes: 9 } }), '11:50 无信号, 11:58 无信号', 'R3'],
    ['R3 retry', (t) => ({ ...t, lineOrBank: { ...t.lineOrBank, retry: 4 } }), '11:54 91, 11:57 91', 'R3'],
    ['R4 count', (t) => ({ ...t, signOn: { ...t.signOn, count: 2 } }), '8:30 A0', 'R4'],
    ['R5 count', (t) => ({ ...t, oneTerminal: { ...t.oneTerminal, count: 6 } }), week('读卡失败', 5), 'R5'],
    ['R5 days', (t) => ({ ...t, oneTerminal: { ...t.oneTerminal, days: 6 } }), '16日 9:00 58 @1, 17日 9:00 58 @1, 18日 9:00 58 @1, 19日 9:00 58 @1, 22日 9:00 58 @1', 'R5'],
    ['R5 retry', (t) => ({ ...t, oneTerminal: { ...t.oneTerminal, retry: 5 } }), '9:00 58 @1, 9:04 58 @1, 9:30 58 @1, 10:00 58 @1, 10:30 58 @1', 'R5'],
    ['R6 days on which', (t) => ({ ...t, sameHour: { ...t.sameHour, onDays: 4 } }), '20日 11:10 91, 21日 11:20 91, 22日 11:05 96', 'R6'],
    ['R6 days', (t) => ({ ...t, sameHour: { ...t.sameHour, days: 13 } }), '9日 11:10 91, 21日 11:20 91, 22日 11:05 96', 'R6'],
    ['R7 count', (t) => ({ ...t, stopFamily: { count: 3 } }), '9:00 34, 11:00 41', 'R7'],
    ['R8 count', (t) => ({ ...t, unknownCode: { count: 2 } }), '9:00 ZQ', 'R8'],
  ] // prettier-ignore
  it.each(cases)('%s', (_name, change, log, rule) => {
    const rules = (thresholds: Thresholds) => findings(logOf(log), '12:00', thresholds).map((finding) => finding.rule)
    expect(rules(usualThresholds)).toContain(rule)
    expect(rules(change(usualThresholds))).not.toContain(rule)
  })
  it('R2 tells the shop at the third time, not at the second', () => {
    const voice = (log: string) => findings(logOf(log))[0]?.voice
    expect([voice('11:50 51, 11:51 51 ='), voice('11:50 51, 11:51 51 =, 11:52 51 =')]).toEqual(['answer', 'strip'])
  })
  it('R4 says call at the second time, not at the first', () => {
    const next = (log: string) => findings(logOf(log))[0]?.next
    expect([next('8:30 A0'), next('8:30 A0, 9:00 A0')]).toEqual(['sign-on', 'call-acquirer'])
  })
})

describe('scans that fail', () => {
  const scanned = (log: string) => logOf(log).map((one): Incident => ({ ...one, operation: 'scan' }))

  it.each([
    ['10:00 98, 10:02 98, 10:04 98', 'R1'],
    ['10:00 98, 10:02 68', 'R3'],
  ])('send nobody on to scanning, and speak of no card: %s', (log, rule) => {
    const [found] = findings(scanned(log), '10:05')
    expect([found?.rule, found?.next]).toEqual([rule, 'call-acquirer'])
    expect(found?.about).not.toHaveProperty('cards')
  })
  it('beside cards that fail send nobody on to scanning either', () => {
    const [first, ...others] = logOf('10:00 98, 10:02 68')
    const mixed: Incident[] = first ? [{ ...first, operation: 'scan' }, ...others] : []
    expect(findings(mixed, '10:05')[0]?.next).toBe('call-acquirer')
  })
})
