import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { emptyFolder } from '../launch-app'
import { openSettings } from '../open-settings'
import { launchTraced, nothing, runTraced } from './traced'

// What a shop does in a day, and what Chromium does beside it. The short form is `npm run test:wide`.

const isShort = process.env['MERCHANT_HELP_SHORT'] !== undefined
const codes = '34 51 91 B4 05 98 01 03 04 12 13 14 30 41 43 54 55 57 58 59 61 62 65 68 75 92 94 96'.split(' ')
const phrases = ['超时', 'mmcw']

/** Stands in for the person who names a file in the system's dialog. */
const save = (app: ElectronApplication, filePath: string) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, filePath)

async function lookUp(page: Page): Promise<void> {
  for (const code of isShort ? codes.slice(0, 4) : codes) {
    await page.getByRole('searchbox').fill(code)
    await expect(page.getByTestId('answer')).toHaveAttribute('data-code', code)
    if (Number(code) < 50) {
      await page.keyboard.press('F2')
      await page.getByTestId('saved').waitFor()
    }
  }
  for (const phrase of phrases) {
    await page.getByRole('searchbox').fill(phrase)
    await expect(page.getByTestId('results')).toBeVisible()
  }
  await page.keyboard.press('Escape')
}

async function print(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  const pdf = join(folder, '34.pdf')
  await save(app, pdf)
  await page.getByRole('searchbox').fill('34')
  await page.keyboard.press('Control+p')
  await expect(page.getByTestId('preview')).toContainText('刷卡机显示 34，照这张做')
  await page.getByRole('button', { name: '存成 PDF' }).first().click()
  await expect(page.getByTestId('print-ending')).toContainText(pdf)
  // To a printer, be there one or none.
  await page.getByRole('button', { name: '打印', exact: true }).first().click()
  await expect(page.getByTestId('print-ending')).not.toContainText(pdf)
  await page.keyboard.press('Escape')
}

async function exportLog(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('F3')
  await page.getByTestId('incident').first().waitFor()
  await page.getByRole('button', { name: '导出', exact: true }).click()
  for (const [kind, ending] of [
    ['CSV', 'csv'],
    ['Excel', 'xlsx'],
    ['JSON', 'json'],
  ] as const) {
    const file = join(folder, `all.${ending}`)
    await save(app, file)
    await page.getByRole('button', { name: kind }).click()
    await expect(page.getByTestId('exported')).toContainText(file)
    expect(existsSync(file)).toBe(true)
  }
}

test('a whole session: not one packet, not one name', async () => {
  const { app, page, folder, end } = await launchTraced('A whole session')

  await lookUp(page)
  await print(app, page, folder)
  await openSettings(page, 'backup')
  await page.getByRole('button', { name: '现在备份' }).click()
  await expect(page.getByText('备份好了，读出来核对过。').first()).toBeVisible()
  await exportLog(app, page, folder)
  for (const key of ['F1', 'F4', 'F5', 'F7', 'F11', 'Control+i']) {
    await page.keyboard.press('Escape')
    await page.keyboard.press(key)
  }
  // Chromium has errands that wait until nothing else is to be done.
  await page.waitForTimeout(isShort ? 1000 : 60_000)

  expect(await end()).toEqual(nothing)
})

test('the printing switch: not one packet, not one name', () => {
  const folder = emptyFolder()
  const pdf = join(folder, '34.pdf')

  const counted = runTraced('The printing switch', folder, '--print-document=checklist:unionpay:34', `--pdf=${pdf}`)

  expect(counted).toEqual({ ...nothing, code: 0 })
  expect(existsSync(pdf)).toBe(true)
})
