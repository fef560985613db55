import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { join } from 'node:path'
import { emptyFolder, launch } from '../launch-app'
import { strangeWords } from '../strange-words'
import { inkOf, sizesOf, squeezed, textOfPages } from './pdf-file'
import { fillShop, incidentCount } from './shop'

/** In mm: what the layouts promise. Lengths of a roll come from what is on it. */
const papers = {
  a4: { width: 210, height: 297, left: 14.8, right: 195.2 },
  '80mm': { width: 80, height: null, left: 4, right: 76 },
  '58mm': { width: 58, height: null, left: 5, right: 53 },
} as const
type Paper = keyof typeof papers

/** Longest strip of a roll: 1 m, with its head and foot. */
const longest = 1040

type Shop = Awaited<ReturnType<typeof fillShop>>
/** `pages`: most that are sane on a sheet, and on the narrowest roll. */
type Kind = { readonly what: (shop: Shop) => object; readonly pages: readonly [number, number] }

const callPack =
  (count: number) =>
  ({ ids }: Shop) => ({
    document: 'call-pack',
    key: null,
    incidents: ids.slice(0, count),
    problem: null,
    terminal: null,
    steps: ['list'],
  })
const review = (kind: string, from: string, to: string) => () => ({ document: 'review', period: { kind, from, to } })

const kinds: Readonly<Record<string, Kind>> = {
  'checklist of a code': {
    what: () => ({ document: 'checklist', codeSet: 'unionpay', code: '34' }),
    pages: [1, 1],
  },
  'checklist of a code that nobody knows': {
    what: () => ({ document: 'checklist', codeSet: 'unknown', code: 'B4' }),
    pages: [1, 1],
  },
  'checklist of a family': {
    what: () => ({ document: 'checklist', codeSet: 'family', code: 'money-in-doubt' }),
    pages: [1, 1],
  },
  'two-part note': {
    what: ({ ids }) => ({ document: 'two-part-note', key: null, operation: null, incident: ids[0] }),
    pages: [1, 1],
  },
  'call pack of 1': { what: callPack(1), pages: [2, 1] },
  'call pack of 20': { what: callPack(20), pages: [3, 2] },
  'call pack of 300': { what: callPack(incidentCount), pages: [22, 24] },
  'review of a day': { what: ({ today }) => review('day', today, today)(), pages: [2, 1] },
  'review of a month in which nothing was logged': { what: review('month', '2020-02-01', '2020-02-29'), pages: [1, 1] },
  'review of many years': { what: ({ today }) => review('span', '2020-01-01', today)(), pages: [2, 1] },
  'maintenance form, blank': {
    what: () => ({ document: 'maintenance-form', interval: null, record: null }),
    pages: [3, 2],
  },
  'maintenance form, filled': {
    what: ({ round }) => ({ document: 'maintenance-form', interval: null, record: round }),
    pages: [1, 1],
  },
  'history of checks': { what: () => ({ document: 'check-history', filter: {} }), pages: [12, 20] },
  'customer notice': { what: () => ({ document: 'customer-notice', bothLanguages: false }), pages: [1, 1] },
  'customer notice in both languages': {
    what: () => ({ document: 'customer-notice', bothLanguages: true }),
    pages: [1, 1],
  },
  'emergency plan': { what: () => ({ document: 'emergency-plan' }), pages: [1, 1] },
  'open payments': { what: () => ({ document: 'open-payments' }), pages: [12, 12] },
  'open matters': { what: () => ({ document: 'open-matters' }), pages: [13, 13] },
  'crib card': { what: () => ({ document: 'crib-card' }), pages: [1, 1] },
  'test strip': { what: () => ({ document: 'test-strip' }), pages: [1, 1] },
}

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
