import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import { done, type Result } from '#shared/result'
import type { Handlers } from '../ipc/answer'
import type { Backups } from './backups'

type BackupHandlers = Pick<
  Handlers,
  | 'backups:state'
  | 'backups:make'
  | 'backups:pick-folder'
  | 'backups:drop-folder'
  | 'backups:inspect'
  | 'backups:restore'
  | 'backups:undo'
>

/** @param onReplaced called when all data are other ones than before */
export function backupHandlers(backups: Backups, onReplaced: () => void): BackupHandlers {
  const told = <F>(replaced: Result<null, F>): Result<null, F> => {
    if (replaced.ok) onReplaced()
    return replaced
  }
  return {
    'backups:state': async () => done(await backups.state()),
    'backups:make': async () => done(await backups.make()),
    'backups:pick-folder': async () => {
      const folder = await picked({ properties: ['openDirectory', 'createDirectory'] })
      return folder === null ? done(await backups.state()) : backups.useFolder(folder)
    },
    'backups:drop-folder': () => backups.useFolder(null),
    'backups:inspect': async ({ name }) => {
      if (name !== null) return done(await backups.inspect(name))
      const file = await picked({ properties: ['openFile'], filters: [{ name: 'Merchant Help', extensions: ['mhb'] }] })
      return done(file === null ? { kind: 'cancelled' } : await backups.inspectFile(file))
    },
    'backups:restore': async ({ token }) => told(await backups.restore(token)),
    'backups:undo': async () => told(await backups.undo()),
  }
}

/** What the person picks in the system's dialog; null when it is closed. */
async function picked(options: OpenDialogOptions): Promise<string | null> {
  const owner = BrowserWindow.getFocusedWindow()
  const { canceled, filePaths } = await (owner ? dialog.showOpenDialog(owner, options) : dialog.showOpenDialog(options))
  return canceled ? null : (filePaths[0] ?? null)
}
