import { useState } from 'react'
import type { Incident, IncidentChange, IncidentDraft } from '#shared/incidents/incident'
import type { Failure, ReplyOf } from '#shared/ipc/contract'
import type { Settings } from '#shared/settings'
import { endDraft, keepDraft } from '../../data/drafts'
import type { IncidentRows } from '../../data/incident-rows'
import { desktopApi } from '../../desktop-api'

/**
 * The slip after logging: being written, on the disk, or taken back. `since`: when the key for it was pressed last, by
 * `performance.now()`; null where no key was: it came back with its payment.
 */
export type Slip =
  | { readonly phase: 'saving'; readonly id: string }
  | { readonly phase: 'saved'; readonly id: string; readonly since: number | null }

export type Logging = {
  /** Today's incidents as they stand on the disk, oldest first. */
  readonly today: readonly Incident[]
  readonly slip: Slip | null
  /** Drafts that could not be saved, oldest first, kept until they can. */
  readonly unsaved: { readonly drafts: readonly IncidentDraft[]; readonly failure: Failure } | null
  /**
   * Logs what is on screen with one key.
   * @param id of the payment's entry where it could not be saved before; null: it has none
   * @returns the id of the entry, which is on the disk once the slip says so
   */
  readonly log: (said: Said, id: string | null) => string
  /** Tries once more to save what could not be saved. @param inHand the entry that has the slip */
  readonly retry: (inHand: string | null) => Promise<void>
  /** Saves a draft that a form has filled in, and keeps: the form tells when it cannot be saved. */
  readonly save: (draft: IncidentDraft) => Promise<ReplyOf<'incidents:log'>>
  readonly mend: (id: string, change: IncidentChange['change']) => Promise<ReplyOf<'incidents:mend'>>
  /** Takes the incident on the slip, else the newest of today back, or brings it back. Null when there is none. */
  readonly undo: () => Promise<ReplyOf<'incidents:mend'> | null>
  /** Shows the slip of an entry whose payment is in hand. @param byKey the key for logging was pressed for it just now */
  readonly showSlip: (id: string, byKey: boolean) => void
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
export function useLogging(rows: IncidentRows, settings: Settings): Logging {
  const [slip, setSlip] = useState<Slip | null>(null)

  async function save(draft: IncidentDraft) {
    const reply = await desktopApi.logIncident(draft)
    if (reply.ok) rows.written(reply.value)
    return reply
  }

  async function mend(id: string, change: IncidentChange['change']) {
    const reply = await desktopApi.mendIncident({ id, change })
    if (!reply.ok) return reply
    rows.written(reply.value)
    if (change.withdrawn !== undefined) setSlip((shown) => (shown?.id === id ? shown : savedSlip(id)))
    return reply
  }

  const { unsaved, write } = useUnsaved(save)

  async function log(draft: IncidentDraft) {
    const saving: Slip = { phase: 'saving', id: draft.id }
    setSlip(saving)
    const reply = await write(draft)
    // Whoever typed on in the meantime has put the slip away; then it stays away.
    setSlip((shown) => (shown === saving ? (reply.ok ? savedSlip(draft.id) : null) : shown))
    return reply
  }

  return {
    today: rows.today.filter(({ withdrawn }) => withdrawn !== true),
    slip,
    unsaved,
    log(said, id) {
      const draft = { id: id ?? crypto.randomUUID(), ...onDuty(settings), ...said }
      void log(draft)
      return draft.id
    },
    async retry(inHand) {
      for (const draft of unsaved?.drafts ?? []) {
        const reply = await (draft.id === inHand ? log(draft) : write(draft))
        if (!reply.ok) return
      }
    },
    save,
    mend,
    async undo() {
      const last = slip?.phase === 'saved' ? rows.get(slip.id) : rows.today.at(-1)
      return last ? mend(last.id, { withdrawn: last.withdrawn !== true }) : null
    },
    showSlip: (id, byKey) => setSlip({ phase: 'saved', id, since: byKey ? performance.now() : null }),
    hideSlip: () => setSlip(null),
  }
}

/** Writes drafts; what cannot be saved is kept beside what could not be before. */
function useUnsaved(save: Logging['save']) {
  const [unsaved, setUnsaved] = useState<Logging['unsaved']>(null)
  async function write(draft: IncidentDraft) {
    const reply = await save(draft)
    const form = { form: 'unsaved', of: draft.id, chosen: ['entry'] } as const
    if (reply.ok) endDraft(form)
    else keepDraft(form, { entry: JSON.stringify(draft) })
    setUnsaved((kept) => {
      const others = kept?.drafts.filter(({ id }) => id !== draft.id) ?? []
      // What nobody can know stays so until a restart, whatever another try is told.
      const isInDoubt = kept?.failure === 'in-doubt'
      if (!reply.ok) return { drafts: [...others, draft], failure: isInDoubt ? 'in-doubt' : reply.failure }
      return kept && others.length > 0 ? { ...kept, drafts: others } : null
    })
    return reply
  }
  return { unsaved, write }
}

const savedSlip = (id: string): Slip => ({ phase: 'saved', id, since: performance.now() })
