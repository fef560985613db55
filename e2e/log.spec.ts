import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { appendFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { emptyFolder, launch } from './launch-app'
import { writeIncidents } from './month-files'

const rows = (page: Page) => page.getByTestId('incident')
const form = (page: Page) => page.getByTestId('incident-form')
const current = (page: Page) => page.locator('[role=row][aria-selected=true]')

/** Presses keys one after the other, and counts them. */
function keysOn(page: Page) {
  let count = 0
  return {
    async press(...keys: readonly string[]) {
      for (const key of keys) await page.keyboard.press(key)
      count += keys.length
    },
    pressed: () => count,
  }
}

/** Logs a code with the outcome of a digit. */
async function logged(page: Page, code: string, digit: string): Promise<void> {
  await page.keyboard.type(code)
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press(digit)
}

/** The disk has no room: every write of the app is refused, as the system refuses it. */
const fillDisk = (app: ElectronApplication) =>
  app.evaluate(() => {
    const disk = process.getBuiltinModule('node:fs') as { write: unknown; room?: unknown }
    disk.room = disk.write
    disk.write = (...given: ((error: Error) => void)[]) => {
      given.at(-1)?.(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
    }
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  })
const makeRoom = (app: ElectronApplication) =>
  app.evaluate(() => {
    const disk = process.getBuiltinModule('node:fs') as { write: unknown; room?: unknown }
    disk.write = disk.room
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  })

const words = {
  'zh-CN': {
    outcomes: ['扫码', '换卡', '走了', '现金'],
    changed: '结果：走了 → 现金',
    tookBack: '撤回了这一笔',
    broughtBack: '恢复了这一笔',
  },
  en: {
    outcomes: ['QR code', 'Other card', 'Walked away', 'Cash'],
    changed: 'Outcome: Walked away → Cash',
    tookBack: 'Entry removed',
    broughtBack: 'Entry restored',
  },
} as const

for (const lang of ['zh-CN', 'en'] as const) {
  test(`a shopkeeper's minute: three declines, one mended, one deleted and brought back, ${lang}`, async () => {
    const t = words[lang]
    const { app, page, folder } = await launch({ lang })
    const keys = keysOn(page)
    const saved = page.getByTestId('saved')
    for (const [code, digit, outcome] of [
      ['34', '2', t.outcomes[0]],
      ['51', '1', t.outcomes[1]],
      ['91', '4', t.outcomes[2]],
    ] as const) {
      await keys.press(...Array.from(code), 'F2')
      await expect(saved).toContainText(code)
      await keys.press('Enter', digit)
      await expect(saved.locator('[aria-pressed=true]')).toHaveText(outcome)
    }
    expect(keys.pressed()).toBeLessThan(20)

    await keys.press('F3', 'Escape')
    await expect(rows(page)).toHaveCount(3)
    await keys.press('ArrowDown', 'Enter')
    await expect(form(page)).toBeVisible()
    await keys.press('3', 'Enter')
    await expect(rows(page).first()).toContainText(t.outcomes[3])

    await keys.press('Delete')
    await expect(rows(page)).toHaveCount(2)
    await expect(page.getByTestId('written')).toBeVisible()
    await keys.press('NumpadSubtract')
    await expect(rows(page)).toHaveCount(3)
    app.process().kill('SIGKILL')
    await app.waitForEvent('close')

    const again = await launch({ lang, folder })
    await again.page.keyboard.press('F3')
    await expect(rows(again.page)).toHaveCount(3)
    await expect(rows(again.page).first()).toContainText(t.outcomes[3])
    await again.page.keyboard.press('ArrowDown')
    await again.page.keyboard.press('Enter')
    for (const line of [t.changed, t.tookBack, t.broughtBack]) await expect(form(again.page)).toContainText(line)
    await again.app.close()
  })
}

test('shows the history of one code, and Escape shows all', async () => {
  const { app, page } = await launch()
  await logged(page, '34', '2')
  await logged(page, '51', '3')
  await logged(page, '34', '2')
  await page.keyboard.press('F3')
  await expect(rows(page)).toHaveCount(2)
  await expect(page.locator('aside')).toContainText('2笔')
  await expect(page.getByLabel('后来怎样')).toContainText('扫码2')
  await expect(page.locator('[data-chip=code]')).toContainText('34')
  await page.keyboard.press('Escape')
  await expect(rows(page)).toHaveCount(3)
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('answer')).toBeVisible()
  await app.close()
})

test('narrows five thousand by text, code, outcome and time, and widens again', async () => {
  const folder = emptyFolder()
  writeIncidents(folder, 5000, 400)
  const { app, page } = await launch({ folder })
  const total = (count: string) => expect(page.locator('aside dd')).toHaveText(`${count}笔`)
  await page.keyboard.press('F3')
  await total('5,000')
  const filters = page.getByRole('group', { name: '只看一部分' })

  await filters.getByLabel('结果').selectOption('qr')
  await total('1,000')
  await filters.getByLabel('代码', { exact: true }).fill('51')
  await total('1,000')
  await filters.getByLabel('结果').selectOption('cash')
  await total('0')
  await expect(page.getByTestId('log-empty')).toContainText('没有这样的记录')
  await expect(page.locator('[data-chip]')).toHaveCount(2)
  await page.locator('[data-chip=outcome]').click()
  await total('1,000')
  await page.keyboard.press('Escape')
  await total('5,000')

  await filters.getByLabel('时间').selectOption('today')
  await expect(page.locator('[data-chip=period]')).toBeVisible()
  await expect(page.locator('tbody [role=rowheader]')).toHaveCount(1)
  await filters.getByLabel('时间').selectOption('dates')
  await filters.getByLabel('从').fill('2020-01-01')
  await total('5,000')
  await page.locator('[data-chip=period]').click()

  await page.getByTitle('只看 34').click()
  await total('1,000')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('91')
  await total('1,000')
  await expect(rows(page).first()).toContainText('91')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid')).toBeFocused()
  await app.close()
})

test('pages through five thousand by keyboard, and a digit still begins the next look-up', async () => {
  const folder = emptyFolder()
  writeIncidents(folder, 5000, 400)
  const { app, page } = await launch({ folder, size: [1093, 614] })
  await page.keyboard.press('F3')
  const grid = page.getByRole('grid')
  await expect.poll(async () => Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(5300)
  await page.keyboard.press('ArrowDown')
  await expect(grid).toBeFocused()
  await expect(current(page)).toHaveAttribute('data-place', '0')
  await page.keyboard.press('ArrowDown')
  await expect(current(page)).toHaveAttribute('data-place', '1')
  for (let n = 0; n < 100; n++) await page.keyboard.press('PageDown')
  await expect(current(page)).toBeInViewport({ ratio: 1 })
  await expect(current(page)).toHaveAttribute('data-incident-id', /.+/)
  const far = Number(await current(page).getAttribute('data-place'))
  expect(far).toBeGreaterThan(300)
  await page.keyboard.press('PageUp')
  expect(Number(await current(page).getAttribute('data-place'))).toBeLessThan(far)
  await page.keyboard.press('End')
  await expect(current(page)).toHaveAttribute('data-incident-id', '00000000-0000-4000-8000-000000000001')
  await expect(current(page)).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Home')
  await expect(current(page)).toHaveAttribute('data-incident-id', '00000000-0000-4000-8000-000000005000')
  expect(await rows(page).count(), 'only what is in view is there').toBeLessThan(40)

  await page.keyboard.type('34')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '34')
  await app.close()
})

test('comes back from a form to the row it was opened from', async () => {
  const folder = emptyFolder()
  writeIncidents(folder, 5000, 400)
  const { app, page } = await launch({ folder })
  await page.keyboard.press('F3')
  await page.keyboard.press('ArrowDown')
  // Keys that are quicker than the list wait for it.
  await expect(page.getByRole('grid')).toBeFocused()
  for (let n = 0; n < 20; n++) await page.keyboard.press('PageDown')
  const place = await current(page).getAttribute('data-place')
  const top = (await current(page).boundingBox())?.y
  await page.keyboard.press('Enter')
  await form(page).waitFor()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid')).toBeFocused()
  await expect(current(page)).toHaveAttribute('data-place', place ?? '')
  expect((await current(page).boundingBox())?.y).toBe(top)
  await app.close()
})

test('fills in what one key could not, in full width too', async () => {
  const { app, page } = await launch()
  await logged(page, '34', '2')
  await page.keyboard.press('F3')
  await rows(page).click()
  await form(page).getByLabel('金额').fill('￥１,２３４．５')
  await form(page).getByLabel('凭证号').fill('００１ ２３４')
  await form(page).getByLabel('怎么刷的').selectOption('chip')
  await form(page).getByLabel('备注').fill('说下午再来')
  await expect(form(page).getByLabel('卡号后四位')).toHaveCount(0)
  await form(page).getByLabel('备注').press('Enter')
  await expect(rows(page)).toContainText('1,234.50')
  await expect(rows(page)).toContainText('说下午再来')

  await rows(page).click()
  await expect(form(page).getByLabel('凭证号')).toHaveValue('001234')
  await expect(form(page)).toContainText('金额（元）：没填 → 1,234.50')
  await form(page).getByLabel('金额').fill('')
  await page.keyboard.press('Control+Enter')
  await expect(rows(page)).not.toContainText('1,234.50')
  await app.close()
})

test('says what is wrong under the field, goes there, and loses nothing', async () => {
  const { app, page } = await launch()
  await logged(page, '34', '2')
  await page.keyboard.press('F3')
  await rows(page).click()
  await form(page).getByLabel('金额').fill('八十')
  await form(page).getByLabel('参考号').fill('12345')
  await form(page).getByLabel('备注').fill('卡号 4111 1111 1111 1111')
  await page.keyboard.press('Control+Enter')
  await expect(form(page).getByLabel('金额')).toBeFocused()
  await expect(form(page).getByLabel('金额')).toHaveAccessibleDescription('看不懂这个金额。写成 86 或 1,240.50。')
  await expect(form(page)).toContainText('少 7 位。要 12 位，现在 5 位。')
  await expect(form(page).getByLabel('备注')).toHaveValue('卡号 [卡号已删除，尾号 1111]')
  await expect(form(page).getByLabel('金额')).toHaveValue('八十')

  await form(page).getByLabel('金额').fill('80')
  await form(page).getByLabel('参考号').fill('')
  await form(page).getByLabel('备注').fill('老顾客')
  await page.keyboard.press('F2')
  await expect(rows(page)).toContainText('80.00')
  await app.close()
})

test('what is wrong with a field is never under the keys of the form: after a save, after one more, and on the way back', async () => {
  const { app, page } = await launch({ size: [1093, 614] })
  await logged(page, '51', '4')
  await page.keyboard.press('F3')
  await rows(page).first().click()
  await page.locator('[name=stan]').fill('12')
  await page.keyboard.press('Enter')
  const sentence = form(page).locator('[data-wrong=true]')
  /** How much of the sentence lies under the keys, or above the page. */
  const hidden = () =>
    sentence.evaluate((said) => {
      const { top, bottom } = said.getBoundingClientRect()
      const keys = document.querySelector('[data-action=save]')?.parentElement?.getBoundingClientRect().top ?? 0
      const page = said.closest('main')?.getBoundingClientRect().top ?? 0
      return Math.max(0, bottom - keys, page - top)
    })
  await expect(sentence).toBeVisible()
  await expect.poll(hidden).toBe(0)
  await page.locator('main').evaluate((main) => main.scrollTo({ top: 0 }))
  await page.keyboard.press('Enter')
  await expect.poll(hidden).toBe(0)
  await page.locator('[name=amount]').focus()
  await expect.poll(hidden).toBeGreaterThan(0)
  await page.locator('[name=stan]').focus()
  await expect.poll(hidden).toBe(0)
  await app.close()
})

test('asks in place before text is lost; another screen loses none', async () => {
  const { app, page } = await launch()
  await logged(page, '34', '2')
  await page.keyboard.press('F3')
  await rows(page).click()
  await form(page).getByLabel('备注').fill('说下午再来')
  await page.keyboard.press('Escape')
  await expect(form(page)).toContainText('改过的还没存。')
  await page.keyboard.press('Escape')
  await expect(form(page)).not.toContainText('改过的还没存。')
  await page.keyboard.press('F1')
  await page.keyboard.type('51')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '51')
  await page.keyboard.press('F3')
  await expect(form(page).getByLabel('备注')).toHaveValue('说下午再来')
  await page.keyboard.press('Escape')
  await form(page).getByRole('button', { name: '不存了' }).click()
  await expect(rows(page)).not.toContainText('说下午再来')
  await app.close()
})

test('takes an incident back in its form, with the way back right there', async () => {
  const { app, page } = await launch()
  await logged(page, '34', '2')
  await page.keyboard.press('F3')
  await rows(page).click()
  await form(page).getByRole('button', { name: '撤回这笔' }).click()
  await expect(form(page).getByRole('button', { name: '恢复' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('log-empty')).toBeVisible()
  await page.getByLabel('也看已撤回的').check()
  await expect(rows(page)).toContainText('已撤回')
  await rows(page).click()
  await form(page).getByRole('button', { name: '恢复' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(rows(page)).toContainText('扫码')
  await app.close()
})

test('writes down what has no code, from a look-up that found nothing and from the log', async () => {
  const { app, page } = await launch()
  await page.keyboard.insertText('囧囧囧')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-class', 'unverified')
  await page.keyboard.press('F2')
  await expect(page.getByTestId('saved')).toContainText('囧囧囧')
  await page.keyboard.press('F3')
  await expect(rows(page)).toContainText('囧囧囧')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '记一笔没有代码的' }).click()
  await page.keyboard.press('Enter')
  await expect(form(page)).toContainText('至少填一样')
  await form(page).getByLabel('没有代码时').selectOption({ index: 1 })
  await page.keyboard.press('Control+Enter')
  await expect(rows(page)).toHaveCount(2)

  await page.getByRole('button', { name: '记一笔没有代码的' }).click()
  await form(page).getByLabel('代码', { exact: true }).fill('ZZZ')
  await page.keyboard.press('Enter')
  await expect(form(page)).toContainText('没有查到这个代码')
  await form(page).getByLabel('代码', { exact: true }).fill('55')
  await expect(form(page).getByLabel('谁家的代码')).toHaveValue('unionpay')
  await page.keyboard.press('Enter')
  await expect(rows(page)).toHaveCount(3)
  await app.close()
})

test('a save that the disk refuses keeps the text, says why, and the page says when all is well again', async () => {
  const { app, page } = await launch()
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-store', 'ok')
  await logged(page, '34', '2')
  await page.keyboard.press('F3')
  await rows(page).click()
  await form(page).getByLabel('备注').fill('说下午再来')
  await fillDisk(app)
  await page.keyboard.press('Control+Enter')
  await expect(form(page)).toContainText('硬盘满了，还没存下')
  await expect(form(page).getByLabel('备注')).toHaveValue('说下午再来')
  await expect(html).toHaveAttribute('data-store', 'full')
  await expect(page.getByText('硬盘满了，新记的存不下')).toBeVisible()

  await makeRoom(app)
  await page.keyboard.press('Control+Enter')
  await expect(rows(page)).toContainText('说下午再来')
  await expect(html).toHaveAttribute('data-store', 'ok')
  await expect(page.getByText('硬盘满了')).toHaveCount(0)
  await app.close()
})

test('tells of lines that could not be read, and where they are kept', async () => {
  const { app, page, folder } = await launch()
  await logged(page, '34', '2')
  app.process().kill('SIGKILL')
  await app.waitForEvent('close')
  const journals = join(folder, 'data', 'journal')
  const newest = readdirSync(journals).sort().at(-1) ?? ''
  appendFileSync(join(journals, newest), 'torn line\nand another\n')

  const again = await launch({ folder })
  await expect(again.page.getByText(/有 \d 行读不出来/)).toBeVisible()
  await again.page.getByRole('button', { name: '知道了' }).click()
  await expect(again.page.getByText('读不出来')).toHaveCount(0)
  await again.app.close()
})

test('a damaged file shows on the page itself', async () => {
  const folder = emptyFolder()
  const incidents = join(folder, 'data', 'incidents')
  mkdirSync(incidents, { recursive: true })
  appendFileSync(join(incidents, '2026-01.json'), 'not json')
  const { app, page } = await launch({ folder })
  await expect(page.locator('html')).toHaveAttribute('data-store-repaired', 'incidents/2026-01')
  await app.close()
})

test('new incidents carry who is on duty and the terminal in use', async () => {
  const { app, page, folder } = await launch()
  await page.evaluate(async () => {
    type Bridge = Record<string, (asked: object) => Promise<unknown>>
    const { desktopApi } = window as unknown as { desktopApi: Bridge }
    const id = '11111111-0000-4000-8000-000000000001'
    await desktopApi['saveTerminal']?.({ id, label: '1 号机' })
    await desktopApi['changeSettings']?.({ staff: ['早班'], staffOnDuty: '早班', terminalInUse: id })
  })
  await app.close()
  const again = await launch({ folder, size: [1366, 768] })
  await logged(again.page, '34', '2')
  await again.page.keyboard.press('F3')
  await expect(rows(again.page)).toContainText('1 号机')
  await expect(rows(again.page)).toContainText('早班')
  await again.page.getByLabel('刷卡机', { exact: true }).selectOption('1 号机')
  await expect(rows(again.page)).toHaveCount(1)
  await again.page.getByRole('button', { name: '记一笔没有代码的' }).click()
  await expect(form(again.page).getByLabel('经手')).toHaveValue('早班')
  await again.app.close()
})

test('a code that was given as the text on the screen is looked up when it is saved', async () => {
  const { app, page } = await launch()
  await page.keyboard.press('F3')
  await page.getByRole('button', { name: '记一笔没有代码的' }).click()
  await page.getByLabel('屏幕上的字').fill('51')
  await page.keyboard.press('F2')
  const row = page.getByTestId('incident')
  await expect(row).toContainText('余额不足')
  await app.close()
})

test('who: one of the staff is chosen, and any other name can be written', async () => {
  const { app, page, folder } = await launch()
  await page.evaluate(async () => {
    type Bridge = Record<string, (asked: object) => Promise<unknown>>
    const { desktopApi } = window as unknown as { desktopApi: Bridge }
    await desktopApi['changeSettings']?.({ staff: ['早班', '晚班'] })
  })
  await app.close()
  const again = await launch({ folder, size: [1366, 768] })
  await logged(again.page, '34', '2')
  await again.page.keyboard.press('F3')
  await rows(again.page).click()
  const who = form(again.page).getByLabel('经手')
  await who.selectOption('晚班')
  await again.page.keyboard.press('Control+Enter')
  await expect(rows(again.page)).toContainText('晚班')
  await rows(again.page).click()
  await who.selectOption({ label: '别的人，写名字' })
  await expect(who).toBeFocused()
  await again.page.keyboard.insertText('小李')
  await again.page.keyboard.press('Enter')
  await expect(rows(again.page)).toContainText('小李')
  await rows(again.page).click()
  await expect(who).toHaveValue('小李')
  await again.app.close()
})

test('the head says how many were logged today and how many of them are open', async () => {
  const { app, page } = await launch()
  for (const code of ['51', '98']) await logged(page, code, '2')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F3')
  await expect(page.getByTestId('log-today')).toHaveText('今天2还没核实1')
  await app.close()
})

test('days and times are typed as people write them; what makes no sense is said, and moves nothing', async () => {
  const { app, page } = await launch({ clock: '2026-11-18T10:30:00' })
  await logged(page, '51', '1')
  await page.keyboard.press('F3')
  await page.getByLabel('时间', { exact: true }).selectOption('dates')
  const from = page.getByLabel('从', { exact: true })
  await from.fill('11.1')
  await page.keyboard.press('Tab')
  await expect(from).toHaveValue('2026-11-01')
  await expect(page.locator('[data-chip=period]')).toContainText('2026-11-01')
  const place = await from.boundingBox()
  await from.fill('11月32日')
  await page.keyboard.press('Tab')
  await expect(page.getByText('写成 2026-11-18 这样')).toBeVisible()
  await expect(page.locator('[data-chip=period]')).not.toContainText('2026-11-01')
  expect(await from.boundingBox()).toMatchObject({ x: place?.x, y: place?.y, height: place?.height })

  await rows(page).first().click()
  const time = form(page).getByLabel('时间', { exact: true })
  await expect(time).toHaveValue('2026-11-18 10:30')
  await time.fill('昨天')
  await page.keyboard.press('Enter')
  await expect(form(page)).toContainText('时间没填全')
  await time.fill('９.０５')
  await page.keyboard.press('Tab')
  await expect(time).toHaveValue('2026-11-18 09:05')
  await time.press('Enter')
  await expect(rows(page).first()).toContainText('09:05')
  await app.close()
})
