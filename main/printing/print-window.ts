import type { BrowserWindow } from 'electron'
import type { PrintJob } from '#shared/ipc/contract'
import type { LaidOut } from '#shared/print/print-document'
import { done, failed } from '#shared/result'
import type { Handlers } from '../ipc/answer'
import { appOrigin } from '../security/policies'
import { makeWindow } from '../security/make-window'

type Waiting = { readonly job: PrintJob; readonly laidOut: (said: LaidOut) => void }

/** Longest wait for a page to lay itself out, in ms; a slow PC needs about one second. */
const patience = 20_000

const waiting = new Map<number, Waiting>()

/** What the print page asks. A page that was given no job gets none. */
export const printPageHandlers: Pick<Handlers, 'prints:job' | 'prints:laid-out'> = {
  'prints:job': (_request, senderId) => {
    const entry = waiting.get(senderId)
    return entry ? done(entry.job) : failed('not-found')
  },
  'prints:laid-out': (said, senderId) => {
    waiting.get(senderId)?.laidOut(said)
    return done(null)
  },
}

/** Lays a document out in a hidden window, hands that window to `use`, and closes it whatever happens. */
export async function withLaidOut<T>(
  job: PrintJob,
  use: (window: BrowserWindow, laidOut: LaidOut) => Promise<T>,
): Promise<T> {
  const window = makeWindow({ width: 794, height: 1123 })
  const { id } = window.webContents
  let timer: NodeJS.Timeout | undefined
  try {
    const laidOut = await new Promise<LaidOut>((resolve, reject) => {
      waiting.set(id, { job, laidOut: resolve })
      timer = setTimeout(() => {
        reject(new Error('the print page was not laid out in time'))
      }, patience)
      window.loadURL(`${appOrigin}/print/print.html`).catch(reject)
    })
    return await use(window, laidOut)
  } finally {
    clearTimeout(timer)
    waiting.delete(id)
    window.destroy()
  }
}
