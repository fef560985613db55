import { useState } from 'react'
import type { Answer } from '#shared/catalog/catalog'
import { gateOperation, noAnswers } from '#shared/catalog/gate'
import type { IncidentDraft } from '#shared/incidents/incident'
import type { Language } from '#shared/language'
import { nameOf } from './folds'
import { verdictOfGate, type GateState } from './gate-card'

const untouched: GateState = { operation: null, answers: noAnswers }

export type Gate = {
  readonly isOpen: boolean
  readonly state: GateState
  readonly open: () => void
  readonly close: () => void
  readonly change: (state: GateState) => void
  /** What an incident is to keep of it: empty while nothing was answered. */
  readonly found: Pick<IncidentDraft, 'operation' | 'gate'>
  /** What is to be held back, for the first line of the answer; null before it is known what was being done. */
  readonly keep: (language: Language) => string | null
}

/** The gate of the answer on screen. Another answer begins with a fresh, closed one. */
export function useGate(answer: Answer | null): Gate {
  const closed = { of: nameOf(answer), state: untouched, isOpen: false }
  const [held, setHeld] = useState(closed)
  const now = held.of === closed.of ? held : closed
  const { operation } = now.state
  const gate = verdictOfGate(now.state)
  return {
    isOpen: now.isOpen,
    state: now.state,
    open: () => {
      setHeld({ ...now, isOpen: true })
    },
    close: () => {
      setHeld({ ...now, isOpen: false })
    },
    change: (state) => {
      setHeld({ ...now, state })
    },
    found: { ...(operation ? { operation } : {}), ...(gate ? { gate } : {}) },
    keep: (language) => (operation && now.isOpen ? (gateOperation(operation)?.keep[language] ?? null) : null),
  }
}
