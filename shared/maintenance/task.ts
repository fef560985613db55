import * as v from 'valibot'
import { freeText } from '../payments/free-text'
import { intervals, type Interval } from './interval'
import { shippedTasks, type ShippedTaskId } from './shipped-tasks'

/** Longest texts, and most tasks of the shop's own. */
export const taskLimits = { title: 30, how: 200, own: 60 } as const

const position = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))

/** A task that the shop has written itself. */
export const ownTaskSchema = v.strictObject({
  kind: v.literal('own'),
  id: v.pipe(v.string(), v.uuid()),
  title: v.pipe(freeText(taskLimits.title), v.nonEmpty()),
  how: v.optional(freeText(taskLimits.how)),
  interval: v.picklist(intervals),
  /** Once for the shop, or for each terminal by itself. */
  each: v.picklist(['shop', 'terminal']),
  /** Lower stands first among the shop's own of an interval. */
  position,
  /** Not due until the shop wants it again. */
  paused: v.optional(v.boolean()),
  /** Taken out of the lists; kept, since the history speaks of it. */
  removed: v.optional(v.boolean()),
})

const shippedIds = shippedTasks.map(({ id }) => id)

/** What the shop has decided about a task that came with the app. */
const shippedChoiceSchema = v.strictObject({ kind: v.literal('shipped'), id: v.picklist(shippedIds), off: v.boolean() })

export const taskRowSchema = v.variant('kind', [ownTaskSchema, shippedChoiceSchema])

export type OwnTask = v.InferOutput<typeof ownTaskSchema>
export type TaskRow = v.InferOutput<typeof taskRowSchema>

/** A task that can be due. `inspection` compares a terminal with the register; `closing` is done by the closing. */
export type Task = {
  readonly id: string
  readonly interval: Interval
  readonly each: 'shop' | 'terminal'
  readonly way: 'tick' | 'inspection' | 'closing'
  /** Null: one that came with the app, whose words are `taskWords`. */
  readonly own: OwnTask | null
}

/** Every task that is neither paused nor switched off: by interval, those of the app first, the shop's own in its order. */
export function activeTasks(rows: readonly TaskRow[]): readonly Task[] {
  const off = new Set(rows.filter((row) => row.kind === 'shipped' && row.off).map(({ id }) => id))
  const shipped = shippedTasks
    .filter(({ id }) => !off.has(id))
    .map(({ id, interval, each, way }): Task => ({ id, interval, each: each ?? 'shop', way: way ?? 'tick', own: null }))
  const own = ownTasks(rows)
    .filter(({ paused }) => paused !== true)
    .map((task): Task => ({ id: task.id, interval: task.interval, each: task.each, way: 'tick', own: task }))
  return intervals.flatMap((interval) => [...shipped, ...own].filter((task) => task.interval === interval))
}

/** The shop's own tasks in its order, paused ones too. */
export const ownTasks = (rows: readonly TaskRow[]): readonly OwnTask[] =>
  rows
    .filter((row) => row.kind === 'own')
    .filter(({ removed }) => removed !== true)
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))

export const isShipped = (id: string): id is ShippedTaskId => (shippedIds as readonly string[]).includes(id)
