import * as v from 'valibot'
import { addDays } from '../incidents/period'
import { noCardNumber } from '../payments/free-text'
import { seqSchema } from '../seq'
import { dayOf, timestampSchema } from '../timestamp'
import { nextDay, type Interval } from './interval'
import { activeTasks, type Task, type TaskRow } from './task'

/** The name of a task of the app, or the id of one of the shop. */
export const taskIdSchema = v.union([v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)), v.pipe(v.string(), v.uuid())])

/** What is checked: a task, of one terminal where it is done for each. */
export type Target = { readonly task: string; readonly terminal?: string | undefined }

/** The last completion of a target. One row for each, so that no year of history is read to know what is due. */
export const markSchema = v.strictObject({
  /** `task@terminal`. */
  id: v.pipe(v.string(), v.maxLength(80), noCardNumber),
  seq: seqSchema,
  at: timestampSchema,
})

export type Mark = v.InferOutput<typeof markSchema>

/** Names a target, as the id of its mark. */
export const targetId = ({ task, terminal = '' }: Target): string => `${task}@${terminal}`

/** A target with what is known of it today. */
export type Scheduled = {
  readonly task: Task
  readonly terminal: string | undefined
  /** The day it was last done; null where that is not known, as after a clock that ran ahead. */
  readonly last: string | null
  /** The day from which it is due; null: it was never done. */
  readonly due: string | null
  readonly isDue: boolean
  /** Never done, and not asked for yet: a new shop may begin it now or later. */
  readonly isOffered: boolean
}

type Known = {
  readonly tasks: readonly TaskRow[]
  readonly terminals: readonly { readonly id: string; readonly retired?: boolean | undefined }[]
  readonly marks: readonly Mark[]
  /** The day of the first start. */
  readonly since: string
}

/** So many days after its first start a shop is asked for every check. */
const settlingIn = 7

/**
 * Every target, in the order of the lists. Works on days of the shop's clock alone, so that no hour that is skipped or
 * repeated can matter, and changes nothing: whoever asks twice gets the same.
 * @param today `2026-11-22`
 */
export function scheduleOf({ tasks, terminals, marks, since }: Known, today: string): readonly Scheduled[] {
  // A first start that lies ahead was one of a wrong clock: nothing waits for that day.
  const isNew = since <= today && today < addDays(since, settlingIn)
  const last = new Map(marks.map(({ id, at }) => [id, dayOf(at)]))
  const used = terminals.filter(({ retired }) => retired !== true)
  return activeTasks(tasks).flatMap((task) => {
    // Without a register each terminal is all of them.
    const targets = task.each === 'terminal' && used.length > 0 ? used.map(({ id }) => id) : [undefined]
    return targets.map((terminal) => {
      const day = last.get(targetId({ task: task.id, terminal })) ?? null
      const isOffered = isNew && day === null && task.interval !== 'opening'
      return { task, terminal, isOffered, ...(isOffered ? notDone : dueOf(task.interval, day, today)) }
    })
  })
}

const notDone = { last: null, due: null, isDue: false }

function dueOf(interval: Interval, last: string | null, today: string): Pick<Scheduled, 'last' | 'due' | 'isDue'> {
  if (last === null) return { last, due: null, isDue: true }
  const due = nextDay(last, interval)
  if (last <= today) return { last, due, isDue: due <= today }
  // Done on a day that is still to come: the clock was ahead then or is behind now. What lies further ahead than the
  // next time would be says nothing, so nothing is put off for longer than that.
  return { last: null, due, isDue: last > nextDay(today, interval) }
}

/** Due since a day that has passed. What was never done is due, too, but late for no day. */
export const isOverdue = (one: Scheduled, today: string): one is Scheduled & { readonly due: string } =>
  one.isDue && one.due !== null && one.due < today

/** How many targets of an interval are due, in the order of the intervals; intervals with nothing due are left out. */
export function dueByInterval(schedule: readonly Scheduled[]): readonly { interval: Interval; count: number }[] {
  const counts = new Map<Interval, number>()
  for (const { task, isDue } of schedule) if (isDue) counts.set(task.interval, (counts.get(task.interval) ?? 0) + 1)
  return [...counts].map(([interval, count]) => ({ interval, count }))
}

/**
 * The day of the last completion where it lies after tomorrow: the clock was wrong then or is wrong now. A day more is a
 * journey, not a fault.
 */
export function clockFault(marks: readonly Mark[], today: string): string | null {
  const newest = marks.reduce<Mark | null>((found, mark) => (found && found.seq > mark.seq ? found : mark), null)
  return newest && dayOf(newest.at) > addDays(today, 1) ? dayOf(newest.at) : null
}
