import type { Adapter } from 'lowdb'
import * as fs from 'node:fs/promises'
import { errorCode, realDisk, replaceFile } from './replace-file'

/** Written by a newer version of the app: not ours to read or to touch. */
export class NewerDataError extends Error {}

/** Reads the parsed JSON of a file as `T`. Throws on a wrong shape, `NewerDataError` on a newer schema. */
export type Parse<T> = (json: unknown) => T

/**
 * lowdb adapter for one JSON file that survives power cuts: temporary file, fsync, rename, fsync of the folder, with
 * the content before kept as `.prev`. A file that cannot be read is put aside under its date, never overwritten.
 * @param onSetAside told the new name of each file that was put aside
 */
export function durableJsonFile<T>(
  file: string,
  parse: Parse<T>,
  onSetAside: (file: string) => void,
  disk = realDisk,
): Adapter<T> {
  const previous = `${file}.prev`
  return {
    async read() {
      // A cut between the two renames leaves the newest content in `.new`; it is complete, or it does not parse.
      for (const candidate of [file, `${file}.new`, previous]) {
        const text = await readIfThere(candidate)
        if (text === null) continue
        try {
          return parse(JSON.parse(text))
        } catch (error) {
          if (error instanceof NewerDataError) throw error
          if (candidate === `${file}.new`) continue
          const aside = `${candidate}.damaged-${new Date().toISOString().replace(/\D/g, '')}`
          await disk.rename(candidate, aside)
          onSetAside(aside)
        }
      }
      return null
    },
    write: (data) => replaceFile(file, Buffer.from(JSON.stringify(data)), previous, disk),
  }
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await fs.readFile(file, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
