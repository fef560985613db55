import { Menu, type BrowserWindow } from 'electron'
import type { Language } from '#shared/language'
import { editActs, editWords } from '#shared/messages/edit-menu'

/** The menu of the right mouse button, over fields alone: whoever has only the mouse can paste a slip, too. */
export function offerEditing(window: BrowserWindow, language: () => Promise<Language>): void {
  window.webContents.on('context-menu', (_event, { isEditable, editFlags }) => {
    if (!isEditable) return
    const can = {
      cut: editFlags.canCut,
      copy: editFlags.canCopy,
      paste: editFlags.canPaste,
      selectAll: editFlags.canSelectAll,
    }
    void language().then((spoken) => {
      const acts = editActs.map((role) => ({ role, label: editWords[spoken][role], enabled: can[role] }))
      Menu.buildFromTemplate(acts).popup({ window })
    })
  })
}
