import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { emptyFolder, launch } from './launch-app'
import { openSettings } from './open-settings'
import { pdfPages, pdfText } from './pdf'

/** A machine without a printer, whatever machine this is. */
const noPrinters = { CUPS_SERVER: '/no/such/socket' }

const pick = (app: ElectronApplication, file: string | null) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
  }, file)

const preview = (page: Page) => page.getByTestId('preview')
const ending = (page: Page) => page.getByTestId('print-ending')
const paper = (page: Page, name: string) =>
  page.getByRole('group', { name: '纸' }).getByRole('button', { name, exact: true })

test('Ctrl+P previews what is on screen anywhere, and Esc goes back to it', async () => {
  const { app, page } = await launch({ env: noPrinters })
  await page.keyboard.press('Control+p')
  await expect(preview(page)).toContainText('刷卡线路暂时不通')
  await page.getByRole('button', { name: '常见代码小抄' }).click()
  await expect(preview(page)).toContainText('没有付成')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('searchbox')).toBeFocused()

  await page.keyboard.type('34')
  await page.keyboard.press('Control+p')
  await expect(preview(page)).toContainText('刷卡机显示 34，照这张做')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '34')

  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await page.keyboard.press('F3')
  await page.getByTestId('incident').first().waitFor()
  await page.keyboard.press('Control+p')
  await expect(preview(page)).toContainText('一天回顾')
  await page.keyboard.type('51')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '51')
  await app.close()
})

test('shows the pages that print: as many sections as the PDF has pages, on every paper', async () => {
  const { app, page, folder } = await launch({ env: noPrinters })
  await page.keyboard.type('34')
  await page.keyboard.press('F4')
  for (const name of ['A4', '80 mm', '58 mm']) {
    await paper(page, name).click()
    await expect(preview(page).locator('[data-page]').first()).toContainText('第\u00a01\u00a0/')
    const file = join(folder, `${name}.pdf`)
    await pick(app, file)
    await page.getByRole('button', { name: '存成 PDF' }).first().click()
    await expect(ending(page)).toContainText(file)
    expect(pdfPages(file)).toBe(await preview(page).locator('[data-page]').count())
  }
  await app.close()
})

test('without a printer Enter saves a PDF, and its button is the filled one', async () => {
  const { app, page, folder } = await launch({ env: noPrinters })
  const file = join(folder, '34.pdf')
  await pick(app, file)
  await page.keyboard.type('34')
  await page.keyboard.press('F4')
  await expect(page.getByRole('button', { name: '存成 PDF' })).toContainText('Enter')
  await expect(page.getByRole('button', { name: '打印', exact: true })).not.toContainText('Enter')
  await page.keyboard.press('Enter')
  await expect(ending(page)).toContainText(file)
  await expect(page.getByRole('searchbox')).toBeFocused()
  expect(pdfText(file)).toContain('照这张做')
  await app.close()
})

test('says in words how a print ended, and what to do', async () => {
  const { app, page, folder } = await launch({ env: noPrinters })
  await page.keyboard.type('34')
  await page.keyboard.press('F4')
  await page.getByRole('button', { name: '打印', exact: true }).click()
  await expect(ending(page)).toContainText('没有找到打印机')
  await expect(ending(page).getByRole('button')).toHaveText(['再打一次', '换打印机', '存成 PDF'])

  await pick(app, null)
  await ending(page).getByRole('button', { name: '存成 PDF' }).click()
  await expect(ending(page)).toHaveText('没有存 PDF。')

  const taken = join(folder, 'taken.pdf')
  mkdirSync(join(taken, 'inside'), { recursive: true })
  await pick(app, taken)
  await page.getByRole('button', { name: '存成 PDF' }).click()
  await expect(ending(page)).toContainText('文件写不进去')
  expect(readdirSync(taken)).toEqual(['inside'])

  // A print that failed takes nothing from the log.
  await page.keyboard.press('F2')
  await expect(page.getByTestId('saved')).toContainText('已写入硬盘')
  expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/打印成功|已打印/)
  await app.close()
})

test('keeps for each kind of sheet what it was printed with last', async () => {
  const folder = emptyFolder()
  const first = await launch({ folder, env: noPrinters })
  await first.page.keyboard.type('34')
  await first.page.keyboard.press('F4')
  await paper(first.page, '80 mm').click()
  await first.page.getByRole('group', { name: '语言' }).getByRole('button', { name: 'English' }).click()
  const file = join(folder, '34.pdf')
  await pick(first.app, file)
  await first.page.getByRole('button', { name: '存成 PDF' }).click()
  await expect(ending(first.page)).toContainText(file)
  expect(pdfText(file)).toContain('The terminal shows 34')
  await first.app.close()

  const again = await launch({ folder, env: noPrinters })
  await again.page.keyboard.type('51')
  await again.page.keyboard.press('F4')
  await expect(paper(again.page, '80 mm')).toHaveAttribute('aria-pressed', 'true')
  await expect(preview(again.page)).toContainText('The terminal shows 51')
  await again.page.keyboard.press('F1')
  await again.page.keyboard.press('Control+p')
  await expect(paper(again.page, 'A4')).toHaveAttribute('aria-pressed', 'true')
  await expect(preview(again.page)).toContainText('刷卡线路暂时不通')
  await again.app.close()
})

test('settings say where printers come from when there is none', async () => {
  const { app, page } = await launch({ env: noPrinters })
  await openSettings(page, 'printers')
  await expect(page.getByRole('region', { name: '打印机和纸' })).toContainText('电脑上还没有打印机')
  await app.close()
})
