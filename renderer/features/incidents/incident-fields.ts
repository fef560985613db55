import { unknownSet, type CodeKey } from '#shared/catalog/code-key'
import { familySet } from '#shared/catalog/families'
import { textLimits, type Incident, type IncidentChange, type IncidentDraft } from '#shared/incidents/incident'
import type { Messages } from '#shared/messages/messages'
import { textProblemInWords } from '#shared/messages/text-problem-in-words'
import { amountInYuan, parseAmount } from '#shared/payments/amount'
import { textProblem } from '#shared/payments/text-problem'
import { localTimestamp } from '#shared/timestamp'
import { now } from '../../clock'

/** What stands in the form: text as it was typed, also when it makes no sense yet. Empty: not filled in. */
export type Fields = {
  /** As the field for date and time has it, `2026-11-22T14:32`. */
  readonly at: string
  readonly code: string
  readonly codeSet: string
  /** A kind of trouble, where there is no code. */
  readonly family: string
  readonly screenText: string
  readonly operation: string
  readonly terminal: string
  readonly amount: string
  readonly channel: string
  readonly brand: string
  readonly sameCard: boolean
  readonly outcome: string
  readonly gate: string
  readonly stan: string
  readonly rrn: string
  readonly authorisationCode: string
  readonly lastFour: string
  readonly note: string
  readonly staff: string
  readonly acquirerSays: string
}

/** What is wrong with a field, in whichever language is asked for. */
export type Problem = (m: Messages) => string
export type Problems = { readonly [Field in keyof Fields]?: Problem }

const minuteOf = (at: string): string => at.slice(0, 16)

/** The form of an incident; of a new one it is given what is known already. */
export function fieldsOf(incident: Partial<Incident>): Fields {
  const isFamily = incident.codeSet === familySet
  return {
    at: minuteOf(incident.at ?? localTimestamp(now())),
    code: isFamily ? '' : (incident.code ?? ''),
    codeSet: isFamily ? '' : (incident.codeSet ?? ''),
    family: isFamily ? (incident.code ?? '') : '',
    screenText: incident.screenText ?? '',
    operation: incident.operation ?? '',
    terminal: incident.terminal ?? '',
    amount: incident.amount === undefined ? '' : amountInYuan(incident.amount),
    channel: incident.channel ?? '',
    brand: incident.brand ?? '',
    sameCard: incident.sameCard === true,
    outcome: incident.outcome ?? '',
    gate: incident.gate ?? '',
    stan: incident.stan ?? '',
    rrn: incident.rrn ?? '',
    authorisationCode: incident.authorisationCode ?? '',
    lastFour: incident.lastFour ?? '',
    note: incident.note ?? '',
    staff: incident.staff ?? '',
    acquirerSays: incident.acquirerSays ?? '',
  }
}

export const differs = (one: Fields, other: Fields): boolean =>
  Object.entries(one).some(([field, value]) => other[field as keyof Fields] !== value)

type Change = IncidentChange['change']

/**
 * What the form asks to be written: every part that it shows, null where it is empty. Only without problems may it be.
 * @param start the form as it was opened
 * @param ownersOf who has a code, the likeliest first
 */
export function readFields(
  fields: Fields,
  start: Fields,
  ownersOf: (code: string) => readonly CodeKey[],
): { readonly change: Change; readonly problems: Problems } {
  const key = keyIn(fields, start, ownersOf)
  const numbers = numbersIn(fields)
  const at = atOf(fields.at)
  const amount = fields.amount.trim() === '' ? null : parseAmount(fields.amount)
  const problems: Problems = {
    ...(key === 'unknown' ? { code: ({ form }) => form.problems.code } : {}),
    ...(key === null && fields.screenText.trim() === '' ? { screenText: ({ form }) => form.problems.nothing } : {}),
    ...(at === null ? { at: ({ form }) => form.problems.time } : {}),
    ...(amount === null && fields.amount.trim() !== '' ? { amount: ({ form }) => form.problems.amount } : {}),
    ...numberProblems(numbers),
    ...textProblems(fields),
  }
  const { codeSet, code } = key === 'unknown' || key === null ? { codeSet: null, code: null } : key
  const chosen = {
    operation: fields.operation,
    terminal: fields.terminal,
    channel: fields.channel,
    brand: fields.brand,
    outcome: fields.outcome,
    gate: fields.gate,
    ...numbers,
    ...Object.fromEntries(textFields.map((field) => [field, fields[field].trim()])),
  }
  return {
    problems,
    change: {
      codeSet,
      code,
      amount,
      ...(fields.sameCard === start.sameCard ? {} : { sameCard: fields.sameCard }),
      // The form knows minutes only; a time that nobody touched keeps its seconds.
      ...(fields.at === start.at || at === null ? {} : { at }),
      ...Object.fromEntries(Object.entries(chosen).map(([part, value]) => [part, value === '' ? null : value])),
    },
  }
}

/** The draft of a new incident: what was filled in. Its time is the moment of writing. */
export const draftFrom = (id: string, change: Change): IncidentDraft => ({
  ...Object.fromEntries(Object.entries(change).filter(([part, value]) => part !== 'at' && value !== null)),
  id,
})

/** The moment that the shop's clock showed, with the offset that applies then; null while it is not complete. */
const atOf = (minute: string): string | null =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(minute) ? localTimestamp(new Date(minute)) : null

function keyIn(
  { code, codeSet, family, screenText }: Fields,
  start: Fields,
  ownersOf: (code: string) => readonly CodeKey[],
): CodeKey | 'unknown' | null {
  if (code.trim() === '') return family === '' ? keyInText(screenText, ownersOf) : { codeSet: familySet, code: family }
  if (code === start.code && codeSet === start.codeSet) return { codeSet, code }
  const owners = ownersOf(code)
  const owner = owners.find((one) => one.codeSet === codeSet) ?? owners[0]
  return owner ? { codeSet: owner.codeSet, code: owner.code } : 'unknown'
}

/** A code that was given as the text on the screen is looked up all the same. */
function keyInText(screenText: string, ownersOf: (code: string) => readonly CodeKey[]): CodeKey | null {
  const [owner] = ownersOf(screenText)
  const isIt = owner?.code === screenText.normalize('NFKC').trim().toUpperCase()
  return owner && isIt && owner.codeSet !== unknownSet ? { codeSet: owner.codeSet, code: owner.code } : null
}

const lengths = { stan: 6, rrn: 12, authorisationCode: 6, lastFour: 4 } as const
type NumberField = keyof typeof lengths
const numberFields = Object.keys(lengths) as NumberField[]

type Numbers = Readonly<Record<NumberField, string>>

/** Numbers in half width, without the spaces that slips put in. */
const numbersIn = (fields: Fields): Numbers =>
  Object.fromEntries(
    numberFields.map((field) => [field, fields[field].normalize('NFKC').replace(/\s/g, '').toUpperCase()]),
  ) as Numbers

function numberProblems(numbers: Numbers): Problems {
  const wrong = numberFields.flatMap((field): [string, Problem][] => {
    const text = numbers[field]
    const length = lengths[field]
    if (text === '') return []
    if (field === 'authorisationCode') {
      if (!/^[0-9A-Z]+$/.test(text)) return [[field, ({ form }) => form.problems.onlyDigitsAndLetters(length)]]
    } else if (!/^\d+$/.test(text)) return [[field, ({ form }) => form.problems.onlyDigits(length)]]
    return text.length === length ? [] : [[field, ({ form }) => form.problems.digits(length, text.length)]]
  })
  return Object.fromEntries(wrong)
}

const textFields = ['screenText', 'note', 'staff', 'acquirerSays'] as const

const textProblems = (fields: Fields): Problems =>
  Object.fromEntries(
    textFields
      .filter((field) => textProblem(fields[field], textLimits[field]) !== null)
      .map((field): [string, Problem] => [field, (m) => textProblemInWords(m, fields[field], textLimits[field])]),
  )
