import type { Page } from '@playwright/test'
import type { State } from './screen-states'

/** Home, out of whatever was open, a form with words in it, too; then into a state. */
export async function goTo(page: Page, { go }: State): Promise<void> {
  for (let open = 0; open < 4; open++) {
    await page.keyboard.press('Escape')
    const drop = page.locator('[data-action=drop]')
    if (await drop.isVisible()) await drop.click()
  }
  await go(page)
}
