import { expect, test, type Page } from '@playwright/test'
import { layoutFaults } from '../layout-faults'
import { fullShop } from '../full-shop'
import { goTo } from '../go-to'
import { emptyFolder, launch, resize } from '../launch-app'
import { screenStates, type State } from '../screen-states'

const sizes = [
  [1366, 768],
  [1093, 614],
  [1024, 600],
  [800, 560],
] as const
const texts = [100, 125, 150, 175] as const

const setText = (page: Page, percent: number) =>
  page.evaluate((size) => {
    document.documentElement.style.fontSize = `${String(size)}%`
  }, percent)

/** Screens that say something of their own while there is nothing in them yet; in the others only what was put there shows. */
const emptyOnes: readonly string[] = ['log', 'insights', 'checks', 'closing', 'history', 'open-matters', 'settings']

for (const [lang, shop] of [
  ['zh-CN', 'full'],
  ['en', 'full'],
  ['zh-CN', 'empty'],
  ['en', 'empty'],
] as const) {
  test(`every screen holds at every size of window and text, ${lang}, ${shop}`, async () => {
    // Some forty states, each at sixteen sizes.
    test.setTimeout(240_000)
    const { app, page } = await launch({ lang, folder: shop === 'full' ? await fullShop(lang) : emptyFolder() })
    const found: string[] = []
    for (const [screen, states] of Object.entries(screenStates)) {
      for (const [name, state] of Object.entries<State>(states)) {
        if (shop === 'empty' && (!emptyOnes.includes(screen) || state.needsEntries === true)) continue
        await setText(page, 100)
        await goTo(page, state)
        for (const size of sizes) {
          await resize(app, size)
          await page.waitForFunction((width) => innerWidth === width, size[0])
          for (const text of texts) {
            await setText(page, text)
            // What the last key brings is looked for where it was pressed.
            if (state.brings !== undefined) await goTo(page, state)
            const faults = await page.evaluate(layoutFaults, state.brings)
            found.push(...faults.map((fault) => `${screen}, ${name}, ${size.join('x')}, ${String(text)} %: ${fault}`))
          }
        }
      }
    }
    expect(found).toEqual([])
    await app.close()
  })
}
