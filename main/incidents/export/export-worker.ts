import { parentPort } from 'node:worker_threads'
import type { Incident } from '#shared/incidents/incident'
import { exportFile, type ExportJob } from './export-file'

/** What main sends: incidents, a slice at a time, then the job that ends it. */
export type ToWorker = readonly Incident[] | ExportJob

const incidents: Incident[] = []

parentPort?.on('message', (message: ToWorker) => {
  if ('format' in message) void write(message)
  else incidents.push(...message)
})

async function write(job: ExportJob): Promise<void> {
  // Its own memory, which can be handed over without a copy.
  const bytes = new Uint8Array(await exportFile(job, incidents))
  parentPort?.postMessage(bytes, [bytes.buffer])
}
