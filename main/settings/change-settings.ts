import type { Failure } from '#shared/ipc/contract'
import { done, type Result } from '#shared/result'
import { defaultSettings, type Settings, type SettingsChange } from '#shared/settings'
import { settingsIn } from '../queries/settings-in'
import type { Store } from '../storage/store'
import { settingsTable } from '../storage/tables'

/** Keeps a change of the settings; a key that is there but undefined changes nothing, and what changes nothing writes nothing. */
export async function changeSettings(
  store: Store,
  change: SettingsChange & Partial<Pick<Settings, 'retentionMonths'>>,
): Promise<Result<Settings, Failure>> {
  const given = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as Partial<Settings>
  if (Object.keys(given).length === 0) return done(settingsIn(store))
  const saved = await store.put(settingsTable, 'settings', (before) => ({
    id: 'settings' as const,
    settings: { ...defaultSettings, ...before?.settings, ...given },
  }))
  return saved.ok ? done(saved.value.settings) : saved
}
