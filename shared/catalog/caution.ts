import type { Operation } from '../payments/payment'
import { commonWords, frames, lexicon, withoutTable, type Concept } from './lexicon'
import { withoutNumbers } from './numbers-in-text'
import { foldTight, foldWords } from './search-column'
import { inSimplified } from './traditional'

/** What a text says of the payment before anything is looked up in it, and so what may answer it. */
export type Caution = {
  /** The text without numbers that are no codes and without the words around what stands on the screen. */
  readonly words: string
  /** It denies or undoes something: nothing in it is a success. */
  readonly denies: boolean
  /** It says more of a success than that alone. */
  readonly success: boolean
  /** Money may have moved: a debit, charged twice, or an end that nobody knows. */
  readonly money: boolean
  /** Of money that may have moved: the same more than once, or too much. */
  readonly twice: boolean
  /** A page or a picture on a phone is all there is. */
  readonly proof: boolean
  /** It may be doubt, or a wait of the terminal. */
  readonly waits: boolean
  /** The way to the bank failed. `lost`: whatever a code says. */
  readonly line: 'lost' | 'fails' | null
  /** What was undone, or was to be. */
  readonly undone: 'reversal' | 'void' | 'refund' | null
  readonly refundFails: boolean
  /** It speaks of a refund; nothing yet of how it went. */
  readonly refund: boolean
  readonly scan: boolean
  /** The code on the phone has had its time. */
  readonly spentCode: boolean
  readonly scanner: boolean
  readonly tampered: boolean
  /** Money has not arrived: at the counter, or in the shop's own account. */
  readonly notSettled: 'counter' | 'account' | null
  /** The terminal does nothing any more. `paying`: in the middle of a payment. */
  readonly hang: 'idle' | 'paying' | null
  readonly broken: boolean
  /** Of what the text tells a state that cards have, too; null is the card, or nothing. */
  readonly subject: 'shop' | 'terminal' | 'key' | null
  readonly state: 'stopped' | 'not-set-up' | 'other'
  /** Nothing in it tells one trouble from another. */
  readonly common: boolean
}

const patterns = new Map(
  Object.entries(lexicon).map(([concept, { zh, en }]) => [
    concept,
    { zh: new RegExp(zh, 'u'), en: new RegExp(String.raw`(?<![a-z0-9])(?:${en})(?![a-z0-9])`) },
  ]),
)

/** A text in the two forms in which words are sought. */
type Text = { readonly tight: string; readonly words: string }

const read = (text: string): Text => ({ tight: foldTight(text), words: foldWords(text) })

/** Where the first word of a concept stands; -1 when none does. */
function placeOf(concept: Concept, { tight, words }: Text): number {
  const pattern = patterns.get(concept)
  const places = [pattern?.zh.exec(tight)?.index, pattern?.en.exec(words)?.index].filter((at) => at !== undefined)
  return places.length === 0 ? -1 : Math.min(...places)
}

const says = (concept: Concept, text: Text): boolean => placeOf(concept, text) >= 0

const around = { zh: new RegExp(frames.zh, 'giu'), en: new RegExp(String.raw`\b(?:${frames.en})`, 'giu') }
const noTable = new RegExp(withoutTable, 'giu')

/** The acquirer in a text of whose codes no table was found, as it was typed; null when none is named. */
export const acquirerWithoutTable = (text: string): string | null => text.match(noTable)?.[0] ?? null

/** What was being done, where the words say it. */
export function operationIn(typed: string): Operation | null {
  const text = read(typed)
  if (says('refund', text)) return 'refund-or-void'
  if (says('preAuthorisation', text)) return 'pre-authorisation'
  if (says('balanceQuery', text)) return 'balance-query'
  if (says('signOnOrSettlement', text)) return 'sign-on-or-settlement'
  return says('scan', text) ? 'scan' : null
}

/** Reads a text with the lexicon. */
export function cautionIn(typed: string): Caution {
  const words = withoutNumbers(inSimplified(typed))
  const text = read(words)
  const says_ = (concept: Concept) => says(concept, text)
  const housekeeping = says_('housekeeping')
  const money = ['debit', 'twice', 'unknown'].some((concept) => says_(concept as Concept))
  const denies = says_('denial')
  return {
    words: withoutFrames(words),
    denies,
    success: says_('success') && !housekeeping,
    money,
    twice: says_('twice'),
    proof: says_('proof'),
    waits: says_('waiting'),
    line: says_('peripheral') ? null : lineOf(text),
    undone: undoneIn(text),
    refundFails: (says_('undoing') && says_('failing')) || refundIsMissing(text),
    refund: says_('refund') && !/冲正|撤[销消]|revers|void/.test(`${text.tight} ${text.words}`),
    scan: says_('scan'),
    spentCode: says_('spentCode'),
    scanner: says_('scanner'),
    tampered: says_('tampered'),
    notSettled: says_('notSettled') ? (says_('ownAccount') ? 'account' : 'counter') : null,
    hang: says_('hang') ? (says_('paying') ? 'paying' : 'idle') : null,
    broken: says_('broken'),
    subject: subjectOf(read(withoutFrames(words))),
    state: says_('stopped') ? 'stopped' : says_('notSetUp') ? 'not-set-up' : 'other',
    common: isCommon(read(withoutFrames(words))),
  }
}

/** The money of a refund or void has not come: whatever the screen said of it. */
const refundIsMissing = (text: Text): boolean =>
  (says('refund', text) || says('undoing', text)) &&
  (/[没未不]退|[没未]到|没收到|没有?回来/.test(text.tight) ||
    /\bnot (?:been )?(?:refunded|arrived?|received?)\b/.test(text.words))

function withoutFrames(words: string): string {
  const kept = words
    .replace(noTable, ' ')
    .replace(around.zh, ' ')
    .replace(around.en, ' ')
    // What stood before a number that was left out.
    .replace(/\b(?:at|on|by|of|for|in|since|around|to)\s*$/i, '')
  return foldTight(kept) === '' ? words : kept
}

function lineOf(text: Text): Caution['line'] {
  if (says('lineLost', text)) return 'lost'
  if (!says('line', text) || !says('lineFails', text)) return null
  return /超时|断|掉/.test(text.tight) || /\b(?:time[d]? ?out|lost|disconnect\w*|no|dropp?\w*)\b/.test(text.words)
    ? 'lost'
    : 'fails'
}

function undoneIn(text: Text): Caution['undone'] {
  if (!says('undone', text) && !(says('undoing', text) && says('success', text))) return null
  if (says('failing', text) && !says('undone', text)) return null
  if (/冲正/.test(text.tight) || /\brevers/.test(text.words)) return 'reversal'
  return /退/.test(text.tight) || /\b(?:refund|return)/.test(text.words) ? 'refund' : 'void'
}

/** Whoever is named first has the state; a code word of the card's alone is the card's. */
function subjectOf(text: Text): Caution['subject'] {
  if (!says('state', text) || says('ofTheCard', text)) return null
  const named = (['shop', 'terminal', 'key'] as const)
    .map((subject) => ({ subject, at: placeOf(subject, text) }))
    .filter(({ at }) => at >= 0)
  const key = named.find(({ subject }) => subject === 'key')
  const card = placeOf('card', text)
  const [first] = named.toSorted((a, b) => a.at - b.at)
  if (key) return 'key'
  return first && (card < 0 || first.at < card) ? first.subject : null
}

function isCommon({ tight, words }: Text): boolean {
  if (/\p{Script=Han}/u.test(tight)) return commonWords.has(tight)
  return words !== '' && words.split(' ').every((word) => commonWords.has(word))
}
