import type { Language } from '../language'

/** What a call about a scan says in other words: there is no card, no slip, and perhaps no terminal. */
const scanCall = {
  'zh-CN': {
    acquirerNumber: '号码在商家 App 或合同上',
    check: '号码会变，先看商家 App 或合同上的。别人发来的号码不要打。',
    customer: { name: '顾客问付款的 App', number: '在账单里点这笔，找客服' },
    steps: {
      list: '看过本店收款记录和商家 App',
      line: '看过网络',
      'other-card': '换一位顾客的码也这样',
      'other-terminal': '换一台设备收也这样',
    },
    asks: {
      paid: '这笔付成了没有，会不会自动退回？',
      cause: '是本店设备、线路还是付款平台的问题？',
      next: '我们要做什么，现在能不能扫码收款？',
    },
  },
  en: {
    acquirerNumber: 'number in our app or contract',
    check: 'Numbers change: check our own app or contract first. Never call a number someone sent you.',
    customer: { name: 'For the customer', number: 'support, in their payment app' },
    steps: {
      list: 'Looked at our record and app',
      line: 'Checked the network',
      'other-card': 'Others’ codes: the same',
      'other-terminal': 'Another device: the same',
    },
    asks: {
      paid: 'Did this payment go through? Will it go back by itself?',
      cause: 'Is it our device, the line or the wallet?',
      next: 'What do we do? Can we take QR payments now?',
    },
  },
} as const

export const scanCallIn = (language: Language) => scanCall[language]
