import type { Language } from '#shared/language'
import type { Made } from '#shared/print/head-and-foot'
import type { PrintDocument } from '#shared/print/print-document'
import type { DocumentKind, Printable } from '#shared/print/printable'
import { localTimestamp } from '#shared/timestamp'
import { settingsIn } from '../queries/settings-in'
import type { Store } from '../storage/store'
import { wholeCatalog } from '../queries/whole-catalog'
import {
  allIncidents,
  answered,
  asAsked,
  callSources,
  checksMade,
  doubtedPayment,
  formsOf,
  lookedBack,
  mattersAtShop,
  openAtShop,
  printerNamed,
  shopIn,
  type From,
  type Wanted,
} from './sources'

type Maker<What> = (what: What, from: From, made: Made) => Promise<PrintDocument | null>

/**
 * @param sources gathers what the document is made of; null where there is no such code, incident or check
 * @param layout how it lies on paper, loaded once it is wanted
 */
const document =
  <What, Sources>(
    sources: (what: What, from: From) => Sources | null | Promise<Sources | null>,
    layout: () => Promise<(sources: Sources, made: Made) => PrintDocument>,
  ): Maker<What> =>
  async (what, from, made) => {
    const found = await sources(what, from)
    return found === null ? null : (await layout())(found, made)
  }

/** Every document: its sources, and its layout. The compiler asks for each kind of `printable.ts`. */
const documents: { readonly [K in DocumentKind]: Maker<Wanted<K>> } = {
  checklist: document(answered, () => import('#shared/print/documents/checklist').then((it) => it.checklist)),
  'two-part-note': document(doubtedPayment, () =>
    import('#shared/print/documents/two-part-note').then((it) => it.twoPartNote),
  ),
  'call-pack': document(callSources, () => import('#shared/print/documents/call-pack').then((it) => it.callPackPaper)),
  review: document(lookedBack, () => import('#shared/print/documents/review').then((it) => it.reviewSheet)),
  'maintenance-form': document(formsOf, () =>
    import('#shared/print/documents/maintenance-form').then((it) => it.maintenanceForm),
  ),
  'check-history': document(checksMade, () =>
    import('#shared/print/documents/check-history').then((it) => it.checkHistory),
  ),
  'customer-notice': document(asAsked, () =>
    import('#shared/print/documents/customer-notice').then((it) => it.customerNotice),
  ),
  'emergency-plan': document(shopIn, () =>
    import('#shared/print/documents/emergency-plan').then((it) => it.emergencyPlan),
  ),
  'open-payments': document(openAtShop, () =>
    import('#shared/print/documents/open-payments').then((it) => it.openPaymentsSheet),
  ),
  'open-matters': document(mattersAtShop, () =>
    import('#shared/print/documents/open-matters').then((it) => it.openMattersSheet),
  ),
  'crib-card': document(allIncidents, () => import('#shared/print/documents/crib-card').then((it) => it.cribCard)),
  'test-strip': document(printerNamed, () => import('#shared/print/documents/test-strip').then((it) => it.testStrip)),
}

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
  const { answerFor } = await wholeCatalog()
  const made = { language, shopName: settingsIn(store).shopName, at: localTimestamp(clock()) }
  return making(what.document, what, { language, store, clock, answerFor, printer }, made)
}

const making = <K extends DocumentKind>(kind: K, what: Wanted<K>, from: From, made: Made) =>
  documents[kind](what, from, made)
