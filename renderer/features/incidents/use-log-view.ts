import { useRef, useState, type RefObject } from 'react'
import type { IncidentFilter } from '#shared/incidents/incident-filter'
import { narrowed, partsOf, without, type FilterPart } from './filter-parts'

/** Where one looks in the log. Kept while a form stands in the place of the list. */
export type LogView = {
  readonly filter: IncidentFilter
  /** Shows what this filter finds, and nothing that was chosen before. */
  readonly showOnly: (filter: IncidentFilter) => void
  readonly narrow: (change: IncidentFilter) => void
  readonly widen: (part: FilterPart) => void
  /** Takes away what was chosen last; false when nothing was. */
  readonly widenOnce: () => boolean
  /** Place of the current incident, counted from the newest. */
  readonly place: number
  /** How far the list was scrolled when it was left. */
  readonly offset: number
  readonly moveTo: (place: number, offset?: number) => void
  /** Id of what was written last from here, for a line above the list. */
  readonly written: string | null
  readonly tell: (id: string | null) => void
  readonly list: RefObject<HTMLTableElement | null>
}

/** The text of the filter is found by this id: Ctrl+F goes there from anywhere in the log. */
export const filterTextId = 'log-filter-text'

const top = { place: 0, offset: 0 }

export function useLogView(): LogView {
  const [filter, setFilter] = useState<IncidentFilter>({})
  const [position, setPosition] = useState(top)
  const [written, setWritten] = useState<string | null>(null)
  const list = useRef<HTMLTableElement>(null)

  function showOnly(next: IncidentFilter) {
    setFilter(next)
    setPosition(top)
    setWritten(null)
  }

  return {
    filter,
    showOnly,
    narrow(change) {
      showOnly(narrowed(filter, change))
    },
    widen(part) {
      showOnly(without(filter, part))
    },
    widenOnce() {
      const last = partsOf(filter).at(-1)
      if (last !== undefined) showOnly(without(filter, last))
      return last !== undefined
    },
    ...position,
    moveTo(place, offset = position.offset) {
      setPosition({ place, offset })
    },
    written,
    tell: setWritten,
    list,
  }
}
