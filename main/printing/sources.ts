import type { AnswerFor } from '#shared/catalog/catalog'
import type { Language } from '#shared/language'
import { checkMatcher } from '#shared/maintenance/check-record'
import { intervals } from '#shared/maintenance/interval'
import type { DocumentKind, Printable } from '#shared/print/printable'
import { numberToCall } from '#shared/shop'
import { localTimestamp } from '#shared/timestamp'
import { insightsIn } from '../queries/insights-in'
import { settingsIn } from '../queries/settings-in'
import { openMattersIn } from '../queries/open-matters-in'
import { openPaymentsIn } from '../queries/open-payments-in'
import type { Store } from '../storage/store'
import {
  checkTable,
  hotlineTable,
  incidentTable,
  outageTable,
  problemTable,
  reviewTable,
  taskTable,
  terminalTable,
} from '../storage/tables'

/** What one kind of document asks for. */
export type Wanted<K extends DocumentKind> = Extract<Printable, { document: K }>

/** Where the sources of a document are found. */
export type From = {
  readonly language: Language
  readonly store: Store
  readonly clock: () => Date
  readonly answerFor: AnswerFor
  /** For which a test strip is made. */
  readonly printer: string | null
}

/** A document that says the same in every shop. */
export const asAsked = (what: Wanted<'customer-notice'>) => what

/** Which printer a test strip is made for. */
export const printerNamed = (_what: unknown, { printer }: From) => ({ printer })

/** The whole log. */
export async function allIncidents(_what: unknown, { store, answerFor }: From) {
  await store.whole()
  return { incidents: store.rows(incidentTable), answerFor }
}

/** A code with what is known of it; null where no table has it. */
export function answered({ codeSet, code, known }: Wanted<'checklist'>, { answerFor }: From) {
  const answer = answerFor({ codeSet, code })
  return answer && { answer, known }
}

/** All payments that are open, and whom to ask. */
export async function openAtShop(_what: unknown, { store, clock, answerFor }: From) {
  await store.whole()
  const { terminals, hotlines, settings } = shopOf(store)
  const number = numberToCall(terminals, hotlines, settings.terminalInUse)
  return { payments: await openPaymentsIn(store, clock), terminals, number, answerFor }
}

/** Everything that is open, and whom to ask about payments. */
export async function mattersAtShop(_what: unknown, { store, clock, answerFor }: From) {
  const { terminals, hotlines, settings } = shopOf(store)
  const number = numberToCall(terminals, hotlines, settings.terminalInUse)
  return { matters: await openMattersIn(store, clock), terminals, number, answerFor }
}

/** What the log says of a period, and what is open now. */
export async function lookedBack({ period }: Wanted<'review'>, { store, clock, answerFor }: From) {
  const insights = await insightsIn(store, clock, period)
  return {
    insights,
    open: await openMattersIn(store, clock),
    outages: store.rows(outageTable),
    reviews: store.rows(reviewTable),
    terminals: store.rows(terminalTable),
    answerFor,
  }
}

/** The checks that a filter leaves, oldest first. */
export async function checksMade({ filter }: Wanted<'check-history'>, { store }: From) {
  await store.whole()
  return { records: store.rows(checkTable).filter(checkMatcher(filter)), terminals: store.rows(terminalTable) }
}

/** Blank forms, or the one of a check; null where no such check is on the disk. */
export async function formsOf({ interval, record: id }: Wanted<'maintenance-form'>, { language, store }: From) {
  const { blankForm, filledForm } = await import('#shared/maintenance/forms')
  const shop = { language, terminals: store.rows(terminalTable), tasks: store.rows(taskTable) }
  if (id === null) {
    const blank = (interval === null ? intervals : [interval]).map((one) => blankForm(one, shop))
    return blank.filter(({ rows }) => rows.length > 0)
  }
  await store.whole()
  const record = store.rows(checkTable).find((one) => one.id === id)
  return record ? [filledForm(record, shop)] : null
}

/** Terminals, hotlines and settings. */
export const shopIn = (_what: unknown, { store, answerFor }: From) => ({ ...shopOf(store), answerFor })

const shopOf = (store: Store) => ({
  terminals: store.rows(terminalTable),
  hotlines: store.rows(hotlineTable),
  settings: settingsIn(store),
})

/** Incidents that are there and were not taken back. */
async function incidentsNamed(ids: readonly string[], store: Store) {
  const wanted = new Set(ids)
  const found = () => store.rows(incidentTable).filter(({ id, withdrawn }) => wanted.has(id) && withdrawn !== true)
  if (found().length < wanted.size) await store.whole()
  return found()
}

/** A payment that nobody can confirm; null where its incident or its code is not there. */
export async function doubtedPayment(
  { key, operation, incident: id }: Wanted<'two-part-note'>,
  { store, answerFor }: From,
) {
  const [incident = null] = id === null ? [] : await incidentsNamed([id], store)
  if (id !== null && incident === null) return null
  const { codeSet, code } = incident ?? {}
  const named = codeSet === undefined || code === undefined ? null : { codeSet, code }
  const asked = key ?? named
  const answer = asked && answerFor(asked)
  if (key && answer === null) return null
  const { terminals, settings } = shopOf(store)
  const where = incident?.terminal ?? settings.terminalInUse
  return { answer, operation, incident, terminal: terminals.find((one) => one.id === where) ?? null }
}

/** What the store knows of a call; incidents that were taken back meanwhile are left out, null where all were. */
export async function callSources(what: Wanted<'call-pack'>, { store, clock, answerFor }: From) {
  const answer = what.key && answerFor(what.key)
  const incidents = await incidentsNamed(what.incidents, store)
  const isGone = what.incidents.length > 0 && incidents.length === 0
  if ((what.key && answer === null) || isGone) return null
  const { terminals, hotlines, settings } = shopOf(store)
  return {
    answerFor,
    answer,
    known: what.known,
    incidents,
    problem: store.rows(problemTable).find(({ id }) => id === what.problem) ?? null,
    terminals,
    hotlines,
    settings: { ...settings, terminalInUse: what.terminal ?? settings.terminalInUse },
    steps: what.steps,
    outages: { all: store.rows(outageTable), now: localTimestamp(clock()) },
  }
}
