import type { Exported, ExportJob } from './export-file'
import type { ToWorker } from './export-worker'
import createWorker from './export-worker?nodeWorker'

/** So many rows are copied to the worker at a time, some ms each; in between others have their turn. */
const slice = 500

/**
 * The bytes of the file, made beside the main thread: a sheet of 100,000 rows takes many seconds, and a code that is
 * logged meanwhile must not wait for it.
 */
export async function exportInWorker(job: ExportJob, { what, rows }: Exported): Promise<Uint8Array> {
  const worker = createWorker({})
  try {
    const made = new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', (code) => {
        reject(new Error(`the export worker ended with ${String(code)}`))
      })
    })
    // Who waits for it comes later; until then nobody shall call it unhandled.
    made.catch(() => undefined)
    const send = (message: ToWorker) => {
      worker.postMessage(message)
    }
    for (let start = 0; start < rows.length; start += slice) {
      send(rows.slice(start, start + slice))
      await new Promise((resolve) => setImmediate(resolve))
    }
    send({ ...job, what })
    return await made
  } finally {
    await worker.terminate()
  }
}
