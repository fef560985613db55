import type { Answer } from './answer'
import type { Answers } from './answers'
import { type CodeKey, familySet, unknownSet } from './code-key'
import type { OwnNote } from './own-note'
import type { CatalogSearch } from './search'
import { wordOf } from './set-kind'
import type { Tables } from './tables'

/** What the shop has told about itself: it orders the answers. */
export type Shop = {
  /** Its acquirer as it is kept: an id, or a name; null: not known. */
  readonly acquirer: string | null
  /** The code set of its terminal's maker; null: not known. */
  readonly terminalMaker: string | null
  readonly notes: readonly OwnNote[]
}

export const unknownShop: Shop = { acquirer: null, terminalMaker: null, notes: [] }

/** The catalog as it answers in one shop. */
export type InShop = Answers & {
  /** The sets that the shop names as its own, whatever their word is worth. */
  readonly named: readonly string[]
  /**
   * What a bare code means here. Tables that count for nothing never answer it, and a scan's never with a payment.
   * @param named sets whose owner was named beside the code
   */
  readonly answerToCode: (code: string, named?: Iterable<string>) => Answer
  /** Whether a set says of a code what a card terminal, or a scan, shows. */
  readonly countsForCodes: (codeSet: string) => boolean
  /** Whether a set answers this shop unasked: of scans only the shop's own do, for each has words of its own. */
  readonly answersAlone: (codeSet: string) => boolean
  /** The place of a set among the shop's own; beyond them all where it is none of them. */
  readonly rankOf: (codeSet: string) => number
  /** Whether the shop's terminal shows codes and texts of this set. */
  readonly isShown: (codeSet: string) => boolean
  /** Which of the shop's own sets has a code first; a number beyond them all when none has. */
  readonly placeOf: (code: string) => number
  /** What the shop's own sets, or its terminal's messages, call paid, with the very words by which alone it is found. */
  readonly paidInWords: () => readonly { readonly key: CodeKey; readonly texts: readonly string[] }[]
  /** The search by words; finds nothing before the catalog is whole. */
  readonly search: () => CatalogSearch
}

/** The code sets of an acquirer as it is kept, in order; of one that the catalog does not know, none. */
export type SetsBy = (acquirer: string) => readonly string[]

/** The search by words as a shop needs it; `own` are the sets that may answer it, in order. */
export type SearchInShop = (shop: Shop, own: readonly string[]) => CatalogSearch

/** The sets that answer any shop without being asked, in order. */
const commonSets = ['unionpay', 'iso8583-1987', 'terminal', 'wechat-pay', 'alipay']

export function inShop(
  answers: Answers,
  { setOf, listed }: Tables,
  shop: Shop,
  setsBy: SetsBy,
  searchIn: SearchInShop,
): InShop {
  const wordOfSet = (codeSet: string) => wordOf(setOf(codeSet)?.kind)
  const countsForCodes = (codeSet: string) => wordOfSet(codeSet) !== 'nothing'
  const named = [...setsBy(shop.acquirer ?? ''), shop.terminalMaker].filter((id) => id !== null)
  const own = [...named, ...commonSets].filter(countsForCodes)
  return {
    ...answers,
    named,
    answerToCode(code, beside = []) {
      const speaks = (id: string): boolean => {
        const entry = listed({ codeSet: id, code })?.entry
        return entry !== undefined && (entry.class !== 'approved' || wordOfSet(id) === 'all')
      }
      const codeSet = [...beside].filter(countsForCodes).concat(own).find(speaks) ?? unknownSet
      return answers.answerFor({ codeSet, code }) ?? answers.unknownAnswer(code)
    },
    countsForCodes,
    rankOf: (codeSet) => (own.includes(codeSet) ? own.indexOf(codeSet) : own.length),
    answersAlone: (codeSet) => own.includes(codeSet) || wordOfSet(codeSet) === 'all',
    isShown: (codeSet) => codeSet === familySet || own.includes(codeSet),
    placeOf(code) {
      const place = own.findIndex((codeSet) => listed({ codeSet, code }))
      return place < 0 ? own.length : place
    },
    paidInWords: () =>
      own.flatMap((codeSet) =>
        (setOf(codeSet)?.entries ?? [])
          .filter((entry) => entry.class === 'approved' && wordOfSet(codeSet) === 'all')
          .map(({ code, title, screenTexts = [] }) => ({
            key: { codeSet, code },
            texts: [title['zh-CN'], title.en, ...screenTexts],
          })),
      ),
    search: () => searchIn(shop, own),
  }
}
