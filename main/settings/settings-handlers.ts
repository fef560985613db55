import { nativeTheme } from 'electron'
import type { SettingsChange } from '#shared/settings'
import type { Handlers } from '../ipc/answer'
import type { Store } from '../storage/store'

export function settingsHandlers(store: Store): Pick<Handlers, 'settings:change'> {
  return {
    'settings:change': async (change) => {
      const saved = await store.saveSettings({ ...store.settings(), ...given(change) })
      if (saved.ok) nativeTheme.themeSource = saved.value.theme
      return saved
    },
  }
}

/** Only what is set: a key that is there but undefined must not wipe what is kept. */
const given = (change: SettingsChange) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof SettingsChange]: NonNullable<SettingsChange[K]>
  }
