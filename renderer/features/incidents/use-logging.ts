import { useState } from 'react'
import { thisDay } from '#shared/clock'
import type { Incident, IncidentChange, IncidentDraft } from '#shared/incidents/incident'
import type { Failure, ReplyOf } from '#shared/ipc/contract'
import type { Settings } from '#shared/settings'
import { dayOf } from '#shared/timestamp'
import { desktopApi } from '../../desktop-api'

/** The slip after logging: being written, on the disk, or taken back. `since`: when it came, by `performance.now()`. */
export type Slip =
  | { readonly phase: 'saving'; readonly id: string }
  | { readonly phase: 'saved'; readonly incident: Incident; readonly since: number }

export type Logging = {
  /** Today's incidents as they stand on the disk, oldest first. */
  readonly today: readonly Incident[]
  readonly slip: Slip | null
  /** A draft that could not be saved, kept until it can. */
  readonly unsaved: { readonly draft: IncidentDraft; readonly failure: Failure } | null
  /** Rises with everything that is written: a list on screen is old then. */
  readonly revision: number
  /** Logs what is on screen with one key. @returns the id of the entry, which is on the disk once the slip says so */
  readonly log: (said: Said) => string
  /** Tries once more to save what could not be saved. */
  readonly retry: () => Promise<void>
  /** Saves a draft that a form has filled in, and keeps: the form tells when it cannot be saved. */
  readonly save: (draft: IncidentDraft) => Promise<ReplyOf<'incidents:log'>>
  readonly mend: (id: string, change: IncidentChange['change']) => Promise<ReplyOf<'incidents:mend'>>
  /** Takes the incident on the slip, else the newest of today back, or brings it back. Null when there is none. */
  readonly undo: () => Promise<ReplyOf<'incidents:mend'> | null>
  /** Brings the slip of an earlier entry back: its payment is in hand again. */
  readonly showSlip: (incident: Incident) => void
  readonly hideSlip: () => void
}

/** What is known when an incident is logged. */
export type Said = Omit<IncidentDraft, 'id'>

/** Who is at the counter, and at which terminal: every new incident says so where the shop does. */
export const onDuty = ({ staffOnDuty, terminalInUse }: Settings): Said => ({
  ...(staffOnDuty ? { staff: staffOnDuty } : {}),
  ...(terminalInUse ? { terminal: terminalInUse } : {}),
})

/** Logging with one key. Nothing is called saved before main says that it is on the disk. */
export function useLogging(atStart: readonly Incident[], settings: Settings): Logging {
  const [today, setToday] = useState(atStart)
  const [slip, setSlip] = useState<Slip | null>(null)
  const [unsaved, setUnsaved] = useState<Logging['unsaved']>(null)
  const [revision, setRevision] = useState(0)

  function keep(incident: Incident) {
    const isToday = dayOf(incident.at) === thisDay()
    setToday((rows) => [...rows.filter(({ id }) => id !== incident.id), ...(isToday ? [incident] : [])].sort(bySeq))
    setRevision((count) => count + 1)
  }

  async function save(draft: IncidentDraft) {
    const reply = await desktopApi.logIncident(draft)
    if (reply.ok) keep(reply.value)
    return reply
  }

  async function mend(id: string, change: IncidentChange['change']) {
    const reply = await desktopApi.mendIncident({ id, change })
    if (!reply.ok) return reply
    keep(reply.value)
    const tookBack = change.withdrawn !== undefined
    setSlip((shown) =>
      shown?.phase === 'saved' && shown.incident.id === id
        ? { ...shown, incident: reply.value }
        : tookBack
          ? savedSlip(reply.value)
          : shown,
    )
    return reply
  }

  async function log(draft: IncidentDraft) {
    const saving: Slip = { phase: 'saving', id: draft.id }
    setSlip(saving)
    const reply = await save(draft)
    // Whoever typed on in the meantime has put the slip away; then it stays away.
    setSlip((shown) => (shown === saving ? (reply.ok ? savedSlip(reply.value) : null) : shown))
    setUnsaved(reply.ok ? null : { draft, failure: reply.failure })
  }

  return {
    today: today.filter(({ withdrawn }) => withdrawn !== true),
    slip,
    unsaved,
    revision,
    log(said) {
      const isAgain = unsaved !== null && isSame(unsaved.draft, said)
      const draft = isAgain ? unsaved.draft : { id: crypto.randomUUID(), ...onDuty(settings), ...said }
      void log(draft)
      return draft.id
    },
    async retry() {
      if (unsaved) await log(unsaved.draft)
    },
    save,
    mend,
    async undo() {
      const last = slip?.phase === 'saved' ? slip.incident : today.at(-1)
      return last ? mend(last.id, { withdrawn: last.withdrawn !== true }) : null
    },
    showSlip(incident) {
      setSlip({ phase: 'saved', incident, since: -Infinity })
    },
    hideSlip() {
      setSlip(null)
    },
  }
}

const bySeq = (a: Incident, b: Incident): number => a.seq - b.seq

/** The key was pressed once more for what could not be saved. */
const isSame = (draft: IncidentDraft, said: Said): boolean =>
  draft.codeSet === said.codeSet && draft.code === said.code && draft.screenText === said.screenText

const savedSlip = (incident: Incident): Slip => ({ phase: 'saved', incident, since: performance.now() })
