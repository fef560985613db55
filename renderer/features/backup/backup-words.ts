import type { BackupState, Failure } from '#shared/ipc/contract'
import type { Language } from '#shared/language'
import { backupWords } from '#shared/messages/backup'
import { messagesIn } from '#shared/messages/messages'
import { clockOf, dayOf, localTimestamp, momentInWords } from '#shared/timestamp'

/** Days after which a backup is called old. */
const oldAfter = 7

/** `今天 09:12`, or with the whole date when it was earlier than yesterday. */
export function whenInWords(at: string, language: Language, now: Date): string {
  const { today, yesterday } = backupWords(language)
  const dayBefore = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (dayOf(at) === dayOf(localTimestamp(now))) return today(clockOf(at))
  if (dayOf(at) === dayOf(localTimestamp(dayBefore))) return yesterday(clockOf(at))
  return momentInWords(at, language)
}

/** How things stand, and whether someone should do something about it. */
export function standing({ last, age, problem }: BackupState, language: Language, now: Date) {
  const t = backupWords(language)
  return {
    last: last === null ? t.none : t.last(whenInWords(last, language, now)),
    problem: problem === null ? '' : t.problems[problem.why](t.places[problem.where]),
    isBad: problem !== null || (last !== null && age > oldAfter),
  }
}

/** What to say about a restore that was not carried out. */
export function failedInWords(failure: Failure, language: Language): string {
  const { failures } = messagesIn(language)
  const { failed } = backupWords(language)
  if (failure === 'unfinished' || failure === 'locked') return failures[failure]
  return failure === 'disk-full' || failure === 'disk-error' || failure === 'busy' ? failed[failure] : failed.other
}
