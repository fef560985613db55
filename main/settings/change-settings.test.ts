import { mkdtempSync, readFileSync } from 'node:fs'
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

it('writes nothing where nothing is to change', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'merchant-help-settings-'))
  const store = await openStore(folder, 'read-write')
  await changeSettings(store, { theme: 'dark' })
  const journal = join(folder, 'journal', '00000001.log')
  const before = readFileSync(journal)

  expect(await changeSettings(store, {})).toMatchObject({ ok: true, value: { theme: 'dark' } })

  expect(readFileSync(journal).equals(before)).toBe(true)
  await store.close()
})
