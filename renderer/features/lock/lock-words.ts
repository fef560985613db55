import type { LockOutcome } from '#shared/ipc/contract'
import type { Language } from '#shared/language'
import { lockWords } from '#shared/messages/owner-lock'

const second = 1000

/** What is wrong with what was typed; empty where nothing is, or where the wait says it. */
export function wrongInWords(kind: LockOutcome['kind'] | 'differ', language: Language): string {
  return kind === 'done' || kind === 'wait' ? '' : lockWords(language).problems[kind]
}

/** How long to wait before the next try; empty where nobody has to. */
export function waitInWords(wait: number, language: Language): string {
  const t = lockWords(language)
  if (wait === 0) return ''
  return t.wait(wait < 90 * second ? t.seconds(Math.ceil(wait / second)) : t.minutes(Math.ceil(wait / (60 * second))))
}
