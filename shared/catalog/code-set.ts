import * as v from 'valibot'

export const textSchema = v.strictObject({
  'zh-CN': v.pipe(v.string(), v.nonEmpty()),
  en: v.pipe(v.string(), v.nonEmpty()),
})

/** What the code says about the payment. The list of approved codes is held by name in a test. */
export const answerClasses = ['approved', 'declined', 'check-first', 'status', 'unverified'] as const

/** `not-today`: this card is used up for today; tomorrow it may do. */
export const retryVerdicts = ['never', 'not-today', 'after-fix', 'later', 'once', 'yes'] as const

/** Who can put it right: the customer's bank, the shop's acquirer, the shop itself, the network between. */
export const fixers = ['issuer', 'acquirer', 'merchant', 'network'] as const

export const categories = [
  'approved',
  'card-problem',
  'contact-issuer',
  'format-or-message',
  'fraud-or-capture',
  'funds-or-limit',
  'merchant-or-terminal-setup',
  'network-or-timeout',
  'not-permitted',
  'other',
  'pin',
  'sign-on-or-batch',
  'system-or-host',
] as const

/**
 * On what the codes of a set are shown. Only what a card terminal or a scan shows may answer a bare code as the shop's
 * own; `foreign`: networks and standards that counters in China do not meet.
 */
export const setKinds = [
  'terminal',
  'scan',
  'kiosk',
  'wallet-plugin',
  'till',
  'gateway',
  'vendor-extension',
  'foreign',
] as const

/** A table is what an owner of codes or a program that serves them lists; a claim is what a web page says. */
export const standings = ['table', 'claim'] as const

export const sourceKinds = [
  'acquirer-document',
  'network-document',
  'program-table',
  'guide',
  'promotional-page',
] as const

export const stepSchema = v.strictObject({
  /** One line: at most 26 Chinese characters or 48 letters; a first step 14 or 36. */
  text: textSchema,
  /** Smaller print under it, on the checklist only. */
  detail: v.optional(textSchema),
  /** Rests on weak sources: a page that sells, or second hand. */
  weak: v.optional(v.boolean()),
})

/** What to do and say. Shared by every code that calls for the same handling. */
export const adviceSchema = v.strictObject({
  /** At most three, shown on the answer. */
  doNow: v.pipe(v.array(stepSchema), v.minLength(1), v.maxLength(3)),
  /** Further steps, for the checklist. */
  then: v.optional(v.array(stepSchema)),
  /** One sentence a line, at most two; the customer may read them. */
  customerWords: v.strictObject({
    'zh-CN': v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(2)),
    en: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(2)),
  }),
})

const reading = v.strictObject({
  meaning: textSchema,
  standing: v.picklist(standings),
  /** The code that really means that, of the same set. */
  see: v.optional(v.string()),
  /** Differs in what is to be done, not in what the code means. */
  handling: v.optional(v.literal(true)),
  sources: v.pipe(v.array(v.string()), v.minLength(1)),
})

const entry = v.strictObject({
  /** As the terminal shows it, upper case; for terminal messages the short screen text. */
  code: v.pipe(v.string(), v.nonEmpty()),
  /** At most 16 Chinese characters; stands in lists and in the log. */
  title: textSchema,
  /** At most 45 Chinese characters or 110 letters. */
  meaning: textSchema,
  category: v.picklist(categories),
  class: v.picklist(answerClasses),
  retry: v.picklist(retryVerdicts),
  /** `ask-acquirer`: the table lets the acquirer ask for the card. Everything else is given back. */
  keepCard: v.picklist(['no', 'ask-acquirer']),
  whoFixes: v.picklist(fixers),
  /** Key of advice.json; without it the advice of the category. */
  advice: v.optional(v.string()),
  causes: v.optional(v.array(textSchema)),
  /** What terminals print beside the code, for search. */
  screenTexts: v.optional(v.array(v.string())),
  /** A to E, the handling class of the UnionPay terminal tables. */
  actionClass: v.optional(v.picklist(['A', 'B', 'C', 'D', 'E'])),
  /** The owner's table itself says that this payment was not approved: of a payment in doubt the list alone decides. */
  notApproved: v.optional(v.literal(true)),
  /** The reason is for the staff alone, though the advice is not that of the stop family. */
  staffOnly: v.optional(v.literal(true)),
  /** Keys of sources.json that carry `meaning`. */
  sources: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Other readings of this code within the set, each with who says so. */
  readings: v.optional(v.array(reading)),
})

const rule = v.strictObject({ rule: textSchema, sources: v.pipe(v.array(v.string()), v.minLength(1)) })

export const codeSetSchema = v.strictObject({
  id: v.string(),
  kind: v.picklist(setKinds),
  /** Whose codes these are. */
  name: textSchema,
  /** What a reader must know about the table as a whole. */
  caution: v.optional(textSchema),
  /** How often the network lets a declined card be tried: its rule for the shop, never a count of ours. */
  retryLimit: v.optional(rule),
  /** How its owner says that an open result is looked up: how often, how long, and what not to do meanwhile. */
  queryRule: v.optional(rule),
  entries: v.pipe(v.array(entry), v.minLength(1)),
})

/** Where a source can be looked up again. Known, or said not to be: never made up, and no search index's number. */
const whereSchema = v.union([
  v.strictObject({ address: v.pipe(v.string(), v.regex(/^https:\/\/[^\s/]+\.\S+$/)) }),
  /** A printed sheet or manual. */
  v.strictObject({ print: v.literal(true) }),
  v.strictObject({ givenBy: textSchema }),
  v.strictObject({ unknown: v.literal(true) }),
])

export const sourceSchema = v.strictObject({
  title: textSchema,
  kind: v.picklist(sourceKinds),
  where: whereSchema,
  /** Month in which it was last read. */
  seen: v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/)),
  /** Which edition, as it calls itself. */
  version: v.optional(v.pipe(v.string(), v.nonEmpty())),
  note: v.optional(textSchema),
})

export type Category = (typeof categories)[number]
export type AnswerClass = (typeof answerClasses)[number]
export type RetryVerdict = (typeof retryVerdicts)[number]
export type Fixer = (typeof fixers)[number]
export type SetKind = (typeof setKinds)[number]
export type Standing = (typeof standings)[number]
export type Advice = v.InferOutput<typeof adviceSchema>

export type CodeEntry = v.InferOutput<typeof entry>
export type CodeSet = v.InferOutput<typeof codeSetSchema>
export type Source = v.InferOutput<typeof sourceSchema>
