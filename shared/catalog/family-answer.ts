import type { Answer, Hit } from './answer'
import type { CodeKey } from './code-key'
import { byWhatHappened } from './families'
import type { Family } from './family'

/**
 * A kind of trouble, shown like an answer: what it lacks is a code.
 * @param key as it was asked for: what was logged under a former id stays together
 * @param others the codes that belong to it
 */
export function familyAnswer(family: Family, key: CodeKey, others: readonly Hit[]): Answer {
  return {
    ...key,
    owner: byWhatHappened,
    class: family.class,
    retry: family.retry ?? (family.class === 'check-first' ? 'never' : 'after-fix'),
    keepCard: 'no',
    whoFixes: family.whoFixes,
    trouble: family.trouble,
    operation: family.operation ?? null,
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
    queryRule: null,
  }
}
