import { useEffect, useRef, useState } from 'react'
import type { CodeKey } from '#shared/catalog/code-key'
import type { OwnNote } from '#shared/catalog/own-note'
import { noteOf, quoted } from '#shared/incidents/call-pack'
import { textLimits, type Incident, type IncidentChange } from '#shared/incidents/incident'
import type { Problem } from '#shared/incidents/problem'
import type { TriedStep } from '#shared/incidents/tried-steps'
import type { Failure } from '#shared/ipc/contract'
import type { Language } from '#shared/language'
import type { Messages } from '#shared/messages/messages'
import type { Printable } from '#shared/print/printable'
import { done, type Result } from '#shared/result'
import { clockOf, localTimestamp } from '#shared/timestamp'
import { desktopApi } from '../../desktop-api'

/** What the call is about. A problem brings its own incidents where none are named. */
export type CallFor = {
  readonly codeKey: CodeKey | null
  readonly incidentIds: readonly string[]
  readonly problemId: string | null
}

/** What was typed and ticked, by what the call is about: it stays while the app runs, and goes when it is saved. */
type Draft = {
  /** Incidents that are not asked about after all. */
  readonly leftOut: readonly string[]
  readonly terminal: string | null
  readonly steps: readonly TriedStep[]
  readonly whom: string
  readonly said: string
  readonly pin: boolean
}

const emptyDraft: Draft = { leftOut: [], terminal: null, steps: [], whom: '', said: '', pin: false }

type Outcome =
  | { readonly kind: 'quiet' | 'nothing-said' | 'nothing-chosen' | 'too-long' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'saved'; readonly clock: string; readonly count: number; readonly pinned: boolean }

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
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  /** Writes what was filled in, into the one incident or into all that are chosen; where there is none it logs one. */
  readonly fillIn: (id: string | null, change: IncidentChange['change']) => Promise<Failure | null>
  /** Resolves to whether the answer is on the disk. */
  readonly save: () => Promise<boolean>
  /** The last save went wrong, or there was nothing to save. */
  readonly isWrong: boolean
  /** How the last save ended, in words. */
  readonly said: (m: Messages) => string
  readonly printable: Printable
}

type Changed = {
  readonly onIncident: (incident: Incident) => void
  readonly onNotes: (notes: readonly OwnNote[]) => void
}

type Loaded = {
  readonly of: CallFor | null
  readonly incidents: readonly Incident[]
  readonly problem: Problem | null
}

/** @param callFor the same object as long as the same call is on screen; null while there is none */
export function useCallPack(
  callFor: CallFor | null,
  language: Language,
  { onIncident, onNotes }: Changed,
): CallPackState | null {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map())
  const [loaded, setLoaded] = useState<Loaded>({ of: null, incidents: [], problem: null })
  const [outcome, setOutcome] = useState<Outcome>(quiet)
  const saving = useRef(false)
  useEffect(() => {
    if (callFor === null) return
    let current = true
    void load(callFor).then((found) => {
      if (!current) return
      if (found.ok) setLoaded(found.value)
      setOutcome(found.ok ? quiet : { kind: 'failed', failure: found.failure })
    })
    return () => {
      current = false
    }
  }, [callFor])
  if (callFor === null) return null

  const name = nameOf(callFor)
  const draft = drafts.get(name) ?? emptyDraft
  const isLoaded = loaded.of === callFor
  const { incidents, problem } = isLoaded ? loaded : { incidents: [], problem: null }
  const chosen = incidents.filter(({ id }) => !draft.leftOut.includes(id))
  const { codeKey } = callFor

  function change(part: Partial<Draft>) {
    setDrafts((all) => new Map(all).set(name, { ...(all.get(name) ?? emptyDraft), ...part }))
    setOutcome(quiet)
  }

  function keep(incident: Incident) {
    setLoaded((now) => ({
      ...now,
      incidents: [...now.incidents.filter(({ id }) => id !== incident.id), incident].sort((a, b) => a.seq - b.seq),
    }))
    onIncident(incident)
  }

  async function write(id: string | null, wanted: IncidentChange['change']): Promise<Failure | null> {
    const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== null))
    const reply =
      id === null
        ? await desktopApi.logIncident({
            id: crypto.randomUUID(),
            ...codeKey,
            ...(draft.terminal === null ? {} : { terminal: draft.terminal }),
            ...given,
          })
        : await desktopApi.mendIncident({ id, change: wanted })
    if (!reply.ok) return reply.failure
    keep(reply.value)
    return null
  }

  async function fillIn(id: string | null, wanted: IncidentChange['change']): Promise<Failure | null> {
    const all = incidents.length > 0 ? chosen.map((incident) => incident.id) : codeKey ? [null] : []
    for (const one of id === null ? all : [id]) {
      const failure = await write(one, wanted)
      if (failure !== null) return failure
    }
    return null
  }

  /** What keeps the answer from being saved, before anything is written. */
  function hindrance(text: string): Outcome | null {
    if (draft.said.trim() === '') return { kind: 'nothing-said' }
    if (text.length > textLimits.acquirerSays) return { kind: 'too-long' }
    return incidents.length > 0 && chosen.length === 0 && !draft.pin ? { kind: 'nothing-chosen' } : null
  }

  async function save(): Promise<boolean> {
    if (saving.current || !isLoaded) return false
    const pinned = draft.pin && codeKey !== null
    const text = quoted(draft.whom.trim(), draft.said.trim(), language)
    const hindered = hindrance(text)
    if (hindered) {
      setOutcome(hindered)
      return false
    }
    saving.current = true
    const failure = await saveAll(text)
    saving.current = false
    if (failure !== null) {
      setOutcome({ kind: 'failed', failure })
      return false
    }
    const count = incidents.length === 0 && codeKey ? 1 : chosen.length
    change({ said: '', pin: false })
    setOutcome({ kind: 'saved', clock: clockOf(localTimestamp(new Date())), count, pinned })
    return true
  }

  /** What can be written twice comes first: who tries again after a failure must not tell the problem twice. */
  async function saveAll(text: string): Promise<Failure | null> {
    const failure = await fillIn(null, { acquirerSays: text })
    if (failure !== null) return failure
    if (draft.pin && codeKey) {
      const { codeSet, code } = codeKey
      const reply = await desktopApi.saveNote({ codeSet, code, text: noteOf(text) })
      if (!reply.ok) return reply.failure
      onNotes(reply.value)
    }
    if (problem) {
      const what = { act: 'tell', whom: draft.whom.trim(), said: draft.said.trim() } as const
      const reply = await desktopApi.actOnProblem({ id: problem.id, what })
      if (!reply.ok) return reply.failure
      setLoaded((now) => ({ ...now, problem: reply.value.find(({ id }) => id === problem.id) ?? null }))
    }
    return null
  }

  return {
    name,
    callFor,
    isLoaded,
    incidents,
    chosen,
    problem,
    draft,
    change,
    fillIn,
    save,
    isWrong: outcome.kind !== 'quiet' && outcome.kind !== 'saved',
    said: (m) => inWords(outcome, m, codeKey),
    printable: {
      document: 'call-pack',
      key: codeKey && { codeSet: codeKey.codeSet, code: codeKey.code },
      incidents: chosen.map(({ id }) => id),
      problem: callFor.problemId,
      terminal: draft.terminal,
      steps: [...draft.steps],
    },
  }
}

const nameOf = ({ codeKey, incidentIds, problemId }: CallFor): string =>
  problemId ?? (codeKey ? `${codeKey.codeSet}:${codeKey.code}` : incidentIds.join())

async function load(callFor: CallFor): Promise<Result<Loaded, Failure>> {
  const problems = callFor.problemId === null ? done([]) : await desktopApi.listProblems()
  if (!problems.ok) return problems
  const problem = problems.value.find(({ id }) => id === callFor.problemId) ?? null
  const ids = callFor.incidentIds.length > 0 ? callFor.incidentIds : (problem?.incidents ?? [])
  if (ids.length === 0) return done({ of: callFor, incidents: [], problem })
  const reply = await desktopApi.listIncidents({ filter: { ids: [...ids] }, offset: 0, limit: 500, whole: true })
  return reply.ok ? done({ of: callFor, incidents: reply.value.incidents.toReversed(), problem }) : reply
}

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
      return m.note.long(textLimits.acquirerSays)
    case 'failed':
      return m.failures[outcome.failure]
    case 'saved': {
      const saved = t.savedTo(outcome.clock, outcome.count)
      return outcome.pinned && codeKey ? `${saved}${t.notePinned(codeKey.code)}` : saved
    }
  }
}
