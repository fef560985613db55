// `npm run test:printers`: prints every document for real, through CUPS, and measures what came out; then takes the
// printer away in every way there is. Ends with a table. Skipped, loudly, where there is no print server.
import { _electron } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ROOT } from '../setup/run.mjs'
import { sandboxArguments } from '../setup/linux-desktop.mjs'
import { table } from '../setup/table.mjs'
import { hindrance, startCups } from './cups.mjs'
import { measure, pagesOf } from './measure.mjs'

const QUEUES = { a4: 'A4', '80mm': 'XP-80C', '58mm': 'XP-58' }
/** Where ink may be, in mm: what the head of each printer reaches. */
const REACH = { a4: [14, 196], '80mm': [4, 76], '58mm': [5, 53] }
const PRINTS = 200

const DOCUMENTS = {
  'checklist of a code': { document: 'checklist', codeSet: 'unionpay', code: '34' },
  'checklist of a family': { document: 'checklist', codeSet: 'family', code: 'line' },
  'two-part note': {
    document: 'two-part-note',
    key: { codeSet: 'unionpay', code: '98' },
    operation: 'sale',
    incident: null,
  },
  'call pack': {
    document: 'call-pack',
    key: { codeSet: 'unionpay', code: '91' },
    incidents: [],
    problem: null,
    terminal: null,
    steps: [],
  },
  review: { document: 'review', period: { kind: 'day', from: '2026-11-22', to: '2026-11-22' } },
  'maintenance form': { document: 'maintenance-form', interval: null, record: null },
  'history of checks': { document: 'check-history', filter: {} },
  'customer notice': { document: 'customer-notice', bothLanguages: true },
  'emergency plan': { document: 'emergency-plan' },
  'crib card': { document: 'crib-card' },
  'test strip': { document: 'test-strip' },
}

const wrong = []
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
  const executable = process.env.ELECTRON_PATH
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
    const print = (what, more) =>
      page.evaluate((wanted) => desktopApi.print(wanted), {
        what,
        language: 'zh-CN',
        copies: 1,
        to: 'printer',
        ...more,
      })
    const tools = { app, page, print, cups, folder }
    console.log(table(await everyDocument(tools)))
    console.log(table(await manyPrints(tools)))
    console.log(table(await withoutPrinter(tools)))
  } finally {
    await app.close()
    await cups.end()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  if (wrong.length > 0) throw new Error(`${wrong.length} wrong: ${wrong.join('; ')}`)
}

/** Pages of the PDF and of the printer side by side, and the ink at 203 dpi. */
async function everyDocument({ app, print, cups, folder }) {
  const rows = [['document', 'paper', 'language', 'pages: PDF, printer', 'ink, mm', 'ruler, mm', '']]
  for (const [name, what] of Object.entries(DOCUMENTS)) {
    for (const [paper, printer] of Object.entries(QUEUES)) {
      for (const language of ['zh-CN', 'en']) {
        const direct = path.join(folder, 'direct.pdf')
        await app.evaluate(({ dialog }, filePath) => {
          dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
        }, direct)
        await print(what, { language, paper, printer: null, to: 'pdf' })
        const reply = await print(what, { language, paper, printer })
        const [file] = await cups.files(1)
        const pages = [pagesOf(direct), pagesOf(file)]
        const { left, right, ruler } = measure(file)
        const isRight =
          reply.value?.kind === 'sent' &&
          pages[0] === pages[1] &&
          left >= REACH[paper][0] &&
          right <= REACH[paper][1] &&
          (name !== 'test strip' || Math.abs(ruler - 50) <= 0.5)
        const inked = `${left.toFixed(1)}-${right.toFixed(1)}`
        const ruled = name === 'test strip' ? String(ruler?.toFixed(2)) : '-'
        rows.push([
          name,
          paper,
          language,
          pages.join(', '),
          inked,
          ruled,
          check(`${name} ${paper} ${language}`, isRight),
        ])
        fs.rmSync(file)
      }
    }
  }
  return rows
}

/** Memory of main after many prints, beside that after the first few. */
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
    const reply = await print(DOCUMENTS['checklist of a code'], { paper: '80mm', printer: 'XP-80C' })
    if (reply.value?.kind === 'sent') sent += 1
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

async function withoutPrinter({ page, print, cups }) {
  const rows = [['what happens', 'what the app answers', '']]
  const tried = async (name, is, more = {}) => {
    const reply = await print(DOCUMENTS['test strip'], { paper: '80mm', printer: 'XP-80C', ...more })
    rows.push([name, JSON.stringify(reply.ok ? reply.value : reply.failure), check(name, is(reply))])
  }
  cups.stopQueue('XP-80C')
  await tried('the queue is stopped', ({ value }) => value?.kind === 'sent' && value.waits)
  cups.removeQueue('XP-80C')
  await tried('the printer is removed', ({ failure }) => failure === 'printer-gone')
  await tried('another printer', ({ value }) => value?.kind === 'sent', { printer: 'A4', paper: 'a4' })
  for (const file of await cups.files(1)) fs.rmSync(file)
  await cups.stop()
  await tried('the print server is stopped', ({ failure }) => failure === 'no-printer')
  await cups.start()
  await tried('the print server is back', ({ value }) => value?.kind === 'sent', { printer: 'XP-58', paper: '58mm' })
  for (const file of await cups.files(1)) fs.rmSync(file)
  const logged = await page.evaluate(() =>
    desktopApi.logIncident({ id: crypto.randomUUID(), codeSet: 'unionpay', code: '51' }),
  )
  rows.push(['logging afterwards', logged.ok ? 'saved' : logged.failure, check('logging afterwards', logged.ok)])
  return rows
}

try {
  await main()
} catch (error) {
  console.error(`[printers] ${error.message}`)
  process.exitCode = 1
}
