import type { SettingsChange } from '#shared/settings'
import type { Hotline, Terminal } from '#shared/shop'

/** Resolves to whether the change is on the disk. */
export type ChangeSettings = (change: SettingsChange) => Promise<boolean>

/** What the shop has registered. Saving resolves to whether the change is on the disk. */
export type Register = {
  readonly terminals: readonly Terminal[]
  readonly hotlines: readonly Hotline[]
  readonly saveTerminal: (terminal: Terminal) => Promise<boolean>
  readonly saveHotline: (hotline: Hotline) => Promise<boolean>
}
