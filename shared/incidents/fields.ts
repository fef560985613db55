import { gateVerdicts, operations } from '../payments/payment'
import { brands, channels, outcomes, textLimits, type Details } from './incident'

export type FieldName = keyof Details

/** What a field holds. `limit` in characters, `length` in signs. */
type FieldKind =
  | { readonly kind: 'code' | 'code-set' | 'terminal' | 'amount' | 'yes-no' | 'given-up' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'text'; readonly limit: number; readonly rows?: number }
  | { readonly kind: 'number'; readonly length: number; readonly letters?: true }

/** The parts of the form, in its order: what is mostly filled in later comes first. */
export const formParts = ['ended', 'what', 'payment', 'slip', 'after'] as const
export type FormPart = (typeof formParts)[number]

export type Field = FieldKind & {
  /** Where the form asks for it; null: it has no field of its own there. */
  readonly part: FormPart | null
  /** A search by text looks into it. */
  readonly isSearched: boolean
}

/**
 * Every field of an incident, in the order of history and search; the form has them by part. Form, history, words, search and export are drawn from it. The
 * names of a field are asked for by the compiler, in the form's messages and in the headings of an export.
 */
export const incidentFields: Readonly<Record<FieldName, Field>> = {
  code: { kind: 'code', part: null, isSearched: true },
  codeSet: { kind: 'code-set', part: null, isSearched: false },
  screenText: { kind: 'text', limit: textLimits.screenText, part: 'what', isSearched: true },
  operation: { kind: 'choice', values: operations, part: 'what', isSearched: false },
  gate: { kind: 'choice', values: gateVerdicts, part: 'what', isSearched: false },
  amount: { kind: 'amount', part: 'ended', isSearched: false },
  terminal: { kind: 'terminal', part: 'payment', isSearched: false },
  channel: { kind: 'choice', values: channels, part: 'payment', isSearched: false },
  brand: { kind: 'choice', values: brands, part: 'payment', isSearched: false },
  sameCard: { kind: 'yes-no', part: 'payment', isSearched: false },
  outcome: { kind: 'choice', values: outcomes, part: null, isSearched: false },
  stan: { kind: 'number', length: 6, part: 'slip', isSearched: true },
  rrn: { kind: 'number', length: 12, part: 'slip', isSearched: true },
  authorisationCode: { kind: 'number', length: 6, letters: true, part: 'slip', isSearched: true },
  lastFour: { kind: 'number', length: 4, part: 'slip', isSearched: false },
  staff: { kind: 'text', limit: textLimits.staff, part: 'ended', isSearched: true },
  note: { kind: 'text', limit: textLimits.note, rows: 2, part: 'ended', isSearched: true },
  acquirerSays: { kind: 'text', limit: textLimits.acquirerSays, rows: 2, part: 'after', isSearched: true },
  notCleared: { kind: 'given-up', part: null, isSearched: true },
}

export const fieldNames = Object.keys(incidentFields) as FieldName[]

export const fieldsIn = (part: FormPart): readonly FieldName[] =>
  fieldNames.filter((name) => incidentFields[name].part === part)

export const searchedFields = fieldNames.filter((name) => incidentFields[name].isSearched)
