import type { CodeKey } from '#shared/catalog/code-key'
import { thisDay } from '#shared/clock'
import type { Incident } from '#shared/incidents/incident'
import { periodOf } from '#shared/incidents/period'
import type { Round } from '#shared/maintenance/round'
import type { Problem } from '#shared/incidents/problem'
import type { Known } from '#shared/verdict/verdict'
import { callPackAbout } from '#shared/print/call-pack-about'
import type { Printable } from '#shared/print/printable'

type Shown = {
  readonly screen: string
  readonly answer: CodeKey | null
  /** Of the payment in hand. */
  readonly known: Known
  /** The kind of trouble that is chosen in their list. */
  readonly family: CodeKey | null
  /** The pack that is open. */
  readonly call: Printable | null
  /** The incident whose form is open. */
  readonly incident: Incident | null
  readonly problem: Problem | null
  /** The round of checks that is open. */
  readonly round: Round | null
}

/** What Ctrl+P prints: the sheet that belongs to what is on screen; null where none does. */
export function onScreen({ screen, answer, known, family, call, incident, problem, round }: Shown): Printable | null {
  switch (screen) {
    case 'call-pack':
      return call
    case 'log':
      return incident ? callPackAbout(incident.id) : { document: 'review', period: periodOf('day', thisDay()) }
    case 'open-payments':
      return { document: 'open-payments' }
    case 'problems':
      return problem && callPackFor(problem)
    case 'maintenance':
      return { document: 'maintenance-form', interval: null, record: round?.id ?? null }
    case 'families':
      return family && checklistOf(family)
    case 'lookup':
    case 'checklist':
      return answer && checklistOf(answer, known)
    default:
      return null
  }
}

/** @param known of the payment that it is printed for */
export const checklistOf = ({ codeSet, code }: CodeKey, known?: Known): Printable => ({
  document: 'checklist',
  codeSet,
  code,
  ...(known ? { known } : {}),
})

const callPackFor = ({ id, about, incidents }: Problem): Printable => ({
  document: 'call-pack',
  key: about.code ? { codeSet: about.code.codeSet, code: about.code.code } : null,
  incidents: [...incidents],
  problem: id,
  terminal: null,
  steps: [],
})
