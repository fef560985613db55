import * as v from 'valibot'
import { couldBeCard } from './payments/card-data'
import { freeText, noCardNumber } from './payments/free-text'

const id = v.pipe(v.string(), v.uuid())

/** Longest texts, in characters. */
export const shopLimits = {
  label: 20,
  make: 30,
  /** Model, software version. */
  model: 30,
  /** Serial number, number of the seal. */
  serial: 30,
  /** Place, where a photo is kept. */
  place: 40,
  acquirer: 40,
  hotlineName: 30,
  hotlineNumber: 24,
  hotlines: 30,
} as const

/** Lengths of what the acquirer gives. */
export const idLengths = { terminalId: 8, merchantId: 15 } as const

/** A number as it is dialled: digits, spaces, hyphens, brackets, an extension. */
export const hotlineNumber = /^[+(\d][\d ()\-转ext.]{2,22}$/

/** The only card numbers of 15 digits; a part of a merchant ID looks like a shorter one too often. */
export const isAmex = (text: string): boolean => /^3[47]\d{13}$/.test(text) && couldBeCard(text)

/** A terminal or merchant ID as it is kept, whatever groups and letters it was copied in. */
export const idAsKept = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

const dialled = v.pipe(v.string(), v.trim(), v.regex(hotlineNumber), noCardNumber)
/** The same, for who only asks. */
export const isDialled = (text: string): boolean => hotlineNumber.test(text.trim()) && !couldBeCard(text)

/** A number printed on a terminal, as it is kept. Signs as makers use them, and no card number. */
export const printed = /^[0-9A-Z][0-9A-Z./_-]{0,29}$/
const printedNumber = v.pipe(v.string(), v.regex(printed), noCardNumber)

/** A card terminal of the shop. All but its name may be missing. */
export const terminalSchema = v.strictObject({
  id,
  /** What the staff call it. */
  label: v.pipe(freeText(shopLimits.label), v.nonEmpty()),
  /** Given by the acquirer: 8 digits or letters. */
  terminalId: v.optional(v.pipe(v.string(), v.regex(/^[0-9A-Z]{8}$/))),
  /** Given by the acquirer: 15 digits or letters. */
  merchantId: v.optional(v.pipe(v.string(), v.regex(/^[0-9A-Z]{15}$/), noCardNumber)),
  /** A name of the list (`acquirers.ts`), or the shop's own words. */
  acquirer: v.optional(freeText(shopLimits.acquirer)),
  make: v.optional(freeText(shopLimits.make)),
  model: v.optional(freeText(shopLimits.model)),
  /** On its back; what an inspection compares. */
  serial: v.optional(printedNumber),
  /** On the seal over its seam. */
  seal: v.optional(printedNumber),
  place: v.optional(freeText(shopLimits.place)),
  /** Of the acquirer for this terminal. */
  hotline: v.optional(dialled),
  software: v.optional(freeText(shopLimits.model)),
  /** Where photos of it are kept, to compare with. */
  photo: v.optional(freeText(shopLimits.place)),
  /** No longer in use; kept, since the log speaks of it. */
  retired: v.optional(v.boolean()),
})

/** A number that the shop itself has written down. */
export const hotlineSchema = v.strictObject({
  id,
  name: v.pipe(freeText(shopLimits.hotlineName), v.nonEmpty()),
  /** As it is dialled: digits, spaces, hyphens, an extension. */
  number: dialled,
  removed: v.optional(v.boolean()),
})

/** Numbers of the acquirer that the shop itself has stored, that of the terminal first. Never one that a visitor gives. */
function storedNumbers(terminal: Terminal | undefined, hotlines: readonly Hotline[]): readonly StoredNumber[] {
  const acquirer = terminal?.acquirer
  const isOfAcquirer = ({ name }: Hotline) =>
    acquirer !== undefined && acquirer !== '' && (name.includes(acquirer) || acquirer.includes(name))
  const own = hotlines
    .filter(({ removed, number }) => removed !== true && number !== terminal?.hotline)
    .toSorted((a, b) => Number(isOfAcquirer(b)) - Number(isOfAcquirer(a)))
    .map(({ name, number }) => ({ name, number }))
  const ofTerminal = terminal?.hotline
  return ofTerminal === undefined ? own : [{ name: acquirer ?? terminal?.label ?? '', number: ofTerminal }, ...own]
}

/**
 * The numbers to call about a terminal, as the shop has stored them. The first of them is the number to call on every
 * screen and sheet: that of the terminal, else that of another one of its acquirer.
 * @param about undefined: nobody has said which
 */
export function numbersToCall(
  terminals: readonly Terminal[],
  hotlines: readonly Hotline[],
  about: Terminal | undefined,
): readonly StoredNumber[] {
  const used = terminals.filter(({ retired }) => retired !== true)
  const isOfAnother = ({ acquirer }: Terminal) =>
    acquirer !== undefined && about?.acquirer !== undefined && acquirer !== about.acquirer
  const named = [about, ...used.filter((one) => !isOfAnother(one))].find((one) => one?.hotline !== undefined)
  return storedNumbers(named ?? about ?? used[0], hotlines)
}

/** The acquirer's number to call about the terminal at this counter. */
export const numberToCall = (
  terminals: readonly Terminal[],
  hotlines: readonly Hotline[],
  inUse: string | null,
): StoredNumber | undefined => numbersToCall(terminals, hotlines, terminalHere(terminals, inUse))[0]

/** The terminal at this counter: the one that the shop has chosen, or its only one. */
export function terminalHere(terminals: readonly Terminal[], inUse: string | null): Terminal | undefined {
  const used = terminals.filter(({ retired }) => retired !== true)
  return used.length > 1 ? used.find(({ id }) => id === inUse) : used[0]
}

export type StoredNumber = { readonly name: string; readonly number: string }

export type Terminal = v.InferOutput<typeof terminalSchema>
export type Hotline = v.InferOutput<typeof hotlineSchema>
