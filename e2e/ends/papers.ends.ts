import { expect, test, type Browser, type ElectronApplication, type Page } from '@playwright/test'
import { join } from 'node:path'
import { emptyFolder, launch } from '../launch-app'
import { kinds, papers, type Paper } from '../print/kinds'
import { sizesOf, squeezed, textOfPages } from '../print/pdf-file'
import { fillShop, type Shop } from '../print/shop'
import { newerBrowser, newerPage, openThere } from './newer-browser'

/** Of the window in which the app lays paper out. */
const size = [794, 1123] as const

type Reply<T> = { readonly ok: boolean; readonly value: T }
declare const desktopApi: {
  printDocument: (wanted: object) => Promise<Reply<object>>
  print: (wanted: object) => Promise<Reply<object>>
}

const folder = emptyFolder()
let app: ElectronApplication
let page: Page
let shop: Shop
let browser: Browser

test.beforeAll(async () => {
  ;({ app, page } = await launch({ folder }))
  shop = await fillShop(page)
  browser = await newerBrowser()
})
test.afterAll(async () => {
  await browser.close()
  await app.close()
})

type Wanted = { readonly what: object; readonly paper: Paper; readonly language: 'zh-CN' | 'en' }

async function printedHere({ what, paper, language }: Wanted, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  const wanted = { what, language, paper, printer: null, copies: 1, to: 'pdf' }
  expect(await page.evaluate((asked) => desktopApi.print(asked), wanted)).toMatchObject({ ok: true })
}

/** The same document, laid out and printed by the newer browser as main has it done by Electron. */
async function printedThere({ what, paper, language }: Wanted, file: string): Promise<void> {
  const { value: document } = await page.evaluate((asked) => desktopApi.printDocument(asked), { what, language })
  const answers: Readonly<Record<string, object>> = { printJob: { ok: true, value: { document, paper } } }
  let told: (said: { height: number }) => void = () => undefined
  const laidOut = new Promise<{ height: number }>((resolve) => (told = resolve))
  const ask = (method: string, request: unknown) => {
    if (method === 'laidOut') told(request as { height: number })
    return Promise.resolve(answers[method] ?? { ok: true, value: null })
  }
  const sheet = await newerPage(browser, page, ask, { lang: language, size })
  await openThere(sheet, 'print/print.html')
  const { height: length } = await laidOut
  const { width, height } = papers[paper]
  const inInches = (length: number) => `${String(length / 25.4)}in`
  await sheet.pdf({
    path: file,
    width: inInches(width),
    height: inInches(height ?? length),
    margin: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
  })
  await sheet.close()
}

/** Pages and their sizes, to a tenth of a millimetre, and what stands on them; the time at which it was printed is another one. */
const seenIn = (file: string) => ({
  sizes: sizesOf(file).map(({ width, height }) => `${width.toFixed(1)} x ${height.toFixed(1)} mm`),
  text: textOfPages(file).map((text) => squeezed(text).replace(/\d\d:\d\d/g, '--:--')),
})

for (const [name, { what }] of Object.entries(kinds)) {
  for (const paper of Object.keys(papers) as Paper[]) {
    for (const language of ['zh-CN', 'en'] as const) {
      test(`${name}, ${paper}, ${language}: the same pages from a current Chromium`, async () => {
        const wanted = { what: what(shop), paper, language }
        const [here, there] = ['here', 'there'].map((end) => join(folder, `${name} ${paper} ${language} ${end}.pdf`))
        await printedHere(wanted, here ?? '')
        await printedThere(wanted, there ?? '')
        expect(seenIn(there ?? '')).toEqual(seenIn(here ?? ''))
      })
    }
  }
}
