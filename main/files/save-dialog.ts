import { BrowserWindow, dialog } from 'electron'

/** Asks in the system's dialog where to write a file; null when it is closed. */
export async function askWhere(proposed: string, extension: string): Promise<string | null> {
  const options = { defaultPath: proposed, filters: [{ name: extension.toUpperCase(), extensions: [extension] }] }
  const owner = BrowserWindow.getFocusedWindow()
  const { canceled, filePath } = await (owner ? dialog.showSaveDialog(owner, options) : dialog.showSaveDialog(options))
  return canceled || filePath === '' ? null : filePath
}
