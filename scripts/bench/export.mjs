// The export of a log of many years in the real app: how long it takes, and how long main is deaf meanwhile.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fillLog } from './tools/filled-log.mjs'
import { launch } from './tools/launch.mjs'

export const name = 'export'

const COUNT = 100_000
const FORMATS = ['csv', 'json', 'xlsx']

export async function run(executable) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-export-'))
  await fillLog(path.join(folder, 'app'), COUNT)
  const { app, page } = await launch(executable, path.join(folder, 'app'))
  try {
    // All years are read before the clock starts: that is a matter of the store.
    await page.evaluate(() => desktopApi.listIncidents({ filter: {}, offset: 0, limit: 1, whole: true }))
    const rows = []
    for (const format of FORMATS) rows.push(rowOf(format, await measure(app, page, format, folder)))
    return rows
  } finally {
    await app.close()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(app, page, format, folder) {
  const file = path.join(folder, `log.${format}`)
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    globalThis.longest = 0
    globalThis.peak = 0
    let ticks = 0
    let last = performance.now()
    globalThis.watch = setInterval(() => {
      globalThis.longest = Math.max(globalThis.longest, performance.now() - last - 5)
      if (ticks++ % 20 === 0) globalThis.peak = Math.max(globalThis.peak, process.memoryUsage.rss())
      last = performance.now()
    }, 5)
  }, file)
  const started = performance.now()
  const reply = await page.evaluate(
    (wanted) => desktopApi.exportIncidents({ filter: {}, format: wanted, language: 'zh-CN' }),
    format,
  )
  const took = performance.now() - started
  if (reply.value?.count !== COUNT) throw new Error(`the export answered ${JSON.stringify(reply)}`)
  const [longest, memory] = await app.evaluate(() => {
    clearInterval(globalThis.watch)
    return [globalThis.longest, globalThis.peak]
  })
  return { took, longest, memory, bytes: fs.statSync(file).size }
}

const rowOf = (format, { took, longest, memory, bytes }) => ({
  figure: `export of ${COUNT} incidents as ${format.toUpperCase()}: main deaf at most`,
  measured: `${longest.toFixed(0)} ms`,
  against: `${(took / 1000).toFixed(1)} s in all, ${(bytes / 1e6).toFixed(1)} MB, main has up to ${(memory / 1e6).toFixed(0)} MB`,
  goal: '<= 200 ms',
})
