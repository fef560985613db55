import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { goTo } from '../go-to'
import { launch } from '../launch-app'
import { pdfText } from '../pdf'
import { screenStates, type State } from '../screen-states'
import { testDay } from '../test-clock'
import { scriptTexts, shortScriptTexts } from './script-texts'

type Reply = { readonly ok: boolean; readonly value: unknown; readonly failure?: string }
type Bridge = Readonly<Record<string, (asked: unknown) => Promise<Reply>>>

/** Tells of what must never be there, also of what is gone again when somebody looks. Runs in each page before all else. */
function watch(): void {
  const here = window as unknown as { ran: () => void; seen: string[] }
  here.seen = []
  here.ran = () => here.seen.push('a script ran')
  const bad = '[data-xss], [onclick], [onload], [onerror], script:not([src]), iframe, object, embed'
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof Element)
          for (const made of [node, ...node.querySelectorAll('*')])
            if (made.matches(bad)) here.seen.push(`made: ${made.outerHTML.slice(0, 120)}`)
  }).observe(document, { childList: true, subtree: true })
}

/** What was told in the page since it began. */
const seenIn = (page: Page) => page.evaluate(() => (window as unknown as { seen: string[] }).seen)

/** Puts a text into every field of every form that keeps one, through the door that the forms have. */
const fillEverything = (page: Page, texts: readonly string[], short: readonly string[], month: string) =>
  page.evaluate(
    async ({ long, names, of }) => {
      const { desktopApi } = window as unknown as { desktopApi: Bridge }
      const refused: string[] = []
      const ask = async (method: string, asked: object): Promise<void> => {
        const reply = await desktopApi[method]?.(asked)
        if (reply?.ok !== true)
          refused.push(`${method}: ${String(reply?.failure)} ${JSON.stringify(asked).slice(0, 200)}`)
      }
      const id = () => crypto.randomUUID()
      const name = (place: number, limit = 20): string => (names[place % names.length] ?? '').slice(0, limit)
      const terminals = names.map((label, place) => ({
        ...{ id: id(), label, acquirer: name(place), make: name(place + 1), model: name(place + 2) },
        ...{ place: name(place + 3), software: name(place + 4), photo: name(place + 5) },
      }))
      for (const terminal of terminals) await ask('saveTerminal', terminal)
      for (const label of names) await ask('saveHotline', { id: id(), name: label, number: '400-820-8888' })
      await ask('changeSettings', {
        shopName: name(0),
        staff: names,
        staffOnDuty: name(1),
        terminalInUse: terminals[0]?.id,
      })
      const logged = long.map((text, place) => ({
        ...{ id: id(), screenText: text, note: text, acquirerSays: text, staff: name(place), operation: 'sale' },
        ...(place % 2 === 0 ? { codeSet: 'unionpay', code: place % 4 === 0 ? '98' : '51' } : {}),
        terminal: terminals[place % terminals.length]?.id,
      }))
      for (const incident of logged) await ask('logIncident', incident)
      const notCleared = { at: `${of}-18T10:00:00.000+08:00`, by: name(2), why: long[1] }
      await ask('mendIncident', { id: logged[0]?.id, change: { notCleared, note: long[2] } })
      for (const [place, code] of ['51', '98', '91', '34', 'B4', '05'].entries())
        await ask('saveNote', { codeSet: 'unionpay', code, text: long[place * 8 + 1]?.slice(0, 100) })
      await ask('saveReview', { id: of, text: long.slice(0, 5).join('\n').slice(0, 480) })
      for (const each of ['shop', 'terminal'])
        await ask('saveTask', {
          kind: 'own',
          id: id(),
          title: name(3),
          how: long[3],
          interval: 'opening',
          each,
          position: 0,
        })
      const round = id()
      await ask('beginRound', { id: round, interval: 'opening' })
      const state = (await desktopApi['maintenance']?.(null))?.value as {
        rounds?: readonly { id: string; items: readonly { task: string; terminal?: string }[] }[]
      }
      const items = state.rounds?.find((one) => one.id === round)?.items ?? []
      for (const [place, { task, terminal }] of items.entries()) {
        const finding = { task, ...(terminal ? { terminal } : {}), state: 'problem', note: long[place]?.slice(0, 200) }
        await ask('findInRound', { round, finding, followUp: id() })
      }
      await ask('closeDay', { id: id(), totals: [{ terminal: terminals[0]?.id, amount: 1 }], own: 2, note: long[4] })
      await ask('saveVisit', {
        id: id(),
        who: long[0],
        terminal: terminals[0]?.id,
        answers: { proof: false },
        note: long[5],
      })
      await ask('saveOutage', {
        scope: { kind: 'terminal', terminal: terminals.at(-1)?.id },
        until: `${of}-18T23:00:00.000+08:00`,
        who: long[0],
      })
      for (const [place, text] of long.entries())
        await ask('keepDraft', { form: 'unsaved', of: `x${String(place % 5)}`, typed: { note: text }, unjudged: [] })
      return { refused, ids: logged.map((one) => one.id), round, items: items.length }
    },
    { long: texts, names: short, of: month },
  )

/** Lets the print window be asked, right before it is printed, for what must not be in it. */
const watchPrints = (app: ElectronApplication) =>
  app.evaluate(({ app: electron }) => {
    const kept = globalThis as unknown as { inPrints: unknown[]; prints: number }
    kept.inPrints = []
    kept.prints = 0
    electron.on('web-contents-created', (_event, contents) => {
      const print = contents.printToPDF.bind(contents)
      contents.printToPDF = async (options) => {
        kept.prints++
        const found = (await contents.executeJavaScript(
          `[...document.querySelectorAll('[data-xss], [onclick], [onload], [onerror], script:not([src]), iframe, object, embed')].map((one) => one.outerHTML)`,
        )) as unknown[]
        kept.inPrints.push(...found)
        return print(options)
      }
    })
  })

const squeezed = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

test('two hundred texts that would run are text: in every field, on every screen, on paper, in every export', async () => {
  test.setTimeout(180_000)
  const { app, page, folder } = await launch({ bypassCSP: true, size: [1366, 768] })
  const crashes: Error[] = []
  page.on('pageerror', (error) => crashes.push(error))
  await watchPrints(app)
  await page.addInitScript(watch)
  await page.reload()
  await page.getByRole('searchbox').waitFor()
  expect(new Set(scriptTexts).size).toBe(200)
  const filled = await fillEverything(page, scriptTexts, shortScriptTexts, testDay().slice(0, 7))
  expect(filled.refused).toEqual([])
  expect(filled.items).toBeGreaterThan(0)
  expect(await seenIn(page)).toEqual([])

  // What is kept is drawn anew, and each is typed where everybody types.
  await page.reload()
  const box = page.getByRole('searchbox')
  await box.waitFor()
  for (const text of scriptTexts) {
    await box.fill(text)
    expect(await box.inputValue()).toBe(text.replaceAll('\n', ' '))
  }
  await page.keyboard.press('Escape')
  for (const states of Object.values(screenStates))
    for (const state of Object.values<State>(states)) await goTo(page, state)
  expect(await seenIn(page)).toEqual([])

  await page.keyboard.press('Escape')
  const texts = await shownInLog(page)
  for (const text of scriptTexts.slice(0, 8)) expect(texts).toContain(squeezed(text))
  expect(await seenIn(page)).toEqual([])
  expect(crashes).toEqual([])

  await expectPrints(app, page, folder, filled)
  await expectExports(app, page, folder)
  await app.close()
})

/** The rows of the log that stand in the window, from the oldest. */
async function shownInLog(page: Page): Promise<string> {
  await page.keyboard.press('F3')
  await page.getByTestId('incident').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await expect(page.locator('[data-testid=incident][aria-rowindex]').last()).toContainText('<script>ran()</script>')
  return squeezed(await page.locator('main').innerText())
}

/** Every document with words of the shop in it. */
async function expectPrints(
  app: ElectronApplication,
  page: Page,
  folder: string,
  { ids, round }: { ids: readonly string[]; round: string },
): Promise<void> {
  const day = testDay()
  const documents: readonly object[] = [
    { document: 'call-pack', key: null, incidents: ids.slice(0, 50), problem: null, terminal: null, steps: ['list'] },
    { document: 'two-part-note', key: null, operation: null, incident: ids[0] },
    { document: 'review', period: { kind: 'day', from: day, to: day } },
    { document: 'maintenance-form', interval: null, record: null },
    { document: 'maintenance-form', interval: null, record: round },
    { document: 'check-history', filter: {} },
    { document: 'customer-notice', bothLanguages: true },
    { document: 'emergency-plan' },
    { document: 'open-payments' },
    { document: 'open-matters' },
    { document: 'crib-card' },
    { document: 'test-strip' },
    { document: 'checklist', codeSet: 'unionpay', code: '98' },
  ]
  const printed: string[] = []
  for (const [place, what] of documents.entries()) {
    const file = join(folder, `${String(place)}.pdf`)
    await saveTo(app, file)
    const reply = await page.evaluate(
      (asked) => (window as unknown as { desktopApi: Bridge }).desktopApi['print']?.(asked),
      { what, language: 'en', paper: 'a4', printer: null, copies: 1, to: 'pdf' },
    )
    expect(reply, JSON.stringify(what)).toMatchObject({ ok: true, value: { kind: 'saved' } })
    printed.push(squeezed(pdfText(file)))
  }
  const told = await app.evaluate(() => {
    const { inPrints, prints } = globalThis as unknown as { inPrints: unknown[]; prints: number }
    return { inPrints, prints }
  })
  expect(told).toEqual({ inPrints: [], prints: documents.length })
  const all = printed.join('')
  for (const text of shortScriptTexts.slice(0, 3)) expect(all).toContain(squeezed(text))
  expect(all).toContain(squeezed(scriptTexts[1] ?? ''))
}

const saveTo = (app: ElectronApplication, file: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)

async function expectExports(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  for (const format of ['json', 'csv', 'xlsx']) {
    const file = join(folder, `log.${format}`)
    await saveTo(app, file)
    const reply = await page.evaluate(
      (asked) => (window as unknown as { desktopApi: Bridge }).desktopApi['exportIncidents']?.(asked),
      { filter: {}, format, language: 'en' },
    )
    expect(reply).toMatchObject({ ok: true, value: { kind: 'saved' } })
  }
  const json = JSON.parse(readFileSync(join(folder, 'log.json'), 'utf8')) as { incidents: { screenText: string }[] }
  // The screens have logged some more.
  expect(json.incidents.slice(0, 200).map(({ screenText }) => screenText)).toEqual(scriptTexts)
  const csv = readFileSync(join(folder, 'log.csv'), 'utf8')
  for (const text of scriptTexts) expect(csv).toContain(text.replaceAll('"', '""'))
  const sheet = execFileSync('unzip', ['-p', join(folder, 'log.xlsx'), 'xl/*'], { encoding: 'utf8', maxBuffer: 1e8 })
  expect(sheet).toContain('&lt;script&gt;ran()')
  expect(sheet).not.toMatch(/<script|<img|<iframe|<f>/)
}
