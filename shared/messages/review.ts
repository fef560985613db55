import type { Language } from '../language'
import type { Widened } from './shape'
import { spaced } from './spaced'

const zhCN = {
  title: '回顾',
  of: (month: string) => `${month}回顾`,
  start: (month: string) => `回顾 ${month}`,
  step: (step: number, steps: number) => `第 ${String(step)} 步，共 ${String(steps)} 步`,
  codes: '最多的代码',
  problems: '还没解决的问题',
  places: '哪里多，哪里变多',
  change: '接下来改什么',
  next: '下一步',
  back: '上一步',
  done: '回到统计',
  leave: '不看了',
  answer: '看怎么办',
  noCodes: '这个月没有记录，没有可看的。',
  noProblems: '没有。反复出现的问题都解决了、过去了，或者没有出现过。',
  moreProblems: (count: number) => `还有 ${String(count)} 个，在电脑上看。`,
  mostHour: (compared: string) => `最多的钟点，${compared}`,
  mostTerminal: (compared: string) => `最多的刷卡机，${compared}`,
  risen: (than: string) => `比${spaced(than)}多，不像碰巧`,
  compared: (count: number, than: string, before: number) => `${String(count)} 笔，${than} ${String(before)} 笔`,
  notRisen: (than: string) => `没有哪个钟点、哪台刷卡机比${spaced(than)}明显多。`,
  cannotCompare: (than: string) => `${than}记得太少，没法比哪里变多了。`,
  placesNote: '人多的钟点，没付成的本来就多：只和同一个钟点以前比。',
  label: '写一两句，下个月回顾时先看它做到没有',
  example: '例如：晚上七点前备好零钱，2 号台换读卡器。',
  lastTime: (month: string) => `${month}说要改`,
  keep: '存下',
  times: (count: number) => `${String(count)} 笔`,
  fixedBy: (count: number, who: string) => `${String(count)} 笔，谁来解决：${who}`,
}

const en: Widened<typeof zhCN> = {
  title: 'Review',
  of: (month) => `Review of ${month}`,
  start: (month) => `Review ${month}`,
  step: (step, steps) => `Step ${String(step)} of ${String(steps)}`,
  codes: 'Most frequent codes',
  problems: 'Problems not solved yet',
  places: 'Where it happens most, and where it is growing',
  change: 'What we change',
  next: 'Next',
  back: 'Back',
  done: 'Back to insights',
  leave: 'Leave',
  answer: 'What to do',
  noCodes: 'Nothing was logged in this month: there is nothing to go through.',
  noProblems: 'None. What kept coming back is solved or has passed, or nothing did.',
  moreProblems: (count) => `${String(count)} more: see the PC.`,
  mostHour: (compared) => `The hour with the most: ${compared}`,
  mostTerminal: (compared) => `The terminal with the most: ${compared}`,
  risen: (than) => `more than ${than}, hardly by chance`,
  compared: (count, than, before) => `${String(count)}, ${than} ${String(before)}`,
  notRisen: (than) => `No hour or terminal has clearly more than ${than}.`,
  cannotCompare: (than) => `Too little was logged ${than} to say what is growing.`,
  placesNote: 'Busy hours have more declines anyway: each hour is compared only with itself before.',
  label: 'A sentence or two; the next review begins with whether it was done',
  example: 'For example: small change ready before 7 pm, new card reader for till 2.',
  lastTime: (month) => `Planned in ${month}`,
  keep: 'Save',
  times: (count) => (count === 1 ? '1 decline' : `${String(count)} declines`),
  fixedBy: (count, who) => `${count === 1 ? '1 decline' : `${String(count)} declines`}. Who can fix it: ${who}`,
}

const byLanguage: Readonly<Record<Language, Widened<typeof zhCN>>> = { 'zh-CN': zhCN, en }

/** The sentences of the review of a month, which the first screen does not need. */
export const reviewWords = (language: Language): Widened<typeof zhCN> => byLanguage[language]
