import { defaultSettings, type Settings } from '#shared/settings'
import type { Store } from '../storage/store'
import { settingsTable } from '../storage/tables'

/** The settings as they stand, the default ones where none were kept. */
export const settingsIn = (store: Store): Settings => store.rows(settingsTable)[0]?.settings ?? defaultSettings
