import { useRef, useState } from 'react'
import type { Incident, IncidentChange, NotCleared } from '#shared/incidents/incident'
import type { OpenPayment } from '#shared/incidents/open-payments'
import type { Failure, ReplyOf } from '#shared/ipc/contract'
import type { IncidentRows } from '../../data/incident-rows'
import { useWholeReply } from '../../data/replies'
import { desktopApi } from '../../desktop-api'

/** What ends an open payment. */
export type Ending =
  { readonly verdict: 'paid' | 'not-paid' } | { readonly verdict: 'not-cleared'; readonly said: NotCleared }

/** What was written last from here: the way back goes by what was there before. */
type Ended = { readonly verdict: Ending['verdict']; readonly before: readonly Incident[] }

export type OpenPaymentsState = {
  /** Newest first; null until they are there. */
  readonly payments: readonly OpenPayment[] | null
  readonly isOpen: (incident: Pick<Incident, 'id'>) => boolean
  readonly ended: Ended | null
  /** Resolves to whether all of it is on the disk. */
  readonly end: (incidents: readonly Incident[], ending: Ending) => Promise<boolean>
  /** Takes back what was written last. */
  readonly undo: () => Promise<void>
  /** What was written last is no longer the talk. */
  readonly forget: () => void
}

type Mend = (id: string, change: IncidentChange['change']) => Promise<ReplyOf<'incidents:mend'>>

/** As main has told it; its incident is among the rows. */
type Listed = Omit<OpenPayment, 'incident'> & { readonly id: string }

/** What is open, as the log stands on the disk: one list for every screen. */
export function useOpenPayments(
  rows: IncidentRows,
  mend: Mend,
  onFailure: (failure: Failure) => void,
): OpenPaymentsState {
  const [listed, setListed] = useState<readonly Listed[] | null>(null)
  const [ended, setEnded] = useState<Ended | null>(null)
  /** As `ended`, at once. */
  const last = useRef<Ended | null>(null)

  useWholeReply(
    rows.revision,
    (_, whole) => desktopApi.openPayments({ whole }),
    (reply) => {
      if (!reply.ok) return
      rows.keep(reply.value.payments.map(({ incident }) => incident))
      setListed(reply.value.payments.map(({ incident, ...payment }) => ({ ...payment, id: incident.id })))
    },
  )
  const payments =
    listed?.flatMap(({ id, ...payment }) => rows.all([id]).map((incident) => ({ ...payment, incident }))) ?? null

  const mendAll = useMendAll(mend, onFailure, (ids) =>
    setListed((now) => now?.filter(({ id }) => !ids.has(id)) ?? null),
  )
  function tell(now: Ended | null): void {
    last.current = now
    setEnded(now)
  }

  return {
    payments,
    isOpen: (incident) => listed?.some(({ id }) => id === incident.id) === true,
    ended,
    async end(incidents, ending) {
      const change = ending.verdict === 'not-cleared' ? { notCleared: ending.said } : { gate: ending.verdict }
      const kept = await mendAll(incidents.map(({ id }) => [id, change]))
      if (kept) tell({ verdict: ending.verdict, before: incidents })
      return kept
    },
    async undo() {
      const wrong = last.current
      if (wrong === null) return
      const part = wrong.verdict === 'not-cleared' ? 'notCleared' : 'gate'
      if (await mendAll(wrong.before.map((before) => [before.id, { [part]: before[part] ?? null }]))) tell(null)
    },
    forget: () => tell(null),
  }
}

/**
 * Writes one change after the other. Resolves to whether all of them are on the disk.
 * @param onKept told the ids of those that are
 */
function useMendAll(
  mend: Mend,
  onFailure: (failure: Failure) => void,
  onKept: (ids: ReadonlySet<string>) => void,
): (changes: readonly (readonly [string, IncidentChange['change']])[]) => Promise<boolean> {
  const writing = useRef(false)
  return async (changes) => {
    // A second key while the first is being written would meet lines that are gone.
    if (writing.current) return false
    writing.current = true
    let failure: Failure | null = null
    const kept = new Set<string>()
    for (const [id, change] of changes) {
      const reply = await mend(id, change)
      if (reply.ok) kept.add(id)
      else failure = reply.failure
    }
    onKept(kept)
    writing.current = false
    if (failure !== null) onFailure(failure)
    return failure === null
  }
}
