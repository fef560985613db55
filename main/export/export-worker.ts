import { parentPort } from 'node:worker_threads'
import { exportFile, type Exported, type ExportJob } from './export-file'

/** What main sends: rows, a slice at a time, then the job that ends it. */
export type ToWorker = Exported['rows'] | (ExportJob & { readonly what: Exported['what'] })

const rows: unknown[] = []

parentPort?.on('message', (message: ToWorker) => {
  if ('format' in message) void write(message)
  else rows.push(...message)
})

async function write({ what, ...job }: Extract<ToWorker, ExportJob>): Promise<void> {
  // Its own memory, which can be handed over without a copy. All slices were of the kind that the job names.
  const exported = { what, rows }
  const bytes = new Uint8Array(await exportFile(job, exported as Exported))
  parentPort?.postMessage(bytes, [bytes.buffer])
}
