import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Incident } from '#shared/incidents/incident'
import type { IncidentFilter, IncidentSummary } from '#shared/incidents/incident-filter'
import type { Failure, IncidentPage } from '#shared/ipc/contract'
import type { IncidentRows } from '../../data/incident-rows'
import { desktopApi } from '../../desktop-api'

/** Incidents asked for at once. */
const pageSize = 200
/** Pages kept: a few screens to either side of where one looks. */
const pagesKept = 12

/** What a filter has found. */
export type Found = {
  readonly filter: IncidentFilter
  readonly total: number
  readonly summary: IncidentSummary
  /** False while only the last months have been counted. */
  readonly whole: boolean
  /** The codes to choose from: of all incidents of the filter but for what it says of codes, as far as is known. */
  readonly codes: IncidentSummary['codes']
  /** Ids, by the number of the page. */
  readonly pages: ReadonlyMap<number, readonly string[]>
}

export type Listing = {
  /** Null before the first answer. While another filter is being asked for: what the one before has found. */
  readonly found: Found | null
  readonly failure: Failure | null
  /** Says which places of the list are on screen, so that their pages come. */
  readonly show: (first: number, last: number) => void
}

/** Whether it is a part of the log that was asked for. */
export const isNarrowed = ({ filter }: Found): boolean => Object.keys(filter).length > 0

/** The incident at a place of the list; undefined while it is on its way. */
export function incidentAt({ pages }: Found, rows: IncidentRows, place: number): Incident | undefined {
  const id = pages.get(Math.floor(place / pageSize))?.[place % pageSize]
  return id === undefined ? undefined : rows.get(id)
}

/** The incidents of a filter, page by page as they come into view. What was found is old as soon as anything is written. */
export function useIncidents(filter: IncidentFilter, rows: IncidentRows): Listing {
  const { revision } = rows
  const [found, setFound] = useState<Found | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  /** Numbers the filters and revisions: an answer to an older one comes too late. */
  const question = useRef(0)
  const onScreen = useRef<readonly number[]>([0])
  const onTheirWay = useRef(new Set<number>())

  /** Resolves to the answer once it is on screen; null when it came too late or not at all. */
  async function bring(page: number, whole: boolean, others: 'keep' | 'drop'): Promise<IncidentPage | null> {
    const asked = question.current
    onTheirWay.current.add(page)
    const reply = await desktopApi.listIncidents({ filter, offset: page * pageSize, limit: pageSize, whole })
    if (asked !== question.current) return null
    onTheirWay.current.delete(page)
    setFailure(reply.ok ? null : reply.failure)
    if (!reply.ok) return null
    rows.keep(reply.value.incidents)
    setFound((before) => withPage(before, others === 'keep', page, filter, reply.value))
    return reply.value
  }

  const begin = useEffectEvent(async () => {
    question.current++
    onTheirWay.current.clear()
    const [first = 0, ...others] = onScreen.current
    // The last months are there at once; the years before them may still have to be read.
    let answer = await bring(first, false, 'drop')
    if (answer?.whole === false) answer = await bring(first, true, 'drop')
    if (answer) for (const page of others) void bring(page, true, 'keep')
  })
  useEffect(() => {
    onScreen.current = [0]
  }, [filter])
  useEffect(() => {
    void begin()
  }, [filter, revision])

  return {
    found,
    failure,
    show(first, last) {
      onScreen.current = [...new Set([Math.floor(first / pageSize), Math.floor(last / pageSize)])]
      if (found?.filter !== filter) return
      for (const page of onScreen.current) {
        if (!found.pages.has(page) && !onTheirWay.current.has(page)) void bring(page, found.whole, 'keep')
      }
    },
  }
}

/** Adds a page to what is known of its filter, or begins anew with it. */
function withPage(
  before: Found | null,
  keep: boolean,
  page: number,
  filter: IncidentFilter,
  { incidents, ...counts }: IncidentPage,
): Found {
  const ids = incidents.map(({ id }) => id)
  if (before && keep && before.total === counts.total) {
    const others = [...before.pages].filter(([number]) => number !== page)
    return { ...before, pages: new Map([...others.slice(1 - pagesKept), [page, ids]]) }
  }
  const isNarrow = filter.code !== undefined || filter.codeSet !== undefined
  const codes = (isNarrow && before?.codes) || counts.summary.codes
  return { ...counts, filter, codes, pages: new Map([[page, ids]]) }
}
