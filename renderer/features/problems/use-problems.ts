import { useEffect, useState } from 'react'
import { isOpen, stateAt, type Problem, type ProblemAct } from '#shared/incidents/problem'
import type { Failure } from '#shared/ipc/contract'
import { localTimestamp } from '#shared/timestamp'
import { now } from '../../clock'
import { useReply, writing } from '../../data/replies'
import { desktopApi } from '../../desktop-api'

export type Problems = {
  /** All of them as they are now, newest announcement first. */
  readonly all: readonly Problem[]
  /** Those that are neither silent nor settled. */
  readonly open: readonly Problem[]
  /** Open ones that the shop has not looked at since they were announced, newest first. */
  readonly fresh: readonly Problem[]
  /** Resolves to whether it is on the disk. */
  readonly act: (problem: Problem, act: ProblemAct) => Promise<boolean>
}

/** A snooze ends by itself: so often the clock is looked at. */
const tick = 15_000

/**
 * What recurs, asked for anew whenever the log has changed.
 * @param changes rises with every change of the log
 */
export function useProblems(
  atStart: readonly Problem[],
  changes: number,
  onFailure: (failure: Failure) => void,
): Problems {
  const [kept, setKept] = useState(atStart)
  const [moment, setNow] = useState(() => localTimestamp(now()))

  function take(problems: readonly Problem[]) {
    setKept(problems)
    setNow(localTimestamp(now()))
  }
  useReply(
    changes,
    () => desktopApi.listProblems(),
    (reply) => {
      if (reply.ok) take(reply.value)
    },
  )
  useEffect(() => {
    const look = () => setNow(localTimestamp(now()))
    const timer = setInterval(look, tick)
    window.addEventListener('focus', look)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', look)
    }
  }, [])

  const all = kept
    .map((problem) => ({ ...problem, state: stateAt(problem, moment) }))
    .toSorted((a, b) => Date.parse(b.announced.at) - Date.parse(a.announced.at))
  const open = all.filter((problem) => isOpen(problem, moment))
  return {
    all,
    open,
    fresh: open.filter(isFresh),
    act: ({ id }, what) => writing(onFailure)(desktopApi.actOnProblem({ id, what }), take),
  }
}

/** Announced after somebody last did something about it, or never looked at. */
function isFresh({ state, announced, history }: Problem): boolean {
  if (state === 'new' || state === 'returned') return true
  return Date.parse(announced.at) > Date.parse(history.at(-1)?.at ?? announced.at)
}
