import { calledIn } from '#shared/incidents/called'
import type { Language } from '#shared/language'
import { messagesIn, type Messages } from '#shared/messages/messages'
import { clockOf } from '#shared/timestamp'
import type { IncidentLog } from './features/incidents/use-incident-log'
import type { Desk } from './use-desk'

/** What the one live region says: the weightiest of what has just happened. */
export function announcement(
  { place, hint, said, log, lookup, verdict, saved, already, printing, call }: Desk,
  language: Language,
): string {
  const m = messagesIn(language)
  const { screen } = place
  const { answer } = lookup
  const { unsaved } = log.logging
  if (hint !== '') return hint
  if (unsaved) return `${m.saved.notSaved} ${m.failures[unsaved.failure]}`
  if (said !== '') return said
  if (screen === 'log') return inLog(log, m)
  if (call && call.said(m) !== '') return call.said(m)
  if (['checklist', 'print'].includes(screen)) return printing.said(m)
  if (screen !== 'lookup') return ''
  if (saved && already !== null) return m.saved.already(clockOf(saved.at))
  if (saved)
    return saved.withdrawn ? m.saved.withdrawnNote : `${m.saved.title} ${calledIn(language, saved)} ${m.saved.onDisk}`
  return answer && verdict ? `${answer.code} ${m.classes[verdict.class]} ${verdict.doNow[0]?.text[language] ?? ''}` : ''
}

function inLog({ form, view }: IncidentLog, m: Messages): string {
  if (form.open?.failure) return m.failures[form.open.failure]
  if (form.open?.asksToLeave) return m.form.unsaved
  if (!view.written) return ''
  const clock = clockOf(view.written.at)
  return view.written.withdrawn ? m.saved.withdrawn(clock) : m.log.kept(clock)
}
