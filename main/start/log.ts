// Not its entry for Electron, which opens a channel of its own to every page.
import log from 'electron-log/node'
import { lstatSync } from 'node:fs'
import { EOL } from 'node:os'
import { join } from 'node:path'
import { realDisk } from '../storage/disk'
import { inWords, maskedText, type Places } from './masked'

/** Largest file of the log, in bytes; there are two, the one before included. */
const largest = 1_000_000

export type Log = {
  readonly error: (...what: unknown[]) => void
  readonly warn: (...what: unknown[]) => void
  /** The last lines, for whoever mends the program. */
  readonly lastLines: (count: number) => Promise<readonly string[]>
}

/**
 * The local log: what went wrong in the program, for whoever mends it. Every record goes through `inWords`, so that it
 * holds no card number, no name of a person and nothing that was typed, whatever the caller passes; it is in two files of
 * 1 MB at most. Where something else lies in the place of its file, a link or a pipe, nothing is written.
 */
export function openLog(folder: string, places: Places): Log {
  const file = join(folder, 'main.log')
  const { transports } = log
  log.hooks = [(message) => ({ ...message, data: message.data.map((part) => inWords(part, places)) })]
  transports.file.resolvePathFn = () => file
  transports.file.maxSize = largest
  transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' }
  transports.file.level = isFree(file) && 'info'
  transports.console.level = false
  log.errorHandler.startCatching({ showDialog: false })
  return {
    error: (...what) => log.error(...what),
    warn: (...what) => log.warn(...what),
    async lastLines(count) {
      const older = await read(join(folder, 'main.old.log'))
      const lines = `${older}${await read(file)}`.split(EOL).filter((line) => line !== '')
      return lines.slice(-count).map((line) => maskedText(line, places))
    },
  }
}

/** Where a print is all that is asked for, nothing is written. */
export const noLog: Log = { error: () => undefined, warn: () => undefined, lastLines: () => Promise.resolve([]) }

/** Whether a file may be made or go on under this name. */
function isFree(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false })?.isFile() !== false
  } catch {
    return false
  }
}

const read = (file: string): Promise<string> =>
  realDisk.read(file).then(
    (bytes) => bytes.toString('utf8'),
    () => '',
  )
