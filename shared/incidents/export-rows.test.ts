import { describe, expect, it } from 'vitest'
import { completeCatalog } from '../catalog/catalog'
import { languages, type Language } from '../language'
import { exportHeadings, type ExportHeadings } from '../messages/export-headings'
import { messagesIn } from '../messages/messages'
import { exportTable } from './export-rows'
import { brands, channels, incidentFrom, mended, outcomes, type Incident } from './incident'
import { gateVerdicts, operations } from '../payments/payment'

const { answerFor, ownerOf } = await completeCatalog()

const till = {
  id: '00000000-0000-4000-8000-00000000000a',
  label: '1 号机',
  terminalId: '33020117',
  merchantId: '898000000000012',
}

const full: Incident = {
  id: '00000000-0000-4000-8000-000000000001',
  seq: 7,
  at: '2026-11-22T14:32:05.120+08:00',
  clockDoubtful: true,
  codeSet: 'unionpay',
  code: '05',
  screenText: '交易失败',
  operation: 'sale',
  terminal: till.id,
  amount: 124_005,
  channel: 'chip',
  brand: 'unionpay',
  sameCard: true,
  outcome: 'qr',
  gate: 'not-paid',
  notCleared: { at: '2026-11-24T09:05:00.000+08:00', by: '王姐', why: '收单机构查不到' },
  stan: '000123',
  rrn: '032614001234',
  authorisationCode: '00A12B',
  lastFour: '0123',
  note: '=1+1',
  staff: '小李',
  acquirerSays: '明天再看',
  history: [],
}

function rowIn(language: Language, incident: Incident): Record<string, string> {
  const { columns, rowOf } = exportTable({
    language,
    m: messagesIn(language),
    terminals: [till],
    ownerOf,
    answerFor,
    titleOf: (key) => answerFor(key)?.title ?? null,
  })
  const row = rowOf(incident)
  expect(row).toHaveLength(columns.length)
  return Object.fromEntries(columns.map(({ heading }, index) => [heading, row[index] ?? '']))
}

describe('exportTable', () => {
  it('says everything of an incident in Chinese', () => {
    expect(rowIn('zh-CN', full)).toEqual({
      序号: '7',
      时间: '2026-11-22 14:32:05',
      时区: 'UTC+08:00',
      时间对不对: '当时电脑时间可能不对',
      代码: '05',
      情况: answerFor({ codeSet: 'unionpay', code: '05' })?.title['zh-CN'],
      谁家的代码: ownerOf('unionpay')?.['zh-CN'],
      代码表编号: 'unionpay',
      屏幕上的字: '交易失败',
      在做什么: '消费收款',
      '金额（元）': '1240.05',
      怎么刷的: '插卡',
      卡上的标志: '银联',
      同上一张卡: '是',
      后来: '扫码',
      付没付: '核实：没付',
      '查不清，不查了': '2026 年 11 月 24 日 09:05，王姐：收单机构查不到',
      刷卡机: '1 号机',
      终端号: '33020117',
      商户号: '898000000000012',
      凭证号: '000123',
      参考号: '032614001234',
      授权码: '00A12B',
      卡号后四位: '0123',
      备注: '=1+1',
      店员: '小李',
      收单机构怎么说: '明天再看',
      已撤回: '否',
      改动: '',
      记录编号: full.id,
    })
  })
  it('says everything of an incident in English', () => {
    expect(rowIn('en', full)).toEqual({
      'No.': '7',
      Time: '2026-11-22 14:32:05',
      'Time zone': 'UTC+08:00',
      'Doubt about the time': 'the PC’s clock may have been wrong',
      Code: '05',
      What: answerFor({ codeSet: 'unionpay', code: '05' })?.title.en,
      'Whose code': ownerOf('unionpay')?.en,
      'Code set': 'unionpay',
      'Text on the screen': '交易失败',
      'What was being done': 'Sale',
      'Amount (¥)': '1240.05',
      'How the card was read': 'Chip',
      'Brand on the card': 'UnionPay',
      'Same card as before': 'yes',
      Outcome: 'QR code',
      'Was it paid': 'checked: not paid',
      'Could not be cleared up': '24 November 2026 09:05, 王姐: 收单机构查不到',
      Terminal: '1 号机',
      'Terminal ID': '33020117',
      'Merchant ID': '898000000000012',
      'Trace no.': '000123',
      'Reference no.': '032614001234',
      'Authorisation code': '00A12B',
      'Last four digits': '0123',
      Note: '=1+1',
      Staff: '小李',
      'What the acquirer said': '明天再看',
      Removed: 'no',
      Changes: '',
      'Entry ID': full.id,
    })
  })
  it('leaves empty what was not filled in, and never makes it 0', () => {
    const bare = incidentFrom({ id: full.id, screenText: '请稍候' }, 1, full.at)

    const filled = Object.entries(rowIn('zh-CN', bare)).filter(([, cell]) => cell !== '')

    expect(Object.fromEntries(filled)).toEqual({
      序号: '1',
      时间: '2026-11-22 14:32:05',
      时区: 'UTC+08:00',
      屏幕上的字: '请稍候',
      已撤回: '否',
      记录编号: full.id,
    })
  })
  it('tells each change, what was there before, and that an entry was taken back', () => {
    const bare = incidentFrom({ id: full.id, codeSet: 'unionpay', code: '51' }, 1, full.at)
    const first = mended(bare, { amount: 5000, outcome: 'cash' }, '2026-11-22T14:40:00.000+08:00')
    const second = mended(first, { amount: null, withdrawn: true }, '2026-11-22T14:41:00.000+08:00')

    expect(rowIn('zh-CN', second)).toMatchObject({
      已撤回: '是',
      '金额（元）': '',
      改动: '2026-11-22 14:40:00 金额（元）：没填 → 50.00；后来：没填 → 现金\n2026-11-22 14:41:00 金额（元）：50.00 → 没填；已撤回：否 → 是',
    })
    expect(rowIn('en', second)['Changes']).toBe(
      '2026-11-22 14:40:00 Amount (¥): not filled in → 50.00; Outcome: not filled in → Cash\n2026-11-22 14:41:00 Amount (¥): 50.00 → not filled in; Removed: no → yes',
    )
  })
  it('tells who gave a payment up and why, among the changes too', () => {
    const bare = incidentFrom({ id: full.id, codeSet: 'unionpay', code: '98' }, 1, full.at)
    const notCleared = { at: '2026-11-24T09:05:00.000+08:00', why: 'No record, asked twice' }
    const after = mended(bare, { notCleared }, notCleared.at)

    expect(mended(after, { notCleared: { ...notCleared } }, notCleared.at)).toBe(after)
    expect(rowIn('en', after)['Changes']).toBe(
      '2026-11-24 09:05:00 Could not be cleared up: not filled in → 24 November 2026 09:05: No record, asked twice',
    )
  })
  it('tells a change of an older version without claiming what was there before', () => {
    const history = [{ at: full.at, change: { outcome: 'left' as const } }]
    expect(rowIn('zh-CN', { ...full, history })['改动']).toBe('2026-11-22 14:32:05 后来改为 走了')
  })
  it('keeps the ids of what is no longer known', () => {
    const row = rowIn('zh-CN', { ...full, codeSet: 'gone', terminal: full.id })
    expect(row).toMatchObject({ 谁家的代码: 'gone', 代码表编号: 'gone', 情况: '', 刷卡机: full.id, 终端号: '' })
  })
  it('names the owner of every code set, also of kinds of trouble and of unknown codes', () => {
    for (const codeSet of ['family', 'unknown', 'unionpay', 'terminal', 'acquirer:chinaums-mis']) {
      expect(rowIn('zh-CN', { ...full, codeSet })['谁家的代码'], codeSet).toMatch(/\p{Script=Han}/u)
    }
  })
  it.each(languages)('has a word for every choice in %s', (language) => {
    const told = (part: Partial<Incident>, heading: keyof ExportHeadings) =>
      rowIn(language, { ...full, ...part })[exportHeadings(language)[heading]]
    const words = [
      ...operations.map((operation) => told({ operation }, 'operation')),
      ...channels.map((channel) => told({ channel }, 'channel')),
      ...brands.map((brand) => told({ brand }, 'brand')),
      ...outcomes.map((outcome) => told({ outcome }, 'outcome')),
      ...gateVerdicts.map((gate) => told({ gate }, 'gate')),
    ]
    const ids: readonly string[] = [...operations, ...channels, ...brands, ...outcomes, ...gateVerdicts]
    expect(words.filter((word) => word === undefined || word === '' || ids.includes(word))).toEqual([])
  })
})
