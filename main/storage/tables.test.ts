import { expect, it } from 'vitest'
import * as v from 'valibot'
import { cardSpellings } from '#shared/payments/card-data-samples'
import { defaultSettings } from '#shared/settings'
import { tables } from './tables'

const id = '0b8f1a52-6d0c-4f6e-9a57-1f2d3c4b5a69'
const at = '2026-11-22T14:32:05.120+08:00'
const details = {
  codeSet: 'unionpay',
  code: '34',
  screenText: '请联系发卡行',
  operation: 'sale',
  terminal: id,
  amount: 12_800,
  channel: 'chip',
  brand: 'visa',
  sameCard: true,
  outcome: 'qr',
  gate: 'unclear',
  stan: '000123',
  rrn: '632614000123',
  authorisationCode: '0A1B2C',
  lastFour: '1234',
  note: '顾客说没扣款',
  staff: '小李',
  acquirerSays: '批次没结',
  notCleared: { at, by: '小李', why: '收单机构查不到' },
}

/** A row of each table with every field filled in. A table without one fails the test. */
const fullRows: Readonly<Record<string, unknown>> = {
  incidents: {
    id,
    seq: 1,
    at,
    ...details,
    withdrawn: false,
    clockDoubtful: true,
    history: [{ at, change: { ...details, at }, was: details }],
  },
  notes: { id: 'unionpay:34', note: { codeSet: 'unionpay', code: '34', text: '不用留卡', at } },
  settings: {
    id: 'settings',
    settings: { ...defaultSettings, shopName: '阳光便利店', staff: ['小李'], staffOnDuty: '小李' },
  },
  window: { id: 'window', window: { width: 1, height: 1, maximized: false } },
  'backups-here': { id: 'backups-here', here: { origin: '0a1b', folder: '/media/usb' } },
  'print-choices': { id: 'review', printer: 'XP-80C', paper: '80mm', copies: 2, language: 'zh-CN' },
  printers: { id: 'XP-80C', paper: '58mm' },
  'owner-lock': {
    id: 'owner-lock',
    lock: {
      pin: { salt: '0a'.repeat(16), hash: '0b'.repeat(32), cost: 32_768 },
      wrong: 3,
      wait: 30_000,
      forgot: { passed: 1, byTheClock: 1 },
      seen: { wall: 1, up: 1 },
    },
  },
  terminals: {
    id,
    label: '1 号机',
    terminalId: '00112233',
    merchantId: '898310054110001',
    acquirer: '银联商务',
    make: '联迪',
    model: 'A8',
    serial: 'N7NL00123456',
    seal: '0417',
    place: '收银台左边',
    hotline: '95534',
    software: '3.2.1',
    photo: '店长手机相册',
  },
  hotlines: { id, name: '装机的小王', number: '0571-8888 8888' },
  problems: {
    id,
    rule: 'R1',
    subject: 'unionpay:91',
    culprit: 'bank',
    sure: 'high',
    next: 'take-qr-and-wait',
    about: { code: { codeSet: 'unionpay', code: '91' } },
    incidents: [id],
    count: 1,
    first: at,
    last: at,
    state: 'told',
    announced: { at, count: 1 },
    lastAlone: at,
    reopened: at,
    calls: [{ at, whom: '收单机构', said: '在修' }],
    history: [],
  },
  outages: {
    id,
    at,
    until: '2026-11-22T16:00:00.000+08:00',
    scope: { kind: 'code', code: { codeSet: 'unionpay', code: '91' } },
    who: '装机的小王',
    ended: '2026-11-22T15:10:00.000+08:00',
  },
  tasks: {
    kind: 'own',
    id,
    title: '冰柜温度',
    how: '看一眼',
    interval: 'daily',
    each: 'shop',
    position: 1,
    paused: true,
    removed: false,
  },
  checks: {
    kind: 'round',
    id,
    seq: 1,
    at,
    interval: 'weekly',
    items: [
      {
        task: 'inspection',
        terminal: id,
        title: '冰柜温度',
        state: 'problem',
        at,
        staff: '小李',
        note: '封条破了',
        which: id,
        differs: ['seal'],
      },
    ],
    endedAt: at,
  },
  'check-marks': { id: `inspection@${id}`, seq: 1, at },
  'follow-ups': {
    id,
    kind: 'tamper',
    task: 'inspection',
    title: '冰柜温度',
    terminal: id,
    differs: ['seal'],
    difference: 100,
    at,
    from: id,
    said: [{ at, staff: '小李', text: '封条破了' }],
    closed: { at, staff: '小李', text: '换了新机' },
  },
  'first-starts': { id: 'open-payments', at, seq: 1 },
  reviews: { id: '2026-11', text: '晚上七点前多备零钱', at },
}

/** The row once for each of its texts, with that text replaced. */
function* withText(row: unknown, text: string): Generator {
  if (typeof row === 'string') yield text
  if (typeof row !== 'object' || row === null) return
  for (const [key, value] of Object.entries(row)) {
    for (const changed of withText(value, text)) {
      yield Array.isArray(row) ? row.with(Number(key), changed) : { ...row, [key]: changed }
    }
  }
}

const ids = /^[0-9a-f-]{36}$/

it.each(tables.map((table) => [table.name, table] as const))('%s keep no card number in any text', (name, table) => {
  const row = fullRows[name]
  expect(v.safeParse(table.schema, row).issues).toBeUndefined()
  for (const { text, pan } of cardSpellings(48, 7)) {
    for (const changed of withText(row, text)) {
      const parsed = v.safeParse(table.schema, changed)
      if (!parsed.success) continue
      const kept = JSON.stringify(parsed.output, (key, value: unknown) =>
        key === 'id' && typeof value === 'string' && ids.test(value) ? '' : value,
      )
      const digits = kept.normalize('NFKC').replace(/[^0-9]/g, '')
      expect(digits, `${text} in ${kept}`).not.toContain(pan.slice(0, 6))
    }
  }
})
