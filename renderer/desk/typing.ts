import type { Desk } from './desk'
import { beginPayment } from './payment'
import { home } from './place'
import { standingSlip } from './slip'
import type { InHand } from './use-in-hand'
import type { Spelt } from '../features/lookup/use-spelling'

/** The code that two digits in a row spell, the first of which was taken as an answer; null: none is offered. */
export const offeredCode = ({ way, lookup, inHand }: Desk): Spelt | null =>
  way.place.screen === home.screen && lookup.typed.length === 1 ? inHand.spelt : null

/** Index of the option that Enter takes; -1: none, for Enter is about something else. */
export const activeOption = (desk: Desk): number => (offeredCode(desk) === null ? desk.lookup.active : -1)

/** Digits that answered a question were the next customer's code. */
export function lookUpSpelt(desk: Desk, { code, takeBack }: Spelt): void {
  const { way, lookup, inHand, box } = desk
  takeBack()
  inHand.setSpelt(null)
  beginPayment(desk)
  lookup.type(code)
  inHand.setAsking(null)
  way.setPlace(home)
  way.tell((m) => m.gate.wasCode(code))
  box.back()
}

/** The box holds another text: the next customer's. */
export function type(desk: Desk, text: string): void {
  const { way, lookup, inHand } = desk
  if (inHand.inputMethod.current.before === null) {
    if (isSignToCome(inHand, text) || beginsAmount(desk, text)) return
    const anew = inHand.spelling.anew(text)
    if (anew) {
      lookUpSpelt(desk, anew)
      return
    }
    inHand.setSpelt(inHand.spelling.with(text))
    beginPayment(desk)
  }
  lookup.type(text)
  // An input method types without a key that we see.
  if (way.place.screen !== home.screen) way.setPlace(home)
  inHand.setAsking(null)
  way.tell(null)
}

/** An input method begins (null) or has ended: only then another payment begins. */
export function compose(desk: Desk, ended: string | null): void {
  const { lookup } = desk
  const { inputMethod } = desk.inHand
  const { before } = inputMethod.current
  if (ended === null) {
    inputMethod.current = { ...inputMethod.current, before: lookup.typed }
    lookup.compose(null)
    return
  }
  const isSign = isSignToCome(desk.inHand, ended) || beginsAmount(desk, ended)
  inputMethod.current = { ...inputMethod.current, before: null }
  if (!isSign) beginPayment(desk)
  lookup.compose(isSign ? (before ?? '') : ended)
}

/** A point that came as text, not as a key, over what stands in the box. */
function beginsAmount(desk: Desk, text: string): boolean {
  const isPoint = /^[.。．｡]$/.test(text) && standingSlip(desk) !== null
  if (isPoint) desk.inHand.setAsking('amount')
  return isPoint
}

/** An input method writes the sign of a key that was a command already: it is no text. */
export function isSignToCome({ inputMethod }: InHand, text: string): boolean {
  const isCome = inputMethod.current.signToCome && /[-+*/－＋＊／、×÷·—….。．]$/.test(text)
  inputMethod.current = { ...inputMethod.current, signToCome: false }
  return isCome
}
