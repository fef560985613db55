import { useEffect, useState } from 'react'
import type { CodeKey } from '#shared/catalog/code-key'
import type { Incident, IncidentChange } from '#shared/incidents/incident'
import type { Typed } from '#shared/drafts'
import type { Failure, ReplyOf } from '#shared/ipc/contract'
import type { SpreadField } from '#shared/incidents/card-over-fields'
import { laterRules } from '../../components/later'
import { endDraft, keepDraft } from '../../data/drafts'
import type { IncidentRows } from '../../data/incident-rows'
import type { Fields, Problems } from './incident-fields'
import type { Logging, Said } from './use-logging'

/** What stands in a form, and what of it can be saved: the first look-up needs none of it. */
const rules = laterRules(() => import('./incident-fields'))

type Open = {
  /** Of the new one too: saving it again after a failure makes no second. */
  readonly id: string
  /** As it was opened, or last saved. */
  readonly start: Fields
  readonly fields: Fields
  /** How often someone has tried to save in vain: from the first time on what is wrong is said. */
  readonly tries: number
  /** Fields from which digits of a card number were taken back just now, and which nobody has changed since. */
  readonly taken: readonly SpreadField[]
  readonly isSaving: boolean
  readonly failure: Failure | null
  /** Leaving was asked for with text that is not saved. */
  readonly asksToLeave: boolean
}

/** Null: a new one, that the disk has not got yet. */
type OpenForm = Open & { readonly incident: Incident | null }

export type IncidentForm = {
  readonly open: OpenForm | null
  readonly problems: Problems
  readonly isDirty: boolean
  readonly edit: (incident: Incident) => void
  /** A form that was open when the page went, with what stood in it. @param incident null: it was a new one */
  readonly takeUp: (id: string, incident: Incident | null, typed: Typed) => void
  /** A new incident, with what is known of it. Text of another one that is not saved stays where it is. */
  readonly begin: (known: Said) => void
  readonly change: (change: Partial<Fields>) => void
  /** Resolves to what is on the disk; null when something is wrong or the disk refused. The form stays until then. */
  readonly save: () => Promise<Incident | null>
  /** Takes the incident back, or brings it back. The form stays. */
  readonly withdraw: () => Promise<void>
  /** Leaves, or asks first. */
  readonly leave: () => void
  readonly stay: () => void
  readonly drop: () => void
}

/** The form of one incident. What was typed stays here while another screen is up. */
export function useIncidentForm(
  logging: Logging,
  rows: IncidentRows,
  ownersOf: (code: string) => readonly CodeKey[],
): IncidentForm {
  const [state, setOpen] = useState<Open | null>(null)
  const open = state && { ...state, incident: rows.get(state.id) ?? null }
  // Nothing is open before they are there.
  const known = rules.there()
  const isDirty = open !== null && known !== null && known.differs(open.fields, open.start)
  const read = open && known && known.readFields(open.fields, open.start, ownersOf)
  const update = (change: Partial<Open>) => setOpen((now) => now && { ...now, ...change })
  /** @param typed what stands there but is not on the disk */
  const show = (id: string, of: Partial<Incident>, typed: Typed | null = null) => {
    rules.then(({ fieldsOf, typedOver }) => {
      const start = fieldsOf(of)
      const nothingYet = { tries: 0, taken: [], isSaving: false, failure: null, asksToLeave: false }
      setOpen({ id, start, fields: typed ? typedOver(start, typed) : start, ...nothingYet })
    })
  }
  const ask = () => update({ asksToLeave: true })
  const close = () => {
    if (open) endDraft({ form: 'entry', of: open.id })
    setOpen(null)
  }
  useEffect(() => {
    if (!open || !known) return
    const { asTyped, chosenFields: chosen } = known
    keepDraft({ form: 'entry', of: open.id, chosen }, isDirty ? asTyped(open.fields) : null, asTyped(open.start))
  })

  return {
    open,
    problems: open && known && open.tries > 0 && read ? { ...known.spreadProblems(open.taken), ...read.problems } : {},
    isDirty,
    edit: (incident) => show(incident.id, incident),
    takeUp: (id, incident, typed) => show(id, incident ?? {}, typed),
    begin(said) {
      if (isDirty) ask()
      else show(crypto.randomUUID(), said)
    },
    change: (change) =>
      setOpen((now) => {
        const taken = now?.taken.filter((name) => !(name in change)) ?? []
        return now && { ...now, fields: { ...now.fields, ...change }, taken, failure: null }
      }),
    async save() {
      if (!open || !known || !read || open.isSaving) return null
      if (Object.keys(read.problems).length > 0) {
        update({ tries: open.tries + 1, asksToLeave: false })
        return null
      }
      const spread = known.spreadCardIn(read.change, open.incident?.at)
      const taken = Object.keys(spread) as SpreadField[]
      if (taken.length > 0) {
        update({ fields: { ...open.fields, ...spread }, tries: open.tries + 1, taken, asksToLeave: false })
        return null
      }
      update({ isSaving: true })
      const reply = await write(logging, open, read.change)
      if (reply.ok) close()
      else update({ isSaving: false, failure: reply.failure, asksToLeave: false })
      return reply.ok ? reply.value : null
    },
    async withdraw() {
      if (!open?.incident) return
      const reply = await logging.mend(open.id, { withdrawn: open.incident.withdrawn !== true })
      update({ failure: reply.ok ? null : reply.failure })
    },
    leave() {
      if (isDirty) ask()
      else close()
    },
    stay: () => update({ asksToLeave: false }),
    drop: close,
  }
}

/** A new incident is logged first; a time other than now is a change of it. */
async function write(
  { mend, save }: Logging,
  { incident, id }: OpenForm,
  change: IncidentChange['change'],
): Promise<ReplyOf<'incidents:mend'>> {
  if (incident) return mend(id, change)
  const { draftFrom } = await import('./incident-fields')
  const reply = await save(draftFrom(id, change))
  if (!reply.ok || change.at === undefined) return reply
  return mend(id, { at: change.at })
}
