import type { CodeKey } from '#shared/catalog/code-key'
import { noteOf, quoted } from '#shared/incidents/quoted'
import { textLimits, type Incident, type IncidentChange } from '#shared/incidents/incident'
import type { Problem } from '#shared/incidents/problem'
import type { Failure } from '#shared/ipc/contract'
import type { Language } from '#shared/language'
import { clockOf, localTimestamp } from '#shared/timestamp'
import { now } from '../../clock'
import type { CallDraft } from './use-call-drafts'

export type Outcome =
  | { readonly kind: 'quiet' | 'nothing-said' | 'nothing-chosen' | 'too-long' }
  /** Null: the note, of which the house has said why. */
  | { readonly kind: 'failed'; readonly failure: Failure | null }
  | { readonly kind: 'saved'; readonly clock: string; readonly count: number; readonly pinned: boolean }

/** What is asked about, and what was typed on its page. */
type Answered = {
  readonly codeKey: CodeKey | null
  readonly problem: Problem | null
  readonly draft: CallDraft
  readonly incidents: readonly Incident[]
  readonly chosen: readonly Incident[]
}

/** Where else it is kept. */
export type Keeping = {
  readonly tell: (problem: Problem, whom: string, said: string) => Promise<boolean>
  readonly saveNote: (key: CodeKey, text: string) => Promise<boolean>
}

/**
 * What the acquirer said goes to the disk. Resolves to how it ended.
 * @param write writes into all that the call is about, or logs it
 */
export async function saveAnswer(
  call: Answered,
  language: Language,
  write: (wanted: IncidentChange['change']) => Promise<Failure | null>,
  house: Keeping,
): Promise<Outcome> {
  const { codeKey, problem, draft, incidents, chosen } = call
  const [whom, said] = [draft.whom.trim(), draft.said.trim()]
  const text = quoted(whom, said, language)
  const hindered = hindrance(call, text)
  if (hindered) return hindered
  // What can be written twice comes first: who tries again after a failure must not tell the problem twice.
  const failure = await write({ acquirerSays: text })
  if (failure !== null) return { kind: 'failed', failure }
  const isPinned = !draft.pin || codeKey === null || (await house.saveNote(codeKey, noteOf(text)))
  const isTold = isPinned && (problem === null || (await house.tell(problem, whom, said)))
  if (!isTold) return { kind: 'failed', failure: null }
  const count = incidents.length === 0 && codeKey ? 1 : chosen.length
  return { kind: 'saved', clock: clockOf(localTimestamp(now())), count, pinned: draft.pin && codeKey !== null }
}

/** What keeps the answer from being saved, before anything is written. */
function hindrance({ draft, incidents, chosen }: Answered, text: string): Outcome | null {
  if (draft.said.trim() === '') return { kind: 'nothing-said' }
  if (text.length > textLimits.acquirerSays) return { kind: 'too-long' }
  return incidents.length > 0 && chosen.length === 0 && !draft.pin ? { kind: 'nothing-chosen' } : null
}
