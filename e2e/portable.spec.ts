import { expect, test } from '@playwright/test'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron } from 'playwright'
import { emptyFolder } from './launch-app'
import { clockSwitch } from './test-clock'

/** The portable program, as its starter calls it; what the system's dialog is answered with, or `null`: it must not come. */
async function startPortable(stick: string, home: string, answer: 0 | 1 | null, lang = 'zh-CN') {
  const stub = join(home, 'answer.cjs')
  writeFileSync(
    stub,
    `const { dialog } = require('electron')
     dialog.showMessageBox = async (asked) => (globalThis.asked = asked, { response: ${String(answer ?? 1)} })`,
  )
  const app = await _electron.launch({
    executablePath: process.env['ELECTRON_PATH'] ?? '',
    args: [
      '-r',
      stub,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      resolve(import.meta.dirname, '..'),
      `--lang=${lang}`,
      ...clockSwitch(),
    ],
    env: {
      ...(process.env as Record<string, string>),
      PORTABLE_EXECUTABLE_DIR: stick,
      XDG_CONFIG_HOME: home,
      APPDATA: home,
    },
  })
  const page = await app.firstWindow()
  await page.getByRole('searchbox').waitFor()
  const asked = await app.evaluate(() => (globalThis as { asked?: { message: string } }).asked?.message ?? null)
  expect(asked !== null).toBe(answer !== null)
  return { app, page, asked }
}

const logged = (folder: string) => existsSync(join(folder, 'data', 'journal'))

test.skip(process.env['MERCHANT_HELP_PACKAGE'] !== undefined, 'a package takes no script beside its own')

test('the portable program asks once where the data go, and then they go with it', async () => {
  const [stick, home, other] = [emptyFolder(), emptyFolder(), emptyFolder()]
  const first = await startPortable(stick, home, 0)
  expect(first.asked).toBe('记录和设置放在哪里？')
  await first.page.getByRole('searchbox').fill('34')
  await first.page.keyboard.press('F2')
  await first.page.getByTestId('saved').waitFor()
  await first.app.close()
  expect(logged(join(stick, 'merchant-help-data'))).toBe(true)
  expect(readdirSync(home).filter((name) => existsSync(join(home, name, 'data')))).toEqual([])

  // At another counter.
  const second = await startPortable(stick, other, null)
  await second.page.keyboard.press('F3')
  await expect(second.page.getByTestId('incident')).toHaveCount(1)
  await second.app.close()
})

test('whoever keeps the data on this PC is asked no more, in English too', async () => {
  const [stick, home] = [emptyFolder(), emptyFolder()]
  const first = await startPortable(stick, home, 1, 'en')
  expect(first.asked).toBe('Where should the log and the settings be kept?')
  await expect(first.page.locator('html')).toHaveAttribute('data-store', 'ok')
  await first.app.close()
  expect(readdirSync(stick)).toEqual([])

  const second = await startPortable(stick, home, null)
  await second.app.close()
  expect(readdirSync(stick)).toEqual([])
})

test('beside a program that lies where nothing can be written, nothing is asked', async () => {
  test.skip(process.platform !== 'linux', '/proc is Linux’ own')
  const { app, page } = await startPortable('/proc', emptyFolder(), null)
  await expect(page.locator('html')).toHaveAttribute('data-store', 'ok')
  await app.close()
})
