import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fullShop } from '../full-shop'
import { goTo } from '../go-to'
import { launch } from '../launch-app'
import { screenStates, type State } from '../screen-states'

type Named = { readonly code?: string; readonly id?: string; readonly title: Readonly<Record<'zh-CN' | 'en', string>> }

const folder = 'shared/catalog/code-sets'
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown
const entries = readdirSync(folder).flatMap((file) => (read(join(folder, file)) as { entries: Named[] }).entries)
const families = ['families', 'other-families'].flatMap((name) => read(`shared/catalog/${name}.json`) as Named[])

/** What a text of the other language, or an inner name, would be seen by; a screen text of a terminal is a code as it stands. */
const codes = new Set(entries.map(({ code }) => code))
const strange: Readonly<Record<'zh-CN' | 'en', readonly string[]>> = {
  en: [...entries, ...families]
    .map(({ title }) => title['zh-CN'])
    .filter((text) => text.length > 3 && !codes.has(text)),
  'zh-CN': families.flatMap(({ id = '' }) => (id.includes('-') ? [id] : [])),
}

for (const lang of ['zh-CN', 'en'] as const) {
  test(`no screen speaks the other language, or by an inner name, ${lang}`, async () => {
    test.setTimeout(120_000)
    const wrong = [...new Set(strange[lang])]
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
        for (const word of strange.en) if (text.includes(word)) said.add(word)
        found.push(...wrong.filter((word) => text.includes(word)).map((word) => `${screen}, ${name}: ${word}`))
      }
    }
    expect(found).toEqual([])
    // They are what the app says in Chinese: not to find them means something.
    if (lang === 'zh-CN') expect(said.size).toBeGreaterThan(20)
    await app.close()
  })
}
