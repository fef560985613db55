import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { join } from 'node:path'
import { emptyFolder, launch } from '../launch-app'
import { strangeWords } from '../strange-words'
import { inkOf, sizesOf, squeezed, textOfPages } from './pdf-file'
import { kinds, papers, type Paper } from './kinds'
import { fillShop, type Shop } from './shop'

/** Longest strip of a roll: 1 m, with its head and foot. */
const longest = 1040

let app: ElectronApplication
let page: Page
let shop: Shop
const folder = emptyFolder()

// One app for all: it is the documents that are tested, not the start.
test.beforeAll(async () => {
  ;({ app, page } = await launch({ folder }))
  shop = await fillShop(page)
})
test.afterAll(async () => {
  await app.close()
})

/** Every sentence of the model. The moment is left out: it goes on while the test runs. */
function sentences(model: unknown): string[] {
  if (typeof model === 'string') return model.split('\n')
  if (typeof model !== 'object' || model === null) return []
  const names = new Set(['kind', 'language', 'class', 'when'])
  return Object.entries(model).flatMap(([name, inner]) => (names.has(name) ? [] : sentences(inner)))
}

/** Every word in Latin letters, and how often it is there. */
function wordsOf(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  for (const [word] of text.matchAll(/[A-Za-z’]+/g)) words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

type Model = {
  readonly head: { readonly shop: string; readonly when: string }
  readonly blocks: readonly object[]
  readonly foot: { readonly left: string; readonly right: string }
}
type Api = {
  printDocument: (wanted: object) => Promise<{ value: Model }>
  print: (wanted: object) => Promise<{ ok: boolean; value: { kind: string } }>
}
declare const desktopApi: Api

for (const [name, { what, pages: most }] of Object.entries(kinds)) {
  for (const paper of Object.keys(papers) as Paper[]) {
    for (const language of ['zh-CN', 'en'] as const) {
      test(`${name}, ${paper}, ${language}`, async () => {
        const wanted = what(shop)
        const file = join(folder, `${name} ${paper} ${language}.pdf`)
        await app.evaluate(({ dialog }, filePath) => {
          dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
        }, file)
        const { model, reply } = await page.evaluate(
          async ({ asked, on, lang }) => ({
            model: (await desktopApi.printDocument({ what: asked, language: lang })).value,
            reply: await desktopApi.print({
              what: asked,
              language: lang,
              paper: on,
              printer: null,
              copies: 1,
              to: 'pdf',
            }),
          }),
          { asked: wanted, on: paper, lang: language },
        )
        expect(reply).toMatchObject({ ok: true, value: { kind: 'saved' } })

        const texts = textOfPages(file)
        const all = squeezed(texts.join(''))
        const { head, blocks, foot } = model
        const missing = sentences([head, blocks, foot]).filter((sentence) => !all.includes(squeezed(sentence)))
        expect(missing).toEqual([])
        // A paper for two readers speaks both languages, and so does what is said to the customer.
        const said = sentences(blocks.filter((block) => 'kind' in block && block.kind === 'say'))
        const ours = said.reduce((text, sentence) => text.replace(squeezed(sentence), ''), all)
        const strange = strangeWords[language].filter((word) => ours.includes(squeezed(word)))
        if (!name.includes('both languages')) expect(strange).toEqual([])

        // Each page says which it is, and has more than its head and foot.
        // A word is broken only where it is longer than a line of the narrowest roll.
        const printed = wordsOf(texts.join('\n'))
        const broken = [...wordsOf(sentences([blocks, foot]).join('\n'))].filter(
          ([word, times]) => word.length <= 15 && (printed.get(word) ?? 0) < times,
        )
        expect(broken).toEqual([])

        const around = squeezed([head.shop, head.when, foot.left, foot.right].join(''))
        expect(texts.length).toBeGreaterThan(0)
        texts.forEach((text, index) => {
          const said = `${String(index + 1)}/${String(texts.length)}`
          expect(squeezed(text)).toContain(language === 'en' ? `page${said}` : `第${said}页`)
          expect(squeezed(text).length).toBeGreaterThan(around.length + said.length + 6)
        })
        expect(texts.length).toBeLessThanOrEqual(most[paper === 'a4' ? 0 : 1])

        const { width, height, left, right } = papers[paper]
        for (const size of sizesOf(file)) {
          expect(Math.abs(size.width - width)).toBeLessThan(0.5)
          if (height === null) expect(size.height).toBeLessThan(longest)
          else expect(Math.abs(size.height - height)).toBeLessThan(0.5)
        }
        const ink = inkOf(file)
        expect(ink.left).toBeGreaterThanOrEqual(left)
        expect(ink.right).toBeLessThanOrEqual(right)
      })
    }
  }
}
