import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { defaultSettings } from '#shared/settings'
import { settingsIn } from '../queries/settings-in'
import { openStore } from '../storage/store'
import { changeSettings } from './change-settings'

it('changes what is given, keeps the rest, and falls back on the default', async () => {
  const store = await openStore(mkdtempSync(join(tmpdir(), 'merchant-help-settings-')), 'read-write')
  expect(settingsIn(store)).toEqual(defaultSettings)

  await Promise.all([changeSettings(store, { theme: 'dark' }), changeSettings(store, { textSize: 125 })])
  // A key that is there but says nothing.
  const shopOnly: object = { theme: undefined, shopName: '小店' }
  await changeSettings(store, shopOnly)

  expect(settingsIn(store)).toEqual({ ...defaultSettings, theme: 'dark', textSize: 125, shopName: '小店' })
  await store.close()
})
