import type { PrinterInfo, WebContents } from 'electron'
import type { Printer, PrinterList } from '#shared/ipc/contract'
import { guessPaper } from '#shared/print/paper'
import type { Store } from '../storage/store'
import { printChoiceTable, printerTable } from '../storage/tables'

/** State of a queue that takes jobs and does not print them, as CUPS says it. */
const stopped = '5'

/** The system's printers, with the paper that the shop has set for them or that they probably hold. */
export async function printersOf(contents: WebContents, store: Store): Promise<readonly Printer[]> {
  const set = new Map(store.rows(printerTable).map(({ id, paper }) => [id, paper]))
  const found = await contents.getPrintersAsync()
  return found.map((info) => {
    const { name, displayName, description } = info
    const said = toldBy(info)
    const names = [displayName, description, said['printer-make-and-model'] ?? '', said['printer-info'] ?? '']
    const sizes = [said['media'], said['media-default'], said['PageSize']].filter((text) => text !== undefined)
    return {
      name,
      title: displayName === '' ? name : displayName,
      isDefault: isDefault(info),
      paper: set.get(name) ?? guessPaper([name, ...names].join(' '), sizes),
      isStopped: said['printer-state'] === stopped,
    }
  })
}

/** Newer versions of Electron no longer say so; then the first one stands for it. */
const isDefault = (info: PrinterInfo): boolean => 'isDefault' in info && info.isDefault === true

const toldBy = ({ options }: PrinterInfo): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(Object.entries(options).map(([key, value]) => [key, String(value)]))

/** Printers, and what was chosen last for each kind of document. */
export async function printerList(contents: WebContents, store: Store): Promise<PrinterList> {
  return { printers: await printersOf(contents, store), choices: store.rows(printChoiceTable) }
}
