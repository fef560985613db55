import { createHash } from 'node:crypto'
import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import type { NewerSetup } from '#shared/ipc/contract'
import { openToRead } from '../storage/disk'

/** What of ours each system installs, as `electron-builder.yml` calls it. */
const named: Partial<Record<NodeJS.Platform, RegExp>> = {
  win32: /^merchant-help-(\d+)\.(\d+)\.(\d+)-win-x64-setup\.exe$/,
  linux: /^merchant-help-(\d+)\.(\d+)\.(\d+)-linux-\w+\.(?:AppImage|deb)$/,
  darwin: /^merchant-help-(\d+)\.(\d+)\.(\d+)-mac-\w+\.dmg$/,
}

/**
 * The newest set-up for this system that lies in a folder and is newer than what runs; null: none, or none that can be read.
 * It is told of, never run.
 * @param version of what runs, `0.1.0`
 */
export async function newerSetup(
  folder: string,
  version: string,
  platform = process.platform,
): Promise<NewerSetup | null> {
  const names = await fs.readdir(folder).catch(() => [])
  const found = names
    .flatMap((name) => {
      const numbers = named[platform]?.exec(name)?.slice(1, 4).map(Number)
      return numbers === undefined ? [] : [{ name, numbers }]
    })
    .filter(({ numbers }) => compare(numbers, version.split('.').map(Number)) > 0)
    .sort((a, b) => compare(b.numbers, a.numbers) || (a.name < b.name ? -1 : 1))
  for (const { name, numbers } of found) {
    const file = join(folder, name)
    const sha256 = await sha256Of(file).catch(() => null)
    if (sha256 !== null) return { version: numbers.join('.'), file, sha256 }
  }
  return null
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let place = 0; place < 3; place++) {
    const by = (a[place] ?? 0) - (b[place] ?? 0)
    if (by !== 0) return by
  }
  return 0
}

/** Piece by piece: a set-up has a hundred megabytes. */
async function sha256Of(file: string): Promise<string> {
  const { handle } = await openToRead(file)
  const hash = createHash('sha256')
  try {
    for await (const piece of handle.createReadStream({ autoClose: false })) hash.update(piece as Buffer)
  } finally {
    await handle.close()
  }
  return hash.digest('hex')
}
