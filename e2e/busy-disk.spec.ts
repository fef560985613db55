import { expect, test } from '@playwright/test'
import { launch } from './launch-app'
import { heldDisk } from './troubled-disk'

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
