import type { Method } from './channels'

/** What main does only for whoever knows the owner's PIN, where there is one: what takes data out of the house, or away. */
export const locked = [
  'exportIncidents',
  'exportChecks',
  'pickBackupFolder',
  'restoreBackup',
  'undoRestore',
  'clear',
  'bringBack',
  'forgetCleared',
] as const satisfies readonly Method[]

export type LockedMethod = (typeof locked)[number]
