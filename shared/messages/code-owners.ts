import type { Language } from '../language'

const zhCN = {
  title: '先看谁家的代码',
  titleHelp: '决定先看谁的代码表。不清楚就选“不知道”。',
  maker: '刷卡机或收银程序',
  acquirer: '收单机构',
  acquirerHelp: '给您装机、把钱结给您的银行或公司，看机身贴纸或小票。可以打字找：拉卡拉、lkl、lakala。',
  /** Read out of the list. */
  list: '公司和银行',
  unknown: '不知道',
  /** What a list of acquirers falls into, and below the one that is chosen. */
  tables: {
    own: '有自己的代码表，先看它的，再看银联的',
    none: '没有公开的代码表，按银联的回答',
    rare: '较早、少见的代码表',
  },
  notListed: '名单里没有它，按银联的回答',
  nobody: '没有这个名字。换个叫法试试，或者选“不知道”。',
  asWritten: (name: string) => `就写“${name}”`,
  change: '改收单机构',
  ofTerminal: (label: string) => `“${label}”的收单机构`,
  whichTerminal: '先选这个柜台用哪一台刷卡机，再看它的收单机构。',
}

const en: typeof zhCN = {
  title: 'Whose codes first',
  titleHelp: 'Decides whose code table comes first. If you are not sure, choose “Don’t know”.',
  maker: 'Terminal or till program',
  acquirer: 'Acquirer',
  acquirerHelp:
    'The bank or company that set up your terminal and pays you: see its sticker or slip. Type to search: lakala, lkl, ICBC.',
  list: 'Companies and banks',
  unknown: 'Don’t know',
  tables: {
    own: 'Own code table first, then UnionPay’s',
    none: 'No published table: answered by UnionPay’s',
    rare: 'Older and rarer tables',
  },
  notListed: 'Not in our list: answered by UnionPay’s',
  nobody: 'No such name. Try another one, or choose “Don’t know”.',
  asWritten: (name) => `Just write “${name}”`,
  change: 'Change acquirer',
  ofTerminal: (label) => `Acquirer of “${label}”`,
  whichTerminal: 'Choose which terminal is at this counter first; its acquirer counts.',
}

const byLanguage: Readonly<Record<Language, typeof zhCN>> = { 'zh-CN': zhCN, en }

/** The sentences of the choice of whose codes come first, which the first screen does not need. */
export const codeOwnerWords = (language: Language): typeof zhCN => byLanguage[language]
