import * as v from 'valibot'
import { codeSetId, type CodeKey } from '../catalog/code-key'
import { freeText, noCardNumber } from '../payments/free-text'
import { gateVerdicts, operations, type Operation } from '../payments/payment'
import { seqSchema } from '../seq'
import { timestampSchema as timestamp } from '../timestamp'
import { withoutSpreadCardInRow } from './card-over-fields'

/** How the customer paid in the end, or that it is not known. */
export const outcomes = ['other-card', 'qr', 'cash', 'left', 'pending', 'solved'] as const

/** How the card was read. */
export const channels = ['chip', 'tap', 'swipe', 'qr', 'other'] as const

/** What stands on the card. */
export const brands = ['unionpay', 'visa', 'mastercard', 'amex', 'jcb', 'discover', 'other'] as const

/** Longest texts, in characters. */
export const textLimits = { code: 64, screenText: 200, note: 500, staff: 20, acquirerSays: 500, why: 200 } as const

const id = v.pipe(v.string(), v.uuid())
/** What the terminal showed: a response code, one of its short messages, or the name of a kind of trouble. */
const codeSigns = new RegExp(`^[\\p{L}\\p{N} ._:-]{1,${String(textLimits.code)}}$`, 'u')
const code = v.pipe(v.string(), v.regex(codeSigns), v.regex(/^(?!.*\d{9})/), noCardNumber)
const digits = (count: number) => v.pipe(v.string(), v.regex(new RegExp(`^\\d{${String(count)}}$`)))

/** What can be known of an incident besides its time, in the order in which a form asks. All of it may be missing. */
const details = {
  codeSet: codeSetId,
  code,
  /** The text on the terminal's screen, as it stood there. */
  screenText: freeText(textLimits.screenText),
  operation: v.picklist(operations),
  /** Id of the terminal in the shop's register. */
  terminal: id,
  /** In fen. */
  amount: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99_999_999_99)),
  channel: v.picklist(channels),
  brand: v.picklist(brands),
  /** The card of this incident was the card of the one before. */
  sameCard: v.boolean(),
  outcome: v.picklist(outcomes),
  gate: v.picklist(gateVerdicts),
  /** Systems trace audit number, printed on the slip. */
  stan: digits(6),
  /** Retrieval reference number, printed on the slip. */
  rrn: digits(12),
  authorisationCode: v.pipe(v.string(), v.regex(/^[0-9A-Z]{6}$/)),
  /** The last four digits of the card; kept only where the owner has turned that on. */
  lastFour: digits(4),
  note: freeText(textLimits.note),
  /** Nickname of whoever was at the counter. */
  staff: freeText(textLimits.staff),
  acquirerSays: freeText(textLimits.acquirerSays),
  /** Nobody could find out whether it was paid, and the shop has stopped asking: when, who said so, and why. */
  notCleared: v.strictObject({
    at: timestamp,
    by: v.optional(freeText(textLimits.staff)),
    why: v.pipe(freeText(textLimits.why), v.nonEmpty()),
  }),
}

/** What can be known of an incident besides its time. `fields.ts` says of each how it is asked for, said and searched. */
export type Details = { readonly [F in keyof typeof details]: v.InferOutput<(typeof details)[F]> }

const given = v.partial(v.strictObject(details))

/** What was there; the rest was empty. */
const before = v.partial(v.strictObject({ ...details, at: timestamp, withdrawn: v.boolean() }))

type Emptiable<E extends v.ObjectEntries> = { readonly [K in keyof E]: v.NullableSchema<E[K], undefined> }

const emptiable = <E extends v.ObjectEntries>(entries: E): Emptiable<E> =>
  Object.fromEntries(Object.entries(entries).map(([key, schema]) => [key, v.nullable(schema)])) as Emptiable<E>

/** A change of any part: null empties it. */
const change = v.partial(v.strictObject({ ...emptiable(details), at: timestamp, withdrawn: v.boolean() }))

/** Something must say what happened: a code with its set, or what stood on the screen. */
const saysWhat = ({ codeSet: set, code: shown, screenText }: Partial<v.InferOutput<typeof given>>): boolean =>
  (set === undefined) === (shown === undefined) && (shown !== undefined || (screenText ?? '') !== '')

/** The page makes the id, so that sending a draft twice makes one incident. */
export const incidentDraftSchema = v.pipe(
  v.strictObject({ id, ...given.entries }),
  v.check((said) => saysWhat(said), 'nothing said'),
)

export const incidentSchema = v.pipe(
  v.strictObject({
    id,
    seq: seqSchema,
    /** ISO 8601 with offset. */
    at: timestamp,
    ...given.entries,
    /** Taken back: kept, no longer counted. */
    withdrawn: v.optional(v.boolean()),
    /** The PC's clock looked wrong when it was written (`clock-doubt.ts`), and nobody has set its time since. */
    clockDoubtful: v.optional(v.literal(true)),
    /** What was changed later, oldest first. Changes by versions before schema 3 do not know what was there before. */
    history: v.array(v.strictObject({ at: timestamp, change, was: v.optional(before) })),
  }),
  v.check((said) => saysWhat(said), 'nothing said'),
  v.transform((row) => withoutSpreadCardInRow(row)),
)

export const incidentChangeSchema = v.strictObject({ id, change })

export type Incident = v.InferOutput<typeof incidentSchema>
export type IncidentDraft = v.InferOutput<typeof incidentDraftSchema>
export type IncidentChange = v.InferOutput<typeof incidentChangeSchema>
export type Outcome = (typeof outcomes)[number]
export type NotCleared = NonNullable<Incident['notCleared']>

/** The code of an incident with its set; null where only the text on the screen is known. */
export const codeKeyOf = ({ codeSet: set, code: shown }: Pick<Incident, 'codeSet' | 'code'>): CodeKey | null =>
  set === undefined || shown === undefined ? null : { codeSet: set, code: shown }

/** What was being done, as the entry says or, where it does not, whose code it is; null: neither says. */
export function operationOf(
  incident: Pick<Incident, 'operation' | 'codeSet' | 'code'>,
  byCode: (key: CodeKey) => Operation | null,
): Operation | null {
  const key = codeKeyOf(incident)
  return incident.operation ?? (key && byCode(key))
}

/** What to call an incident: its code, or what stood on the screen. */
export const nameOf = ({ code: shown, screenText }: Pick<Incident, 'code' | 'screenText'>): string =>
  shown ?? screenText ?? ''

/** The incident that a draft becomes. @param isDoubtful whether the clock looked wrong */
export function incidentFrom(draft: IncidentDraft, seq: number, at: string, isDoubtful = false): Incident {
  return { ...draft, seq, at, ...(isDoubtful && { clockDoubtful: true }), history: [] }
}

/**
 * The incident after a change, with the change and what it replaced in its history; the same incident when nothing
 * changed. A code is changed together with its set.
 */
export function mended(incident: Incident, wanted: IncidentChange['change'], at: string): Incident {
  const before = new Map<string, unknown>(Object.entries(incident))
  const changes = Object.entries(wanted).filter(([key, value]) => !isSame(before.get(key) ?? null, value))
  if (changes.length === 0) return incident
  const was = changes.filter(([key]) => before.has(key)).map(([key]) => [key, before.get(key)] as const)
  const after = new Map([...before, ...changes])
  for (const [key, value] of changes) if (value === null) after.delete(key)
  // Who sets the time has seen the slip.
  if (changes.some(([key]) => key === 'at')) after.delete('clockDoubtful')
  const entry = { at, change: Object.fromEntries(changes), was: Object.fromEntries(was) }
  return { ...(Object.fromEntries(after) as Incident), history: [...incident.history, entry] }
}

/** A part of an incident is a value, or a few of them together. */
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
