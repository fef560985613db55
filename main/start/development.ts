import type { BrowserWindow } from 'electron'
import { watch } from 'node:fs'

/** Build tools write many files at once: this long (ms) nothing more has come. */
const quiet = 150

/**
 * `npm run dev` alone, and no part of a package: the page begins anew with every build of it. Files on the disk are
 * watched; there is no server.
 */
export function reloadWithBuilds(window: BrowserWindow, folder: string): void {
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!window.isDestroyed()) window.webContents.reloadIgnoringCache()
    }, quiet)
  })
  window.once('closed', () => {
    watcher.close()
  })
  // Opens nothing where the window was made without them.
  window.webContents.openDevTools({ mode: 'detach' })
}
