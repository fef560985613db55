import { expect, test, type Page } from '@playwright/test'
import { join } from 'node:path'
import { launch } from './launch-app'
import { textIn } from './on-disk'

/** What gets into a field by paste, by a broken input method, by somebody who tries. */
const texts = [
  'a\u0000b\u0007c\u001b[31md',
  '\u202eرمز 51\u202c',
  '\ufeff5\u200b1\u200d',
  '51\ud83d',
  '第一行\n第二行\r\n第三行\t制表',
  '👩‍👩‍👧‍👦💳🔥🇨🇳',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
  '<img src=x onerror=alert(1)><b>粗</b>',
  '=HYPERLINK("http://a","b")',
  "'; DROP TABLE x;--",
  '${7*7}{{7*7}}%s%n',
  '__proto__',
  '   ',
  'x'.repeat(10_000),
  '很'.repeat(3_000),
]

/** Control signs but line breaks, halves of signs, and what turns the order of reading round. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/

const box = (page: Page) => page.getByRole('searchbox')

test('any text in the box is looked up and logged without a crash, and what cannot be read reaches no file', async () => {
  test.slow()
  const { app, page, folder } = await launch()
  const crashes: Error[] = []
  page.on('pageerror', (error) => crashes.push(error))
  for (const text of texts) {
    await box(page).fill(text)
    await page.keyboard.press('F2')
    await expect(page.getByRole('searchbox')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('F3')
  await page.getByTestId('incident').first().waitFor()
  expect(await page.locator('main').innerText()).not.toMatch(unreadable)
  await app.close()
  expect(crashes).toEqual([])
  expect(writtenIn(folder)).not.toMatch(unreadable)
})

test('any text in a form is kept as it can be read, and what is too long is said', async () => {
  test.slow()
  const { app, page, folder } = await launch()
  for (const text of texts.filter((one) => one.trim() !== '' && one.length < 500)) {
    await page.keyboard.press('F3')
    await page.getByRole('button', { name: '记一笔没有代码的' }).click()
    await page.getByLabel('屏幕上的字').fill('主控故障')
    await page.getByLabel('备注').fill(text)
    await page.keyboard.press('F2')
    await expect(page.getByLabel('备注')).toHaveCount(0)
  }
  expect(await page.locator('main').innerText()).not.toMatch(unreadable)
  await page.getByRole('button', { name: '记一笔没有代码的' }).click()
  await page.getByLabel('备注').fill('很'.repeat(3_000))
  await page.keyboard.press('F2')
  await expect(page.getByText('太长了').first()).toBeVisible()
  await expect(page.getByLabel('备注')).toHaveValue('很'.repeat(3_000))
  await app.close()
  expect(writtenIn(folder)).not.toMatch(unreadable)
})

/** The log as it lies on the disk, as texts: JSON writes signs that cannot be read as escapes. */
function writtenIn(folder: string): string {
  return textIn(join(folder, 'data'))
    .replaceAll('\u0000', '')
    .replace(/\\u([0-9a-f]{4})/gi, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
