// The export of a log of many years in the real app: how long it takes, and how long main is deaf meanwhile.
import { _electron } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { importBundled } from '../setup/bundle.mjs'
import { ROOT } from '../setup/run.mjs'

export const name = 'export'

const COUNT = 100_000
const FORMATS = ['csv', 'json', 'xlsx']

export async function run(executable) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-export-'))
  const noSandbox = process.getuid?.() === 0
  await fill(folder)
  const app = await _electron.launch({
    executablePath: executable,
    args: [...(noSandbox ? ['--no-sandbox'] : []), ROOT, `--user-data-dir=${path.join(folder, 'app')}`, '--lang=zh-CN'],
    chromiumSandbox: !noSandbox,
  })
  try {
    const page = await app.firstWindow()
    await page.getByRole('searchbox').waitFor()
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

/** Ten years of a busy shop, most of whose fields are filled in. */
async function fill(folder) {
  const bundle = path.join(folder, 'code')
  fs.mkdirSync(bundle)
  const { openStore, incidentTable, incidentFrom } = await importBundled(
    {
      'main/storage/store.ts': ['openStore'],
      'main/storage/tables.ts': ['incidentTable'],
      'shared/incidents/incident.ts': ['incidentFrom'],
    },
    bundle,
  )
  const store = await openStore(path.join(folder, 'app/data'), 'read-write')
  const digits = (n, length) => String(n).padStart(length, '0')
  for (let start = 0; start < COUNT; start += 5000) {
    await Promise.all(
      Array.from({ length: 5000 }, (_, index) => {
        const n = start + index
        const id = `00000000-0000-4000-8000-${digits(n, 12)}`
        const when = new Date(Date.UTC(2016, 0, 1) + n * 3_150_000).toISOString()
        const said = {
          id,
          codeSet: 'unionpay',
          code: ['34', '51', '05', '98'][n % 4],
          operation: 'sale',
          amount: n,
          channel: 'chip',
          brand: 'unionpay',
          outcome: 'qr',
          stan: digits(n, 6),
          rrn: digits(n * 7, 12),
          note: `顾客说已扣款，第 ${n} 笔，明天再问收单机构。`,
          staff: '小李',
        }
        return store.put(incidentTable, id, (_before, seq) => incidentFrom(said, seq, when.replace('Z', '+08:00')))
      }),
    )
  }
  await store.checkpoint()
  await store.close()
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
