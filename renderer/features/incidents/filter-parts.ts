import type { IncidentFilter } from '#shared/incidents/incident-filter'

/** What a filter narrows by, each with the fields that belong together: one chip, taken away at once. */
const parts = {
  text: ['text'],
  code: ['code', 'codeSet'],
  terminal: ['terminal'],
  outcome: ['outcome'],
  open: ['open'],
  period: ['from', 'to'],
  withdrawn: ['withdrawn'],
} as const satisfies Readonly<Record<string, readonly (keyof IncidentFilter)[]>>

export type FilterPart = keyof typeof parts

const fieldsOf = (part: FilterPart): readonly string[] => parts[part]

/** The parts of a filter in the order in which they were chosen. */
export function partsOf(filter: IncidentFilter): FilterPart[] {
  const named = Object.keys(parts) as FilterPart[]
  const chosen = Object.keys(filter).flatMap((field) => named.find((part) => fieldsOf(part).includes(field)) ?? [])
  return [...new Set(chosen)]
}

/** The filter after a change; what is empty does not narrow. */
export const narrowed = (filter: IncidentFilter, change: IncidentFilter): IncidentFilter =>
  Object.fromEntries(
    Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined && value !== ''),
  )

export const without = (filter: IncidentFilter, part: FilterPart): IncidentFilter =>
  Object.fromEntries(Object.entries(filter).filter(([field]) => !fieldsOf(part).includes(field)))
