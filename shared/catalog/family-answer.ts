import type { Text } from '../language'
import type { Answer, Hit } from './answer'
import { familySet } from './families'
import type { Family } from './family'

export const byWhatHappened: Text = { 'zh-CN': '按情况查', en: 'By what happened' }

/**
 * A kind of trouble, shown like an answer: what it lacks is a code.
 * @param others the codes that belong to it
 */
export function familyAnswer(family: Family, others: readonly Hit[]): Answer {
  return {
    codeSet: familySet,
    code: family.id,
    owner: byWhatHappened,
    class: family.class,
    retry: family.retry ?? (family.class === 'check-first' ? 'never' : 'after-fix'),
    keepCard: 'no',
    whoFixes: family.whoFixes,
    trouble: family.trouble,
    title: family.title,
    meaning: family.title,
    staffOnly: false,
    listDecides: false,
    advice: { doNow: family.steps.slice(0, 3), then: family.steps.slice(3), customerWords: family.customerWords },
    causes: [],
    conflict: null,
    readings: [],
    others,
    elsewhere: 0,
    sources: [],
    sayings: 1,
    retryLimit: null,
  }
}
