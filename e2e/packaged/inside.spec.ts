import { listPackage, extractFile } from '@electron/asar'
import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { FUSES, readFuses } from '../../scripts/packaging/fuses.mjs'
import { packageFolder } from './shipped'

// What is inside a package, read from its files.

const bareFolder = process.env['MERCHANT_HELP_BARE'] ?? ''
const mac = process.platform === 'darwin'
const resources = join(packageFolder, mac ? 'Merchant Help.app/Contents/Resources' : 'resources')
const archive = join(resources, 'app.asar')
const programName = { linux: 'merchant-help', win32: 'Merchant Help.exe', darwin: 'Merchant Help.app' }

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)

test('the fuses of the shipped program are as listed', async () => {
  const program = join(packageFolder, programName[process.platform as keyof typeof programName])

  const read = await readFuses(program)

  // A runtime may be too old to know the last of them.
  const known = Object.entries(FUSES).slice(0, Object.keys(read).length)
  expect(known.length).toBeGreaterThanOrEqual(8)
  expect(read).toEqual(Object.fromEntries(known))
})

test('the archive holds what was built, and nothing of how', () => {
  const files = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/'))

  const strangers = files.filter((name) => !/^\/(out|package[.]json)(\/|$)/.test(name))
  const sources = files.filter((name) => /[.](map|tsx?|test[.]\w+|spec[.]\w+|md)$/.test(name))
  expect({ strangers, sources }).toEqual({ strangers: [], sources: [] })
  expect(files).toContain('/out/main/main.js')
  const manifest = JSON.parse(extractFile(archive, 'package.json').toString()) as object
  expect(manifest).not.toHaveProperty('scripts')
  expect(manifest).not.toHaveProperty('devDependencies')
})

test('beside it stand the licences, and nothing of development', () => {
  const beside = readdirSync(mac ? resources : packageFolder)

  const licences = [
    'LICENSE.electron.txt',
    'LICENSES.chromium.html',
    'LICENSE.merchant-help.txt',
    'LICENSES.packages.txt',
  ]
  expect(beside).toEqual(expect.arrayContaining(licences))
  const texts = readFileSync(join(mac ? resources : packageFolder, 'LICENSES.packages.txt'), 'utf8')
  const listed = JSON.parse(extractFile(archive, 'out/renderer/licences.json').toString()) as { name: string }[]
  expect(listed.map(({ name }) => name)).toContain('react-dom')
  for (const { name } of listed) expect(texts).toContain(name)
  expect(beside).not.toContain('version')
  expect(beside).not.toContain('runtime.json')
  expect(readdirSync(resources)).not.toContain('default_app.asar')
  expect(readdirSync(resources)).not.toContain('app')
})

test('it weighs at most 8 MB more than the runtime alone', () => {
  test.skip(mac, 'its runtime is a bundle under another name')

  const added = (bytesIn(packageFolder) - bytesIn(bareFolder)) / 1e6
  const ours = bytesIn(resources) / 1e6

  expect(added).toBeLessThanOrEqual(8)
  expect(ours).toBeLessThanOrEqual(8)
})
