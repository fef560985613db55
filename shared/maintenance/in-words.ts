import type { Language } from '../language'
import { maintenanceWords } from '../messages/maintenance'
import { amountInYuan } from '../payments/amount'
import type { FollowUp } from './follow-up'
import { isShipped } from './task'
import { taskWords } from './task-words'

/** What a task is called: as the shop wrote it then, or in the words of the app. */
export const taskTitle = ({ task, title }: { task: string; title?: string | undefined }, language: Language): string =>
  title ?? (isShipped(task) ? taskWords[task].title[language] : task)

/** A difference between two totals, in words. */
export function differenceInWords(fen: number, language: Language): string {
  const t = maintenanceWords(language).closing
  if (fen === 0) return t.equal
  const amount = amountInYuan(Math.abs(fen))
  return fen > 0 ? t.terminalMore(amount) : t.ownMore(amount)
}

/** What a follow-up is about. */
export function followUpTitle(followUp: FollowUp, terminalLabel: string | undefined, language: Language): string {
  const words = maintenanceWords(language)
  switch (followUp.kind) {
    case 'tamper':
      return words.followUps.tamper(terminalLabel ?? words.round.allTerminals)
    case 'closing':
      return words.followUps.closing(amountInYuan(Math.abs(followUp.difference ?? 0)))
    case 'visit':
      return words.followUps.visit
    case 'problem':
      return words.followUps.problem(taskTitle(followUp, language))
  }
}
