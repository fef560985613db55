import { useState } from 'react'
import type { TriedStep } from '#shared/incidents/tried-steps'

/**
 * What was typed and ticked, by what the call is about: it stays while the app runs, and goes when it is saved. Never by
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
  readonly change: (name: string, part: Partial<CallDraft>) => void
  /** Whether the answer was half written. */
  readonly hasWords: (name: string) => boolean
}

const emptyDraft: CallDraft = { leftOut: [], terminal: null, steps: [], whom: '', said: '', pin: false }

export function useCallDrafts(): CallDrafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, CallDraft>>(new Map())
  const of = (name: string) => drafts.get(name) ?? emptyDraft
  return {
    of,
    change(name, part) {
      setDrafts((all) => new Map(all).set(name, { ...(all.get(name) ?? emptyDraft), ...part }))
    },
    hasWords: (name) => of(name).said.trim() !== '',
  }
}
