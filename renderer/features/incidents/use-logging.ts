import { useState } from 'react'
import type { Incident, IncidentChange, IncidentDraft } from '#shared/incidents/incident'
import type { Failure } from '#shared/ipc/contract'
import { desktopApi } from '../../desktop-api'

/** The slip after logging: being written, on the disk, or taken back. */
export type Slip = { readonly phase: 'saving' } | { readonly phase: 'saved'; readonly incident: Incident }

export type Logging = {
  /** Today's incidents as they stand on the disk, oldest first. */
  readonly today: readonly Incident[]
  readonly slip: Slip | null
  /** A draft that could not be saved, kept until it can. */
  readonly unsaved: { readonly draft: IncidentDraft; readonly failure: Failure } | null
  readonly failure: Failure | null
  readonly log: (said: Said) => Promise<void>
  /** Tries once more to save what could not be saved. */
  readonly retry: () => Promise<void>
  /** Takes in an incident that was written elsewhere on the page. */
  readonly keep: (incident: Incident) => void
  readonly mend: (id: string, change: IncidentChange['change']) => Promise<void>
  /** Takes the newest incident of today back, or brings it back when it is taken back. */
  readonly undo: () => Promise<void>
  readonly hideSlip: () => void
}

/** What is known when an incident is logged. */
export type Said = Omit<IncidentDraft, 'id'>

/** Logging with one key. Nothing is called saved before main says that it is on the disk. */
export function useLogging(atStart: readonly Incident[]): Logging {
  const [today, setToday] = useState(atStart)
  const [slip, setSlip] = useState<Slip | null>(null)
  const [unsaved, setUnsaved] = useState<Logging['unsaved']>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  function keep(incident: Incident) {
    setToday((rows) => [...rows.filter(({ id }) => id !== incident.id), incident].sort((a, b) => a.seq - b.seq))
  }

  async function mend(id: string, change: IncidentChange['change']) {
    const reply = await desktopApi.mendIncident({ id, change })
    setFailure(reply.ok ? null : reply.failure)
    if (!reply.ok) return
    keep(reply.value)
    setSlip((shown) => (shown?.phase === 'saved' && shown.incident.id !== id ? shown : savedSlip(reply.value)))
  }

  async function save(draft: IncidentDraft) {
    const saving: Slip = { phase: 'saving' }
    setSlip(saving)
    const reply = await desktopApi.logIncident(draft)
    // Whoever typed on in the meantime has put the slip away; then it stays away.
    setSlip((shown) => (shown === saving ? (reply.ok ? savedSlip(reply.value) : null) : shown))
    setUnsaved(reply.ok ? null : { draft, failure: reply.failure })
    if (reply.ok) keep(reply.value)
  }

  return {
    today: today.filter(({ withdrawn }) => withdrawn !== true),
    slip,
    unsaved,
    failure,
    log: (said) => save(unsaved && isSame(unsaved.draft, said) ? unsaved.draft : { id: crypto.randomUUID(), ...said }),
    async retry() {
      if (unsaved) await save(unsaved.draft)
    },
    keep,
    mend,
    async undo() {
      const last = slip?.phase === 'saved' ? slip.incident : today.at(-1)
      if (last) await mend(last.id, { withdrawn: last.withdrawn !== true })
    },
    hideSlip() {
      setSlip(null)
    },
  }
}

/** The key was pressed once more for what could not be saved. */
const isSame = (draft: IncidentDraft, said: Said): boolean =>
  draft.codeSet === said.codeSet && draft.code === said.code && draft.screenText === said.screenText

const savedSlip = (incident: Incident): Slip => ({ phase: 'saved', incident })
