import type { Language } from '../language'
import type { Widened } from './shape'

const zhCN = {
  live: '还没好',
  quiet: '先不提醒的',
  past: (count: number) => `已经过去的 ${String(count)} 个`,
  wake: '现在就提醒',
  woken: '又会提醒了',
  reopen: '还没好，接着看着',
  reopened: '又放回去看着了',
  more: '再看以前的',
  evidence: '根据这几笔记录',
  snooze: '先不提醒',
  snoozes: { hour: '一小时', tomorrow: '到明天', week: '一星期' },
  solve: '已解决',
  call: '打电话用的资料',
  calls: '问过的',
  back: '首页',
  none: '眼下没有反复出现的问题',
  noneWhy: '同样的情况多了，这里会说清是卡、刷卡机、线路还是银行。',
  snoozeWhen: '先不提醒到什么时候？',
  all: (count: number) => `看全部 ${String(count)} 笔`,
  stay: '不改',
}

const en: Widened<typeof zhCN> = {
  live: 'Still there',
  quiet: 'Snoozed',
  past: (count) => `Over: ${String(count)}`,
  wake: 'Remind me now',
  woken: 'You will be reminded again',
  reopen: 'Not over: keep watching',
  reopened: 'Watched again',
  more: 'Show earlier ones',
  evidence: 'Because of these',
  snooze: 'Snooze',
  snoozes: { hour: 'One hour', tomorrow: 'Until tomorrow', week: 'One week' },
  solve: 'Solved',
  call: 'Call pack',
  calls: 'Asked so far',
  back: 'Home',
  none: 'Nothing recurs at the moment',
  noneWhy: 'When the same thing keeps happening, this says whether it is the card, the terminal, the line or the bank.',
  snoozeWhen: 'Don’t remind until when?',
  all: (count) => `See all ${String(count)}`,
  stay: 'Leave it',
}

const byLanguage: Readonly<Record<Language, Widened<typeof zhCN>>> = { 'zh-CN': zhCN, en }

/** The sentences of the page of recurring problems, which the first screen does not need. */
export const problemCardWords = (language: Language): Widened<typeof zhCN> => byLanguage[language]
