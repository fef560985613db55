import { familySet, unknownSet, type CodeKey } from '#shared/catalog/code-key'
import { withoutSpreadCard, type SpreadField } from '#shared/incidents/card-over-fields'
import { fieldNames, incidentFields, type Field, type FieldName } from '#shared/incidents/fields'
import type { Typed } from '#shared/drafts'
import type { Incident, IncidentChange, IncidentDraft } from '#shared/incidents/incident'
import type { Messages } from '#shared/messages/messages'
import { amountInYuan, parseAmount } from '#shared/payments/amount'
import { textProblem, textProblemInWords } from '#shared/payments/text-problem'
import { momentTyped } from '#shared/moment-typed'
import { dayOf, localTimestamp } from '#shared/timestamp'
import { now } from '../../clock'

/** Fields of the incident that are text in the form. */
type TextName = Exclude<FieldName, 'sameCard' | 'notCleared'>

/** What stands in the form: text as it was typed, also when it makes no sense yet. Empty: not filled in. */
export type Fields = { readonly [F in TextName]: string } & {
  /** `2026-11-22 14:32` */
  readonly at: string
  /** A kind of trouble, where there is no code. */
  readonly family: string
  readonly sameCard: boolean
}

const textNames = fieldNames.filter((name): name is TextName => name !== 'sameCard' && name !== 'notCleared')

/** What is wrong with a field, in whichever language is asked for. */
export type Problem = (m: Messages) => string
export type Problems = { readonly [Field in keyof Fields]?: Problem }

const minuteOf = (at: string): string => at.slice(0, 16).replace('T', ' ')

/** The form of an incident; of a new one it is given what is known already. */
export function fieldsOf(incident: Partial<Incident>): Fields {
  const isFamily = incident.codeSet === familySet
  const texts = textNames.map((name) => [name, incident[name] ?? ''])
  return {
    ...(Object.fromEntries(texts) as Record<TextName, string>),
    at: minuteOf(incident.at ?? localTimestamp(now())),
    ...(isFamily ? { code: '', codeSet: '' } : {}),
    family: isFamily ? (incident.code ?? '') : '',
    amount: incident.amount === undefined ? '' : amountInYuan(incident.amount),
    sameCard: incident.sameCard === true,
  }
}

export const differs = (one: Fields, other: Fields): boolean =>
  Object.entries(one).some(([field, value]) => other[field as keyof Fields] !== value)

/** As a draft keeps it. */
export const asTyped = (fields: Fields): Typed => ({ ...fields, sameCard: fields.sameCard ? 'yes' : '' })

/** What stood in the form when its page went, over what the disk has. */
export const typedOver = (fields: Fields, typed: Typed): Fields => ({
  ...fields,
  ...typed,
  sameCard: typed['sameCard'] === 'yes',
})

/** Fields that nobody types into: the rest is words and numbers. */
export const chosenFields: readonly string[] = [
  'family',
  ...fieldNames.filter((name) => !['code', 'amount', 'text', 'number'].includes(incidentFields[name].kind)),
]

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
  const texts = tidied(fields)
  const minute = minuteTyped(fields.at, start)
  const at = minute === null ? null : localTimestamp(new Date(minute.replace(' ', 'T')))
  const amount = fields.amount.trim() === '' ? null : parseAmount(fields.amount)
  const problems: Problems = {
    ...(key === 'unknown' ? { code: ({ form }) => form.problems.code } : {}),
    ...(key === null && fields.screenText.trim() === '' ? { screenText: ({ form }) => form.problems.nothing } : {}),
    ...(at === null ? { at: ({ form }) => form.problems.time } : {}),
    ...(amount === null && fields.amount.trim() !== '' ? { amount: ({ form }) => form.problems.amount } : {}),
    ...problemsOf(texts),
  }
  const { codeSet, code } = key === 'unknown' || key === null ? { codeSet: null, code: null } : key
  return {
    problems,
    change: {
      codeSet,
      code,
      amount,
      ...(fields.sameCard === start.sameCard ? {} : { sameCard: fields.sameCard }),
      // The form knows minutes only; a time that nobody touched keeps its seconds.
      ...(minute === start.at || at === null ? {} : { at }),
      ...Object.fromEntries(texts.map(({ name, text }) => [name, text === '' ? null : text])),
    },
  }
}

/**
 * What the form takes back before it writes: the last four digits of a card number that stands spread over its fields, for
 * each field of them what stays in it.
 * @param at when it happened
 */
export function spreadCardIn(change: Change, at: string | undefined): Partial<Record<SpreadField, string>> {
  const said = { at, ...change }
  const kept = withoutSpreadCard(said)
  const taken = (Object.keys(said) as SpreadField[]).filter((name) => kept[name] !== said[name])
  return Object.fromEntries(taken.map((name) => [name, String(kept[name] ?? '')]))
}

/** The same in words, below the field. */
export const spreadProblems = (taken: readonly SpreadField[]): Problems =>
  Object.fromEntries(
    taken.map((name) => [
      name,
      ({ texts }: Messages) => (incidentFields[name].kind === 'text' ? texts.cardSpread : texts.cardSpreadHere),
    ]),
  )

/** The draft of a new incident: what was filled in. Its time is the moment of writing. */
export const draftFrom = (id: string, change: Change): IncidentDraft => ({
  ...Object.fromEntries(Object.entries(change).filter(([part, value]) => part !== 'at' && value !== null)),
  id,
})

/**
 * The minute that the shop's clock showed, as a field of the form has it; null while it makes no sense.
 * @param start the form as it was opened, whose day a time alone is of
 */
export const minuteTyped = (text: string, start: Pick<Fields, 'at'>): string | null =>
  momentTyped(text, dayOf(start.at), dayOf(localTimestamp(now())))

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

type Tidied = { readonly name: TextName; readonly text: string }

/** What is written as it was typed or chosen: without space around it; numbers in half width, without the spaces of slips. */
const tidied = (fields: Fields): readonly Tidied[] =>
  textNames
    .filter((name) => !['code', 'code-set', 'amount'].includes(incidentFields[name].kind))
    .map((name) => ({
      name,
      text:
        incidentFields[name].kind === 'number'
          ? fields[name].normalize('NFKC').replace(/\s/g, '').toUpperCase()
          : fields[name].trim(),
    }))

const problemsOf = (texts: readonly Tidied[]): Problems =>
  Object.fromEntries(
    texts.flatMap(({ name, text }) => {
      const problem = problemIn(text, incidentFields[name])
      return problem ? [[name, problem]] : []
    }),
  )

function problemIn(text: string, field: Field): Problem | null {
  if (field.kind === 'text') {
    const { limit } = field
    return textProblem(text, limit) === null ? null : (m) => textProblemInWords(m, text, limit)
  }
  if (field.kind !== 'number' || text === '') return null
  const { length, letters } = field
  if (letters && !/^[0-9A-Z]+$/.test(text)) return ({ form }) => form.problems.onlyDigitsAndLetters(length)
  if (!letters && !/^\d+$/.test(text)) return ({ form }) => form.problems.onlyDigits(length)
  return text.length === length ? null : ({ form }) => form.problems.digits(length, text.length)
}
