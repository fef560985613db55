import type { WebContents } from 'electron'
import type { PrinterList } from '#shared/ipc/contract'
import { printersFrom, type Printer } from '#shared/print/printer'
import type { Store } from '../storage/store'
import { printChoiceTable, printerTable } from '../storage/tables'

/** The system's printers, with the paper that the shop has set for them or that they probably hold. */
export async function printersOf(contents: WebContents, store: Store): Promise<readonly Printer[]> {
  const set = new Map(store.rows(printerTable).map(({ id, paper }) => [id, paper]))
  return printersFrom(await contents.getPrintersAsync(), set)
}

/** Printers, and what was chosen last for each kind of document. */
export async function printerList(contents: WebContents, store: Store): Promise<PrinterList> {
  return { printers: await printersOf(contents, store), choices: store.rows(printChoiceTable) }
}
