import type { Language } from '../language'

const zhCN = {
  find: '找设置',
  findHelp: '找设置，例如字号、U 盘',
  found: '找到的设置',
  nothing: (typed: string) => `没有叫“${typed}”的设置。换个说法，或者看看这些：`,
  /** The numbers that answers name. */
  inUse: '答案里和打电话时用的',
  inUseHelp: '收单机构的电话写在每台刷卡机里。没写的用同一家别的刷卡机的，都没有就用下面您自己的。',
  ofOther: (name: string) => `没填，先用“${name}”的`,
  noNumber: '还没填',
  changeNumber: '改',
  fillNumber: '填上',
  example: '字这么大：先别交货，也别重刷',
  /** What else people call it, beside the names on the page. */
  words: {
    shop: '店铺 昵称 店员 名字',
    terminals: 'POS 型号 封条',
    codes: '银行 公司 代码表',
    hotlines: '客服 热线 号码',
    logging: '后四位 尾号 保留 清理',
    alerts: '反复 次数 提醒',
    look: '中文 英文 深色 夜间 大字 字体 颜色',
    printers: '小票 打印 58 80 A4',
    backup: 'U 盘 恢复 拷贝',
    lock: '密码 锁 PIN 老板',
    data: '文件夹 换电脑',
  },
}

const en: typeof zhCN = {
  find: 'Find a setting',
  findHelp: 'Find a setting, such as text size or USB stick',
  found: 'Settings found',
  nothing: (typed) => `No setting is called “${typed}”. Try another word, or one of these:`,
  inUse: 'Used by answers and for calls',
  inUseHelp:
    'Each terminal has its acquirer’s number. Without one, that of another terminal of the same acquirer is used, else your own below.',
  ofOther: (name) => `Not filled in: uses that of “${name}”`,
  noNumber: 'Not filled in',
  changeNumber: 'Change',
  fillNumber: 'Fill in',
  example: 'This large: hold the goods, do not charge again',
  words: {
    shop: 'store staff nickname cashier',
    terminals: 'POS machine device model seal',
    codes: 'bank company acquirer',
    hotlines: 'phone number support',
    logging: 'last four keep delete',
    alerts: 'recurring reminders how often',
    look: 'Chinese English dark night large font colour',
    printers: 'receipt roll paper 58 80 A4',
    backup: 'USB stick restore copy',
    lock: 'password lock PIN owner',
    data: 'folder new computer move',
  },
}

const byLanguage: Readonly<Record<Language, typeof zhCN>> = { 'zh-CN': zhCN, en }

/** The sentences of the list of settings, which the first screen does not need. */
export const settingsWords = (language: Language): typeof zhCN => byLanguage[language]
