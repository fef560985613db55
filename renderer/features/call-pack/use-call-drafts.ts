import { useState } from 'react'
import type { TriedStep } from '#shared/incidents/tried-steps'
import { draftOf, endDraft, keepDraft } from '../../data/drafts'

/**
 * What was typed and ticked, by what the call is about: it stays, also over a page that begins anew, and goes when it is saved. Never by
 * the name of a code: the next payment with the same code is another one.
 */
export type CallDraft = {
  /** Incidents that are not asked about after all. */
  readonly leftOut: readonly string[]
  readonly terminal: string | null
  readonly steps: readonly TriedStep[]
  readonly whom: string
  readonly said: string
  readonly pin: boolean
}

export type CallDrafts = {
  readonly of: (name: string) => CallDraft
  /** @param where what the page of the call is opened with */
  readonly change: (name: string, part: Partial<CallDraft>, where: string) => void
  /** The answer is on the disk; who it was may say more. */
  readonly saved: (name: string) => void
  /** Whether the answer was half written. */
  readonly hasWords: (name: string) => boolean
}

const emptyDraft: CallDraft = { leftOut: [], terminal: null, steps: [], whom: '', said: '', pin: false }

export function useCallDrafts(): CallDrafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, CallDraft>>(new Map())
  const of = (name: string) => drafts.get(name) ?? keptOf(name) ?? emptyDraft
  const set = (name: string, draft: CallDraft) => setDrafts((all) => new Map(all).set(name, draft))
  return {
    of,
    change(name, part, where) {
      const draft = { ...of(name), ...part }
      set(name, draft)
      const { whom, said, ...ticked } = draft
      const isTyped = whom !== '' || said !== '' || draft.steps.length > 0
      const form = { form: 'call', of: name, where, chosen: ['ticked'] } as const
      keepDraft(form, isTyped ? { whom, said, ticked: JSON.stringify(ticked) } : null)
    },
    saved(name) {
      set(name, { ...of(name), said: '', pin: false })
      endDraft({ form: 'call', of: name })
    },
    hasWords: (name) => of(name).said.trim() !== '',
  }
}

/** What a page before this one has left. */
function keptOf(name: string): CallDraft | undefined {
  const { whom = '', said = '', ticked = '{}' } = draftOf('call', name) ?? {}
  if (whom === '' && said === '' && ticked === '{}') return undefined
  return { ...emptyDraft, ...ticksIn(ticked), whom, said }
}

function ticksIn(text: string): Partial<CallDraft> {
  try {
    return JSON.parse(text) as Partial<CallDraft>
  } catch {
    return {}
  }
}
