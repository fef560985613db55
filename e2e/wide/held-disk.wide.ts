import { expect, test } from '@playwright/test'
import { launch } from '../launch-app'
import { heldDisk } from '../troubled-disk'

for (const [lang, first, long, notSaved] of [
  [
    'zh-CN',
    '它一松开，这里自己就好',
    '占着我们的文件（journal）一分多钟了。以前记的都在；存不下的先写在纸上',
    '记一笔',
  ],
  ['en', 'this ends by itself once it lets go', 'has held our files (journal) for over a minute. Earlier', 'Not saved'],
] as const) {
  // A real minute: what measures it in main is not ours to turn.
  test(`after a minute it is said what to do about the program that holds our files, ${lang}`, async () => {
    test.setTimeout(150_000)
    const { app, page } = await launch({ lang, size: [1024, 600] })
    const html = page.locator('html')
    await heldDisk(app, true)
    await page.keyboard.type('34')
    await page.keyboard.press('F2')
    await expect(html).toHaveAttribute('data-store', 'busy', { timeout: 20_000 })
    await expect(page.getByText(long)).toHaveCount(0)

    // Beside the entry that waits, and where none does.
    await expect(page.getByText(long)).toBeVisible({ timeout: 90_000 })
    const banner = page.locator('[data-tone=stop]').filter({ hasText: notSaved })
    await expect(banner).toContainText(long)
    await banner.getByRole('button').click({ trial: true })
    await page.reload()
    await expect(page.getByText(long)).toBeVisible()

    await heldDisk(app, false)
    await expect(html).toHaveAttribute('data-store', 'ok')
    await expect(page.getByText(long)).toHaveCount(0)
    // The next time it is a moment again.
    await heldDisk(app, true)
    await page.getByRole('searchbox').fill('51')
    await page.keyboard.press('F2')
    await expect(html).toHaveAttribute('data-store', 'busy', { timeout: 20_000 })
    await page.reload()
    await expect(page.getByText(first)).toBeVisible()
    await app.close()
  })
}
