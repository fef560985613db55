import type { Language } from '../language'

const zhCN = {
  doors: {
    title: '更多',
    names: {
      open: '没了结的',
      checks: '检查',
      closing: '打烊对账',
      papers: '打印',
      figures: '统计',
      backup: '备份',
      log: '记录',
      settings: '设置',
    },
  },
  firstMinute: {
    title: '头一分钟',
    putAway: '收起来',
    lines: {
      shop: '店名和收单机构',
      name: '还差店名',
      acquirer: '还差收单机构',
      number: '收单机构的电话',
      terminal: '登记一台刷卡机',
      try: '试一下：输 34',
    },
    done: '好了',
  },
}

const en: typeof zhCN = {
  doors: {
    title: 'More',
    names: {
      open: 'Still open',
      checks: 'Checks',
      closing: 'Closing',
      papers: 'Print',
      figures: 'Insights',
      backup: 'Backup',
      log: 'The log',
      settings: 'Settings',
    },
  },
  firstMinute: {
    title: 'First minute',
    putAway: 'Put away',
    lines: {
      shop: 'Shop name and acquirer',
      name: 'Shop name still missing',
      acquirer: 'Acquirer still missing',
      number: 'Acquirer’s number',
      terminal: 'Register a terminal',
      try: 'Try it: type 34',
    },
    done: 'done',
  },
}

const byLanguage: Readonly<Record<Language, typeof zhCN>> = { 'zh-CN': zhCN, en }

/** The sentences of home that come behind its first picture. */
export const homeWords = (language: Language): typeof zhCN => byLanguage[language]
