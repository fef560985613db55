import { useRef, useState, type RefObject } from 'react'
import { isUnknownWords, unknownSet } from '#shared/catalog/code-key'
import { lookUp } from '#shared/catalog/look-up'
import type { Incident } from '#shared/incidents/incident'
import { knownOf } from '#shared/incidents/known'
import { nothingKnown, verdictFor, type Known, type Verdict } from '#shared/verdict/verdict'
import type { Shop } from '#shared/catalog/catalog'
import type { IncidentLog } from '../features/incidents/use-incident-log'
import { useFold, type Fold } from '../features/lookup/folds'
import type { Lookup } from '../features/lookup/use-lookup'
import { useSpelling, type Spelling, type Spelt } from '../features/lookup/use-spelling'
import { usePayment, type Payments } from './use-payment'

/** The payment in hand, and all that stands on its answer. */
export type InHand = Payments & {
  /** Its entry in the log; null while it has none. */
  readonly entry: Incident | null
  /** The same while its slip is up. */
  readonly saved: Incident | null
  readonly known: Known
  /** Null without an answer. */
  readonly verdict: Verdict | null
  readonly fold: Fold | null
  readonly setFold: (fold: Fold | null) => void
  /** What the slip asks: how it ended, or the amount. */
  readonly asking: Asking
  readonly setAsking: (asking: Asking) => void
  /** Id of the entry that a second press of the same key was taken for. */
  readonly already: string | null
  readonly setAlready: (id: string | null) => void
  readonly spelling: Spelling
  /** What the sign in the box makes with the digit before it, which has answered a question. */
  readonly spelt: Spelt | null
  readonly setSpelt: (spelt: Spelt | null) => void
  readonly inputMethod: RefObject<InputMethod>
}

export type Asking = 'outcome' | 'amount' | null

/** What an input method is about. */
type InputMethod = {
  /** It is about to write a sign for a key that was taken as a command. */
  readonly signToCome: boolean
  /** What stood in the box before it began; null while none composes. */
  readonly before: string | null
}

/** @param hasDraft whether words of a call were half written for a payment */
export function useInHand(
  { catalog, answer }: Lookup,
  shop: Shop,
  log: IncidentLog,
  hasDraft: (paymentId: string) => boolean,
): InHand {
  const payments = usePayment(answer, hasDraft)
  const [fold, setFold] = useFold(answer)
  const [asking, setAsking] = useState<Asking>(null)
  const [already, setAlready] = useState<string | null>(null)
  const [spelt, setSpelt] = useState<Spelt | null>(null)
  const spelling = useSpelling((text) => {
    const found = lookUp(catalog, text, shop)
    return found.kind === 'answer' && !isUnknownWords(found.answer) && found.answer.codeSet !== unknownSet
  })
  const inputMethod = useRef<InputMethod>({ signToCome: false, before: null })
  const { today } = log.logging
  const { gate, incidentId } = payments.payment
  const saved = log.saved(incidentId)
  const entry = saved ?? today.find(({ id }) => id === incidentId) ?? null
  const known = answer ? knownOf(gate, entry, today, answer) : nothingKnown
  return {
    ...payments,
    entry,
    saved,
    known,
    verdict: answer && verdictFor(answer, known),
    fold,
    setFold,
    asking,
    setAsking,
    already,
    setAlready,
    spelling,
    spelt,
    setSpelt,
    inputMethod,
  }
}
