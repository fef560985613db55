import * as v from 'valibot'
import { holdsCardData } from './payments/card-data'
import { freeText, noCardNumber } from './payments/free-text'

const id = v.pipe(v.string(), v.uuid())

/** Longest texts, in characters. */
export const shopLimits = {
  label: 20,
  make: 30,
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
export const isAmex = (text: string): boolean => /^3[47]\d{13}$/.test(text) && holdsCardData(`card ${text}`)

/** A terminal or merchant ID as it is kept, whatever groups and letters it was copied in. */
export const idAsKept = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** A card terminal of the shop. All but its name may be missing. */
export const terminalSchema = v.strictObject({
  id,
  /** What the staff call it. */
  label: v.pipe(freeText(shopLimits.label), v.nonEmpty()),
  /** Given by the acquirer: 8 digits or letters. */
  terminalId: v.optional(v.pipe(v.string(), v.regex(/^[0-9A-Z]{8}$/))),
  /** Given by the acquirer: 15 digits or letters. */
  merchantId: v.optional(v.pipe(v.string(), v.regex(/^[0-9A-Z]{15}$/), noCardNumber)),
  acquirer: v.optional(freeText(shopLimits.acquirer)),
  make: v.optional(freeText(shopLimits.make)),
  /** No longer in use; kept, since the log speaks of it. */
  retired: v.optional(v.boolean()),
})

/** A number that the shop itself has written down. */
export const hotlineSchema = v.strictObject({
  id,
  name: v.pipe(freeText(shopLimits.hotlineName), v.nonEmpty()),
  /** As it is dialled: digits, spaces, hyphens, an extension. */
  number: v.pipe(v.string(), v.trim(), v.regex(hotlineNumber), noCardNumber),
  removed: v.optional(v.boolean()),
})

export type Terminal = v.InferOutput<typeof terminalSchema>
export type Hotline = v.InferOutput<typeof hotlineSchema>
