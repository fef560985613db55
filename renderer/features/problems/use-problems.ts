import { useEffect, useMemo, useState } from 'react'
import type { Outage } from '#shared/incidents/outage-row'
import type { Problem, ProblemAct, ProblemsNow } from '#shared/incidents/problem'
import type { Failure } from '#shared/ipc/contract'
import { useReply, writing } from '../../data/replies'
import { desktopApi } from '../../desktop-api'

export type Problems = ProblemsNow & {
  readonly all: readonly Problem[]
  /** Resolves to whether it is on the disk. */
  readonly act: (problem: Problem, act: ProblemAct) => Promise<boolean>
}

/** Problems and snoozes end by themselves: so often it is asked how they stand. */
const tick = 15_000

/**
 * What recurs, asked for anew whenever the log has changed, and from time to time.
 * @param changes rises with every change of the log
 * @param outages what else they are silent for
 */
export function useProblems(
  atStart: ProblemsNow,
  changes: number,
  outages: readonly Outage[],
  onFailure: (failure: Failure) => void,
): Problems {
  const [kept, setKept] = useState(atStart)
  const [looks, setLooks] = useState(0)
  const question = useMemo(() => ({ changes, looks, outages }), [changes, looks, outages])
  useReply(
    question,
    () => desktopApi.listProblems(),
    (reply) => {
      if (reply.ok) setKept(reply.value)
    },
  )
  useEffect(() => {
    const look = () => setLooks((count) => count + 1)
    const timer = setInterval(look, tick)
    window.addEventListener('focus', look)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', look)
    }
  }, [])
  return {
    ...kept,
    all: [...kept.live, ...kept.snoozed, ...kept.past],
    act: ({ id }, what) => writing(onFailure)(desktopApi.actOnProblem({ id, what }), setKept),
  }
}
