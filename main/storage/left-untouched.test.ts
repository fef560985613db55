import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openStore } from './store'

it('opened for reading leaves a damaged file under its name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'merchant-help-untouched-'))
  mkdirSync(join(folder, 'incidents'))
  writeFileSync(join(folder, 'incidents', '2026-11.json'), 'damaged')
  writeFileSync(join(folder, 'settings.json'), 'damaged')

  await openStore(folder, 'read-only')

  expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
    'incidents',
    join('incidents', '2026-11.json'),
    'settings.json',
  ])
})
