import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import axe from 'axe-core'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from './launch-app'
import { openSettings, toSection } from './open-settings'
import { writeIncidents } from './month-files'
import { localTimestamp, testTime } from './test-clock'

const words = {
  'zh-CN': {
    set: '设密码',
    remove: '不要密码了',
    lockNow: '现在锁上',
    forgot: '忘了密码',
    pin: '店主密码',
    old: '原来的密码',
    fresh: '新密码，4 到 12 位数字',
    again: '再输一遍',
    confirmRemove: '取消密码',
    none: '没有设密码。',
    isSet: '密码设好了，现在锁着。',
    give: '打开',
    keep: '不取消',
    problems: {
      blank: '还没有输密码。',
      'not-digits': '只能是数字。',
      length: '要 4 到 12 位数字。',
      easy: '1111、1234 这样的一猜就中，换一个。',
      differ: '两遍不一样，再输一遍。',
      wrong: '密码不对。',
    },
  },
  en: {
    set: 'Set a PIN',
    remove: 'Remove the PIN',
    lockNow: 'Lock now',
    forgot: 'Forgot the PIN',
    pin: 'Owner’s PIN',
    old: 'The PIN so far',
    fresh: 'New PIN, 4 to 12 digits',
    again: 'The same again',
    confirmRemove: 'Remove it',
    none: 'No PIN is set.',
    isSet: 'The PIN is set, and it is locked now.',
    give: 'Open',
    keep: 'Keep the PIN',
    problems: {
      blank: 'Type the PIN first.',
      'not-digits': 'Digits only, please.',
      length: 'It takes 4 to 12 digits.',
      easy: 'PINs like 1111 and 1234 are guessed at once. Choose another one.',
      differ: 'These two are not the same. Type it again.',
      wrong: 'That is not the PIN.',
    },
  },
} as const

const pin = '2580'
const hour = 3_600_000

const section = (page: Page) => page.getByTestId('owner-lock')
const question = (page: Page) => page.getByTestId('pin-question')
const afterHours = (hours: number) => localTimestamp(new Date(testTime().getTime() + hours * hour)).slice(0, 19)

async function log(page: Page, ...codes: string[]): Promise<void> {
  for (const code of codes) {
    await page.getByRole('searchbox').fill(code)
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
    await page.keyboard.press('Escape')
  }
}
/** Sets the PIN from wherever, and stays on the settings. */
async function setPin(page: Page, lang: 'zh-CN' | 'en' = 'zh-CN'): Promise<void> {
  const t = words[lang]
  await openSettings(page, 'lock')
  await section(page).getByRole('button', { name: t.set }).click()
  await section(page).getByLabel(t.fresh).fill(pin)
  await section(page).getByLabel(t.again).fill(pin)
  await page.keyboard.press('Enter')
  await expect(section(page)).toHaveAttribute('data-locked', 'true')
}
/** Stands in for the person who picks where a file goes. */
const saveTo = (app: ElectronApplication, file: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
async function fits(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
  expect(violations).toEqual([])
}

for (const lang of ['zh-CN', 'en'] as const) {
  const t = words[lang]
  test(`the PIN is set by keyboard, asked for before an export, and taken away, ${lang}`, async () => {
    const { app, page } = await launch({ lang, size: [1366, 768] })
    const file = join(mkdtempSync(join(tmpdir(), 'merchant-help-lock-')), 'log.csv')
    await saveTo(app, file)
    await log(page, '34')
    await openSettings(page, 'lock')
    await expect(section(page)).toHaveAttribute('data-locked', 'false')
    await section(page).getByRole('button', { name: t.set }).press('Enter')
    const fresh = section(page).getByLabel(t.fresh)
    await expect(fresh).toBeFocused()
    for (const [typed, problem] of [
      ['', t.problems.blank],
      ['    ', t.problems.blank],
      ['abcd', t.problems['not-digits']],
      ['258', t.problems.length],
      ['1111', t.problems.easy],
      ['1234', t.problems.easy],
    ] as const) {
      await fresh.fill(typed)
      await page.keyboard.press('Enter')
      await expect(section(page).getByText(problem)).toBeVisible()
    }
    await fresh.fill('２５８０')
    await page.keyboard.press('Tab')
    await page.keyboard.type('2581')
    await page.keyboard.press('Enter')
    await expect(section(page).getByText(t.problems.differ)).toBeVisible()
    await page.keyboard.press('Control+A')
    await page.keyboard.type(pin)
    await page.keyboard.press('Enter')
    await expect(section(page)).toHaveAttribute('data-locked', 'true')
    await expect(section(page).getByText(t.isSet)).toBeVisible()
    await fits(page)

    // Main refuses, whatever the page believes.
    const refused = await page.evaluate(() =>
      (globalThis as unknown as { desktopApi: { undoRestore: () => Promise<unknown> } }).desktopApi.undoRestore(),
    )
    expect(refused).toEqual({ ok: false, failure: 'locked' })

    await page.keyboard.press('F3')
    await exportAsCsv(page, lang)
    await expect(question(page)).toBeVisible()
    await fits(page)
    await page.keyboard.press('F4')
    await page.keyboard.press('Escape')
    await expect(question(page)).toHaveCount(0)
    await expect(page.getByTestId('incident')).toHaveCount(1)
    expect(existsSync(file)).toBe(false)
    // The question leads back to where it came from.
    await page.keyboard.press('Enter')
    await expect(question(page)).toBeVisible()
    await page.keyboard.type('0852')
    await page.keyboard.press('Enter')
    await expect(question(page).getByText(t.problems.wrong)).toBeVisible()
    await page.keyboard.type(pin)
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('exported')).toContainText('log.csv')
    expect(existsSync(file)).toBe(true)

    await openSettings(page, 'lock')
    await expect(section(page)).toHaveAttribute('data-locked', 'false')
    await section(page).getByRole('button', { name: t.lockNow }).press('Enter')
    await expect(section(page)).toHaveAttribute('data-locked', 'true')
    await section(page).getByRole('button', { name: t.remove }).click()
    await section(page).getByLabel(t.old).fill(pin)
    await section(page).getByRole('button', { name: t.confirmRemove }).click()
    await expect(section(page).getByText(t.none)).toBeVisible()
    await app.close()
  })
}

async function exportAsCsv(page: Page, lang: 'zh-CN' | 'en') {
  await page.getByRole('button', { name: lang === 'en' ? 'Export' : '导出', exact: true }).click()
  await page.getByRole('button', { name: 'CSV' }).click()
}

test('three wrong ones wait half a minute, over a restart too; logging and look-up never ask', async () => {
  test.slow()
  const t = words['zh-CN']
  const first = await launch()
  await setPin(first.page)
  await first.page.keyboard.press('Escape')
  await log(first.page, '51')
  await first.page.keyboard.press('F3')
  await exportAsCsv(first.page, 'zh-CN')
  for (let n = 0; n < 3; n++) {
    await first.page.keyboard.type('0852')
    await first.page.keyboard.press('Enter')
    await expect(question(first.page).getByLabel(t.pin)).toHaveValue('')
  }
  await expect(question(first.page).getByText(/再过 \d+ 秒/)).toBeVisible()
  await first.app.close()

  const again = await launch({ folder: first.folder, clock: afterHours(100) })
  const file = join(mkdtempSync(join(tmpdir(), 'merchant-help-lock-')), 'log.csv')
  await saveTo(again.app, file)
  await again.page.keyboard.press('F3')
  await exportAsCsv(again.page, 'zh-CN')
  await again.page.keyboard.type(pin)
  await again.page.keyboard.press('Enter')
  await expect(question(again.page).getByText(/再过 \d+ 秒/)).toBeVisible()
  await expect(question(again.page).getByText(/再过 \d+ 秒/)).toHaveCount(0, { timeout: 40_000 })
  await question(again.page).getByLabel(t.pin).fill(pin)
  await question(again.page).getByRole('button', { name: t.give }).click()
  await expect(again.page.getByTestId('exported')).toContainText('log.csv')
  await again.app.close()
})

for (const lang of ['zh-CN', 'en'] as const) {
  test(`a forgotten PIN goes in a day, home says so, a clock set forward does not open it, ${lang}`, async () => {
    const t = words[lang]
    const first = await launch({ lang, size: [1093, 614] })
    await setPin(first.page, lang)
    await section(first.page).getByRole('button', { name: t.forgot }).click()
    await expect(section(first.page).getByTestId('pin-goes')).toBeVisible()
    await first.app.close()

    const later = await launch({ lang, folder: first.folder, clock: afterHours(10), size: [1093, 614] })
    const line = later.page.getByTestId('pin-goes')
    await expect(line).toContainText(localTimestamp(new Date(testTime().getTime() + 24 * hour)).slice(11, 13))
    await later.app.close()

    const jumped = await launch({ lang, folder: first.folder, clock: afterHours(24 * 30) })
    await expect(jumped.page.getByTestId('pin-goes')).toBeVisible()
    await jumped.page.getByRole('button', { name: t.keep }).click()
    await expect(jumped.page.getByTestId('pin-goes')).toHaveCount(0)
    await openSettings(jumped.page, 'lock')
    await expect(section(jumped.page)).toHaveAttribute('data-locked', 'true')
    await jumped.app.close()
  })

  test(`once the day of a forgotten PIN is over there is none, and nothing asks for it, ${lang}`, async () => {
    const t = words[lang]
    const first = await launch({ lang })
    await log(first.page, '34')
    await setPin(first.page, lang)
    await section(first.page).getByRole('button', { name: t.forgot }).click()
    await expect(section(first.page).getByTestId('pin-goes')).toBeVisible()
    await first.app.close()
    letTheDayPass(join(first.folder, 'data'))

    const after = await launch({ lang, folder: first.folder })
    await expect(after.page.getByTestId('pin-goes')).toHaveCount(0)
    await openSettings(after.page, 'lock')
    await expect(section(after.page).getByText(t.none)).toBeVisible()
    await expect(section(after.page)).toHaveAttribute('data-locked', 'false')
    const exported = join(mkdtempSync(join(tmpdir(), 'merchant-help-lock-')), 'log.csv')
    await saveTo(after.app, exported)
    await after.page.keyboard.press('F3')
    await exportAsCsv(after.page, lang)
    await expect(after.page.getByTestId('exported')).toContainText('log.csv')
    await expect(question(after.page)).toHaveCount(0)
    await after.app.close()
  })
}

/** Writes down that the computer has been on for a day since the PIN was said to be forgotten, wherever that stands by now. */
function letTheDayPass(data: string): void {
  const sumOf = (text: string) => createHash('sha256').update(text).digest('hex')
  const longer = (text: string) => text.replace(/"passed":[\d.]+/, `"passed":${String(24 * hour)}`)
  const table = join(data, 'owner-lock.json')
  if (existsSync(table)) {
    const [, body = ''] = /"rows":\[\n(.*)\n\]}\n$/s.exec(readFileSync(table, 'utf8')) ?? []
    const whole = readFileSync(table, 'utf8').replace(body, longer(body))
    writeFileSync(table, whole.replace(/"sum":"\w+"/, `"sum":"${sumOf(longer(body))}"`))
  }
  for (const name of readdirSync(join(data, 'journal'))) {
    const journal = join(data, 'journal', name)
    const lines = readFileSync(journal, 'utf8')
      .split('\n')
      .map((line) => (line.includes('"passed"') ? longer(line.slice(17)) : line))
    writeFileSync(
      journal,
      lines.map((line) => (line.includes('"passed"') ? `${sumOf(line).slice(0, 16)} ${line}` : line)).join('\n'),
    )
  }
}

const clearWords = {
  'zh-CN': {
    year: '1 年',
    forEver: '一直留着',
    ask: '清掉 2 笔记录？',
    askAll: '清掉 5 笔记录？',
    oldest: '最早',
    confirm: '清掉',
    no: '不清',
    bringBack: '找回',
    forget: '马上删除',
    these: /清掉这 \d+ 笔/,
    everything: /全部清掉/,
    export: '导出',
  },
  en: {
    year: '1 year',
    forEver: 'For ever',
    ask: 'Clear 2 entries?',
    askAll: 'Clear 5 entries?',
    oldest: 'Oldest',
    confirm: 'Clear them',
    no: 'Keep them',
    bringBack: 'Bring back',
    forget: 'Delete now',
    these: /Clear these \d+/,
    everything: /Clear all entries/,
    export: 'Export',
  },
} as const

/** What `act` brings about loads the page anew. */
async function anew(page: Page, act: () => Promise<void>): Promise<void> {
  const loaded = page.waitForEvent('domcontentloaded')
  await act()
  await loaded
  await page.getByRole('searchbox').waitFor()
}
async function expectLogged(page: Page, count: number): Promise<void> {
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident')).toHaveCount(count)
  await page.keyboard.press('Escape')
}

for (const lang of ['zh-CN', 'en'] as const) {
  test(`how long entries are kept: counted first, set aside, brought back, deleted, ${lang}`, async () => {
    const t = clearWords[lang]
    const folder = mkdtempSync(join(tmpdir(), 'merchant-help-e2e-'))
    // Of five, over 800 days, two are older than a year.
    writeIncidents(folder, 5, 800)
    const { app, page } = await launch({ lang, folder, size: [1093, 614] })
    await setPin(page, lang)
    const retention = page.getByTestId('retention')
    const asked = page.getByTestId('clear-question')
    await toSection(page, 'logging')
    await retention.getByRole('button', { name: t.year, exact: true }).press('Enter')
    await expect(asked.getByRole('heading', { name: t.ask })).toBeVisible()
    await expect(asked).toContainText(t.oldest)
    await expect(asked.getByRole('button', { name: t.no })).toBeFocused()
    await fits(page)
    await page.keyboard.press('Escape')
    await expect(asked).toHaveCount(0)
    await expect(retention.getByRole('button', { name: t.forEver })).toHaveAttribute('aria-pressed', 'true')

    await retention.getByRole('button', { name: t.year, exact: true }).click()
    await asked.getByRole('button', { name: t.confirm }).click()
    await page.keyboard.type(pin)
    await anew(page, () => page.keyboard.press('Enter'))
    await expectLogged(page, 3)

    const line = page.getByTestId('cleared-today')
    await anew(page, () => line.getByRole('button', { name: t.bringBack }).click())
    await expectLogged(page, 5)

    await openSettings(page, 'logging')
    await expect(retention.getByRole('button', { name: t.year, exact: true })).toHaveAttribute('aria-pressed', 'true')
    // Nothing goes, and nothing is asked.
    await retention.getByRole('button', { name: t.forEver }).click()
    await expect(retention.getByRole('button', { name: t.forEver })).toHaveAttribute('aria-pressed', 'true')
    await expect(asked).toHaveCount(0)
    await page.keyboard.press('F3')
    await page.getByRole('button', { name: t.export, exact: true }).click()
    await page.getByRole('button', { name: t.these }).press('Enter')
    await expect(asked.getByRole('heading', { name: t.askAll })).toBeVisible()
    await page.keyboard.press('Tab')
    await anew(page, () => page.keyboard.press('Enter'))
    await expectLogged(page, 0)
    await log(page, '34')
    await openSettings(page, 'logging')
    await page.getByTestId('cleared').getByRole('button', { name: t.forget }).click()
    await expect(page.getByTestId('cleared')).toHaveCount(0)
    expect(readdirSync(join(folder, 'data', 'cleared'))).toEqual([])
    await retention.getByRole('button', { name: t.everything }).click()
    await anew(page, () => asked.getByRole('button', { name: t.confirm }).click())
    await app.close()

    const again = await launch({ lang, folder })
    await expectLogged(again.page, 0)
    await again.app.close()
  })
}
