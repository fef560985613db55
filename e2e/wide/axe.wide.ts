import { expect, test } from '@playwright/test'
import { findings } from '../axe-findings'
import { fullShop } from '../full-shop'
import { goTo } from '../go-to'
import { launch } from '../launch-app'
import { screenStates, type State } from '../screen-states'

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'colours forced': { forcedColors: 'active' },
} as const

for (const lang of ['zh-CN', 'en'] as const) {
  for (const [look, media] of Object.entries(looks)) {
    test(`axe finds nothing on any screen, ${lang}, ${look}`, async () => {
      test.setTimeout(180_000)
      const { app, page } = await launch({ lang, folder: await fullShop(lang), size: [1366, 768] })
      await page.emulateMedia(media)
      const found: string[] = []
      for (const [screen, states] of Object.entries(screenStates)) {
        for (const [name, state] of Object.entries<State>(states)) {
          await goTo(page, state)
          found.push(...(await findings(page)).map((finding) => `${screen}, ${name}: ${finding}`))
        }
      }
      expect(found).toEqual([])
      await app.close()
    })
  }
}
