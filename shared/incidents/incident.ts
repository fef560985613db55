import * as v from 'valibot'

/** How the customer paid in the end, or that it is not known. */
export const outcomes = ['other-card', 'qr', 'cash', 'left', 'pending', 'solved'] as const

/** What was being done when the code came. */
export const operations = [
  'sale',
  'refund-or-void',
  'pre-authorisation',
  'balance-query',
  'sign-on-or-settlement',
] as const

/** How the gate "was it paid?" ended. */
export const gateVerdicts = ['paid', 'not-paid', 'unclear'] as const

const id = v.pipe(v.string(), v.uuid())
const codeSet = v.pipe(v.string(), v.regex(/^[a-z0-9:-]{1,40}$/))
/** What the terminal showed: a response code or one of its short messages. Never a number long enough for a card. */
const code = v.pipe(v.string(), v.regex(/^[\p{L}\p{N} ]{1,16}$/u), v.regex(/^(?!.*\d{9})/))
const timestamp = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/))

/** The page makes the id, so that sending a draft twice makes one incident. */
export const incidentDraftSchema = v.strictObject({
  id,
  codeSet,
  code,
  operation: v.optional(v.picklist(operations)),
  gate: v.optional(v.picklist(gateVerdicts)),
})

const mendable = {
  outcome: v.picklist(outcomes),
  sameCard: v.boolean(),
  withdrawn: v.boolean(),
  operation: v.picklist(operations),
  gate: v.picklist(gateVerdicts),
}

export const incidentSchema = v.strictObject({
  id,
  /** Order of writing; the clock may jump, this never does. */
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** ISO 8601 with offset. */
  at: timestamp,
  codeSet,
  code,
  operation: v.optional(mendable.operation),
  gate: v.optional(mendable.gate),
  outcome: v.optional(mendable.outcome),
  /** The card of this incident was the card of the one before. */
  sameCard: v.optional(mendable.sameCard),
  /** Taken back: kept, no longer counted. */
  withdrawn: v.optional(mendable.withdrawn),
  /** What was changed later, oldest first. */
  history: v.array(v.strictObject({ at: timestamp, change: v.partial(v.strictObject(mendable)) })),
})

export const incidentChangeSchema = v.strictObject({ id, change: v.partial(v.strictObject(mendable)) })

export type Incident = v.InferOutput<typeof incidentSchema>
export type IncidentDraft = v.InferOutput<typeof incidentDraftSchema>
export type IncidentChange = v.InferOutput<typeof incidentChangeSchema>
export type Operation = (typeof operations)[number]
export type GateVerdict = (typeof gateVerdicts)[number]
export type Outcome = (typeof outcomes)[number]

/** The incident that a draft becomes. */
export function incidentFrom(draft: IncidentDraft, seq: number, at: string): Incident {
  return { ...draft, seq, at, history: [] }
}

/** The incident after a change, with the change in its history. */
export function mended(incident: Incident, change: IncidentChange['change'], at: string): Incident {
  return { ...incident, ...change, history: [...incident.history, { at, change }] }
}
