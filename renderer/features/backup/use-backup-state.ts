import type { BackupState } from '#shared/ipc/contract'
import { useAskedAgain } from '../../data/replies'
import { desktopApi } from '../../desktop-api'

/** A day goes by while a page is on screen, and backups are made while nobody looks. */
const every = 30_000

/** How the backups stand; null: not known yet. */
export const useBackupState = (): BackupState | null => useAskedAgain(() => desktopApi.backupState(), every)[0]
