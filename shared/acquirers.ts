import * as v from 'valibot'
import list from './acquirers.json'
import { codeSetId } from './catalog/code-key'
import { foldTight } from './catalog/search-column'
import type { Text } from './language'

const text = v.pipe(v.string(), v.nonEmpty())

/** Companies and banks as they are named on terminals and stickers; the file holds to this, a test sees to it. */
export const companiesSchema = v.array(
  v.strictObject({
    /** Never changes: settings keep it. */
    id: v.pipe(codeSetId, v.regex(/^[a-z0-9]+$/)),
    name: v.strictObject({ 'zh-CN': text, en: text }),
    /** What else it is called: short names, brands, pinyin, initials. Terminals keep names, so that a former one stays here. */
    words: v.pipe(v.array(text), v.minLength(1)),
    /** Its tables, that of its card terminals first. Without any, UnionPay's answers. */
    codeSets: v.optional(v.pipe(v.array(codeSetId), v.minLength(1))),
  }),
)

/** Who takes a shop's payments in, as a shop names it. */
export type Acquirer = {
  /** Of a company, or of the one table that goes by this name. */
  readonly id: string
  readonly name: Text
  readonly words: readonly string[]
  /** Name and words as they are compared. */
  readonly calls: readonly string[]
  readonly codeSets: readonly string[]
  /** `own`: one of its tables answers a code that the shop's terminal or till shows. */
  readonly table: 'own' | 'none'
  /** A table whose owner hardly a shop knows. */
  readonly isRare: boolean
}

/** What of a table counts here. */
type Table = {
  readonly id: string
  readonly name: Text
  /** Whether it may answer a bare code. */
  readonly counts: boolean
}

/** All that a shop can choose among: companies with a table of their own, those without, and what tables are left. */
export function acquirersWith(tables: readonly Table[]): readonly Acquirer[] {
  const there = new Map(tables.map((table) => [table.id, table]))
  const tableOf = (codeSets: readonly string[]) => (codeSets.some((id) => there.get(id)?.counts) ? 'own' : 'none')
  const companies = (list as v.InferOutput<typeof companiesSchema>).map(({ codeSets = [], ...company }) => {
    const known = codeSets.filter((id) => there.has(id))
    return { ...company, calls: callsOf(company), codeSets: known, table: tableOf(known), isRare: false } as const
  })
  const taken = new Set(companies.flatMap(({ codeSets }) => codeSets))
  const rare = tables
    .filter(({ id }) => id.startsWith('acquirer:') && !taken.has(id))
    .map(({ id, name }) => {
      const words: readonly string[] = []
      return {
        id,
        name,
        words,
        calls: callsOf({ name, words }),
        codeSets: [id],
        table: tableOf([id]),
        isRare: true,
      } as const
    })
  const having = (table: Acquirer['table']) => companies.filter((company) => company.table === table)
  return [...having('own'), ...having('none'), ...rare]
}

/**
 * Who is meant by what a shop keeps: the id of a company, the id of a table, which older settings hold, or the name in the
 * register of terminals, in whatever short form. Null where the list does not have it, or two go by that name.
 */
export function acquirerKept(acquirers: readonly Acquirer[], kept: string): Acquirer | null {
  const byId = acquirers.find(({ id, codeSets }) => id === kept || codeSets.includes(kept))
  if (byId || kept === '') return byId ?? null
  const called = plain(kept)
  const named = acquirers.filter(({ calls }) => calls.includes(called))
  return named.length === 1 ? (named[0] ?? null) : null
}

/** The code sets that come first in a shop, in their order: one table where older settings name it, else all of a company. */
export function codeSetsOf(acquirers: readonly Acquirer[], kept: string): readonly string[] {
  return kept.includes(':') ? [kept] : (acquirerKept(acquirers, kept)?.codeSets ?? [])
}

/** Those that a typed text may mean, likeliest first, the rare ones last; all of them while nothing is typed. */
export function acquirersLike(acquirers: readonly Acquirer[], typed: string): readonly Acquirer[] {
  const sought = plain(typed)
  if (sought === '') return acquirers
  return acquirers
    .map((acquirer) => ({ acquirer, place: placeOf(acquirer, sought) }))
    .filter(({ place }) => place < nowhere)
    .toSorted((a, b) => Number(a.acquirer.isRare) - Number(b.acquirer.isRare) || a.place - b.place)
    .map(({ acquirer }) => acquirer)
}

const nowhere = 3

/** How near a text comes to what somebody is called: all of it, its beginning, a part of it. */
function placeOf(acquirer: Acquirer, sought: string): number {
  const isLong = sought.length > 2 || /\p{Script=Han}/u.test(sought)
  const places = acquirer.calls.map((call) => {
    if (call === sought) return 0
    if (call.startsWith(sought)) return 1
    return isLong && call.includes(sought) ? 2 : nowhere
  })
  return Math.min(...places)
}

const callsOf = ({ name, words }: Pick<Acquirer, 'name' | 'words'>): readonly string[] =>
  [name['zh-CN'], name.en, ...words].map(plain)

/** A name without what companies add to it; all of it where nothing else would be left. */
function plain(name: string): string {
  const folded = foldTight(name)
  return folded.replace(/(?:支付|科技|集团|股份|有限|责任|公司)+$/, '') || folded
}
