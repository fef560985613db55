import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from '../launch-app'

type Reply = { readonly ok: boolean; readonly failure?: string; readonly value?: { readonly kind: string } }
type Bridge = { readonly desktopApi: { readonly print: (wanted: object) => Promise<Reply> } }

const papers = ['a4', '80mm', '58mm']
const documents = [
  { document: 'checklist', codeSet: 'unionpay', code: '34' },
  { document: 'emergency-plan' },
  { document: 'customer-notice', bothLanguages: true },
  { document: 'maintenance-form', interval: null, record: null },
]

/** A printer that takes what it is given, and refuses every tenth. */
const withPrinter = (app: ElectronApplication) =>
  app.evaluate(({ app: running, webContents }) => {
    let jobs = 0
    const stand = (contents: Electron.WebContents) => {
      contents.getPrintersAsync = () =>
        Promise.resolve([{ name: 'XP-80C', displayName: 'XP-80C', options: {} }] as unknown as Electron.PrinterInfo[])
      contents.print = (_options, done = () => undefined) => {
        jobs++
        setImmediate(done, jobs % 10 !== 0, jobs % 10 === 0 ? 'no paper' : '')
      }
    }
    webContents.getAllWebContents().forEach(stand)
    running.on('web-contents-created', (_event, contents) => {
      stand(contents)
    })
  })

const printOne = (page: Page, place: number, to: 'pdf' | 'printer') =>
  page.evaluate((wanted) => (window as unknown as Bridge).desktopApi.print(wanted), {
    what: documents[place % documents.length],
    language: place % 2 === 0 ? 'en' : 'zh-CN',
    paper: papers[place % papers.length],
    printer: to === 'printer' ? 'XP-80C' : null,
    copies: 1,
    to,
  })

/** What the app takes of the machine, once it has come to rest. In MB. */
async function taken(app: ElectronApplication) {
  const count = () =>
    app.evaluate(({ app: running, BrowserWindow, webContents }) => {
      ;(globalThis as { gc?: () => void }).gc?.()
      const metrics = running.getAppMetrics()
      const own = metrics.find(({ type }) => type === 'Browser')
      const all = metrics.reduce((sum, { memory }) => sum + memory.workingSetSize, 0)
      return {
        windows: BrowserWindow.getAllWindows().length,
        pages: webContents.getAllWebContents().length,
        processes: metrics.length,
        main: Math.round((own?.memory.workingSetSize ?? 0) / 1024),
        all: Math.round(all / 1024),
      }
    })
  // A page that was closed takes a moment to go, and its process with it.
  await expect.poll(async () => (await count()).processes, { timeout: 30_000 }).toBeLessThanOrEqual(5)
  return count()
}

test('two hundred prints in a row leave nothing behind: no window, no process, no memory', async () => {
  test.setTimeout(600_000)
  const { app, page, folder } = await launch({ more: ['--js-flags=--expose-gc'] })
  await withPrinter(app)
  const file = join(folder, 'print.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  const started = performance.now()
  const stands: Awaited<ReturnType<typeof taken>>[] = []
  const kinds = new Map<string, number>()
  for (let place = 0; place < 400; place++) {
    const reply = await printOne(page, place, place % 2 === 0 ? 'pdf' : 'printer')
    const kind = reply.ok ? (reply.value?.kind ?? '') : (reply.failure ?? '')
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    if (place % 100 === 99) stands.push(await taken(app))
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0)

  expect(Object.fromEntries(kinds)).toEqual({ saved: 200, sent: 180, 'printer-error': 20 })
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  expect(statSync(file).size).toBeGreaterThan(10_000)
  const [first, ...later] = stands
  for (const stand of later) {
    expect(stand).toMatchObject({ windows: 1, pages: 1 })
    expect(stand.processes).toBeLessThanOrEqual(first?.processes ?? 0)
    expect(stand.main).toBeLessThan((first?.main ?? 0) + 30)
    expect(stand.all).toBeLessThan((first?.all ?? 0) + 60)
  }
  test.info().annotations.push({ type: 'prints', description: `${seconds} s, ${JSON.stringify(stands)}` })

  await page.keyboard.type('51')
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await app.close()
})
