import { expect, test, type Page } from '@playwright/test'
import axe from 'axe-core'
import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { emptyFolder, launch } from './launch-app'
import { pdfPages, pdfText } from './pdf'
import { testDay } from './test-clock'

const words = {
  'zh-CN': {
    title: '统计',
    head: /^没付成 \d+ 笔(，没核实 \d+ 笔)?(，查不清 \d+ 笔)?，((合起来)?(比 \d+ 月(同期)?(多|少) \d+ 笔|和 \d+ 月(同期)?一样多)|\d+ 月(同期)?没有记录)。/,
    counts: /(?:没付成|没核实|查不清) (\d+) 笔/g,
    lost: /顾客走了 \d+ 位，走掉 [\d,.]+ 元的生意。$/,
    numbers: /^看数字/,
    captions: ['每天', '代码', '哪台刷卡机', '谁家的代码', '几点', '周几', '后来'],
    steps: ['最多的代码', '还没解决的问题', '哪里多，哪里变多', '接下来改什么'],
    change: '早上开门先签到',
    kept: '已写入硬盘',
    pdf: '存成 PDF',
    saved: '已存成',
    empty: /没有记录/,
    thin: '看不出规律，先别下结论。',
    from: '从',
    to: '到',
  },
  en: {
    title: 'Insights',
    head: /^\d+ declines(, \d+ not confirmed)?(, \d+ never cleared up)?, ((together )?(\d+ (more|fewer) than|as many as)|nothing logged) in [A-Z][a-z]+( by this day)?\./,
    counts: /(\d+) (?:declines?|not confirmed|never cleared up)/g,
    lost: /\d+ customers? left, ¥[\d,.]+ lost\.$/,
    numbers: /^Numbers/,
    captions: ['By day', 'By code', 'By terminal', 'Whose codes', 'By hour', 'By weekday', 'How it ended'],
    steps: [
      'Most frequent codes',
      'Problems not solved yet',
      'Where it happens most, and where it is growing',
      'What we change',
    ],
    change: 'Sign on before opening',
    kept: 'saved to disk',
    pdf: 'Save as PDF',
    saved: 'Saved as',
    empty: /^Nothing logged/,
    thin: 'Draw no conclusions yet.',
    from: 'From',
    to: 'To',
  },
} as const

/** Made once for each worker; each test has its own copy. */
let made = ''

/** Made in time of its own: a slow machine takes as long for it as for a test. */
test.beforeAll(() => {
  made = emptyFolder()
  execFileSync(process.execPath, [
    'scripts/app.mjs',
    'sample',
    `--dir=${made}`,
    '--days=90',
    '--seed=7',
    `--last-day=${testDay()}`,
  ])
})

/** The data folder of a made shop: 90 days, the last of them the day of the test. */
function madeShop(): string {
  const folder = emptyFolder()
  cpSync(made, folder, { recursive: true })
  return folder
}

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

const headline = (page: Page) => page.locator('main h2').first()

/** All that stands on the page: nothing is cut off at the side, or wider than its place. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    ['main', 'aside', ...Array.from({ length: 9 }, (_, index) => `main figure >> ${String(index)}`)].flatMap((name) => {
      const [selector = '', index = '0'] = name.split(' >> ')
      const element = document.querySelectorAll(selector)[Number(index)]
      return element && element.scrollWidth > element.clientWidth ? [name] : []
    }),
  )
}

for (const lang of ['zh-CN', 'en'] as const) {
  const t = words[lang]

  test(`a made shop is counted, with a table behind each chart, all by keys, ${lang}`, async () => {
    const { app, page } = await launch({ lang, folder: madeShop(), size: [1366, 768] })
    await page.keyboard.press('F3')
    await page.getByTestId('incident').first().waitFor()
    await page.getByRole('button', { name: t.title }).click()
    await expect(headline(page)).toHaveText(t.head)
    await expect(headline(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+i')

    // The month before is over: it has seven charts.
    await page.keyboard.press('ArrowLeft')
    await expect(headline(page)).toHaveText(t.lost)
    await expect(page.locator('figcaption')).toContainText([...t.captions])
    const counted = async () =>
      [...(await headline(page).innerText()).matchAll(t.counts)].reduce((sum, [, count]) => sum + Number(count), 0)
    await expect.poll(counted).toBeGreaterThan(300)
    const total = await counted()
    const tables = page.locator('main details')
    await expect(tables).toHaveCount(t.captions.length)
    for (const table of await tables.all()) {
      await table.locator('summary').focus()
      await page.keyboard.press('Enter')
      const counts = await table.locator('tbody td:nth-of-type(1)').allInnerTexts()
      expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(total)
    }
    expect(await findings(page)).toEqual([])
    expect(await tooWide(page)).toEqual([])

    // Back again to the present, and no further.
    const past = await headline(page).innerText()
    await page.keyboard.press('ArrowRight')
    await expect(headline(page)).not.toHaveText(past)
    const present = await headline(page).innerText()
    await page.keyboard.press('ArrowRight')
    await expect(headline(page)).toHaveText(present)

    // Also while the empty box has the focus.
    await page.getByRole('searchbox').focus()
    await page.keyboard.press('ArrowLeft')
    await expect(headline(page)).toHaveText(past)

    // A digit is a look-up, wherever the focus was.
    await page.keyboard.type('51')
    await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '51')

    // What lies over the page has the keys.
    await page.keyboard.press('Control+i')
    await expect(headline(page)).toBeFocused()
    await page.keyboard.press('F6')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(headline(page)).toHaveText(present)
    await app.close()
  })

  test(`the review walks through a month and keeps what is to change, ${lang}`, async () => {
    const folder = madeShop()
    const { app, page } = await launch({ lang, folder, size: [1024, 600] })
    await page.keyboard.press('Control+i')
    await expect(headline(page)).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect(headline(page)).toHaveText(t.lost)
    const [month = ''] = (await page.locator('aside p').nth(1).innerText()).split('\n')

    for (const step of t.steps) {
      await page.keyboard.press('Enter')
      await expect(headline(page)).toHaveText(step)
      expect(await findings(page)).toEqual([])
      expect(await tooWide(page)).toEqual([])
    }
    await page.keyboard.press('Backspace')
    await expect(headline(page)).toHaveText(t.steps[2])
    await page.keyboard.press('Enter')
    const field = page.locator('textarea')
    await expect(field).toBeFocused()
    await field.fill('4111 1111 1111 1111')
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await field.fill(t.change)
    await page.keyboard.press('Enter')
    await expect(page.locator('main')).toContainText(t.kept)
    await page.keyboard.press('Enter')
    await expect(headline(page)).toHaveText(t.lost)
    await app.close()

    // The next month begins with it, also after a restart; from an answer the way leads back into the review.
    const again = await launch({ lang, folder, size: [1024, 600] })
    await again.page.keyboard.press('Control+i')
    await expect(headline(again.page)).toBeFocused()
    await again.page.keyboard.press('ArrowLeft')
    await expect(headline(again.page)).toHaveText(t.lost)
    await again.page.keyboard.press('Enter')
    await expect(headline(again.page)).toHaveText(t.steps[0])
    await expect(again.page.locator('blockquote')).toContainText(month)
    await expect(again.page.locator('blockquote')).toContainText(t.change)
    await again.page.locator('main li button').first().focus()
    await again.page.keyboard.press('Enter')
    await expect(again.page.getByTestId('answer')).toBeVisible()
    await again.page.keyboard.press('Control+i')
    await expect(headline(again.page)).toHaveText(t.steps[0])
    await again.page.keyboard.press('Escape')
    await expect(headline(again.page)).toHaveText(t.lost)

    // One sheet of it.
    const pdf = join(folder, 'review.pdf')
    await again.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, pdf)
    await again.page.keyboard.press('Control+p')
    await again.page.getByRole('button', { name: t.pdf }).click()
    await expect(again.page.locator('main')).toContainText(t.saved)
    expect(pdfPages(pdf)).toBe(1)
    const text = pdfText(pdf)
    for (const expected of [t.steps[0], t.steps[1], t.steps[3], t.change, '51']) expect(text).toContain(expected)
    await again.app.close()
  })

  test(`nothing and little is said to be nothing and little, ${lang}`, async () => {
    const { app, page } = await launch({ lang, size: [1024, 600] })
    await page.keyboard.press('Control+i')
    await expect(headline(page)).toHaveText(t.empty)
    await expect(page.locator('figure')).toHaveCount(0)
    expect(await findings(page)).toEqual([])

    await page.keyboard.type('51')
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
    await page.keyboard.press('Control+i')
    await expect(page.locator('main')).toContainText(t.thin)
    expect(await findings(page)).toEqual([])
    await app.close()
  })
}

test('what is not confirmed is no decline until somebody has written it, and the log counts the same', async () => {
  const { app, page } = await launch({ size: [1366, 768] })
  const figures = page.locator('aside dl')
  const logged = async (code: string) => {
    await page.keyboard.type(code)
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
  }
  for (const code of ['51', '98', '91']) await logged(code)
  await page.keyboard.press('Control+i')
  await expect(headline(page)).toContainText('没付成 1 笔，没核实 2 笔')
  await expect(figures).toHaveText(['没付成1', '没核实2'])

  await page.getByRole('searchbox').fill('')
  await page.keyboard.press('F3')
  await page.getByRole('checkbox', { name: '只看没核实的' }).check()
  await expect(page.getByTestId('open-payment')).toHaveCount(2)
  await page.getByTestId('open-payment').first().getByRole('button', { name: '没付' }).click()
  await expect(page.getByTestId('open-payment')).toHaveCount(1)
  await page.keyboard.press('Control+i')
  await expect(figures).toHaveText(['没付成2', '没核实1'])
  await app.close()
})

test('any days can be chosen, and every size and theme shows them whole', async () => {
  const t = words['zh-CN']
  const { app, page } = await launch({ folder: madeShop(), size: [1024, 600] })
  await page.keyboard.press('Control+i')
  await expect(headline(page)).toHaveText(t.head)
  expect(await tooWide(page)).toEqual([])

  await page.getByRole('button', { name: '自选' }).focus()
  await page.keyboard.press('Enter')
  const today = await page.getByLabel(t.to, { exact: true }).inputValue()
  // In January this year's days would still be counted by week.
  const newYear = `${String(Number(today.slice(0, 4)) - 1)}-01-01`
  await page.getByLabel(t.from, { exact: true }).fill(newYear)
  await expect(page.locator('figcaption').first()).toContainText('每月')
  // The last before the first changes nothing.
  const shown = await headline(page).innerText()
  await page.getByLabel(t.from, { exact: true }).fill('2999-01-01')
  await page.getByLabel(t.to, { exact: true }).focus()
  await expect(page.getByLabel(t.from, { exact: true })).toHaveValue(newYear)
  await expect(headline(page)).toHaveText(shown)
  expect(await findings(page)).toEqual([])
  expect(await tooWide(page)).toEqual([])

  await page.getByRole('button', { name: '今天' }).click()
  await expect(page.locator('figcaption').first()).toContainText('代码')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await findings(page)).toEqual([])
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '175%'
  })
  expect(await tooWide(page)).toEqual([])
  await page.emulateMedia({ forcedColors: 'active' })
  await expect(page.locator('main figure rect').first()).toBeVisible()
  await app.close()
})

test('who can put a code right is the same on the answer, in the review and on paper', async () => {
  const { app, page } = await launch({ size: [1366, 768] })
  await page.keyboard.type('91')
  await expect(page.locator('[data-part=who-fixes]')).toContainText('收单机构')
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await page.keyboard.press('Control+i')
  await page.keyboard.press('Enter')
  const fixed = page.locator('main li').filter({ hasText: '发卡银行暂不可用' })
  await expect(fixed).toContainText('谁来解决：收单机构')
  await page.keyboard.press('Control+p')
  await expect(page.locator('[data-page]').first()).toContainText(/发卡银行暂不可用\s*收单机构/)
  await app.close()
})

test('a week offers no review of a month in which nothing was logged', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('51')
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await page.keyboard.press('Control+i')
  await expect(page.getByRole('button', { name: /^回顾/ })).toBeVisible()
  await page.getByRole('button', { name: '本周' }).click()
  await expect(page.locator('figcaption').first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^回顾/ })).toHaveCount(0)
  await app.close()
})
