import type { Answer } from '#shared/catalog/catalog'
import { nameOf, type Incident } from '#shared/incidents/incident'
import type { Language } from '#shared/language'
import { messagesIn } from '#shared/messages/messages'
import { clockOf } from '#shared/timestamp'
import type { IncidentForm } from './features/incidents/use-incident-form'
import type { Logging } from './features/incidents/use-logging'

type Happening = {
  readonly screen: string
  readonly hint: string
  readonly logging: Logging
  readonly form: IncidentForm
  /** What was written last from the log. */
  readonly written: Incident | null
  readonly answer: Answer | null
  readonly printed: string
}

/** What the one live region says: the weightiest of what has just happened. */
export function announcement(happening: Happening, language: Language): string {
  const m = messagesIn(language)
  const { screen, hint, logging, form, written, answer, printed } = happening
  const { slip, unsaved } = logging
  if (hint !== '') return hint
  if (unsaved) return `${m.saved.notSaved} ${m.failures[unsaved.failure]}`
  if (screen === 'log') {
    if (form.open?.failure) return m.failures[form.open.failure]
    if (form.open?.asksToLeave) return m.form.unsaved
    if (!written) return ''
    return written.withdrawn ? m.saved.withdrawn(clockOf(written.at)) : m.log.kept(clockOf(written.at))
  }
  if (screen === 'checklist') return printed
  if (screen !== 'lookup') return ''
  if (slip?.phase === 'saved') {
    return slip.incident.withdrawn
      ? m.saved.withdrawnNote
      : `${m.saved.title} ${nameOf(slip.incident)} ${m.saved.onDisk}`
  }
  return answer ? `${answer.code} ${m.classes[answer.class]} ${answer.advice.doNow[0]?.text[language] ?? ''}` : ''
}
