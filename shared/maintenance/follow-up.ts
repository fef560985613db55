import * as v from 'valibot'
import { freeText } from '../payments/free-text'
import { timestampSchema } from '../timestamp'
import { checkLimits, inspected, type CheckFinding } from './round'
import { taskIdSchema, type Target } from './schedule'

const id = v.pipe(v.string(), v.uuid())
const said = v.strictObject({
  at: timestampSchema,
  staff: v.optional(freeText(20)),
  text: freeText(checkLimits.note),
})

/** Something that a check found and that stays in sight until a person closes it. */
export const followUpSchema = v.strictObject({
  id,
  /** `tamper`: the terminal is not to be used. */
  kind: v.picklist(['problem', 'tamper', 'closing', 'visit']),
  task: taskIdSchema,
  title: v.optional(freeText(30)),
  terminal: v.optional(id),
  differs: v.optional(v.array(v.picklist(inspected))),
  /** In fen, what the terminal has more than the shop; of a closing. */
  difference: v.optional(v.pipe(v.number(), v.integer())),
  at: timestampSchema,
  /** The round, closing or visit that found it first. */
  from: id,
  /** What was written each time it was found, oldest first. */
  said: v.array(said),
  closed: v.optional(said),
})

export type FollowUp = v.InferOutput<typeof followUpSchema>

export const isOpenFollowUp = ({ closed }: FollowUp): boolean => closed === undefined

/** Longest list of what was said. */
const saidLimit = 50

type Found = {
  readonly kind: FollowUp['kind']
  readonly target: Target & { readonly title?: string | undefined }
  readonly from: string
  readonly note: string
  readonly differs?: FollowUp['differs']
  readonly difference?: number
}

/** The follow-up that speaks of a target already: the same trouble is not opened twice. */
export const openFor = (
  followUps: readonly FollowUp[],
  kind: FollowUp['kind'],
  { task, terminal }: Target,
): FollowUp | undefined =>
  followUps.find((one) => isOpenFollowUp(one) && one.kind === kind && one.task === task && one.terminal === terminal)

/** The follow-up after it was found, for the first time or again; the very same where the same round says it again. */
export function followedUp(
  before: FollowUp | undefined,
  newId: string,
  what: Found,
  by: string | null,
  now: string,
): FollowUp {
  const { kind, target, from, note, differs, difference } = what
  const words = { at: now, ...(by === null ? {} : { staff: by }), text: note }
  const others = before?.said.filter(({ text }) => text !== note) ?? []
  return {
    id: before?.id ?? newId,
    kind,
    task: target.task,
    ...(target.title === undefined ? {} : { title: target.title }),
    ...(target.terminal === undefined ? {} : { terminal: target.terminal }),
    ...(differs === undefined ? {} : { differs }),
    ...(difference === undefined ? {} : { difference }),
    at: before?.at ?? now,
    from: before?.from ?? from,
    said: note === '' ? (before?.said ?? []) : [...others, words].slice(-saidLimit),
  }
}

export const closedFollowUp = (before: FollowUp, text: string, by: string | null, now: string): FollowUp => ({
  ...before,
  closed: { at: now, ...(by === null ? {} : { staff: by }), text },
})

/** What kind of follow-up a finding calls for; null for none. */
export const callsFor = ({ state, differs = [] }: CheckFinding): 'problem' | 'tamper' | null =>
  state !== 'problem' ? null : differs.length > 0 ? 'tamper' : 'problem'
