import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { newerSetup } from './newer-setup'

let stick: string
beforeEach(() => {
  stick = mkdtempSync(join(tmpdir(), 'merchant-help-stick-'))
})
afterEach(() => {
  rmSync(stick, { recursive: true })
})
const put = (...names: string[]) => {
  for (const name of names) writeFileSync(join(stick, name), 'setup')
}
const setup = (version: string) => `merchant-help-${version}-win-x64-setup.exe`

it('finds the newest that is newer, with the checksum to compare', async () => {
  put(setup('0.9.0'), setup('0.10.0'), setup('0.1.0'), 'merchant-help-0.11.0-win-x64-portable.exe')

  expect(await newerSetup(stick, '0.1.0', 'win32')).toEqual({
    version: '0.10.0',
    file: join(stick, setup('0.10.0')),
    sha256: '8fb6d5f37e8055ce720bd0b1d56587f88c0071f285966ba17e72b2b12672aa73',
  })
})

it.each([
  ['the same one', setup('0.2.0')],
  ['an older one', setup('0.1.9')],
  ['another system’s', 'merchant-help-0.3.0-linux-amd64.deb'],
  ['another program’s', 'some-help-0.3.0-win-x64-setup.exe'],
  ['what only looks like one', 'merchant-help-0.3.0-win-x64-setup.exe.txt'],
])('tells of none: %s', async (_what, name) => {
  put(name)
  expect(await newerSetup(stick, '0.2.0', 'win32')).toBeNull()
})

it('passes over what is no file, and over a stick that is away', async () => {
  mkdirSync(join(stick, setup('0.4.0')))
  put(setup('0.3.0'))
  expect(await newerSetup(stick, '0.2.0', 'win32')).toMatchObject({ version: '0.3.0' })
  expect(await newerSetup(join(stick, 'away'), '0.2.0', 'win32')).toBeNull()
})
