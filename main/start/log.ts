import log from 'electron-log/main'
import { join } from 'node:path'

/**
 * The local log: what went wrong in the program, for whoever mends it. Rotates at 1 MB. Callers pass fixed words and
 * errors of the system, never what a person typed.
 */
export function openLog(folder: string): typeof log {
  log.transports.file.resolvePathFn = () => join(folder, 'main.log')
  log.transports.file.maxSize = 1_000_000
  log.transports.file.level = 'info'
  log.transports.console.level = false
  log.transports.ipc.level = false
  log.errorHandler.startCatching({ showDialog: false })
  return log
}
