import { expect, test } from '@playwright/test'
import { join } from 'node:path'
import { launch } from './launch-app'
import { pdfText } from './pdf'

test('asks what was being done and which facts agree, ends unclear, and writes that into the log', async () => {
  const { app, page, folder } = await launch()
  await page.keyboard.type('98')
  await page.keyboard.press('Enter')
  const gate = page.locator('[data-part=gate]')
  await expect(gate).toContainText('消费收款')
  await page.keyboard.press('1')
  await expect(page.locator('[data-part=do-now] li')).toHaveText(['先别交货，也别重刷'])
  await page.keyboard.press('1')
  await page.keyboard.press('2')
  await expect(gate).toContainText('还差 1 样')
  await page.keyboard.press('3')
  await expect(gate).toContainText('还没查清，先别交货，问收单机构')

  const file = join(folder, 'note.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  // Its own key: what is on screen is this payment, not the list of its code.
  await expect(gate.getByRole('button', { name: '给双方一张说明' })).toContainText('Ctrl+P')
  await page.keyboard.press('Control+p')
  await expect(page.getByTestId('preview')).toContainText('本店留存')
  await page.getByRole('button', { name: '存成 PDF' }).click()
  await expect(page.locator('main')).toContainText(file)
  const note = pdfText(file)
  expect(note).toContain('本店留存')
  expect(note).toContain('顾客留存')
  expect(note).not.toMatch(/卡号：|小时|分钟/)
  await page.keyboard.press('Escape')
  await expect(gate).toContainText('还没查清，先别交货，问收单机构')

  await page.keyboard.press('F2')
  await expect(page.getByTestId('saved')).toContainText('还没核实清')
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident')).toContainText('还没核实清')
  await app.close()
})

test('calls a sale paid only when screen and list agree', async () => {
  const { app, page } = await launch({ lang: 'en' })
  await page.keyboard.type('B4')
  await page.keyboard.press('Enter')
  await page.keyboard.type('1111')
  const gate = page.locator('[data-part=gate]')
  await expect(gate).toHaveAttribute('data-verdict', 'paid')
  await gate.locator('[data-fact=list]').getByRole('button', { name: 'No' }).click()
  await expect(gate).toHaveAttribute('data-verdict', 'unclear')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await expect(page.getByRole('searchbox')).toHaveValue('B4')
  await app.close()
})

test('says nothing of goods to a balance query that failed', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('98')
  await page.keyboard.press('Enter')
  await page.keyboard.press('5')
  await expect(page.locator('[data-part=gate]')).toContainText('余额')
  await expect(page.locator('[data-part=do-now]')).not.toContainText('货')
  await expect(page.locator('[data-part=gate]')).not.toContainText('货')
  await app.close()
})

test('opens on every answer but an approved one with Enter, and there with a button', async () => {
  const { app, page } = await launch()
  const gate = page.locator('[data-part=gate]')
  await page.keyboard.type('34')
  await page.keyboard.press('Enter')
  await expect(gate).toHaveAttribute('data-operation', '')
  await page.keyboard.press('Escape')
  await page.keyboard.type('00')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-class', 'approved')
  await page.keyboard.press('Enter')
  await expect(gate).toHaveCount(0)
  await page.locator('[data-fold=gate]').click()
  await expect(gate).toBeFocused()
  await app.close()
})
