import type { WebContents } from 'electron'
import type { Failure, PrintJob, PrintOutcome } from '#shared/ipc/contract'
import { ownPrinter } from '#shared/print/printer'
import { done, failed, type Result } from '#shared/result'
import { saveFile } from '../files/save-file'
import { inInches, inMicrons } from './page-size'
import { withLaidOut } from './print-window'
import { printersOf } from './printers'
import type { Store } from '../storage/store'

/** Longest wait for a driver to take a job, in ms. A person in the system's dialog may take any time. */
const patience = 60_000

/** The sheet brings its own margins. */
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 }

/** Writes the document as PDF: the whole file, or the one that was there stays. */
export async function writePdf(job: PrintJob, file: string): Promise<Result<string, Failure>> {
  const pdf = await withLaidOut(job, ({ webContents }, { height }) =>
    webContents.printToPDF({ pageSize: inInches(job.paper, height), margins: noMargins, printBackground: true }),
  )
  return saveFile(file, pdf)
}

/** @param printer its name, empty: the system's own; null: whichever is picked in the system's dialog */
export type Target = { readonly printer: string | null; readonly copies: number }

/** Hands the document to a printer. `sent` is all that can be known of it. */
export function sendToPrinter(
  job: PrintJob,
  { printer, copies }: Target,
  store: Store,
): Promise<Result<PrintOutcome, Failure>> {
  return withLaidOut(job, async ({ webContents }, { height }) => {
    const printers = await printersOf(webContents, store)
    if (printers.length === 0) return failed('no-printer')
    const chosen = printers.find(({ name }) => name === printer)
    if (printer !== null && chosen === undefined) return failed('printer-gone')
    const reason = await given(webContents, {
      pageSize: inMicrons(job.paper, height),
      margins: { marginType: 'none' },
      printBackground: true,
      copies,
      silent: chosen !== undefined,
      // The system's own is asked for by no name: only the system knows which it is.
      ...(chosen && chosen.name !== ownPrinter ? { deviceName: chosen.name } : {}),
    })
    if (reason === null)
      return done({
        kind: 'sent',
        printer: chosen?.title === '' ? null : (chosen?.title ?? null),
        waits: chosen?.isStopped === true,
      })
    // Electron's own words for a closed dialog.
    return /cancel/i.test(reason) && chosen === undefined ? done({ kind: 'cancelled' }) : failed('printer-error')
  })
}

/** Null once the driver has taken the job, or else why it did not. */
function given(contents: WebContents, options: Electron.WebContentsPrintOptions): Promise<string | null> {
  return new Promise((resolve) => {
    const timer = options.silent === true ? setTimeout(resolve, patience, 'no answer from the driver') : undefined
    contents.print(options, (isTaken, reason) => {
      clearTimeout(timer)
      resolve(isTaken ? null : reason)
    })
  })
}
