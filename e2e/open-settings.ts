import type { Page } from '@playwright/test'

/** A section of the settings that are open, by the list at the left. */
export async function toSection(page: Page, id: string): Promise<void> {
  await page.locator(`aside nav [data-menu=${id}]`).click()
  await page.locator(`#settings-${id}`).waitFor()
}

/** A section of the settings, from wherever one is. */
export async function openSettings(page: Page, id: string): Promise<void> {
  await page.keyboard.press('Control+,')
  await toSection(page, id)
}
