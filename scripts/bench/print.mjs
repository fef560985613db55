// The PDF of a checklist by the app, from the click to the file, beside a bare window that prints the same HTML.
import { _electron } from 'playwright'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sandboxArguments } from '../setup/linux-desktop.mjs'
import { ROOT } from '../setup/run.mjs'
import { comparison, sideBySide } from './tools/side-by-side.mjs'
import { bareApp } from './tools/window.mjs'

export const name = 'print'

const COUNT = 7

export async function run(executable) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-print-'))
  const app = await _electron.launch({
    executablePath: executable,
    args: [...sandboxArguments(executable), ROOT, `--user-data-dir=${path.join(folder, 'app')}`, '--lang=zh-CN'],
  })
  // Of its own: ours opens no file.
  const other = await _electron.launch({
    executablePath: executable,
    args: [...sandboxArguments(executable), bareApp(), `--user-data-dir=${path.join(folder, 'bare')}`],
  })
  try {
    const page = await app.firstWindow()
    await page.getByRole('searchbox').waitFor()
    const html = path.join(folder, 'checklist.html')
    fs.writeFileSync(html, await pageAsFile(page))
    const rows = await sideBySide(COUNT, {
      ours: () => byTheApp(app, page, path.join(folder, 'ours.pdf')),
      bare: () => bare(other, html, path.join(folder, 'bare.pdf')),
    })
    return [
      {
        figure: 'PDF of a checklist, click to file',
        ...comparison(rows.ours, rows.bare, 'ms'),
        goal: '<= 2x',
      },
    ]
  } finally {
    await app.close()
    await other.close()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** The preview holds the very page that prints: its markup and its styles in one file. */
async function pageAsFile(page) {
  await page.keyboard.type('34')
  await page.keyboard.press('F4')
  await page.locator('[data-page]').waitFor()
  const [sheet, styles] = await page.evaluate(() => [
    document.querySelector('[data-page]').outerHTML,
    [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'),
  ])
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${styles}</style><body>${sheet}</body></html>`
}

async function byTheApp(app, page, file) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  const started = performance.now()
  const reply = await page.evaluate(() =>
    desktopApi.print({
      what: { document: 'checklist', codeSet: 'unionpay', code: '34' },
      language: 'zh-CN',
      paper: 'a4',
      printer: null,
      copies: 1,
      to: 'pdf',
    }),
  )
  if (reply.value?.kind !== 'saved') throw new Error(`the app answered ${JSON.stringify(reply)}`)
  return performance.now() - started
}

async function bare(app, html, file) {
  const started = performance.now()
  const bytes = await app.evaluate(async ({ BrowserWindow }, source) => {
    const window = new BrowserWindow({ show: false, width: 794, height: 1123, webPreferences: { sandbox: true } })
    await window.loadFile(source)
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    })
    window.destroy()
    return pdf.toString('base64')
  }, html)
  fs.writeFileSync(file, Buffer.from(bytes, 'base64'))
  return performance.now() - started
}
