import type { AnswerFor } from '../catalog/catalog'
import { familySet } from '../catalog/code-key'
import type { Language, Text } from '../language'
import type { Messages } from '../messages/messages'
import { amountInYuan } from '../payments/amount'
import type { Terminal } from '../shop'
import { momentInWords } from '../timestamp'
import { gateOperation } from '../verdict/gate'
import { gateInWords } from './called'
import type { Incident } from './incident'
import { notClearedInWords } from './open-in-words'

/** All that it takes to say a field of an incident in words. */
export type Wording = {
  readonly language: Language
  readonly m: Messages
  readonly terminals: readonly Terminal[]
  /** Whose a code set is; null: the catalog does not know. */
  readonly ownerOf: (codeSet: string) => Text | null
  readonly answerFor: AnswerFor
  /** `sheet`: numbers and times as a program for tables reads them. */
  readonly on: 'page' | 'sheet'
}

/** What a change may name. */
export type ToldField = Exclude<keyof Incident, 'id' | 'seq' | 'clockDoubtful' | 'history'>
export type Told = { readonly [F in ToldField]?: Incident[F] | undefined }

/** A field as a person says it, or as a sheet holds it; empty where it was not filled in. */
export function fieldInWords(field: ToldField, of: Told, wording: Wording): string {
  const { language, m, terminals, ownerOf, answerFor, on } = wording
  const isSheet = on === 'sheet'
  switch (field) {
    case 'at':
      return of.at === undefined ? '' : isSheet ? secondsOf(of.at) : momentInWords(of.at, language)
    case 'codeSet':
      return of.codeSet === undefined ? '' : (ownerOf(of.codeSet)?.[language] ?? of.codeSet)
    case 'terminal':
      return of.terminal === undefined ? '' : (terminals.find(({ id }) => id === of.terminal)?.label ?? of.terminal)
    case 'operation':
      return of.operation === undefined ? '' : (gateOperation(of.operation)?.title[language] ?? of.operation)
    case 'amount':
      return of.amount === undefined ? '' : isSheet ? yuan(of.amount) : amountInYuan(of.amount)
    case 'channel':
      return of.channel === undefined ? '' : m.channels[of.channel]
    case 'brand':
      return of.brand === undefined ? '' : m.brands[of.brand]
    case 'outcome':
      return of.outcome === undefined ? '' : m.outcomes[of.outcome]
    case 'gate':
      return of.gate === undefined ? '' : gateInWords(of, of.gate, m)
    case 'notCleared':
      return of.notCleared === undefined ? '' : notClearedInWords(of.notCleared, language)
    case 'sameCard':
    case 'withdrawn':
      return of[field] === undefined ? '' : of[field] ? m.export.yes : m.export.no
    case 'code':
      return of.code === undefined
        ? ''
        : ((isSheet ? undefined : answerFor({ codeSet: familySet, code: of.code })?.title[language]) ?? of.code)
    case 'screenText':
    case 'stan':
    case 'rrn':
    case 'authorisationCode':
    case 'lastFour':
    case 'note':
    case 'staff':
    case 'acquirerSays':
      return of[field] ?? ''
  }
}

/** As any program shows them; the thousandths are in the JSON file. */
const secondsOf = (at: string): string => at.slice(0, 19).replace('T', ' ')

const yuan = (fen: number): string => `${String(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, '0')}`

type Change = Incident['history'][number]['change']

/** What a change has put there, without what it has emptied. */
export const filledIn = (change: Change): Told =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null))
