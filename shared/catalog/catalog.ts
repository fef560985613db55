import type { Text } from '../language'
import { unknownSet, type CodeKey } from './code-key'
import { allAdvice, allSources, codeSets } from './code-sets'
import type { Advice, AnswerClass, CodeEntry, CodeSet, Fixer, RetryVerdict, Source, Standing } from './code-set'
import { normaliseQuery, parseResponseCode } from './response-code'

export type { AnswerClass, Fixer, RetryVerdict, Standing } from './code-set'

/** Month in which the facts were last read against their sources. */
export const catalogVersion = '2026-11'

/** The sets that answer without being asked, in order. The acquirer's own goes before them once the shop names one. */
const shopSets = ['unionpay', 'iso8583-1987']

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
  readonly title: Text
  readonly meaning: Text
  /** The reason is for the staff alone: the customer can see the screen. */
  readonly staffOnly: boolean
  readonly advice: Advice
  readonly causes: readonly Text[]
  /** The reading that differs most, for the one line on the answer; null when nothing found disagrees. */
  readonly conflict: Reading | null
  /** Who says what, tables before claims; our own owner's first. Empty when all agree. */
  readonly readings: readonly Reading[]
  /** How many other owners use the same characters for something else. */
  readonly elsewhere: number
  readonly sources: readonly Source[]
}

export type LookUp =
  | { readonly kind: 'empty' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'hits'; readonly hits: readonly Hit[] }
  | { readonly kind: 'nothing'; readonly query: string; readonly asCode: CodeKey | null }

export type Hit = CodeKey & { readonly owner: Text; readonly title: Text; readonly class: AnswerClass }

const bySet = new Map(codeSets.map((set) => [set.id, new Map(set.entries.map((entry) => [entry.code, entry]))]))

/** Looks up what was typed. Never fails: whatever comes in, there is something to show. */
export function lookUp(typed: string): LookUp {
  const query = normaliseQuery(typed)
  if (query === '') return { kind: 'empty' }
  const code = parseResponseCode(query)
  if (code !== null && query.length === 2) {
    const answer = answerToCode(code)
    // Two letters that no table knows are rather the start of a word than a code.
    if (answer.codeSet !== unknownSet || answer.readings.length > 0 || /\d/.test(code))
      return { kind: 'answer', answer }
    return { kind: 'nothing', query, asCode: { codeSet: unknownSet, code } }
  }
  const hits = hitsFor(query, code)
  if (hits.length > 0) return { kind: 'hits', hits }
  return { kind: 'nothing', query, asCode: null }
}

/** The answer to a key, or null when that set does not have that code. `unknown` answers any response code. */
export function answerFor({ codeSet, code }: CodeKey): Answer | null {
  if (codeSet === unknownSet) return parseResponseCode(code) === code ? unknownAnswer(code) : null
  const set = codeSets.find(({ id }) => id === codeSet)
  const entry = bySet.get(codeSet)?.get(code)
  return set && entry ? answerFrom(set, entry) : null
}

function answerToCode(code: string): Answer {
  const owner = shopSets.find((id) => bySet.get(id)?.has(code)) ?? unknownSet
  return answerFor({ codeSet: owner, code }) ?? unknownAnswer(code)
}

function hitsFor(query: string, code: string | null): Hit[] {
  const hits: Hit[] = []
  for (const set of codeSets.filter(({ id }) => shopSets.includes(id))) {
    for (const entry of set.entries) {
      const taken = hits.some((hit) => hit.code === entry.code)
      if (!taken && (entry.code === code || entry.code.startsWith(query))) {
        hits.push({ codeSet: set.id, code: entry.code, owner: set.name, title: entry.title, class: entry.class })
      }
    }
  }
  return hits.sort((a, b) => Number(b.code === code) - Number(a.code === code))
}

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
    title: entry.title,
    meaning: entry.meaning,
    staffOnly: adviceOf(entry) === 'stop',
    advice: adviceNamed(adviceOf(entry)),
    causes: entry.causes ?? [],
    conflict,
    readings:
      differing.length === 0 && within.length === 0
        ? []
        : tablesFirst([own, ...within, ...differing.map(({ reading }) => reading)]),
    elsewhere: new Set(differing.map(({ reading }) => reading.codeSet)).size,
    sources: sourcesOf(entry.sources),
  }
}

/** Nobody whom the shop has to do with defines this code: nothing may be concluded from it. */
function unknownAnswer(code: string): Answer {
  const readings = tablesFirst(readingsElsewhere(code, unknownSet).map(({ reading }) => reading))
  const known = readings.length > 0
  return {
    codeSet: unknownSet,
    code,
    owner: { 'zh-CN': '没有共同的主人', en: 'No common owner' },
    class: 'unverified',
    retry: 'never',
    keepCard: 'no',
    whoFixes: 'acquirer',
    title: known
      ? { 'zh-CN': `${code} 没有统一的意思`, en: `${code} has no common meaning` }
      : { 'zh-CN': `没有查到 ${code}`, en: `${code} is in no table we have` },
    meaning: known
      ? {
          'zh-CN': '要看刷卡机归谁管。银联的码表里没有它。',
          en: 'It depends on who runs the terminal. The UnionPay tables do not have it.',
        }
      : {
          'zh-CN': '手上的码表都没有它。问过收单机构才算数。',
          en: 'No table we have lists it. Only your acquirer can tell.',
        },
    staffOnly: false,
    advice: adviceNamed('unknown'),
    causes: [],
    conflict: readings[0] ?? null,
    readings,
    elsewhere: new Set(readings.map(({ codeSet }) => codeSet)).size,
    sources: [],
  }
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

/** A test holds that every entry names an advice that is there. */
function adviceNamed(id: string): Advice {
  const advice = allAdvice[id]
  if (!advice) throw new Error(`no advice named ${id}`)
  return advice
}

const sourcesOf = (ids: readonly string[]): Source[] => ids.flatMap((id) => allSources[id] ?? [])
