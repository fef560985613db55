import type { DraftForm, Restarted } from '../drafts'
import type { Language } from '../language'

type Words = {
  /** Why the page began; `again`: it was ended as it should be. */
  readonly why: Readonly<Record<Restarted | 'again', string>>
  readonly typed: string
  readonly nothingTyped: string
  readonly forms: Readonly<Record<DraftForm, string>>
  /** @param time when it was typed */
  readonly about: (about: string, time: string) => string
  readonly goOn: string
  readonly saveAgain: string
  readonly drop: string
  readonly later: string
  readonly understood: string
  /** What it was about is not there any more. */
  readonly gone: string
  /** Where a number was not finished. */
  readonly held: string
}

const zhCN: Words = {
  why: {
    crash: '页面刚才出错，重新打开了。',
    kill: '商户帮手上次没有正常关掉。',
    again: '上次有些字没存下。',
  },
  typed: '打了一半的还在这里：',
  nothingTyped: '存下的都在。',
  forms: {
    amount: '金额',
    entry: '填了一半的记录',
    unsaved: '没存下的一笔',
    payment: '没问完的：到底付没付',
    call: '收单机构的答复',
    fact: '电话里要报的一项',
    note: '本店备注',
    'not-cleared': '查不清的原因',
    outage: '故障到几点',
    closing: '打烊对账',
    round: '检查里写的',
    'follow-up': '怎么处理的',
    visitor: '有人来换机',
    task: '自己的检查项',
    review: '这个月打算改的',
    setting: '设置',
  },
  about: (about, time) => (about === '' ? time : `${about}，${time}`),
  goOn: '接着写',
  saveAgain: '再存一次',
  drop: '不要了',
  later: '先放着',
  understood: '知道了',
  gone: '原来那一笔不在了，字可以在这里抄下来。',
  held: '“…”处是没打完的长数字，没有留。',
}

const en: Words = {
  why: {
    crash: 'The page stopped working and was opened again.',
    kill: 'Merchant Help was cut off last time.',
    again: 'Something was not saved last time.',
  },
  typed: 'What you had typed is still here:',
  nothingTyped: 'Everything you saved is there.',
  forms: {
    amount: 'Amount',
    entry: 'Half-filled entry',
    unsaved: 'Entry that was not saved',
    payment: 'Not finished: was it paid?',
    call: 'What the acquirer said',
    fact: 'A detail for the call',
    note: 'Our own note',
    'not-cleared': 'Why it could not be cleared up',
    outage: 'Down until',
    closing: 'Closing the day',
    round: 'Written during a check',
    'follow-up': 'How it was dealt with',
    visitor: 'Someone came to swap the terminal',
    task: 'A check of your own',
    review: 'What to change this month',
    setting: 'Settings',
  },
  about: (about, time) => (about === '' ? time : `${about}, ${time}`),
  goOn: 'Go on',
  saveAgain: 'Save again',
  drop: 'Throw away',
  later: 'Leave it for now',
  understood: 'OK',
  gone: 'What it was about is no longer there. You can copy the words from here.',
  held: '“…” stands for a long number that was not finished; it was not kept.',
}

/** The sentences of what is offered after the page or the app began anew. */
export const draftWords = (language: Language): Words => (language === 'en' ? en : zhCN)
