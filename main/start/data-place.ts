import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where all lies that is kept; `asks`: the folder that could hold it instead, of which nobody has said anything yet. */
export type DataPlace = { readonly folder: string; readonly asks: string | null }

/**
 * The usual folder of this user, but for the portable program, whose data go where it goes once somebody wants it so. What
 * lies there answers the question from then on: the data beside the program, or those of this PC.
 * @param portable the folder of the portable program, as its starter tells; undefined: it is not that
 */
export function dataPlace(usual: string, portable: string | undefined): DataPlace {
  if (portable === undefined) return { folder: usual, asks: null }
  const beside = join(portable, 'merchant-help-data')
  if (existsSync(beside)) return { folder: beside, asks: null }
  const isSaid = existsSync(join(usual, 'data')) || !isWritable(portable)
  return { folder: usual, asks: isSaid ? null : beside }
}

/** Tried out, as Windows says of every folder that it may be written. Makes the folder where it is not there. */
export function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    const file = join(folder, `.try-${randomUUID()}`)
    writeFileSync(file, '', { flag: 'wx', mode: 0o600 })
    rmSync(file)
    return true
  } catch {
    return false
  }
}
