import { resolve } from 'node:path'
import type { CalledFor } from '#shared/ipc/contract'

/** What the app is called for from outside, until the page has heard of it. */
export type Calls = {
  /** @param given what was typed behind the program's name; paths are taken from `folder` */
  readonly call: (given: readonly string[], folder: string, otherwise: CalledFor | null) => void
  /** Told once. */
  readonly heard: () => CalledFor | null
  /** The backup that was opened last; null: none. */
  readonly backup: () => string | null
}

export function callsFromOutside(): Calls {
  let why: CalledFor | null = null
  let backup: string | null = null
  return {
    call(given, folder, otherwise) {
      const name = backupIn(given)
      if (name !== undefined) backup = resolve(folder, name)
      why = name === undefined ? otherwise : 'backup'
    },
    heard() {
      const told = why
      why = null
      return told
    },
    backup: () => backup,
  }
}

/** A double click on a backup hands its path to the program. */
const backupIn = (given: readonly string[]): string | undefined =>
  given.findLast((text) => !text.startsWith('-') && /\.mhb$/i.test(text))
