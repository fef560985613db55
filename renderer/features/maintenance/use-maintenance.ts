import { useEffect, useMemo, useState } from 'react'
import type { Failure, ReplyOf } from '#shared/ipc/contract'
import type { ClosingDraft } from '#shared/maintenance/closing'
import { intervals, type Interval } from '#shared/maintenance/interval'
import type { Maintenance } from '#shared/maintenance/maintenance'
import { isBegun, isOpen, type CheckFinding, type Round } from '#shared/maintenance/round'
import { clockFault, scheduleOf, type Scheduled } from '#shared/maintenance/schedule'
import type { TaskRow } from '#shared/maintenance/task'
import type { VisitDraft } from '#shared/maintenance/visit'
import type { Terminal } from '#shared/shop'
import { thisDay } from '../../clock'
import { writing } from '../../data/replies'
import { desktopApi } from '../../desktop-api'

/** The tasks of an interval as they stand today. */
export type Group = {
  readonly interval: Interval
  readonly items: readonly Scheduled[]
  readonly due: number
  /** Never done, and a new shop is not asked for it yet. */
  readonly isOffered: boolean
  /** The round that goes on; null where none does. */
  readonly open: Round | null
}

export type Checks = {
  readonly state: Maintenance
  /** Every interval that has tasks, those with something to do first. */
  readonly groups: readonly Group[]
  /** The day of the last check where it lies ahead of this clock. */
  readonly clockFault: string | null
  /** The round of an interval that goes on or begins now; null when the disk refuses. */
  readonly begin: (interval: Interval) => Promise<Round | null>
  /** All others resolve to whether it is on the disk. */
  readonly find: (round: string, finding: CheckFinding) => Promise<boolean>
  readonly closeDay: (closing: ClosingDraft) => Promise<boolean>
  /** Its answers are for the one who stands there: what was not saved is asked again. */
  readonly saveVisit: (visit: VisitDraft) => Promise<boolean>
  readonly closeFollowUp: (id: string, text: string) => Promise<boolean>
  readonly saveTask: (task: TaskRow) => Promise<boolean>
}

/** So often the day is looked at: what is due changes at midnight. */
const tick = 60_000

/** What is due and what was found. The schedule is worked out here; only what is done goes to the disk. */
export function useMaintenance(
  atStart: Maintenance,
  terminals: readonly Terminal[],
  onFailure: (failure: Failure) => void,
): Checks {
  const [state, setState] = useState(atStart)
  const today = useToday()
  const groups = useMemo(
    () => groupsOf(scheduleOf({ ...state, terminals }, today), state.rounds, today),
    [state, terminals, today],
  )

  const write = writing(onFailure)
  const save = (reply: Promise<ReplyOf<'checks:state'>>) => write(reply, setState)

  return {
    state,
    groups,
    clockFault: clockFault(state.marks, today),
    async begin(interval) {
      const id = crypto.randomUUID()
      let rounds: readonly Round[] = []
      const isKept = await write(desktopApi.beginRound({ id, interval }), (now) => {
        setState(now)
        rounds = now.rounds
      })
      if (!isKept) return null
      return rounds.find((round) => round.id === id) ?? rounds.findLast((round) => round.interval === interval) ?? null
    },
    find: (round, finding) => save(desktopApi.findInRound({ round, finding, followUp: crypto.randomUUID() })),
    closeDay: (closing) => save(desktopApi.closeDay(closing)),
    saveVisit: (visit) => save(desktopApi.saveVisit(visit)),
    closeFollowUp: (id, text) => save(desktopApi.closeFollowUp({ id, text })),
    saveTask: (task) => save(desktopApi.saveTask(task)),
  }
}

function useToday(): string {
  const [today, setToday] = useState(thisDay)
  useEffect(() => {
    const look = () => setToday(thisDay())
    const timer = setInterval(look, tick)
    window.addEventListener('focus', look)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', look)
    }
  }, [])
  return today
}

function groupsOf(schedule: readonly Scheduled[], rounds: readonly Round[], today: string): readonly Group[] {
  const groups = intervals
    .map((interval) => {
      const items = schedule.filter(({ task }) => task.interval === interval)
      const goesOn = (round: Round) => round.interval === interval && isOpen(round, today) && isBegun(round)
      const open = rounds.findLast(goesOn) ?? null
      const due = items.filter(({ isDue }) => isDue).length
      return { interval, items, due, isOffered: due === 0 && items.some((item) => item.isOffered), open }
    })
    .filter(({ items }) => items.length > 0)
  const waits = ({ due, open }: Group) => due > 0 || open !== null
  return [...groups.filter(waits), ...groups.filter((group) => !waits(group))]
}
