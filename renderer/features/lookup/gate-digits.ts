import {
  factAnswers,
  gate,
  gateEnd,
  gateOperation,
  listEnds,
  type FactAnswer,
  type GateEnd,
  type GateOperation,
  type GateState,
  type LastWord,
} from '#shared/verdict/gate'

/** The gate of a payment: what it was told, and what counts for this payment. */
export type PaymentGate = {
  readonly state: GateState
  /** The owner's table says not approved: the list without this sale ends it. */
  readonly listDecides: boolean
  /** The payment is of an earlier day: settlement or statement can tell by now. */
  readonly isSettledBy: boolean
}

/** How a gate stands, and what it asks next. */
export type Standing = {
  /** Null: not chosen yet. */
  readonly operation: GateOperation | null
  readonly end: GateEnd | null
  /** Id of the fact that is asked for next. */
  readonly next: string | undefined
  readonly canBeNotListed: boolean
}

export function standingOf({ state, listDecides }: PaymentGate): Standing {
  const operation = (state.operation && gateOperation(state.operation)) ?? null
  const end = gateEnd(state, listDecides)
  return {
    operation,
    end,
    next: operation?.facts.find(({ id }) => state.facts[id] === undefined)?.id,
    canBeNotListed: operation !== null && listEnds(state.operation, listDecides) && end !== 'paid',
  }
}

/** The first digits of the rows that are no facts; those take 1 to 3. */
export const digits = { acquirer: 4, notListed: 7, settlement: 8 } as const

const lastWords: readonly LastWord[] = ['confirmed', 'denied']

export const withFact = (state: GateState, id: string, answer: FactAnswer): GateState => ({
  ...state,
  facts: { ...state.facts, [id]: answer },
})

export const notListed = (state: GateState): GateState => withFact(state, 'list', 'no')

/** The gate once a digit has answered; null: it answers nothing. @param focused id of the fact whose row has the focus */
export function answered(by: number, of: PaymentGate, focused: string | undefined): GateState | null {
  const { state, isSettledBy } = of
  const { operation, end, next, canBeNotListed } = standingOf(of)
  if (operation === null) {
    const chosen = gate.operations[by - 1]
    return chosen === undefined ? null : { ...state, operation: chosen.id }
  }
  const isOver = end === 'paid' || end === 'not-paid' || end === 'no-payment'
  if (isOver && focused === undefined) return null
  const answer = factAnswers[by - 1]
  const fact = focused ?? next
  if (answer !== undefined) return fact === undefined ? null : withFact(state, fact, answer)
  if (by === digits.notListed) return canBeNotListed ? notListed(state) : null
  const who = by > digits.notListed ? 'settlement' : 'acquirer'
  const word = lastWords[by - digits[who]]
  if (word === undefined || (who === 'settlement' && !isSettledBy)) return null
  return { ...state, [who]: word }
}
