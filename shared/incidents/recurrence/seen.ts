import type { CodeKey } from '../../catalog/code-key'
import type { Trouble } from '../../catalog/trouble'
import type { Operation } from '../../payments/payment'
import { dayOf } from '../../timestamp'
import { codeKeyOf, operationOf, type Incident } from '../incident'

/** An incident as the rules see it. */
export type Seen = {
  readonly incident: Incident
  readonly key: CodeKey | null
  readonly trouble: Trouble
  /** Paid with a phone: there was no card, and scanning is no way out. */
  readonly isScan: boolean
  /** Milliseconds since 1970. */
  readonly time: number
  /** What the shop's clock showed. */
  readonly day: string
  readonly hour: number
  /** Incidents with the same number are known to be of one card. */
  readonly card: number
  /** Known not to be the card of the incident before this one. */
  readonly otherCard: boolean
}

/**
 * What is known of the cards: `same` and `different` only where the same-card key or the last four digits say so;
 * otherwise they are merely not marked as the same.
 */
export type Cards = 'same' | 'different' | 'not-marked'

/** A clock may be a little behind when an incident is written. */
const allowance = 60_000

/**
 * What the rules look at: without incidents taken back, without those of the future, sorted by time.
 * @param incidents in any order
 * @param now milliseconds since 1970
 */
export function seenFrom(incidents: readonly Incident[], now: number, factsOf: FactsOf): readonly Seen[] {
  const inOrder = incidents.filter(({ withdrawn }) => withdrawn !== true).toSorted((a, b) => a.seq - b.seq)
  const cards = cardsOf(inOrder)
  return inOrder
    .map((one, index): Seen => {
      // Named, not spread: that takes twice as long, for thousands of them after each entry.
      const { incident, key, trouble, isScan, time, day, hour, otherCard } = factsOf(one)
      return { incident, key, trouble, isScan, time, day, hour, card: cards[index] ?? index, otherCard }
    })
    .filter(({ time }) => time <= now + allowance)
    .toSorted((a, b) => a.time - b.time || a.incident.seq - b.incident.seq)
}

/** What an incident says by itself. */
export type FactsOf = (incident: Incident) => Omit<Seen, 'card'>

/** Reads each incident once: after each new one the same weeks are looked at again. */
export function factsFrom(
  troubleOf: (key: CodeKey) => Trouble,
  operationByCode: (key: CodeKey) => Operation | null,
): FactsOf {
  const known = new WeakMap<Incident, Omit<Seen, 'card'>>()
  return (incident) => {
    const before = known.get(incident)
    if (before) return before
    const { at } = incident
    const key = codeKeyOf(incident)
    const facts = {
      incident,
      key,
      trouble: key === null ? 'unknown' : troubleOf(key),
      isScan: operationOf(incident, operationByCode) === 'scan',
      time: Date.parse(at),
      day: dayOf(at),
      hour: Number(at.slice(11, 13)),
      otherCard: incident.sameCard === false,
    }
    known.set(incident, facts)
    return facts
  }
}

/** A number for each incident; the same for those that the same-card key or the last four digits of one day tie together. */
function cardsOf(inOrder: readonly Incident[]): readonly number[] {
  const numbers: number[] = []
  const byDigits = new Map<string, number>()
  inOrder.forEach((incident, index) => {
    const digits = incident.lastFour === undefined ? null : `${dayOf(incident.at)} ${incident.lastFour}`
    const before = incident.sameCard === true ? numbers[index - 1] : undefined
    const number = before ?? (digits === null ? undefined : byDigits.get(digits)) ?? index
    numbers.push(number)
    if (digits !== null) byDigits.set(digits, number)
  })
  return numbers
}

/** How many cards there may be among the rows: those that are not known to be one and the same. */
export const cardCount = (rows: readonly Seen[]): number => new Set(rows.map(({ card }) => card)).size

/** What is known of the cards of the rows. */
export function cardsAmong(rows: readonly Seen[]): Cards {
  if (cardCount(rows) < 2) return rows.length > 1 ? 'same' : 'not-marked'
  const digits = new Set(rows.map(({ incident }) => incident.lastFour).filter((four) => four !== undefined))
  return digits.size > 1 || rows.slice(1).some(({ otherCard }) => otherCard) ? 'different' : 'not-marked'
}

/** What a finding says of the cards: nothing where all were scans. */
export const cardsToTell = (rows: readonly Seen[]): { readonly cards?: Cards } =>
  rows.every(({ isScan }) => isScan) ? {} : { cards: cardsAmong(rows) }
