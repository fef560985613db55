// Card numbers in 24 spellings go into every text field of the real app, typed and pasted; then everything is saved,
// exported, backed up, and the app is killed. No file may hold more than four digits of any of them.
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { importBundled } from '../setup/bundle.mjs'
import { electronProblem, launch } from './electron.mjs'

export const name = 'card-numbers'
export const rounds = 1200

const fault = 'card numbers in every text field'
const FORMATS = /** @type {const} */ (['csv', 'xlsx', 'json'])
const ASKS = /** @type {const} */ (['exportIncidents', 'exportChecks'])
const FIELDS = 'input:not([type]), input[type=text], input[type=search], input[type=tel], textarea'

/** @typedef {import('playwright').ElectronApplication} App */

/** @typedef {import('playwright').Page} Page */

/**
 * How to come to each screen that has text fields, from home.
 * @type {Readonly<Record<string, (page: Page) => Promise<void>>>}
 */
const SCREENS = {
  home: () => Promise.resolve(),
  settings: (page) => page.keyboard.press('Control+,'),
  async 'settings, a terminal'(page) {
    await openSettings(page, 'terminals')
    await page.locator('#settings-terminals ~ button').first().click()
    await page.getByTestId('terminal').first().waitFor()
  },
  'settings, numbers': (page) => openSettings(page, 'hotlines'),
  async 'settings, alerts'(page) {
    await openSettings(page, 'alerts')
    await page.locator('#settings-alerts ~ div [aria-expanded=false]').click()
  },
  async 'own note'(page) {
    await page.keyboard.type('77')
    await page.getByRole('button', { name: /加备注|改备注/ }).click()
  },
  async 'call pack'(page) {
    await page.keyboard.type('77')
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
    await page.keyboard.press('F7')
    await page.getByTestId('call-pack').waitFor()
  },
  async log(page) {
    await page.keyboard.press('F3')
    await page.getByRole('grid').waitFor()
  },
  async 'incident form'(page) {
    await page.keyboard.press('F3')
    await page.getByRole('grid').focus()
    await page.keyboard.press('Enter')
    await page.getByTestId('incident-form').waitFor()
  },
  async 'check, a problem'(page) {
    await openChecks(page)
    await page.keyboard.press('Enter')
    await page.getByTestId('check-run').waitFor()
    await page.keyboard.press('n')
  },
  async 'follow-up'(page) {
    await openChecks(page)
    const open = page.getByTestId('follow-up').getByRole('button')
    if ((await open.count()) > 0) await open.first().click()
  },
  async closing(page) {
    await openChecks(page)
    await page.locator('[data-view=closing]').click()
  },
  async 'own task'(page) {
    await openChecks(page)
    await page.locator('[data-view=tasks]').click()
    await page.getByRole('button', { name: '加一项' }).click()
  },
  async visitor(page) {
    await page.keyboard.press('F10')
    await page.getByTestId('visitor-check').waitFor()
    await page.keyboard.press('n')
  },
}

/**
 * @param {Page} page
 * @param {string} section
 */
async function openSettings(page, section) {
  await page.keyboard.press('Control+,')
  await page.locator(`aside nav [data-menu=${section}]`).click()
}

/** @param {Page} page */
async function openChecks(page) {
  await page.keyboard.press('F4')
  await page.locator('[data-interval]').first().waitFor()
}

/** @param {import('./run.mjs').Options} options */
export async function run({ scratch, rounds: count }) {
  const problem = electronProblem()
  if (problem) return [{ fault, notRun: problem }]
  const { cardSpellings } = await importBundled('shared/payments/card-data-samples.ts')
  const folder = fs.mkdtempSync(path.join(scratch, 'card-numbers-'))
  const { app, page } = await launch(folder)
  // Known to be found: a search that finds nothing proves nothing.
  await page.evaluate(async () => {
    await window.desktopApi.changeSettings({ lastFour: true })
    const id = '00000000-0000-4000-8000-000000000001'
    await window.desktopApi.logIncident({ id, codeSet: 'unionpay', code: '34', note: '八六四二零号' })
  })
  const strings = cardSpellings(count, 20_261_122)
  /** @type {Record<string, number>} */
  const given = {}
  const screens = Object.entries(SCREENS)
  for (let next = 0; next < count;) {
    for (const [screen, open] of screens) {
      await home(page)
      await open(page)
      const filled = await fillAll(app, page, screen, strings, next)
      next += filled
      given[screen] = (given[screen] ?? 0) + filled
      if (next >= count) break
    }
  }
  await exportAll(app, page, folder)
  const made = await page.evaluate(() => window.desktopApi.makeBackup())
  if (!made.ok) throw new Error(`No backup: ${JSON.stringify(made)}`)
  const closed = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await closed

  const texts = everythingIn(folder)
  const kept = texts.filter(({ text }) => text.includes('86420'))
  if (!['data', 'backup'].every((kind) => kept.some(({ file }) => file.includes(kind))))
    throw new Error('The search does not see what is known to be there.')
  const found = strings.filter(({ pan }) => texts.some(({ text }) => holdsPart(text, pan)))
  const fields = Object.entries(given).map(([screen, filled]) => `${screen} ${filled}`)
  const note = `${texts.length} texts in ${new Set(texts.map(({ file }) => file)).size} files; ${fields.join(', ')}`
  return [{ fault, rounds: count, 'digits on disk': found.length, note }]
}

/**
 * Esc goes back one step at a time.
 * @param {Page} page
 */
async function home(page) {
  const strip = page.getByTestId('strip')
  for (let press = 0; press < 12 && !(await strip.isVisible()); press++) {
    const leave = page.getByRole('button', { name: '不存了' })
    if (await leave.isVisible()) await clickIfThere(leave)
    else await page.keyboard.press('Escape')
  }
  await page.keyboard.press('Escape')
  await strip.waitFor()
}

/**
 * Gives every visible field of the screen the next strings, every tenth typed, the others pasted, and saves. Says how many.
 * @param {App} app
 * @param {Page} page
 * @param {string} screen
 * @param {readonly { readonly text: string }[]} strings
 * @param {number} from
 */
async function fillAll(app, page, screen, strings, from) {
  const fields = page.locator(screen === 'home' ? 'header' : 'main, aside').locator(FIELDS)
  const count = await fields.count()
  let filled = 0
  for (let index = 0; index < count; index++) {
    const string = strings[from + filled]
    const field = fields.nth(index)
    if (string === undefined) break
    if (!(await field.isVisible()) || !(await field.isEditable())) continue
    await field.focus()
    await page.keyboard.press('Control+A')
    // At a person's pace: faster is a card reader, which is another matter.
    if ((from + filled) % 10 === 0) await page.keyboard.type(string.text, { delay: 40 })
    else {
      await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), string.text)
      await page.keyboard.press('Control+V')
    }
    filled++
    // A line break in the text may have saved the form, and the field has gone.
    await page.keyboard.press('Tab')
  }
  await save(page)
  // What is refused holds up the rest: away with it, and again.
  const wrong = page.getByTestId('incident-form').locator('[aria-invalid=true]')
  for (let left = await wrong.count(); left > 0 && (await wrong.count()) > 0; left--) await wrong.first().fill('')
  await save(page)
  return filled
}

/** @param {Page} page */
async function save(page) {
  for (const button of await page.getByRole('button', { name: /^(?:存(?!.*PDF)|记下|了结这件)/ }).all()) {
    if (await button.isVisible()) await clickIfThere(button)
  }
}

/**
 * It may go meanwhile: what was asked before is being saved.
 * @param {import('playwright').Locator} button
 */
const clickIfThere = (button) => button.click({ timeout: 2000 }).catch(() => undefined)

/**
 * @param {App} app
 * @param {Page} page
 * @param {string} folder
 */
async function exportAll(app, page, folder) {
  for (const format of FORMATS) {
    for (const ask of ASKS) {
      await app.evaluate(
        ({ dialog }, filePath) => {
          dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
        },
        path.join(folder, `${ask}.${format}`),
      )
      const reply = await page.evaluate(
        ([name, wanted]) => window.desktopApi[name]({ filter: {}, format: wanted, language: 'zh-CN' }),
        /** @type {const} */ ([ask, format]),
      )
      if (!reply.ok) throw new Error(`${ask}: ${JSON.stringify(reply)}`)
    }
  }
}

/**
 * Every file, its unpacked parts, as signs of one and of two bytes; digits of other scripts as 0 to 9.
 * @param {string} folder
 */
function everythingIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => path.join(parentPath, file))
    .flatMap((file) =>
      unpacked(fs.readFileSync(file)).flatMap((bytes) =>
        /** @type {const} */ (['utf8', 'utf16le']).map((encoding) => ({ file, text: plain(bytes.toString(encoding)) })),
      ),
    )
}

/** @param {Buffer} bytes */
function unpacked(bytes) {
  const parts = [bytes]
  const gzip = bytes.indexOf(Buffer.from([0x1f, 0x8b, 8]))
  if (gzip >= 0 && gzip < 200) parts.push(zlib.gunzipSync(bytes.subarray(gzip)))
  for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    if (bytes.readUInt16LE(at + 8) === 8)
      parts.push(zlib.inflateRawSync(bytes.subarray(start), { finishFlush: zlib.constants.Z_SYNC_FLUSH }))
  }
  return parts
}

const HAN = ['零〇○', '一壹幺', '二贰貳', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖']
/** @param {string} text */
const plain = (text) =>
  text
    .normalize('NFKC')
    .replace(/[零〇○一壹幺二贰貳三叁參四肆五伍六陆陸七柒八捌九玖]/g, (sign) =>
      String(HAN.findIndex((forms) => forms.includes(sign))),
    )

/**
 * Whether a text that a person wrote holds five digits in a row of a number, or any bytes hold nine of them.
 * @param {string} text
 * @param {string} pan
 */
function holdsPart(text, pan) {
  /** @param {number} length */
  const windows = (length) => Array.from({ length: pan.length - length + 1 }, (_, at) => pan.slice(at, at + length))
  return windows(9).some((part) => text.includes(part)) || windows(5).some((part) => written(text).includes(part))
}

/** @type {Map<string, string>} */
const cache = new Map()
/**
 * The texts in JSON, but for times, ids and checksums, which have digits of their own; ids in the midst of a text, too.
 * @param {string} text
 */
function written(text) {
  const known = cache.get(text)
  if (known !== undefined) return known
  const values = Array.from(text.matchAll(/"((?:[^"\\]|\\.)*)"/g), ([, value = '']) => value)
  const kept = values.filter((value) => !/^(?:[0-9a-f-]{16,}(?:@.*)?|\d{4}-\d\d-\d\d.*)$/.test(value)).join('\n')
  const words = kept.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')
  cache.set(text, words)
  return words
}
