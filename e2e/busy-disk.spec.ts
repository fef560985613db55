import { expect, test } from '@playwright/test'
import { launch } from './launch-app'
import { openSettings } from './open-settings'
import { heldDisk, heldFolder } from './troubled-disk'

const banner = '有别的程序正占着我们的文件（journal）'

test('files that another program holds are waited for, said, and forgotten once it lets go', async () => {
  const { app, page } = await launch()
  await heldDisk(app, true)
  await page.keyboard.type('34')
  await page.keyboard.press('F2')
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-store', 'busy', { timeout: 20_000 })
  await expect(page.getByText('还没存下').first()).toBeVisible()
  await expect(html).toHaveAttribute('data-file', 'journal')

  await heldDisk(app, false)
  await page.keyboard.press('F2')
  await expect(page.getByTestId('saved')).toBeVisible()
  await expect(html).toHaveAttribute('data-store', 'ok')
  await expect(html).not.toHaveAttribute('data-file')
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident')).toHaveCount(1)

  // Without a key, too.
  await heldDisk(app, true)
  await page.keyboard.type('51')
  await page.keyboard.press('F2')
  await expect(html).toHaveAttribute('data-store', 'busy', { timeout: 20_000 })
  await page.reload()
  await expect(page.getByText(banner)).toBeVisible()
  await heldDisk(app, false)
  await expect(html).toHaveAttribute('data-store', 'ok')
  await expect(page.getByText(banner)).toHaveCount(0)
  await app.close()
})

test('a restore that another program stands in the way of is finished once it lets go, and the page begins anew', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('34')
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await openSettings(page, 'backup')
  await page.getByRole('button', { name: '现在备份' }).press('Enter')
  await expect(page.getByText('备份好了，读出来核对过。').first()).toBeVisible()
  await page.getByRole('button', { name: '首页' }).click()
  await page.keyboard.type('51')
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()

  await heldFolder(app, true)
  await openSettings(page, 'backup')
  await page.getByRole('button', { name: '先看看' }).press('Enter')
  await page.getByRole('button', { name: '恢复这一份' }).click()
  await expect(page.getByText('恢复还差一步').first()).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('html')).toHaveAttribute('data-store', 'busy')
  await expect(page.locator('html')).toHaveAttribute('data-file', 'restore')

  await heldFolder(app, false)
  await expect(page.locator('html')).toHaveAttribute('data-store', 'ok')
  // Not under the hands of somebody who is in the middle of something.
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'settings')
  const loaded = page.waitForEvent('domcontentloaded')
  await page.getByRole('button', { name: '首页' }).click()
  await loaded
  await page.getByRole('searchbox').waitFor()
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident')).toHaveCount(1)
  await expect(page.getByTestId('incident')).toContainText('34')
  await app.close()
})
