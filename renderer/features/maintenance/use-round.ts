import { useState } from 'react'
import { taskTitle } from '#shared/maintenance/in-words'
import {
  inspected,
  nextItem,
  type CheckFinding,
  type Inspected,
  type Round,
  type RoundItem,
} from '#shared/maintenance/round'
import { targetId } from '#shared/maintenance/schedule'
import { lacksFor, terminalOf } from '#shared/maintenance/compared'
import { maintenanceWords } from '#shared/messages/maintenance'
import type { Terminal } from '#shared/shop'
import { useAnnounce } from '../../components/announce'
import { useLanguage } from '../../components/language'
import { endDraft, useWanted } from '../../data/drafts'
import type { Checks } from './use-maintenance'

/** What the current item is at: being asked, a problem being written down, or a terminal that is not to be used. */
type Phase =
  | { readonly kind: 'ask'; readonly part: number }
  | { readonly kind: 'note' }
  | { readonly kind: 'stop'; readonly part: Inspected }

type Said = Omit<CheckFinding, 'task' | 'terminal'>

/** A walk through the items of a round. */
export type Run = ReturnType<typeof useRound>

/**
 * Where a round is, and what can be said there.
 * @param begun as it was when the page was opened
 */
export function useRound(checks: Checks, begun: Round, terminals: readonly Terminal[]) {
  const { language } = useLanguage()
  const announce = useAnnounce()
  const round = checks.state.rounds.find(({ id }) => id === begun.id) ?? begun
  const { sent, record } = useFindings(checks, round.id)
  const { items } = round
  const wanted = wantedIn(
    items.map((item) => nameOf(round.id, item)),
    useWanted('round') ?? '',
  )
  const [at, setAt] = useState(() => wanted?.at ?? nextItem(items, 0))
  const [phase, setPhase] = useState<Phase>(() => phaseOf(wanted, items[wanted?.at ?? -1]))
  const current = items[at]
  /** Of an inspection, while it is asked about. */
  const part = current?.task === 'inspection' && phase.kind === 'ask' ? inspected[phase.part] : undefined

  const terminal = current && terminalOf(current, terminals)
  /** What the part cannot be compared with yet: nobody may call it the same. */
  const lacks = part === undefined ? null : lacksFor(part, terminal)

  function goTo(index: number) {
    setAt(index)
    setPhase({ kind: 'ask', part: 0 })
  }
  function finish(said: Said) {
    if (!current) return
    const isAnswered = (item: RoundItem) => item === current || sent.has(targetId(item))
    goTo(
      nextItem(
        items.map((item): RoundItem => (isAnswered(item) ? { ...item, state: 'ok' } : item)),
        at,
      ),
    )
    void record(current, said)
  }
  function nextPart() {
    if (phase.kind === 'ask') setPhase({ kind: 'ask', part: phase.part + 1 })
  }
  function ok() {
    if (lacks !== null) return
    if (part !== undefined && part !== inspected.at(-1)) nextPart()
    else if (phase.kind === 'ask') finish({ state: 'ok' })
  }
  function later() {
    if (phase.kind === 'ask') finish({ state: 'later' })
  }
  function problem() {
    if (!current || phase.kind !== 'ask' || lacks === 'terminal') return
    if (part === undefined) {
      setPhase({ kind: 'note' })
      return
    }
    // On the disk at once: whoever sees the stop may be called away.
    setPhase({ kind: 'stop', part })
    announce(maintenanceWords(language).inspection.stopTitle)
    void record(current, { state: 'problem', differs: [part] })
  }
  /** A problem with what was written about it. */
  const note = (said: Pick<CheckFinding, 'note' | 'which' | 'differs'>) => finish({ state: 'problem', ...said })
  function move(by: number) {
    const count = items.length
    const from = at < 0 ? (by > 0 ? -1 : count) : at
    goTo((from + by + count) % count)
  }
  return { round, sent, at, current, terminal, phase, part, lacks, goTo, nextPart, ok, later, problem, note, move }
}

/** Names an item of a round, for what is typed about it. */
export const nameOf = (round: string, item: RoundItem): string => `${round} ${targetId(item)}`

type Wanted = { readonly at: number; readonly part: string }

/** The item that somebody asked to go on with, and the part of an inspection; null where it is none of this round. */
function wantedIn(names: readonly string[], wanted: string): Wanted | null {
  const at = names.findIndex((name) => wanted === name || wanted.startsWith(`${name} `))
  return at < 0 ? null : { at, part: wanted.slice((names[at] ?? '').length + 1) }
}

/** Where the text was typed that is gone on with. */
function phaseOf(wanted: Wanted | null, item: RoundItem | undefined): Phase {
  if (wanted === null) return { kind: 'ask', part: 0 }
  const part = inspected.findIndex((one) => one === wanted.part)
  const found = inspected[part]
  if (found === undefined) return { kind: 'note' }
  return item?.state === 'problem' ? { kind: 'stop', part: found } : { kind: 'ask', part }
}

/** Sends what was found. Who is quick at the keys is at the next item before this one is on the disk. */
function useFindings(checks: Checks, round: string) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).round
  const announce = useAnnounce()
  /** What is on its way to the disk. */
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set())

  async function record(item: RoundItem, said: Said) {
    const id = targetId(item)
    const { task, terminal } = item
    setSent((now) => new Set([...now, id]))
    const kept = await checks.find(round, { task, ...(terminal === undefined ? {} : { terminal }), ...said })
    setSent((now) => new Set([...now].filter((other) => other !== id)))
    if (!kept) return
    for (const part of ['', ...inspected.map((one) => ` ${one}`)])
      endDraft({ form: 'round', of: `${nameOf(round, item)}${part}` })
    announce(t.kept(taskTitle(item, language), t.states[said.state]))
  }
  return { sent, record }
}
