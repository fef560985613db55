import { useMemo, useState } from 'react'
import type { Incident } from '#shared/incidents/incident'
import { dayOf } from '#shared/timestamp'
import { thisDay } from '../clock'

/** The incidents that the page knows, each once. Everybody else keeps their ids. */
export type IncidentRows = {
  readonly get: (id: string) => Incident | undefined
  /** Those of them that are known, in the order of the ids. */
  readonly all: (ids: readonly string[]) => readonly Incident[]
  /** Of today, oldest first, those taken back among them. */
  readonly today: readonly Incident[]
  /** Takes in what main has told. */
  readonly keep: (incidents: readonly Incident[]) => void
  /** The same of what was just written. */
  readonly written: (incident: Incident) => void
  /** Rises with everything that is written: what was asked before is old then. */
  readonly revision: number
}

/** So many are kept: all that is open, and what was looked at in the list. */
const limit = 50_000

export function useIncidentRows(atStart: readonly Incident[]): IncidentRows {
  const [rows, setRows] = useState<ReadonlyMap<string, Incident>>(() => new Map(atStart.map((row) => [row.id, row])))
  const [revision, setRevision] = useState(0)
  const day = thisDay()
  const today = useMemo(
    () => [...rows.values()].filter(({ at }) => dayOf(at) === day).sort((a, b) => a.seq - b.seq),
    [rows, day],
  )
  function keep(incidents: readonly Incident[]) {
    setRows((known) => withNewest(known, incidents))
  }
  return {
    get: (id) => rows.get(id),
    all: (ids) => ids.flatMap((id) => rows.get(id) ?? []),
    today,
    keep,
    written(incident) {
      keep([incident])
      setRevision((count) => count + 1)
    },
    revision,
  }
}

/** What was told last comes last; beyond the limit what was told first goes, but for today's. */
function withNewest(
  known: ReadonlyMap<string, Incident>,
  incidents: readonly Incident[],
): ReadonlyMap<string, Incident> {
  const next = new Map(known)
  for (const incident of incidents) {
    next.delete(incident.id)
    next.set(incident.id, incident)
  }
  const day = thisDay()
  for (const [id, { at }] of next) {
    if (next.size <= limit) break
    if (dayOf(at) !== day) next.delete(id)
  }
  return next
}
