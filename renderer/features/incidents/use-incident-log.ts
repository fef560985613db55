import type { CodeKey } from '#shared/catalog/code-key'
import { textLimits, type Incident, type IncidentChange } from '#shared/incidents/incident'
import type { Failure } from '#shared/ipc/contract'
import type { Settings } from '#shared/settings'
import type { IncidentRows } from '../../data/incident-rows'
import { useIncidentForm, type IncidentForm } from './use-incident-form'
import { useLogView, type LogView } from './use-log-view'
import { onDuty, useLogging, type Logging } from './use-logging'

export type IncidentLog = {
  readonly logging: Logging
  readonly view: LogView
  readonly form: IncidentForm
  /** The entry of the payment in hand, while its slip is up. */
  readonly saved: (id: string | null) => Incident | null
  readonly mend: (id: string, change: IncidentChange['change']) => void
  /** Takes an incident back, or brings it back. */
  readonly withdraw: (incident: Incident) => void
  /** The same for the one on the slip, else for the newest of today; resolves to what it is now, null: nothing was done. */
  readonly undo: () => Promise<Incident | null>
  /** Opens the form of a new incident with the words on the terminal's screen, where they are known. */
  readonly begin: (screenText: string) => void
  readonly save: () => void
}

/** The incident log: logging with one key, where one looks in what was logged, and the form of one incident. */
export function useIncidentLog(
  rows: IncidentRows,
  settings: Settings,
  ownersOf: (code: string) => readonly CodeKey[],
  onFailure: (failure: Failure) => void,
): IncidentLog {
  const logging = useLogging(rows, settings)
  const view = useLogView()
  const form = useIncidentForm(logging, rows, ownersOf)

  async function mend(id: string, change: IncidentChange['change']) {
    const reply = await logging.mend(id, change)
    if (!reply.ok) onFailure(reply.failure)
    else if (change.withdrawn !== undefined) view.tell(reply.value.id)
  }
  async function undo() {
    const reply = await logging.undo()
    if (reply?.ok) view.tell(reply.value.id)
    else if (reply) onFailure(reply.failure)
    return reply?.ok === true ? reply.value : null
  }
  async function save() {
    const isNew = form.open?.incident === null
    const written = await form.save()
    if (!written) return
    view.tell(written.id)
    if (isNew) view.moveTo(0, 0)
  }

  return {
    logging,
    view,
    form,
    saved: (id) =>
      id !== null && logging.slip?.phase === 'saved' && logging.slip.id === id ? (rows.get(id) ?? null) : null,
    mend: (id, change) => void mend(id, change),
    withdraw: ({ id, withdrawn }) => void mend(id, { withdrawn: withdrawn !== true }),
    undo,
    begin(screenText) {
      form.begin({ ...onDuty(settings), screenText: screenText.trim().slice(0, textLimits.screenText) })
    },
    save: () => void save(),
  }
}
