import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { launch } from './launch-app'

const { entries } = JSON.parse(readFileSync('shared/catalog/code-sets/unionpay.json', 'utf8')) as {
  entries: { code: string }[]
}

for (const lang of ['zh-CN', 'en'] as const) {
  test(`every answer fits the small counter screen without scrolling, ${lang}`, async () => {
    const { app, page } = await launch({ lang, size: [1093, 614] })
    const box = page.getByRole('searchbox')
    const tooLong: string[] = []
    for (const code of [...entries.map((entry) => entry.code), 'B4', 'Q9']) {
      await box.fill(code)
      await page.locator(`[data-testid=answer][data-code="${code}"]`).waitFor({ state: 'attached' })
      const spare = await page.locator('main').evaluate((main) => main.clientHeight - main.scrollHeight)
      if (spare < 0) tooLong.push(`${code} ${String(spare)}`)
    }
    expect(tooLong).toEqual([])
    await app.close()
  })
}
