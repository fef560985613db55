import { useRef, useState } from 'react'
import type { CodeKey } from '#shared/catalog/code-key'
import { textLimits, type Incident, type IncidentChange, type IncidentDraft } from '#shared/incidents/incident'
import type { Problem } from '#shared/incidents/problem'
import { saidOf } from '#shared/incidents/said'
import type { Failure, ReplyOf } from '#shared/ipc/contract'
import type { Language } from '#shared/language'
import type { Messages } from '#shared/messages/messages'
import type { Printable } from '#shared/print/printable'
import type { Known } from '#shared/verdict/verdict'
import type { IncidentRows } from '../../data/incident-rows'
import { useReply } from '../../data/replies'
import { desktopApi } from '../../desktop-api'
import type { Keeping, Outcome } from './save-answer'
import type { CallDraft, CallDrafts } from './use-call-drafts'

/** What the call is about. A problem brings its own incidents where none are named. */
export type CallFor = {
  /** The payment in hand that the call is about: its draft belongs to it. Null where the log or a problem asks. */
  readonly paymentId: string | null
  /** What is known of it. */
  readonly known?: Known
  readonly codeKey: CodeKey | null
  readonly incidentIds: readonly string[]
  readonly problemId: string | null
}

const quiet: Outcome = { kind: 'quiet' }

export type CallPackState = {
  /** Tells calls apart; the same call opened again keeps its name. */
  readonly name: string
  readonly callFor: CallFor
  readonly isLoaded: boolean
  /** All that the call may be about, and those that it is about. */
  readonly incidents: readonly Incident[]
  readonly chosen: readonly Incident[]
  readonly problem: Problem | null
  readonly draft: CallDraft
  readonly change: (part: Partial<CallDraft>) => void
  /** Names the draft of one fact of the call. */
  readonly draftOf: (fact: string) => { readonly of: string; readonly where: string }
  /**
   * Writes what was filled in, into the one incident or into all that are chosen; where there is none it logs one.
   * Resolves to whether it is on the disk.
   */
  readonly fillIn: (id: string | null, change: IncidentChange['change']) => Promise<boolean>
  /** Asks about this one too. */
  readonly add: (incident: Incident) => void
  /** Resolves to whether the answer is on the disk. */
  readonly save: () => Promise<boolean>
  /** The last save went wrong, or there was nothing to save. */
  readonly isWrong: boolean
  /** How the last save ended, in words. */
  readonly said: (m: Messages) => string
  readonly printable: Printable
}

/** What the page does with the disk, by way of those who keep the rest of the app up to date. */
type House = Keeping & {
  readonly problems: readonly Problem[]
  readonly log: (said: Omit<IncidentDraft, 'id'>) => Promise<ReplyOf<'incidents:log'>>
  readonly mend: (id: string, change: IncidentChange['change']) => Promise<ReplyOf<'incidents:mend'>>
  readonly onFailure: (failure: Failure) => void
}

/** What is asked about, and what was typed on its page. */
type Call = Pick<CallPackState, 'callFor' | 'problem' | 'draft' | 'incidents' | 'chosen'>

/** @param callFor the same object as long as the same call is on screen; null while there is none */
export function useCallPack(
  callFor: CallFor | null,
  rows: IncidentRows,
  drafts: CallDrafts,
  language: Language,
  house: House,
): CallPackState | null {
  const problem = house.problems.find(({ id }) => id === callFor?.problemId) ?? null
  const [outcome, setOutcome] = useState<Outcome>(quiet)
  const { isLoaded, incidents, add } = useIncidentsOf(callFor, problem, rows, setOutcome)
  const saving = useRef(false)
  if (callFor === null) return null

  const name = nameOf(callFor)
  const draft = drafts.of(name)
  const chosen = incidents.filter(({ id }) => !draft.leftOut.includes(id))
  const call: Call = { callFor, problem, draft, incidents, chosen }
  const write = writingFor(call, house, add)
  const where = whereOf(callFor)

  function change(part: Partial<CallDraft>) {
    drafts.change(name, part, where)
    setOutcome(quiet)
  }
  async function save(): Promise<boolean> {
    if (saving.current || !isLoaded) return false
    saving.current = true
    const { saveAnswer } = await import('./save-answer')
    const ended = await saveAnswer({ ...call, codeKey: call.callFor.codeKey }, language, write.all, house)
    saving.current = false
    if (ended.kind === 'saved') drafts.saved(name)
    setOutcome(ended)
    return ended.kind === 'saved'
  }
  return {
    ...call,
    name,
    isLoaded,
    change,
    draftOf: (fact) => ({ of: `${name} ${fact}`, where }),
    async fillIn(id, wanted) {
      const failure = await (id === null ? write.all(wanted) : write.one(id, wanted))
      if (failure !== null) house.onFailure(failure)
      return failure === null
    },
    add,
    save,
    isWrong: outcome.kind !== 'quiet' && outcome.kind !== 'saved',
    said: (m) => inWords(outcome, m, callFor.codeKey),
    printable: printableOf(call),
  }
}

/** As JSON: what a page that began anew opens the call with. What was known of the payment is asked again. */
const whereOf = ({ paymentId, codeKey, incidentIds, problemId }: CallFor): string =>
  JSON.stringify({ paymentId, codeKey, incidentIds, problemId } satisfies CallFor)

const nameOf = ({ paymentId, incidentIds, problemId }: CallFor): string => problemId ?? paymentId ?? incidentIds.join()

/** All that a call may be about, oldest first; empty until they are there. */
function useIncidentsOf(
  callFor: CallFor | null,
  problem: Problem | null,
  rows: IncidentRows,
  onOutcome: (outcome: Outcome) => void,
) {
  const [loaded, setLoaded] = useState<{ readonly of: CallFor; readonly ids: readonly string[] } | null>(null)
  useReply(
    callFor,
    async ({ incidentIds }): Promise<ReplyOf<'incidents:named'>> => {
      const ids = incidentIds.length > 0 ? incidentIds : (problem?.incidents ?? [])
      return ids.length === 0 ? { ok: true, value: [] } : desktopApi.incidentsNamed({ ids: [...ids] })
    },
    (reply) => {
      onOutcome(reply.ok ? quiet : { kind: 'failed', failure: reply.failure })
      if (!reply.ok || callFor === null) return
      rows.keep(reply.value)
      setLoaded({ of: callFor, ids: reply.value.map(({ id }) => id) })
    },
  )
  const isLoaded = callFor !== null && loaded?.of === callFor
  const incidents = isLoaded ? rows.all(loaded.ids).filter(({ withdrawn }) => withdrawn !== true) : []
  return {
    isLoaded,
    incidents: incidents.toSorted((a, b) => a.seq - b.seq),
    add: ({ id }: Incident) =>
      setLoaded((now) => now && { ...now, ids: [...now.ids.filter((other) => other !== id), id] }),
  }
}

/** Writes into an incident (null: a new one), or into all that are chosen. Resolves to why not; null: it is on the disk. */
function writingFor({ callFor: { codeKey }, draft, incidents, chosen }: Call, house: House, add: CallPackState['add']) {
  async function one(id: string | null, wanted: IncidentChange['change']): Promise<Failure | null> {
    const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== null))
    const terminal = draft.terminal === null ? {} : { terminal: draft.terminal }
    const reply = await (id === null
      ? house.log({ ...(codeKey && saidOf(codeKey, '')), ...terminal, ...given })
      : house.mend(id, wanted))
    if (!reply.ok) return reply.failure
    add(reply.value)
    return null
  }
  async function all(wanted: IncidentChange['change']): Promise<Failure | null> {
    const ids = incidents.length > 0 ? chosen.map(({ id }) => id) : codeKey ? [null] : []
    for (const id of ids) {
      const failure = await one(id, wanted)
      if (failure !== null) return failure
    }
    return null
  }
  return { one, all }
}

const printableOf = ({ callFor: { codeKey, known, problemId }, draft, chosen }: Call): Printable => ({
  document: 'call-pack',
  key: codeKey && { codeSet: codeKey.codeSet, code: codeKey.code },
  ...(known ? { known } : {}),
  incidents: chosen.map(({ id }) => id),
  problem: problemId,
  terminal: draft.terminal,
  steps: [...draft.steps],
})

function inWords(outcome: Outcome, m: Messages, codeKey: CodeKey | null): string {
  const t = m.callPack
  switch (outcome.kind) {
    case 'quiet':
      return ''
    case 'nothing-said':
      return t.nothingSaid
    case 'nothing-chosen':
      return t.nothingChosen
    case 'too-long':
      return m.texts.long(textLimits.acquirerSays)
    case 'failed':
      return outcome.failure === null ? m.settings.notKept : m.failures[outcome.failure]
    case 'saved': {
      const saved = t.savedTo(outcome.clock, outcome.count)
      return outcome.pinned && codeKey ? `${saved}${t.notePinned(codeKey.code)}` : saved
    }
  }
}
