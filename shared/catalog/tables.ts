import type { CodeKey } from './code-key'
import type { Advice, CodeEntry, CodeSet, Source } from './code-set'
import { familyOfIn, type FamilyOf } from './families'
import type { Family } from './family'

/** An entry, and the set that has it. */
export type Listed = { readonly set: CodeSet; readonly entry: CodeEntry }

/** The tables of codes, what their entries name, and the kinds of trouble without a code. */
export type Tables = {
  /** In the order in which their readings are shown. */
  readonly sets: readonly CodeSet[]
  readonly setOf: (codeSet: string) => CodeSet | undefined
  readonly listed: (key: CodeKey) => Listed | undefined
  readonly adviceNamed: (id: string) => Advice
  readonly sourcesNamed: (ids: readonly string[]) => readonly Source[]
  readonly families: readonly Family[]
  readonly familyOf: FamilyOf
}

export function tablesOf(
  sets: readonly CodeSet[],
  advice: Readonly<Record<string, Advice>>,
  sources: Readonly<Record<string, Source>>,
  families: readonly Family[],
): Tables {
  const bySet = new Map(
    sets.map((set) => [set.id, { set, entries: new Map(set.entries.map((entry) => [entry.code, entry])) }]),
  )
  return {
    sets,
    setOf: (codeSet) => bySet.get(codeSet)?.set,
    listed({ codeSet, code }) {
      const found = bySet.get(codeSet)
      const entry = found?.entries.get(code)
      return found && entry && { set: found.set, entry }
    },
    adviceNamed(id) {
      const named = advice[id]
      // A test holds that every entry names an advice that is there.
      if (!named) throw new Error(`no advice named ${id}`)
      return named
    },
    sourcesNamed: (ids) => ids.flatMap((id) => sources[id] ?? []),
    families,
    familyOf: familyOfIn(families),
  }
}
