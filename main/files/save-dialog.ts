import { BrowserWindow, dialog } from 'electron'
import { basename, dirname, join } from 'node:path'

/** Where a file was saved last: the system's dialog does not remember. */
let lastFolder: string | null = null

/**
 * Asks in the system's dialog where to write a file; null when it is closed. From the second time on it begins in the
 * folder of the last time.
 */
export async function askWhere(proposed: string, extension: string): Promise<string | null> {
  const defaultPath = lastFolder === null ? proposed : join(lastFolder, basename(proposed))
  const options = { defaultPath, filters: [{ name: extension.toUpperCase(), extensions: [extension] }] }
  const owner = BrowserWindow.getFocusedWindow()
  const { canceled, filePath } = await (owner ? dialog.showSaveDialog(owner, options) : dialog.showSaveDialog(options))
  if (canceled || filePath === '') return null
  lastFolder = dirname(filePath)
  return filePath
}
