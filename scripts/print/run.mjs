// `npm run test:printers`: prints every document for real, through CUPS, and measures what came out; then takes the
// printer away in every way there is. Ends with a table. Skipped, loudly, where there is no print server. `--keep=FOLDER`
// keeps what came out, to be looked at.
import { _electron } from 'playwright'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { ROOT, messageOf } from '../setup/run.mjs'
import { sandboxArguments } from '../setup/linux-desktop.mjs'
import { table } from '../setup/table.mjs'
import { hindrance, startCups } from './cups.mjs'
import { measure, pagesOf } from './measure.mjs'

/** @typedef {import('playwright').Page} Page */

/** @typedef {(page: Page) => Promise<void>} Way */

/** @typedef {keyof typeof QUEUES} Paper */

/** @typedef {Parameters<typeof window.desktopApi.print>[0]} PrintRequest */

/** @typedef {Awaited<ReturnType<typeof window.desktopApi.print>>} Printed */

/**
 * @typedef {{
 *   app: import('playwright').ElectronApplication,
 *   page: Page,
 *   print: (what: PrintRequest['what'], more: Partial<PrintRequest>) => Promise<Printed>,
 *   cups: Awaited<ReturnType<typeof startCups>>,
 *   folder: string,
 * }} Tools
 */

const QUEUES = { a4: 'A4', '80mm': 'XP-80C', '58mm': 'XP-58' }
const PAPERS = /** @type {Paper[]} */ (Object.keys(QUEUES))
/**
 * Where ink may be, in mm: what the head of each printer reaches.
 * @type {Readonly<Record<Paper, readonly [number, number]>>}
 */
const REACH = { a4: [14, 196], '80mm': [4, 76], '58mm': [5, 53] }
const PRINTS = 200
const kept = parseArgs({ options: { keep: { type: 'string' } } }).values.keep ?? null
let copies = 0

const CHECKLIST = /** @type {const} */ ({ document: 'checklist', codeSet: 'unionpay', code: '34' })
const TEST_STRIP = /** @type {const} */ ({ document: 'test-strip' })

/**
 * @param {string[]} pressed
 * @returns {Way}
 */
const keys =
  (...pressed) =>
  async (page) => {
    for (const key of pressed) await page.keyboard.press(key)
  }
/**
 * @param {string} sheet
 * @returns {Way}
 */
const ready = (sheet) => async (page) => {
  await page.keyboard.press('Control+p')
  await page.getByRole('button', { name: sheet, exact: true }).click()
}

/**
 * How a person comes to the preview of each document, from home.
 * @type {Readonly<Record<string, Way>>}
 */
const WAYS = {
  'checklist of a code': keys('3', '4', 'F4'),
  'checklist of a family': async (page) => {
    await page.keyboard.press('F4')
    await page.locator('main > ul button').first().click()
    await page.keyboard.press('Control+p')
  },
  'two-part note': ready('付款核实说明，空白'),
  'call pack': async (page) => {
    await keys('9', '1', 'F7')(page)
    await page.getByTestId('call-pack').waitFor()
    await page.keyboard.press('Control+p')
  },
  review: ready('今天的回顾'),
  'maintenance form': ready('维护表，空白'),
  'history of checks': async (page) => {
    await page.keyboard.press('F4')
    await page.locator('[data-view=history]').click()
    await page.getByTestId('check-record').waitFor()
    await page.keyboard.press('Control+p')
  },
  'customer notice': ready('告示，中英文'),
  'emergency plan': ready('应急预案'),
  'crib card': ready('常见代码小抄'),
}

/** @type {string[]} */
const wrong = []
/**
 * @param {string} name
 * @param {boolean} is
 */
const check = (name, is) => {
  if (!is) wrong.push(name)
  return is ? 'ok' : 'WRONG'
}

async function main() {
  const why = hindrance()
  if (why !== '') {
    console.log(`\nSKIPPED: nothing was printed, because ${why}.\n`)
    return
  }
  const executable = process.env.ELECTRON_PATH ?? ''
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'merchant-help-printers-'))
  const cups = await startCups()
  for (const queue of Object.values(QUEUES)) cups.addQueue(queue)
  const app = await _electron.launch({
    executablePath: executable,
    args: [...sandboxArguments(executable), ROOT, `--user-data-dir=${path.join(folder, 'data')}`, '--lang=zh-CN'],
    env: cups.env,
  })
  try {
    const page = await app.firstWindow()
    await page.getByRole('searchbox').waitFor()
    /** @type {Tools['print']} */
    const print = (what, more) =>
      page.evaluate((wanted) => window.desktopApi.print(wanted), {
        what,
        language: /** @type {const} */ ('zh-CN'),
        paper: /** @type {const} */ ('80mm'),
        printer: 'XP-80C',
        copies: 1,
        to: /** @type {const} */ ('printer'),
        ...more,
      })
    const tools = { app, page, print, cups, folder }
    await aDay(page)
    console.log(table(await everyDocument(tools)))
    console.log(table(await testStrips(tools)))
    console.log(table(await closedWindow(tools)))
    console.log(table(await manyPrints(tools)))
    console.log(table(await withoutPrinter(tools)))
  } finally {
    await app.close()
    await cups.end()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  if (wrong.length > 0) throw new Error(`${wrong.length} wrong: ${wrong.join('; ')}`)
}

/**
 * Pages of the preview, of the PDF and of the printer side by side, and the ink at 203 dpi.
 * @param {Tools} tools
 */
async function everyDocument(tools) {
  const rows = [['document', 'paper', 'language', 'pages: preview, PDF, printer', 'ink, mm', '']]
  for (const [name, way] of Object.entries(WAYS)) {
    await home(tools.page)
    await way(tools.page)
    for (const paper of PAPERS) {
      for (const language of /** @type {const} */ (['中文', 'English'])) {
        const { pages, left, right } = await byHand(tools, { printer: QUEUES[paper], language })
        const isRight = new Set(pages).size === 1 && left >= REACH[paper][0] && right <= REACH[paper][1]
        const inked = `${left.toFixed(1)}-${right.toFixed(1)}`
        rows.push([name, paper, language, pages.join(', '), inked, check(`${name} ${paper} ${language}`, isRight)])
      }
    }
  }
  return rows
}

/**
 * Something to print: a visitor who was refused, and declines of today.
 * @param {Page} page
 */
async function aDay(page) {
  await page.evaluate(async () => {
    const id = () => crypto.randomUUID()
    const replies = []
    for (const code of ['34', '51', '91', '55', '05', '68', '61', '96'])
      for (const outcome of /** @type {const} */ (['qr', 'cash', 'left']))
        replies.push(await window.desktopApi.logIncident({ id: id(), codeSet: 'unionpay', code, outcome }))
    if (replies.some(({ ok }) => !ok)) throw new Error('nothing could be logged')
  })
  await page.keyboard.press('F10')
  await page.getByTestId('visitor-check').waitFor()
  await keys('n', 'Enter')(page)
  await page.getByTestId('visitor-saved').waitFor()
}

/** @param {Page} page */
async function home(page) {
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('Escape')
  await page.getByRole('searchbox').fill('')
  await page.keyboard.press('Escape')
}

/**
 * Chooses in the preview, saves the PDF and prints, all as a person would.
 * @param {Tools} tools
 * @param {{ printer: string, language: '中文' | 'English' }} choice
 */
async function byHand({ app, page, cups, folder }, { printer, language }) {
  const preview = page.getByTestId('preview').locator('[data-page]')
  const ending = page.getByTestId('print-ending')
  await page.getByLabel('打印机').selectOption(printer)
  await page.getByRole('group', { name: '语言' }).getByRole('button', { name: language }).click()
  await preview
    .first()
    .getByText(language === '中文' ? /第\s*1\s*\// : /Page\s*1\s/i)
    .waitFor()
  const shown = await preview.count()
  const direct = path.join(folder, 'direct.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, direct)
  await page.getByRole('button', { name: '存成 PDF' }).first().click()
  await ending.getByText('direct.pdf').waitFor()
  await page.getByRole('button', { name: /^打印/ }).first().click()
  await ending.getByText(`已送到${printer}`).waitFor()
  const [file = ''] = await cups.files(1)
  const { left, right } = measure(file)
  const pages = [shown, pagesOf(direct), pagesOf(file)]
  if (kept !== null) fs.copyFileSync(file, path.join(kept, `${(copies += 1)}.pdf`))
  fs.rmSync(file)
  return { pages, left, right }
}

/**
 * The strip that Settings print: its mark of 50 mm, as it comes out of each printer.
 * @param {Tools} tools
 */
async function testStrips({ print, cups }) {
  const rows = [['test strip', 'language', 'ruler, mm', 'ink, mm', '']]
  for (const paper of PAPERS) {
    for (const language of /** @type {const} */ (['zh-CN', 'en'])) {
      await print(TEST_STRIP, { language, paper, printer: QUEUES[paper] })
      const [file = ''] = await cups.files(1)
      const { left, right, ruler } = measure(file)
      const isRight = Math.abs((ruler ?? 0) - 50) <= 0.5 && left >= REACH[paper][0] && right <= REACH[paper][1]
      const inked = `${left.toFixed(1)}-${right.toFixed(1)}`
      rows.push([paper, language, ruler?.toFixed(2) ?? '-', inked, check(`test strip ${paper} ${language}`, isRight)])
      fs.rmSync(file)
    }
  }
  return rows
}

/**
 * The system's own window is opened and closed again.
 * @param {Tools} tools
 */
async function closedWindow({ page, cups }) {
  const rows = [['what happens', 'what the page says', '']]
  await home(page)
  await ready('常见代码小抄')(page)
  await page.getByLabel('打印机').selectOption('')
  /** @param {string[]} args */
  const xdotool = (...args) => execFileSync('xdotool', args, { encoding: 'utf8', timeout: 30_000 })
  const windows = () => new Set(xdotool('search', '--onlyvisible', '--name', '.').trim().split('\n'))
  const before = windows()
  await page.getByRole('button', { name: /^打印/ }).first().click()
  const opened = await firstOf(() => [...windows()].find((id) => !before.has(id)))
  xdotool('windowfocus', '--sync', opened)
  xdotool('key', 'Escape')
  const said = page.getByTestId('print-ending').getByText(/没有打印，也没有送去打印机/)
  await said.waitFor()
  rows.push(["the system's window is closed", await said.innerText(), check('nothing was sent', cups.jobs() === '')])
  return rows
}

/**
 * @template T
 * @param {() => T | undefined} find
 */
async function firstOf(find) {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = find()
    if (found !== undefined) return found
    await wait(50)
  }
  throw new Error("the system's print window did not come")
}

/**
 * Memory of main after many prints, beside that after the first few.
 * @param {Tools} tools
 */
async function manyPrints({ app, print, cups }) {
  const memory = () =>
    app.evaluate(({ app: electron }) => {
      globalThis.gc?.()
      return electron.getAppMetrics().reduce((sum, { memory: { workingSetSize } }) => sum + workingSetSize, 0) / 1024
    })
  const rows = [['prints in a row', 'memory of all processes, MB']]
  let first = 0
  let sent = 0
  for (let count = 1; count <= PRINTS; count += 1) {
    const reply = await print(CHECKLIST, {})
    if (isSent(reply)) sent += 1
    if (count === 20) first = await memory()
    if (count % 60 === 20) rows.push([String(count), (await memory()).toFixed(0)])
  }
  const last = await memory()
  rows.push([String(PRINTS), last.toFixed(0)])
  check(`${sent} of ${PRINTS} were sent`, sent === PRINTS)
  check(`memory grew from ${first.toFixed(0)} to ${last.toFixed(0)} MB`, last < first * 1.2)
  for (const file of await cups.files(PRINTS)) fs.rmSync(file)
  return rows
}

/** @param {Printed} reply */
const isSent = (reply) => reply.ok && reply.value.kind === 'sent'

/** @param {Tools} tools */
async function withoutPrinter({ page, print, cups }) {
  const rows = [['what happens', 'what the app answers', '']]
  /**
   * @param {string} name
   * @param {(reply: Printed) => boolean} is
   * @param {Partial<PrintRequest>} [more]
   */
  const tried = async (name, is, more = {}) => {
    const reply = await print(TEST_STRIP, more)
    rows.push([name, JSON.stringify(reply.ok ? reply.value : reply.failure), check(name, is(reply))])
  }
  cups.stopQueue('XP-80C')
  await tried('the queue is stopped', (reply) => reply.ok && reply.value.kind === 'sent' && reply.value.waits)
  cups.removeQueue('XP-80C')
  await tried('the printer is removed', (reply) => !reply.ok && reply.failure === 'printer-gone')
  await tried('another printer', isSent, { printer: 'A4', paper: 'a4' })
  for (const file of await cups.files(1)) fs.rmSync(file)
  await cups.stop()
  await tried('the print server is stopped', (reply) => !reply.ok && reply.failure === 'no-printer')
  await cups.start()
  await tried('the print server is back', isSent, { printer: 'XP-58', paper: '58mm' })
  for (const file of await cups.files(1)) fs.rmSync(file)
  const logged = await page.evaluate(() =>
    window.desktopApi.logIncident({ id: crypto.randomUUID(), codeSet: 'unionpay', code: '51' }),
  )
  rows.push(['logging afterwards', logged.ok ? 'saved' : logged.failure, check('logging afterwards', logged.ok)])
  return rows
}

try {
  await main()
} catch (error) {
  console.error(`[printers] ${messageOf(error)}`)
  process.exitCode = 1
}
