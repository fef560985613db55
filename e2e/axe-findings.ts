import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** What axe finds on the page as it stands: rule and place of each. */
export async function findings(page: Page): Promise<string[]> {
  // A colour on its way to another is neither of the two.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
