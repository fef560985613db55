import type { Text } from '../language'
import { acquirerWithoutTable } from './caution'
import { isUnknownWords, parseCodeKey, unknownSet, type CodeKey } from './code-key'
import { coreAdvice, coreSets } from './code-sets'
import type { Advice, AnswerClass, CodeEntry, CodeSet, Fixer, RetryVerdict, Source, Standing } from './code-set'
import { families, familySet } from './families'
import type { Family } from './family'
import type { OwnNote } from './own-note'
import { wordOf } from './set-kind'
import { troubleOf, type Trouble } from './trouble'

export type { AnswerClass, Fixer, RetryVerdict, Standing } from './code-set'
export { families } from './families'
export type { Trouble } from './trouble'

/** Month in which the facts were last read against their sources. */
export const catalogVersion = '2026-11'

/** The sets that answer any shop without being asked, in order. */
const commonSets = ['unionpay', 'iso8583-1987']

/** What the shop has told about itself: it orders the answers. */
export type Shop = {
  /** Code sets of its acquirer and of its terminal's maker; null: not known. */
  readonly acquirer: string | null
  readonly terminalMaker: string | null
  readonly notes: readonly OwnNote[]
}

export const unknownShop: Shop = { acquirer: null, terminalMaker: null, notes: [] }

/** The sets that the shop names as its own, whatever their word is worth. */
export const namedBy = ({ acquirer, terminalMaker }: Shop): readonly string[] =>
  [acquirer, terminalMaker].filter((id) => id !== null)

/** The sets that may answer this shop, in order. */
const setsOf = (shop: Shop): string[] => [...namedBy(shop), ...commonSets].filter((id) => wordOfSet(id) !== 'nothing')

const wordOfSet = (id: string): ReturnType<typeof wordOf> => {
  const set = codeSets.find((one) => one.id === id)
  return set ? wordOf(set.kind) : 'nothing'
}

/** Sets that the same shop may meet beside its own: their other reading is worth a line on the answer. */
const nearSets = ['unionpay-online', 'unionpay-qr', 'terminal', 'visa', 'mastercard']

/** What one owner, or one page, says that a code means. */
export type Reading = {
  readonly codeSet: string
  readonly owner: Text
  readonly meaning: Text
  readonly standing: Standing
  readonly sources: readonly string[]
}

/** Everything that the screen and the paper say about one code. Both languages, ready to show. */
export type Answer = CodeKey & {
  readonly owner: Text
  readonly class: AnswerClass
  readonly retry: RetryVerdict
  readonly keepCard: 'no' | 'ask-acquirer'
  readonly whoFixes: Fixer
  readonly trouble: Trouble
  readonly title: Text
  readonly meaning: Text
  /** The reason is for the staff alone: the customer can see the screen. */
  readonly staffOnly: boolean
  /** In doubt, but the owner's table says not approved: a sale that the terminal's list lacks was not paid. */
  readonly listDecides: boolean
  readonly advice: Advice
  readonly causes: readonly Text[]
  /** The reading that differs most, for the one line on the answer; null when nothing found disagrees. */
  readonly conflict: Reading | null
  /** Who says what, tables before claims; our own owner's first. Empty when all agree. */
  readonly readings: readonly Reading[]
  /** The same characters in the tables of other owners, for a shop that knows whose terminal it has. */
  readonly others: readonly Hit[]
  /** How many other owners use the same characters for something else. */
  readonly elsewhere: number
  readonly sources: readonly Source[]
  /** In how many ways the owner's tables word it; 1: they agree. */
  readonly sayings: number
  /** The network's limit on trying a declined card again; null where none was found. */
  readonly retryLimit: { readonly rule: Text; readonly sources: readonly Source[] } | null
}

export type Hit = CodeKey & {
  readonly owner: Text
  readonly title: Text
  readonly class: AnswerClass
  /** Spelled with the physical keys while the input method made something else of them. */
  readonly typedWithIme?: boolean
}

type Whole = typeof import('./whole-catalog')

let whole: Whole | null = null
let codeSets = coreSets
let bySet = indexed(codeSets)
let allCodes = codesOf(codeSets)

function indexed(sets: readonly CodeSet[]): ReadonlyMap<string, ReadonlyMap<string, CodeEntry>> {
  return new Map(sets.map((set) => [set.id, new Map(set.entries.map((entry) => [entry.code, entry]))]))
}

function codesOf(sets: readonly CodeSet[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => set.entries.map(({ code }) => code)))
}

/**
 * Brings in all further code sets and the search by words. Until it resolves, codes of the core sets are answered, and
 * nothing else is found. Safe to call again.
 */
export async function completeCatalog(): Promise<void> {
  whole ??= await import('./whole-catalog')
  codeSets = [...coreSets, ...whole.otherSets]
  bySet = indexed(codeSets)
  allCodes = codesOf(codeSets)
}

/** The answer to a key, or null when that set does not have that code. `unknown` answers codes and words of any kind. */
export function answerFor({ codeSet, code }: CodeKey): Answer | null {
  if (codeSet === unknownSet) return unknownAnswer(code)
  if (codeSet === familySet) {
    const family = families.find(({ id }) => id === code)
    return family ? familyAnswer(family) : null
  }
  const set = codeSets.find(({ id }) => id === codeSet)
  const entry = bySet.get(codeSet)?.get(code)
  return set && entry ? answerFrom(set, entry) : null
}

/** Whose codes a set holds; null when there is no such set. */
export function ownerOf(codeSet: string): Text | null {
  if (codeSet === unknownSet) return noOwner
  if (codeSet === familySet) return byWhatHappened
  return codeSets.find(({ id }) => id === codeSet)?.name ?? null
}

const noOwner: Text = { 'zh-CN': '没有统一说法', en: 'No agreed meaning' }
const notFound: Text = { 'zh-CN': '没有查到', en: 'Nothing found' }
const byWhatHappened: Text = { 'zh-CN': '按情况查', en: 'By what happened' }

/** Under which key a family is shown, logged and printed. */
export const familyKey = ({ id }: Family): CodeKey => ({ codeSet: familySet, code: id })

export type Owner = { readonly id: string; readonly name: Text }

/** Whose code tables a shop can name as its own: acquirers, and makers of terminals and till programs. */
/** Known once the catalog is complete. */
export function owners(): { readonly acquirers: readonly Owner[]; readonly makers: readonly Owner[] } {
  const named = (pattern: RegExp) => codeSets.filter(({ id }) => pattern.test(id)).map(({ id, name }) => ({ id, name }))
  return { acquirers: named(/^acquirer:/), makers: named(/^(terminal|middleware|mis|issuer-system):/) }
}

/**
 * What a bare code means in this shop. Tables that count for nothing never answer it, and a scan's never with a payment.
 * @param named sets whose owner was named beside the code
 */
export function answerToCode(code: string, shop: Shop, named: ReadonlySet<string> = nobody): Answer {
  const speaks = (id: string): boolean => {
    const entry = bySet.get(id)?.get(code)
    return entry !== undefined && (entry.class !== 'approved' || wordOfSet(id) === 'all')
  }
  const owner =
    [...named]
      .filter((id) => wordOfSet(id) !== 'nothing')
      .concat(setsOf(shop))
      .find(speaks) ?? unknownSet
  return answerFor({ codeSet: owner, code }) ?? unknownAnswer(code)
}

const nobody: ReadonlySet<string> = new Set()

/** Whether a set says of a code what a card terminal, or a scan, shows. */
export const countsForCodes = (codeSet: string): boolean => wordOfSet(codeSet) !== 'nothing'

/** What the shop's own sets, or its terminal's messages, call paid, with the very words by which alone it is found. */
export const paidInWords = (shop: Shop): readonly { readonly key: CodeKey; readonly texts: readonly string[] }[] =>
  ['terminal', ...setsOf(shop)].flatMap((codeSet) =>
    [...(bySet.get(codeSet)?.values() ?? [])]
      .filter((entry) => entry.class === 'approved' && wordOfSet(codeSet) === 'all')
      .map(({ code, title, screenTexts = [] }) => ({
        key: { codeSet, code },
        texts: [title['zh-CN'], title.en, ...screenTexts],
      })),
  )

/** Every code that some set has. */
export const everyCode = (): ReadonlySet<string> => allCodes

/** Which of the shop's own sets has a code first; a number beyond them all when none has. */
export function placeInShop(code: string, shop: Shop): number {
  const sets = setsOf(shop)
  const owner = sets.findIndex((id) => bySet.get(id)?.has(code))
  return owner < 0 ? sets.length : owner
}

/** All code sets in the shop's order: its own, then the others as they are listed. */
export const setsInOrder = (shop: Shop): readonly string[] => [...setsOf(shop), ...codeSets.map(({ id }) => id)]

/** Whether the shop's terminal shows codes and texts of this set. */
export const isShownIn = (shop: Shop, codeSet: string): boolean =>
  codeSet === 'terminal' || codeSet === familySet || setsOf(shop).includes(codeSet)

/** The search by words and all that goes with it; null until the catalog is complete. */
export const wholePart = (): Whole | null => whole

export const hitFrom = ({ codeSet, code, owner, title, class: answerClass }: Answer): Hit => ({
  codeSet,
  code,
  owner,
  title,
  class: answerClass,
})

function answerFrom(set: CodeSet, entry: CodeEntry): Answer {
  const others = readingsElsewhere(entry.code, set.id)
  const within = (entry.readings ?? []).map((reading) => ({ ...reading, codeSet: set.id, owner: set.name }))
  const differing = others.filter((other) => other.category !== entry.category)
  // One odd reading is one program's private list; two or more are tables that really disagree.
  const tablesWithin = within.filter(({ standing }) => standing === 'table')
  const near = differing.find(({ reading }) => nearSets.includes(reading.codeSet))?.reading
  const conflict = near ?? (tablesWithin.length > 1 ? tablesWithin.at(-1) : undefined) ?? null
  const own: Reading = {
    codeSet: set.id,
    owner: set.name,
    meaning: entry.title,
    standing: 'table',
    sources: entry.sources,
  }
  return {
    codeSet: set.id,
    code: entry.code,
    owner: set.name,
    class: entry.class,
    retry: entry.retry,
    keepCard: entry.keepCard,
    whoFixes: entry.whoFixes,
    trouble: troubleOf(entry, adviceOf(entry) === 'stop'),
    title: entry.title,
    meaning: entry.meaning,
    staffOnly: entry.staffOnly === true || adviceOf(entry) === 'stop',
    listDecides: entry.class === 'check-first' && entry.notApproved === true,
    advice: adviceNamed(adviceOf(entry)),
    causes: entry.causes ?? [],
    conflict,
    readings:
      differing.length === 0 && within.length === 0
        ? []
        : tablesFirst([own, ...within, ...differing.map(({ reading }) => reading)]),
    others: hitsElsewhere(entry.code, set.id),
    elsewhere: new Set(differing.map(({ reading }) => reading.codeSet)).size,
    sources: sourcesOf(entry.sources),
    sayings: sayingsOf(entry),
    retryLimit: set.retryLimit ? { ...set.retryLimit, sources: sourcesOf(set.retryLimit.sources) } : null,
  }
}

/** Nobody whom the shop has to do with defines this code, or knows these words: nothing may be concluded from it. */
export function unknownAnswer(code: string): Answer {
  const readings = tablesFirst(readingsElsewhere(code, unknownSet).map(({ reading }) => reading))
  const known = readings.length > 0
  const acquirer = acquirerWithoutTable(code)
  const isWords = isUnknownWords({ codeSet: unknownSet, code })
  return {
    codeSet: unknownSet,
    code,
    owner: isWords && !known ? notFound : noOwner,
    class: 'unverified',
    retry: 'never',
    keepCard: 'no',
    whoFixes: 'acquirer',
    trouble: 'unknown',
    title: known
      ? { 'zh-CN': `${code} 没有统一的意思`, en: `${code} has no common meaning` }
      : isWords
        ? { 'zh-CN': `没有查到“${code}”`, en: `Nothing found for “${code}”` }
        : { 'zh-CN': `没有查到 ${code}`, en: `${code} is in no table we have` },
    meaning: known
      ? {
          'zh-CN': '要看刷卡机归谁管。银联的代码表里没有它。',
          en: 'Depends on whose terminal it is. Not in the UnionPay tables.',
        }
      : acquirer !== null
        ? {
            'zh-CN': `没有找到${acquirer}公开的代码表。问过它才算数。`,
            en: `No published table of ${acquirer} was found. Only they can tell.`,
          }
        : {
            'zh-CN': '手上的代码表都没有它。问过收单机构才算数。',
            en: 'No table we have lists it. Only your acquirer can tell.',
          },
    staffOnly: false,
    listDecides: false,
    advice: adviceNamed('unknown'),
    causes: [],
    conflict: readings[0] ?? null,
    readings,
    others: hitsElsewhere(code, unknownSet),
    elsewhere: new Set(readings.map(({ codeSet }) => codeSet)).size,
    sources: [],
    sayings: 1,
    retryLimit: null,
  }
}

/** A kind of trouble, shown like an answer: what it lacks is a code. */
function familyAnswer(family: Family): Answer {
  const [first, second, third, ...then] = family.steps
  return {
    codeSet: familySet,
    code: family.id,
    owner: byWhatHappened,
    class: family.class,
    retry: family.retry ?? (family.class === 'check-first' ? 'never' : 'after-fix'),
    keepCard: 'no',
    whoFixes: family.whoFixes,
    trouble: family.trouble,
    title: family.title,
    meaning: family.title,
    staffOnly: false,
    listDecides: false,
    advice: {
      doNow: [first, second, third].filter((step) => step !== undefined),
      then,
      customerWords: family.customerWords,
    },
    causes: [],
    conflict: null,
    readings: [],
    others: family.codes.flatMap((name) => hitNamed(parseCodeKey(name) ?? familyKey(family))),
    elsewhere: 0,
    sources: [],
    sayings: 1,
    retryLimit: null,
  }
}

function hitNamed(key: CodeKey): Hit[] {
  const answer = answerFor(key)
  return answer ? [hitFrom(answer)] : []
}

/** The same characters elsewhere: first owners whose word is a table, then those of whom only pages speak. */
function hitsElsewhere(code: string, exceptSet: string): Hit[] {
  const hits = codeSets.flatMap(({ id: codeSet, name: owner }) => {
    const entry = codeSet === exceptSet ? undefined : bySet.get(codeSet)?.get(code)
    return entry ? [{ codeSet, code, owner, title: entry.title, class: entry.class }] : []
  })
  return hits.sort((a, b) => Number(a.class === 'unverified') - Number(b.class === 'unverified'))
}

type Elsewhere = { readonly reading: Reading; readonly category: CodeEntry['category'] }

function readingsElsewhere(code: string, exceptSet: string): Elsewhere[] {
  return codeSets
    .filter(({ id }) => id !== exceptSet)
    .flatMap((set) => {
      const entry = bySet.get(set.id)?.get(code)
      if (!entry) return []
      const told = (entry.readings ?? []).map((reading) => ({ ...reading, codeSet: set.id, owner: set.name }))
      const own = { codeSet: set.id, owner: set.name, meaning: entry.title, sources: entry.sources }
      const standing: Standing = entry.class === 'unverified' ? 'claim' : 'table'
      // A set that only pages speak for has no reading of its own, just theirs.
      const readings = standing === 'claim' ? told : [{ ...own, standing }, ...told]
      return readings.map((reading) => ({ reading, category: entry.category }))
    })
}

const tablesFirst = (readings: readonly Reading[]): Reading[] =>
  readings.toSorted((a, b) => Number(a.standing === 'claim') - Number(b.standing === 'claim'))

const adviceOf = (entry: CodeEntry): string => entry.advice ?? entry.category

/** One differing table stands against the entry itself; of two or more, the entry is one. */
function sayingsOf({ readings = [] }: CodeEntry): number {
  const other = readings.filter(({ standing, handling }) => standing === 'table' && handling !== true)
  return other.length === 1 ? 2 : Math.max(1, other.length)
}

/** A test holds that every entry names an advice that is there. */
function adviceNamed(id: string): Advice {
  const advice = coreAdvice[id] ?? whole?.otherAdvice[id]
  if (!advice) throw new Error(`no advice named ${id}`)
  return advice
}

const sourcesOf = (ids: readonly string[]): Source[] => ids.flatMap((id) => whole?.allSources[id] ?? [])
