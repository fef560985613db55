import * as v from 'valibot'
import { freeText } from '../payments/free-text'
import { seqSchema } from '../seq'
import { dayOf, timestampSchema } from '../timestamp'
import { intervals, type Interval } from './interval'
import { taskIdSchema, type Scheduled, type Target } from './schedule'

/** `later`: put off in this round; it stays due. */
export const itemStates = ['due', 'ok', 'problem', 'later'] as const

/** What an inspection compares, in its order. */
export const inspected = ['serial', 'seal', 'surface', 'cables'] as const
export type Inspected = (typeof inspected)[number]

export const checkLimits = { note: 200, items: 400 } as const

const id = v.pipe(v.string(), v.uuid())
const staff = freeText(20)

const itemSchema = v.strictObject({
  task: taskIdSchema,
  terminal: v.optional(id),
  /** What the shop's own task was called then. */
  title: v.optional(freeText(30)),
  state: v.picklist(itemStates),
  at: v.optional(timestampSchema),
  staff: v.optional(staff),
  note: v.optional(freeText(checkLimits.note)),
  /** The terminal that has the problem, where the task is of the whole shop. */
  which: v.optional(id),
  /** What did not agree with the register. */
  differs: v.optional(v.array(v.picklist(inspected))),
})

/** One walk through the tasks of an interval: who looked at what, when, and what was found. */
export const roundSchema = v.strictObject({
  kind: v.literal('round'),
  id,
  seq: seqSchema,
  /** When it was begun. */
  at: timestampSchema,
  interval: v.picklist(intervals),
  items: v.pipe(v.array(itemSchema), v.maxLength(checkLimits.items)),
  endedAt: v.optional(timestampSchema),
})

/** What a person says of one item. Who and when are added by the app. */
export const findingSchema = v.strictObject({
  task: taskIdSchema,
  terminal: v.optional(id),
  state: v.picklist(['ok', 'problem', 'later']),
  note: v.optional(freeText(checkLimits.note)),
  which: v.optional(id),
  differs: v.optional(v.pipe(v.array(v.picklist(inspected)), v.maxLength(inspected.length))),
})

export type Round = v.InferOutput<typeof roundSchema>
export type RoundItem = Round['items'][number]
export type CheckFinding = v.InferOutput<typeof findingSchema>

const isSame = (a: Target, b: Target): boolean => a.task === b.task && a.terminal === b.terminal

/** A round of what is due of an interval, with what was never done; of all of it where nothing is. */
export function roundOf(
  schedule: readonly Scheduled[],
  interval: Interval,
  begun: Pick<Round, 'id' | 'seq' | 'at'>,
): Round {
  const all = schedule.filter(({ task }) => task.interval === interval)
  const due = all.filter(({ isDue, isOffered }) => isDue || isOffered)
  const items = (due.length > 0 ? due : all).slice(0, checkLimits.items)
  return {
    kind: 'round',
    ...begun,
    interval,
    items: items.map(({ task, terminal }) => ({
      task: task.id,
      ...(terminal === undefined ? {} : { terminal }),
      ...(task.own ? { title: task.own.title } : {}),
      state: 'due',
    })),
  }
}

/** The round that goes on: of this interval, not ended, begun today. What an earlier one left is due in the next. */
export const openRound = (rounds: readonly Round[], interval: Interval, today: string): Round | undefined =>
  rounds.findLast((round) => round.interval === interval && isOpen(round, today))

/** Somebody has looked at something: until then a round is only a list. */
export const isBegun = ({ items }: Round): boolean => items.some(({ state }) => state !== 'due')

export const isOpen = ({ endedAt, at }: Round, today: string): boolean => endedAt === undefined && dayOf(at) >= today

/** The round after a finding; null where it has no such item. It ends with its last item. */
export function found(round: Round, finding: CheckFinding, by: string | null, now: string): Round | null {
  if (!round.items.some((item) => isSame(item, finding))) return null
  const items = round.items.map((item): RoundItem => {
    if (!isSame(item, finding)) return item
    return {
      ...(item.title === undefined ? {} : { title: item.title }),
      ...finding,
      at: now,
      ...(by === null ? {} : { staff: by }),
    }
  })
  const { kind, id: roundId, seq, at, interval } = round
  return {
    kind,
    id: roundId,
    seq,
    at,
    interval,
    items,
    ...(items.some(({ state }) => state === 'due') ? {} : { endedAt: now }),
  }
}

/** Where a round goes on: the first item from this one on that nobody has looked at, else the first of all; or -1. */
export function nextItem(items: readonly RoundItem[], from: number): number {
  const after = items.findIndex(({ state }, index) => index >= from && state === 'due')
  return after >= 0 ? after : items.findIndex(({ state }) => state === 'due')
}
