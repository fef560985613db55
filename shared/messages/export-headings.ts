import type { Language } from '../language'

const zhCN = {
  seq: '序号',
  at: '时间',
  offset: '时区',
  clockDoubtful: '时间对不对',
  code: '代码',
  what: '情况',
  codeSet: '谁家的代码',
  codeSetId: '代码表编号',
  screenText: '屏幕上的字',
  operation: '在做什么',
  amount: '金额（元）',
  channel: '怎么刷的',
  brand: '卡上的标志',
  sameCard: '同上一张卡',
  outcome: '后来',
  gate: '付没付',
  notCleared: '查不清，不查了',
  terminal: '刷卡机',
  terminalId: '终端号',
  merchantId: '商户号',
  stan: '凭证号',
  rrn: '参考号',
  authorisationCode: '授权码',
  lastFour: '卡号后四位',
  note: '备注',
  staff: '店员',
  acquirerSays: '收单机构怎么说',
  withdrawn: '已撤回',
  history: '改动',
  id: '记录编号',
}

const en: typeof zhCN = {
  seq: 'No.',
  at: 'Time',
  offset: 'Time zone',
  clockDoubtful: 'Doubt about the time',
  code: 'Code',
  what: 'What',
  codeSet: 'Whose code',
  codeSetId: 'Code set',
  screenText: 'Text on the screen',
  operation: 'What was being done',
  amount: 'Amount (¥)',
  channel: 'How the card was read',
  brand: 'Brand on the card',
  sameCard: 'Same card as before',
  outcome: 'Outcome',
  gate: 'Was it paid',
  notCleared: 'Could not be cleared up',
  terminal: 'Terminal',
  terminalId: 'Terminal ID',
  merchantId: 'Merchant ID',
  stan: 'Trace no.',
  rrn: 'Reference no.',
  authorisationCode: 'Authorisation code',
  lastFour: 'Last four digits',
  note: 'Note',
  staff: 'Staff',
  acquirerSays: 'What the acquirer said',
  withdrawn: 'Removed',
  history: 'Changes',
  id: 'Entry ID',
}

export type ExportHeadings = typeof zhCN

const byLanguage: Readonly<Record<Language, ExportHeadings>> = { 'zh-CN': zhCN, en }

/** What the columns of an exported log are called; the page itself never says it. */
export const exportHeadings = (language: Language): ExportHeadings => byLanguage[language]
