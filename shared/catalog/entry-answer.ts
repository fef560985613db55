import type { Answer, Reading, Rule } from './answer'
import type { CodeEntry, CodeSet } from './code-set'
import { hitsOf, listedElsewhere, ownReading, readingsOf, readingsWithin, tablesFirst } from './elsewhere'
import type { Listed, Tables } from './tables'
import { troubleOf } from './trouble'

/** What the entry of a table says, and what others say of its code. */
export function entryAnswer(tables: Tables, listed: Listed): Answer {
  const { set, entry } = listed
  const elsewhere = listedElsewhere(tables, { codeSet: set.id, code: entry.code })
  const differing = elsewhere.filter((other) => other.entry.category !== entry.category).flatMap(readingsOf)
  const within = readingsWithin(listed)
  const advice = entry.advice ?? entry.category
  return {
    codeSet: set.id,
    code: entry.code,
    owner: set.name,
    class: entry.class,
    retry: entry.retry,
    keepCard: entry.keepCard,
    whoFixes: entry.whoFixes,
    trouble: troubleOf(entry, advice === 'stop'),
    operation: set.kind !== 'scan' ? null : advice.startsWith('scan-refund') ? 'refund-or-void' : 'scan',
    title: entry.title,
    meaning: entry.meaning,
    staffOnly: entry.staffOnly === true || advice === 'stop',
    listDecides: entry.class === 'check-first' && entry.notApproved === true,
    advice: tables.adviceNamed(advice),
    causes: entry.causes ?? [],
    conflict: conflictOf(differing, within),
    readings: differing.length + within.length === 0 ? [] : tablesFirst([ownReading(listed), ...within, ...differing]),
    others: hitsOf(elsewhere),
    elsewhere: new Set(differing.map(({ codeSet }) => codeSet)).size,
    sources: tables.sourcesNamed(entry.sources),
    sayings: sayingsOf(entry),
    retryLimit: ruleOf(set.retryLimit, tables),
    queryRule: entry.class === 'check-first' ? ruleOf(set.queryRule, tables) : null,
  }
}

const ruleOf = (rule: CodeSet['retryLimit'], tables: Tables): Rule | null =>
  rule ? { ...rule, sources: tables.sourcesNamed(rule.sources) } : null

/** Sets that the same shop may meet beside its own: their other reading is worth a line on the answer. */
const nearSets = ['unionpay-online', 'unionpay-qr', 'terminal', 'visa', 'mastercard']

function conflictOf(differing: readonly Reading[], within: readonly Reading[]): Reading | null {
  const near = differing.find(({ codeSet }) => nearSets.includes(codeSet))
  // One odd reading is one program's private list; two or more are tables that really disagree.
  const tables = within.filter(({ standing }) => standing === 'table')
  return near ?? (tables.length > 1 ? tables.at(-1) : undefined) ?? null
}

/** One differing table stands against the entry itself; of two or more, the entry is one. */
function sayingsOf({ readings = [] }: CodeEntry): number {
  const other = readings.filter(({ standing, handling }) => standing === 'table' && handling !== true)
  return other.length === 1 ? 2 : Math.max(1, other.length)
}
