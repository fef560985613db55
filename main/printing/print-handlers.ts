import { webContents } from 'electron'
import { join } from 'node:path'
import type { Failure, PrintOutcome, RequestOf } from '#shared/ipc/contract'
import { done, failed, type Result } from '#shared/result'
import type { Handlers } from '../ipc/answer'
import { askWhere } from '../files/save-dialog'
import type { Store } from '../storage/store'
import { printChoiceTable, printerTable } from '../storage/tables'
import { documentOf } from './documents'
import { printerList } from './printers'
import { sendToPrinter, writePdf } from './send'

type PrintHandlers = Pick<Handlers, 'prints:make' | 'prints:document' | 'prints:printers' | 'prints:set-paper'>

/** @param folder in which the file dialog opens */
export function printHandlers(store: Store, clock: () => Date, folder: string): PrintHandlers {
  const list = async (senderId: number) => {
    const asking = webContents.fromId(senderId)
    return asking ? done(await printerList(asking, store)) : failed('unexpected' as const)
  }
  return {
    'prints:document': async ({ what, language }) => {
      const document = await documentOf(what, language, store, clock)
      return document === null ? failed('not-found') : done(document)
    },
    'prints:printers': (_request, senderId) => list(senderId),
    'prints:set-paper': async ({ printer, paper }, senderId) => {
      const kept = await store.put(printerTable, printer, () => ({ id: printer, paper }))
      return kept.ok ? list(senderId) : kept
    },
    'prints:make': async (wanted) => {
      const { what, language, paper, printer, copies } = wanted
      const document = await documentOf(what, language, store, clock, printer)
      if (document === null) return failed('not-found')
      const job = { document, paper }
      const reply =
        wanted.to === 'pdf' ? await savePdf(job, folder) : await sendToPrinter(job, { printer, copies }, store)
      if (reply.ok && reply.value.kind !== 'cancelled') await keepChoice(wanted, store)
      return reply
    },
  }
}

async function savePdf(job: Parameters<typeof writePdf>[0], folder: string): Promise<Result<PrintOutcome, Failure>> {
  const filePath = await askWhere(join(folder, `${fileName(job.document.title)}.pdf`), 'pdf')
  if (filePath === null) return done({ kind: 'cancelled' })
  const saved = await writePdf(job, filePath)
  return saved.ok ? done({ kind: 'saved', file: saved.value }) : saved
}

/** Signs that no file name may hold on Windows are left out. */
const fileName = (title: string): string => title.replace(/[\\/:*?"<>|]/g, ' ').trim()

/** The next print of this kind begins with it. Where it cannot be kept, the print counts all the same. */
async function keepChoice({ what, language, paper, printer, copies, to }: RequestOf<'prints:make'>, store: Store) {
  if (what.document === 'test-strip') return
  await store.put(printChoiceTable, what.document, (before) => ({
    id: what.document,
    language,
    paper,
    printer: to === 'printer' ? printer : before?.printer,
    copies: to === 'printer' ? copies : (before?.copies ?? 1),
  }))
}
