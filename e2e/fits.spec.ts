import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { emptyFolder, launch, resize } from './launch-app'
import { storeNumber } from './stored-number'
import { writeIncidents } from './month-files'

const { entries } = JSON.parse(readFileSync('shared/catalog/code-sets/unionpay.json', 'utf8')) as {
  entries: { code: string }[]
}
const codes = [...entries.map(({ code }) => code), 'B4', 'Q9']

/** The folder of a shop that has stored its acquirer's number: answers show it. */
async function shopWithNumber(lang: 'zh-CN' | 'en'): Promise<string> {
  const { app, page, folder } = await launch({ lang })
  await storeNumber(page, '0571-8888 0000')
  await app.close()
  return folder
}

for (const lang of ['zh-CN', 'en'] as const) {
  test(`every answer fits the small counter screen, and stays whole at the largest text, ${lang}`, async () => {
    const folder = await shopWithNumber(lang)
    const { app, page } = await launch({ lang, folder, size: [1093, 614] })
    const box = page.getByRole('searchbox')
    const main = page.locator('main')
    const show = async (code: string) => {
      await box.fill(code)
      await page.locator(`[data-testid=answer][data-code="${code}"]`).waitFor({ state: 'attached' })
    }

    const scrolling: string[] = []
    for (const code of codes) {
      await show(code)
      const spare = await main.evaluate((page) => page.clientHeight - page.scrollHeight)
      if (spare < 0) scrolling.push(`${code} ${String(spare)}`)
    }
    expect(scrolling).toEqual([])

    await page.evaluate(() => {
      document.documentElement.style.fontSize = '175%'
    })
    const cut: string[] = []
    for (const code of codes) {
      await show(code)
      const wide = await main.evaluate((page) => page.scrollWidth - page.clientWidth)
      const lamp = await page.locator('aside').evaluate((column) => column.scrollWidth - column.clientWidth)
      if (wide > 0 || lamp > 0) cut.push(`${code} ${String(wide)} ${String(lamp)}`)
      await expect(page.locator('[data-part=do-now] li').first()).toBeInViewport({ ratio: 1 })
    }
    expect(cut).toEqual([])
    await app.close()
  })

  test(`the question whether it was paid stays in view whatever the acquirer is called, ${lang}`, async () => {
    const { app, page } = await launch({ lang, size: [1093, 614] })
    const longest =
      lang === 'en' ? 'Wwwwwwwww Mmmmmmmmmm Payment Services Co' : '某某银行股份有限公司银行卡收单业务中心'.repeat(2)
    await storeNumber(page, '0571-8888 0000-1234', longest)
    await page.reload()
    for (const text of ['98', 'B4', 'USERPAYING', '主控故障']) {
      await page.getByRole('searchbox').fill(text)
      await expect(page.locator('[data-part=who-fixes]')).toContainText(longest)
      await expect(page.locator('[data-fold=gate]'), text).toBeInViewport({ ratio: 1 })
      const { height = 99 } = (await page.getByText('0571-8888 0000-1234').boundingBox()) ?? {}
      expect(height, 'the number stands on one line').toBeLessThan(40)
    }
    await app.close()
  })

  test(`what was logged and every answer to “what happened next” stand on small screens without scrolling, ${lang}`, async () => {
    const { app, page } = await launch({ lang })
    const spare = () => page.locator('main').evaluate((main) => main.clientHeight - main.scrollHeight)
    await page.getByRole('searchbox').fill('51')
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
    for (const size of [
      [1093, 614],
      [1024, 600],
    ] as const) {
      await resize(app, size)
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size[0])
      expect(await spare()).toBe(0)
    }
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('saved').getByRole('group')).toBeFocused()
    expect(await spare()).toBe(0)
    await app.close()
  })

  test(`every checklist fits one sheet, ${lang}`, async () => {
    const { app, page } = await launch({ lang })
    await resize(app, [1366, 768])
    const box = page.getByRole('searchbox')
    const tooLong: string[] = []
    for (const code of codes) {
      await box.fill(code)
      await page.keyboard.press('F4')
      const sheet = page.locator('main section[lang]').filter({ hasText: code })
      const ratio = await sheet.evaluate((paper) => paper.scrollHeight / paper.clientWidth)
      if (ratio > 297 / 210) tooLong.push(`${code} ${ratio.toFixed(3)}`)
      await page.keyboard.press('Escape')
    }
    expect(tooLong).toEqual([])
    await app.close()
  })

  test(`the log and the form of an incident fit small screens and the largest text, ${lang}`, async () => {
    const folder = emptyFolder()
    writeIncidents(folder, 500, 30)
    const { app, page } = await launch({ lang, folder })
    const main = page.locator('main')
    const wide = () => main.evaluate((page) => page.scrollWidth - page.clientWidth)
    for (const [size, text, rows] of [
      [[1093, 614], '100%', 9],
      [[1024, 600], '100%', 8],
      [[800, 560], '100%', 6],
      [[1366, 768], '175%', 2],
    ] as const) {
      await resize(app, size)
      await page.evaluate((percent) => {
        document.documentElement.style.fontSize = percent
      }, text)
      await page.keyboard.press('F3')
      await page.getByTestId('incident').first().waitFor()
      const inView = page.getByTestId('incident').filter({ visible: true })
      for (let row = 0; row < rows; row++) await expect(inView.nth(row)).toBeInViewport({ ratio: 0.9 })
      expect(await wide()).toBe(0)
      // One scroller, and no word of the filters cut.
      expect(
        await page.getByTestId('log-rows').evaluate((list) => list.scrollHeight - list.clientHeight),
      ).toBeGreaterThan(0)
      if (text === '100%') {
        for (const still of [main, page.locator('aside')]) {
          expect(await still.evaluate((part) => part.scrollHeight - part.clientHeight)).toBe(0)
        }
      }
      const filters = page.getByRole('group', { name: lang === 'en' ? 'Show only some' : '只看一部分' })
      const cut = await filters
        .locator('select:visible, input:visible, button')
        .evaluateAll(
          (fields) =>
            fields.filter(
              (field) => field.scrollWidth > field.clientWidth || field.getBoundingClientRect().right > innerWidth,
            ).length,
        )
      expect(cut).toBe(0)
      expect(await page.locator('aside').evaluate((lamp) => lamp.scrollWidth - lamp.clientWidth)).toBe(0)

      await inView.first().click()
      if (size[0] === 1093) {
        for (const name of ['amount', 'note', 'staff']) {
          await expect(page.locator(`[name=${name}]`)).toBeInViewport({ ratio: 1 })
        }
        await expect(page.locator('[data-outcome=left]')).toBeInViewport({ ratio: 1 })
      }
      await expect(page.locator('[data-action=save]')).toBeInViewport({ ratio: 1 })
      await page.locator('[name=acquirerSays]').focus()
      await expect(page.locator('[name=acquirerSays]')).toBeInViewport({ ratio: 1 })
      expect(await wide()).toBe(0)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
    }
    await app.close()
  })
}
