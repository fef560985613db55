import type { Hit, Reading } from './answer'
import type { CodeKey } from './code-key'
import type { Listed, Tables } from './tables'

/** Where the same characters stand in the tables of others. */
export const listedElsewhere = ({ sets, listed }: Tables, { codeSet, code }: CodeKey): readonly Listed[] =>
  sets.flatMap(({ id }) => (id === codeSet ? [] : (listed({ codeSet: id, code }) ?? [])))

/** First owners whose word is a table, then those of whom only pages speak. */
export const hitsOf = (elsewhere: readonly Listed[]): readonly Hit[] =>
  elsewhere.map(hitOf).sort((a, b) => Number(a.class === 'unverified') - Number(b.class === 'unverified'))

export const hitOf = ({ set, entry }: Listed): Hit => ({
  codeSet: set.id,
  code: entry.code,
  owner: set.name,
  title: entry.title,
  class: entry.class,
})

/** What an owner, and pages about it, say that a code means. A set that only pages speak for has just their readings. */
export const readingsOf = (listed: Listed): readonly Reading[] =>
  listed.entry.class === 'unverified' ? readingsWithin(listed) : [ownReading(listed), ...readingsWithin(listed)]

export const ownReading = ({ set, entry }: Listed): Reading => ({
  codeSet: set.id,
  owner: set.name,
  meaning: entry.title,
  standing: 'table',
  sources: entry.sources,
})

/** Other readings within a set. */
export const readingsWithin = ({ set, entry }: Listed): readonly Reading[] =>
  (entry.readings ?? []).map((reading) => ({ ...reading, codeSet: set.id, owner: set.name }))

export const tablesFirst = (readings: readonly Reading[]): readonly Reading[] =>
  readings.toSorted((a, b) => Number(a.standing === 'claim') - Number(b.standing === 'claim'))
