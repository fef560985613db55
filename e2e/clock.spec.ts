import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandLine, emptyFolder, launch } from './launch-app'
import { pdfText } from './pdf'

/** A day that a calendar may lack, late in the evening. */
const leapDay = '2028-02-29T21:15:00'

test('page, log and print go by the clock that was given, and it runs on', async () => {
  const { app, page, folder } = await launch({ lang: 'en', clock: leapDay })
  await page.keyboard.type('51')
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident')).toContainText('21:15')
  await expect(page.locator('main')).toContainText('Today　Tuesday 29 February')
  await app.close()

  const pdf = join(folder, 'review.pdf')
  const [program, args] = commandLine(
    folder,
    `--clock=${leapDay}`,
    '--print-document=review:day',
    '--lang=en',
    `--pdf=${pdf}`,
  )
  expect(spawnSync(program, args, { timeout: 30_000 }).status).toBe(0)
  expect(pdfText(pdf)).toContain('29 February 2028 21:15')
  expect(pdfText(pdf)).toContain('1 decline')
})

test('a clock that cannot be read is said, and nothing opens', () => {
  const [program, args] = commandLine(emptyFolder(), '--clock=2026-02-30T10:00', '--lang=en')
  const { status, stderr } = spawnSync(program, args, { timeout: 30_000, encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr).toContain('Cannot read this switch: --clock=2026-02-30T10:00')
})

for (const [lang, inRow, mark, help, exporting, time] of [
  ['zh-CN', '时间可能不对', '当时电脑时间可能不对', '对照小票改成对的', '导出', '时间'],
  ['en', 'time in doubt', 'the PC’s clock may have been wrong', 'Set the time by the slip', 'Export', 'Time'],
] as const) {
  test(`what was logged while the clock looked wrong says so, until its time is set, ${lang}`, async () => {
    const folder = emptyFolder()
    for (const clock of ['2026-11-18T09:00:00', '2026-11-17T20:00:00', '2036-11-18T09:00:00']) {
      const { app, page } = await launch({ folder, lang, clock })
      await logOne(page)
      await app.close()
    }
    const { app, page } = await launch({ folder, lang, clock: '2026-11-18T10:00:00' })
    await logOne(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.press('F3')
    const rows = page.getByTestId('incident')
    await expect(rows).toHaveCount(4)
    await expect(rows.filter({ hasText: inRow })).toHaveCount(2)
    expect(await exported(app, page, join(folder, 'log.csv'), exporting)).toBe(2)

    await rows.filter({ hasText: inRow }).last().click()
    const form = page.getByTestId('incident-form')
    await expect(form).toContainText(help)
    await form.getByLabel(time, { exact: true }).fill('2026-11-18T09:30')
    await page.getByRole('button', { name: /^(存|Save)/ }).click()
    await expect(rows.filter({ hasText: inRow })).toHaveCount(1)
    await app.close()
  })
  const logOne = async (page: Page) => {
    await page.getByRole('searchbox').fill('51')
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
  }
  /** How many rows of the file say it. */
  const exported = async (app: ElectronApplication, page: Page, file: string, button: string) => {
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.getByRole('button', { name: 'CSV' }).click()
    await expect(page.getByTestId('exported')).toContainText(file)
    return readFileSync(file, 'utf8').split(mark).length - 1
  }
}
