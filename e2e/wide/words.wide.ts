import { expect, test } from '@playwright/test'
import { fullShop } from '../full-shop'
import { goTo } from '../go-to'
import { launch } from '../launch-app'
import { screenStates, type State } from '../screen-states'
import { strangeWords } from '../strange-words'

for (const lang of ['zh-CN', 'en'] as const) {
  test(`no screen speaks the other language, or by an inner name, ${lang}`, async () => {
    test.setTimeout(120_000)
    const wrong = [...new Set(strangeWords[lang])]
    expect(wrong.length).toBeGreaterThan(10)
    const { app, page } = await launch({ lang, folder: await fullShop(lang), size: [1366, 768] })
    const found: string[] = []
    const said = new Set<string>()
    for (const [screen, states] of Object.entries(screenStates)) {
      for (const [name, state] of Object.entries<State>(states)) {
        await goTo(page, state)
        const text = await page.evaluate(() =>
          [document.body.innerText, ...[...document.querySelectorAll('input')].map(({ value }) => value)].join('\n'),
        )
        for (const word of strangeWords.en) if (text.includes(word)) said.add(word)
        found.push(...wrong.filter((word) => text.includes(word)).map((word) => `${screen}, ${name}: ${word}`))
      }
    }
    expect(found).toEqual([])
    // They are what the app says in Chinese: not to find them means something.
    if (lang === 'zh-CN') expect(said.size).toBeGreaterThan(20)
    await app.close()
  })
}
