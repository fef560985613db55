import type { CodeKey } from '#shared/catalog/code-key'
import type { Language } from '#shared/language'
import { checkMatcher } from '#shared/maintenance/check-record'
import { intervals } from '#shared/maintenance/interval'
import type { PrintDocument } from '#shared/print/print-document'
import type { Printable } from '#shared/print/printable'
import { numberToCall } from '#shared/shop'
import { dayOf, localTimestamp } from '#shared/timestamp'
import { insightsIn } from '../insights-in'
import { settingsIn } from '../kept-settings'
import { openPaymentsIn } from '../open-payments-in'
import type { Store } from '../storage/store'
import {
  checkTable,
  hotlineTable,
  incidentTable,
  problemTable,
  reviewTable,
  taskTable,
  terminalTable,
} from '../storage/tables'
import { wholeCatalog } from '../whole-catalog'

type Wanted<K extends Printable['document']> = Extract<Printable, { document: K }>

/**
 * The document that was asked for, or null when there is no such code or incident.
 * @param printer for which a test strip is made
 */
export async function documentOf(
  what: Printable,
  language: Language,
  store: Store,
  clock: () => Date,
  printer: string | null = null,
): Promise<PrintDocument | null> {
  const catalog = await wholeCatalog()
  const made = { language, shopName: settingsIn(store).shopName, at: localTimestamp(clock()) }
  switch (what.document) {
    case 'checklist': {
      const answer = catalog.answerFor({ codeSet: what.codeSet, code: what.code })
      const { checklist } = await import('#shared/print/documents/checklist')
      return answer && checklist(answer, made, what.known)
    }
    case 'two-part-note': {
      const payment = await doubtedPayment(what, store)
      const { twoPartNote } = await import('#shared/print/documents/two-part-note')
      return payment && twoPartNote(payment, made)
    }
    case 'call-pack': {
      const sources = await callSources(what, store)
      const { callPackPaper } = await import('#shared/print/documents/call-pack')
      return sources && callPackPaper(sources, made)
    }
    case 'review': {
      const { reviewSheet } = await import('#shared/print/documents/review')
      const known = {
        insights: await insightsIn(store, clock, what.period),
        problems: store.rows(problemTable),
        reviews: store.rows(reviewTable),
        terminals: store.rows(terminalTable),
        notConfirmed: (await openPaymentsIn(store, clock)).filter(
          ({ incident }) => dayOf(incident.at) <= what.period.to,
        ).length,
      }
      return reviewSheet(known, made)
    }
    case 'maintenance-form': {
      const forms = await formsOf(what, language, store)
      const { maintenanceForm } = await import('#shared/print/documents/maintenance-form')
      return forms && maintenanceForm(forms, made)
    }
    case 'check-history': {
      await store.whole()
      const { checkHistory } = await import('#shared/print/documents/check-history')
      return checkHistory(store.rows(checkTable).filter(checkMatcher(what.filter)), store.rows(terminalTable), made)
    }
    case 'customer-notice': {
      const { customerNotice } = await import('#shared/print/documents/customer-notice')
      return customerNotice(what.bothLanguages, made)
    }
    case 'emergency-plan': {
      const { emergencyPlan } = await import('#shared/print/documents/emergency-plan')
      return emergencyPlan(shopOf(store), made)
    }
    case 'open-payments': {
      await store.whole()
      const { openPaymentsSheet } = await import('#shared/print/documents/open-payments')
      const { terminals, hotlines, settings } = shopOf(store)
      const number = numberToCall(terminals, hotlines, settings.terminalInUse)
      return openPaymentsSheet({ payments: await openPaymentsIn(store, clock), terminals, number }, made)
    }
    case 'crib-card': {
      await store.whole()
      const { cribCard } = await import('#shared/print/documents/crib-card')
      return cribCard(store.rows(incidentTable), made)
    }
    case 'test-strip': {
      const { testStrip } = await import('#shared/print/documents/test-strip')
      return testStrip(printer, made)
    }
  }
}

/** Null where no such check is on the disk. */
async function formsOf({ interval, record: id }: Wanted<'maintenance-form'>, language: Language, store: Store) {
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

const shopOf = (store: Store) => ({
  terminals: store.rows(terminalTable),
  hotlines: store.rows(hotlineTable),
  settings: settingsIn(store),
})

async function answerTo(key: CodeKey | null) {
  const { answerFor } = await wholeCatalog()
  return key && answerFor(key)
}

/** Incidents that are there and were not taken back. */
async function incidentsNamed(ids: readonly string[], store: Store) {
  const wanted = new Set(ids)
  const found = () => store.rows(incidentTable).filter(({ id, withdrawn }) => wanted.has(id) && withdrawn !== true)
  if (found().length < wanted.size) await store.whole()
  return found()
}

async function doubtedPayment({ key, operation, incident: id }: Wanted<'two-part-note'>, store: Store) {
  const [incident = null] = id === null ? [] : await incidentsNamed([id], store)
  if (id !== null && incident === null) return null
  const { codeSet, code } = incident ?? {}
  const named = codeSet === undefined || code === undefined ? null : { codeSet, code }
  const answer = await answerTo(key ?? named)
  if (key && answer === null) return null
  const { terminals, settings } = shopOf(store)
  const where = incident?.terminal ?? settings.terminalInUse
  return { answer, operation, incident, terminal: terminals.find((one) => one.id === where) ?? null }
}

/** What the store knows of a call; incidents that were taken back meanwhile are left out. */
async function callSources(what: Wanted<'call-pack'>, store: Store) {
  const answer = await answerTo(what.key)
  const incidents = await incidentsNamed(what.incidents, store)
  const isGone = what.incidents.length > 0 && incidents.length === 0
  if ((what.key && answer === null) || isGone) return null
  const { terminals, hotlines, settings } = shopOf(store)
  return {
    answer,
    known: what.known,
    incidents,
    problem: store.rows(problemTable).find(({ id }) => id === what.problem) ?? null,
    terminals,
    hotlines,
    settings: { ...settings, terminalInUse: what.terminal ?? settings.terminalInUse },
    steps: what.steps,
  }
}
