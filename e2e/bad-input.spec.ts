import { expect, test, type Page } from '@playwright/test'
import { launch } from './launch-app'
import { allTextIn } from './on-disk'

const cards = ['4111111111111111', '4111 1111 1111 1111', '４１１１１１１１１１１１１１１１', '378282246310005']

/** Puts text into the box at once, as pasting does. */
const paste = (page: Page, text: string) => page.keyboard.insertText(text)

for (const typed of ['３４', ' 3 4 ', '3-4', '响应码 34']) {
  test(`understands ${JSON.stringify(typed)} as 34`, async () => {
    const { app, page } = await launch()
    await paste(page, typed)
    await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '34')
    await app.close()
  })
}

test('has a plain sentence for what is no code, and loses nothing', async () => {
  const { app, page } = await launch()
  const box = page.getByRole('searchbox')

  await page.keyboard.press('F2')
  await expect(page.getByText('先输代码，再按这个键。').first()).toBeVisible()
  await page.keyboard.type('ZQ9')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', 'ZQ9')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-class', 'unverified')
  await expect(box).toHaveValue('ZQ9')
  await box.fill('qx')
  await page.getByRole('option').last().click()
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code-set', 'unknown')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-class', 'unverified')
  await box.fill('')
  await paste(page, '天书'.repeat(5000))
  await expect(page.getByText('太长了').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.type('34')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '34')
  await app.close()
})

test('wipes a card number at once and keeps it nowhere', async () => {
  const { app, page, folder } = await launch()
  for (const card of cards) {
    await paste(page, card)
    await expect(page.getByText('刚才像是卡号').first()).toBeVisible()
    await expect(page.getByRole('searchbox')).toHaveValue('')
    await page.keyboard.type('34')
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
    await page.keyboard.press('Escape')
  }
  await page.keyboard.type(`${cards[0] ?? ''}9`)
  await app.close()

  const kept = allTextIn(folder)
  expect(kept).toContain('"code":"34"')
  expect(kept).not.toMatch(/4111[ -]?1111|378282246/)
})

test('holds a key down without logging twice', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('34')
  await page.keyboard.down('F2')
  await page.keyboard.down('F2')
  await page.keyboard.down('F2')
  await page.keyboard.up('F2')
  await page.getByTestId('saved').waitFor()
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident')).toHaveCount(1)
  await app.close()
})

test('what an input method types on another screen is looked up', async () => {
  const { app, page } = await launch()
  await page.keyboard.press('F3')
  await page.keyboard.insertText('34')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '34')
  await app.close()
})
