import { nativeTheme } from 'electron'
import type { Handlers } from '../ipc/answer'
import type { Store } from '../storage/store'
import { changeSettings } from './change-settings'

export function settingsHandlers(store: Store): Pick<Handlers, 'settings:change'> {
  return {
    'settings:change': async (change) => {
      const saved = await changeSettings(store, change)
      if (saved.ok) nativeTheme.themeSource = saved.value.theme
      return saved
    },
  }
}
