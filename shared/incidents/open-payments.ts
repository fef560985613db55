import * as v from 'valibot'
import type { Answer } from '../catalog/catalog'
import type { CodeKey } from '../catalog/code-key'
import { seqSchema } from '../seq'
import { dayOf, timestampSchema } from '../timestamp'
import { codeKeyOf, nameOf, type Incident } from './incident'
import { addDays } from './period'

/** `unclear`: somebody has looked, and could not tell. Neither is an end. */
export type OpenState = 'open' | 'unclear'

/** A payment of which nobody knows yet whether it was paid. */
export type OpenPayment = {
  readonly incident: Incident
  readonly state: OpenState
  /** That the terminal's list does not show it is enough for "not paid". Else only the acquirer or a statement can say so. */
  readonly listDecides: boolean
  /** Ids of the open payments of one outage, itself among them: of the same code, each within the hour of the next. */
  readonly outage: readonly string[]
}

/** Verdicts that end it. */
export const openVerdicts = ['paid', 'not-paid', 'not-cleared'] as const
export type OpenVerdict = (typeof openVerdicts)[number]

/** When the first version that keeps payments open was first started here, and the number of that writing. */
export const firstStartSchema = v.strictObject({
  id: v.literal('open-payments'),
  at: timestampSchema,
  seq: seqSchema,
})
export type FirstStart = Pick<v.InferOutput<typeof firstStartSchema>, 'at' | 'seq'>

/** Entries of versions that did not ask stay open for so many days: nobody was told to write a verdict into them. */
const daysOfGrace = 7

const day = 86_400_000
const hour = 3_600_000

/** What is known of a code. */
export type AnswerOf = (key: CodeKey) => Pick<Answer, 'class' | 'listDecides'> | null

/**
 * All payments that are open, newest first: those whose code leaves it open whether money moved, and those that somebody
 * has left unclear, until paid, not paid or "could not be cleared up" is written. How the customer paid in the end is no
 * answer to it: the first debit may still come.
 * @param at now
 */
export function openPayments(
  incidents: readonly Incident[],
  at: string,
  { firstStart, answerOf }: { firstStart: FirstStart; answerOf: AnswerOf },
): readonly OpenPayment[] {
  const isOver = Date.parse(at) - Date.parse(firstStart.at) > daysOfGrace * day
  const isFromBefore = (incident: Incident) =>
    incident.seq < firstStart.seq && Date.parse(incident.at) < Date.parse(firstStart.at)
  const open = incidents
    .filter((incident) => isOpenPayment(incident, answerOf) && !(isOver && isFromBefore(incident)))
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.seq - a.seq)
  const outages = outagesOf(open)
  return open.map((incident) => ({
    incident,
    state: incident.gate === 'unclear' ? 'unclear' : 'open',
    listDecides: listDecides(incident, answerOf),
    outage: outages.get(incident.id) ?? [incident.id],
  }))
}

const isOpenPayment = (incident: Incident, answerOf: AnswerOf): boolean =>
  incident.notCleared === undefined && isUnresolved(incident, answerOf)

/** Whether nobody has found out if it was paid, also where nobody asks any more. */
export function isUnresolved(incident: Incident, answerOf: AnswerOf): boolean {
  const { gate, operation, withdrawn } = incident
  if (withdrawn === true || gate === 'paid' || gate === 'not-paid') return false
  // Nothing was to be paid.
  if (operation === 'balance-query' || operation === 'sign-on-or-settlement') return false
  return gate === 'unclear' || isDoubted(incident, answerOf)
}

/** Whether the code of an incident leaves it open if money moved. Words that no table has are such a code. */
function isDoubted(incident: Incident, answerOf: AnswerOf): boolean {
  const key = codeKeyOf(incident)
  const answerClass = (key && answerOf(key)?.class) ?? 'unverified'
  return answerClass === 'check-first' || answerClass === 'unverified'
}

/** A list of card sales says nothing of scans, refunds or holds. */
function listDecides(incident: Incident, answerOf: AnswerOf): boolean {
  const key = codeKeyOf(incident)
  const isSale = incident.operation === undefined || incident.operation === 'sale'
  return isSale && key !== null && answerOf(key)?.listDecides === true
}

/** By the id of each of its incidents, the ids of an outage. @param open newest first */
function outagesOf(open: readonly Incident[]): ReadonlyMap<string, readonly string[]> {
  const outages = new Map<string, string[]>()
  const newestOf = new Map<string, Incident>()
  for (const incident of open) {
    const kind = `${incident.codeSet ?? ''}:${nameOf(incident)}:${incident.operation ?? 'sale'}`
    const next = newestOf.get(kind)
    const isNear = next !== undefined && Date.parse(next.at) - Date.parse(incident.at) <= hour
    const outage = (isNear ? outages.get(next.id) : undefined) ?? []
    outage.push(incident.id)
    outages.set(incident.id, outage)
    newestOf.set(kind, incident)
  }
  return outages
}

/** Open payments of today and yesterday, and those of other days, day by day; all newest first. */
export type OpenByDay = {
  readonly recent: readonly OpenPayment[]
  /** Of later days too, after a clock was wrong. */
  readonly others: readonly { readonly day: string; readonly payments: readonly OpenPayment[] }[]
}

/** @param today `2026-11-22` */
export function openByDay(payments: readonly OpenPayment[], today: string): OpenByDay {
  const yesterday = addDays(today, -1)
  const isRecent = (ofDay: string) => ofDay === today || ofDay === yesterday
  const others: { readonly day: string; readonly payments: OpenPayment[] }[] = []
  for (const payment of payments) {
    const ofDay = dayOf(payment.incident.at)
    if (isRecent(ofDay)) continue
    const last = others.at(-1)
    if (last?.day === ofDay) last.payments.push(payment)
    else others.push({ day: ofDay, payments: [payment] })
  }
  return { recent: payments.filter(({ incident }) => isRecent(dayOf(incident.at))), others }
}
