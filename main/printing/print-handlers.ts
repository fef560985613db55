import { join } from 'node:path'
import type { Failure, PrintOutcome } from '#shared/ipc/contract'
import type { Language } from '#shared/language'
import type { PrintDocument } from '#shared/print/print-document'
import type { Printable } from '#shared/print/printable'
import { done, failed, type Result } from '#shared/result'
import { localTimestamp } from '#shared/timestamp'
import type { Handlers } from '../ipc/answer'
import { settingsIn } from '../kept-settings'
import { askWhere } from '../save-dialog'
import { saveFile } from '../save-file'
import type { Store } from '../storage/store'
import { hotlineTable, incidentTable, problemTable, terminalTable } from '../storage/tables'
import { wholeCatalog } from '../whole-catalog'
import { withLaidOut } from './print-window'

/** The sheet brings its own margins. */
const a4 = { pageSize: 'A4', printBackground: true } as const
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 }

/** @param documents folder in which the file dialog opens */
export function printHandlers(store: Store, clock: () => Date, documents: string): Pick<Handlers, 'prints:make'> {
  return {
    'prints:make': async ({ what, language, to }) => {
      const document = await documentOf(what, language, store, clock)
      if (document === null) return failed('not-found')
      return to === 'pdf' ? savePdf(document, documents) : sendToPrinter(document)
    },
  }
}

/** The document that was asked for, or null when there is no such code. */
export async function documentOf(
  what: Printable,
  language: Language,
  store: Store,
  clock: () => Date,
): Promise<PrintDocument | null> {
  const { answerFor } = await wholeCatalog()
  const { shopName } = settingsIn(store)
  const at = localTimestamp(clock())
  if (what.document === 'call-pack') {
    const answer = what.key && answerFor(what.key)
    if (what.key && answer === null) return null
    const { callPackPaper } = await import('#shared/print/documents/call-pack')
    return callPackPaper({ ...(await callSources(what, store)), answer }, language, at)
  }
  const answer = answerFor({ codeSet: what.codeSet, code: what.code })
  if (answer === null) return null
  if (what.document === 'checklist') {
    const { checklist } = await import('#shared/print/documents/checklist')
    return checklist(answer, language, shopName, at)
  }
  const { twoPartNote } = await import('#shared/print/documents/two-part-note')
  return twoPartNote(answer, what.operation, language, shopName, at)
}

/** What the store knows of a call; incidents that were taken back meanwhile are left out. */
async function callSources(what: Extract<Printable, { document: 'call-pack' }>, store: Store) {
  const wanted = new Set(what.incidents)
  const found = () => store.rows(incidentTable).filter(({ id, withdrawn }) => wanted.has(id) && withdrawn !== true)
  if (found().length < wanted.size) await store.whole()
  const settings = settingsIn(store)
  return {
    incidents: found(),
    problem: store.rows(problemTable).find(({ id }) => id === what.problem) ?? null,
    terminals: store.rows(terminalTable),
    hotlines: store.rows(hotlineTable),
    settings: { ...settings, terminalInUse: what.terminal ?? settings.terminalInUse },
    steps: what.steps,
  }
}

/** Writes the document as PDF: the whole file, or the one that was there stays. */
export async function writePdf(document: PrintDocument, file: string): Promise<Result<string, Failure>> {
  const pdf = await withLaidOut(document, (window) => window.webContents.printToPDF({ ...a4, margins: noMargins }))
  return saveFile(file, pdf)
}

async function savePdf(document: PrintDocument, folder: string): Promise<Result<PrintOutcome, Failure>> {
  const filePath = await askWhere(join(folder, `${document.title}.pdf`), 'pdf')
  if (filePath === null) return done({ kind: 'cancelled' })
  const saved = await writePdf(document, filePath)
  return saved.ok ? done({ kind: 'saved', file: saved.value }) : saved
}

function sendToPrinter(document: PrintDocument): Promise<Result<PrintOutcome, Failure>> {
  return withLaidOut(document, async (window) => {
    const printers = await window.webContents.getPrintersAsync()
    if (printers.length === 0) return failed('no-printer')
    return new Promise((resolve) => {
      window.webContents.print({ ...a4, margins: { marginType: 'none' }, silent: false }, (sent, reason) => {
        if (sent) resolve(done({ kind: 'sent' }))
        // Electron's own words for a closed dialog.
        else if (/cancel/i.test(reason)) resolve(done({ kind: 'cancelled' }))
        else resolve(failed('printer-error'))
      })
    })
  })
}
