import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is read, or nothing where it went meanwhile: a browser that runs, or was just killed, renames and removes files of its own. */
function ifThere<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Every file below a folder. */
function bytesIn(folder: string): Buffer[] {
  const entries = ifThere(() => readdirSync(folder, { withFileTypes: true })) ?? []
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return bytesIn(path)
    return entry.isFile() ? (ifThere(() => readFileSync(path)) ?? []) : []
  })
}

/** What the app has written below a folder, as text. */
export const textIn = (folder: string): string =>
  bytesIn(folder)
    .map((bytes) => bytes.toString('utf8'))
    .join('\n')

/** Everything that lies below a folder, whoever wrote it, as it reads in any of the usual encodings. */
export const allTextIn = (folder: string): string =>
  bytesIn(folder)
    .flatMap((bytes) => [bytes.toString('latin1'), bytes.toString('utf16le'), bytes.toString('utf8')])
    .join('\n')
