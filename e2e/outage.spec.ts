import { expect, test, type Page } from '@playwright/test'
import { emptyFolder, launch, type Started } from './launch-app'
import { later } from './later'

const day = '2026-11-29'
const at = (clock: string) => `${day}T${clock}:00`

async function log(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code)
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', code)
  await page.keyboard.press('F2')
  await expect(page.getByTestId('saved')).toBeVisible()
}

async function goHome(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('strip')).toBeVisible()
}

/** The power goes. */
async function kill({ app }: Started): Promise<void> {
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone
}

/** Presses keys one by one, and counts those that are no digit of a time. */
async function press(page: Page, ...keys: readonly string[]): Promise<number> {
  for (const key of keys)
    await (key.length > 1 && !/^\d/.test(key) ? page.keyboard.press(key) : page.keyboard.type(key))
  return keys.filter((key) => !/^\d\d/.test(key)).length
}

const outage = (page: Page) => page.getByTestId('outage')
const form = (page: Page) => page.getByTestId('outage-form')

test('until 14:00, noted at 13:00: silent at 13:30, over at 14:01, killed and started in between', async () => {
  const folder = emptyFolder()
  let started = await launch({ folder, clock: at('12:58'), size: [1366, 768] })
  for (let n = 0; n < 3; n++) await log(started.page, '91')
  await expect(started.page.getByTestId('problem')).toContainText('3 次 91')
  await kill(started)

  started = await launch({ folder, clock: at('13:00') })
  const { page } = started
  await expect(page.getByTestId('problem')).toBeVisible()
  await page.keyboard.type('91')
  await expect(page.getByTestId('answer')).toBeVisible()
  expect(await press(page, 'F11', '1400', 'Enter')).toBeLessThanOrEqual(4)
  await expect(outage(page)).toHaveAttribute('data-until', /^2026-11-29T14:00:00/)
  await expect(outage(page)).toHaveAttribute('data-scope', 'line-and-bank')
  await expect(page.getByRole('searchbox')).toBeFocused()
  // Acknowledged: nothing that happens now takes it away.
  await kill(started)

  started = await launch({ folder, clock: at('13:30') })
  await expect(outage(started.page)).toContainText('故障到 14:00线路和银行类代码（收单机构说的）')
  await expect(started.page.getByTestId('problems-door')).toBeVisible()
  await expect(started.page.getByTestId('problem')).toHaveCount(0)
  await log(started.page, '96')
  await goHome(started.page)
  await expect(started.page.getByTestId('problem')).toHaveCount(0)
  await started.page.getByTestId('problems-door').click()
  await expect(started.page.getByTestId('problem')).toContainText('有故障说明，先不提醒（到 14:00）')
  await kill(started)

  started = await launch({ folder, clock: at('14:01') })
  await expect(started.page.getByTestId('problem')).toContainText('3 次 91')
  await expect(outage(started.page)).toHaveCount(0)
  await started.page.keyboard.press('F3')
  await expect(started.page.getByTestId('incident').filter({ hasText: '故障期间' })).toHaveCount(1)
  await started.page.keyboard.press('Control+i')
  await expect(started.page.getByTestId('outages')).toContainText(
    '11 月 29 日 13:00–14:00 收单机构：故障，线路和银行类代码',
  )
  await started.app.close()
})

test('ends at its minute while the app runs, stands again where the clock goes back, and ends early for good', async () => {
  const { app, page } = await launch({ clock: at('13:00'), size: [1093, 614] })
  expect(await press(page, 'F11', '1', 'Enter')).toBeLessThanOrEqual(4)
  await expect(outage(page)).toHaveAttribute('data-until', /T14:00:00/)
  await expect(outage(page)).toHaveAttribute('data-scope', 'line-and-bank')
  await later(app, page, 61)
  await expect(outage(page)).toHaveCount(0)
  await later(app, page, -31)
  await expect(outage(page)).toHaveAttribute('data-until', /T14:00:00/)

  expect(await press(page, 'F11', '2', 'Enter')).toBeLessThanOrEqual(4)
  await expect(outage(page)).toHaveAttribute('data-until', /T15:30:00/)
  expect(await press(page, 'F11', '0', 'Enter')).toBeLessThanOrEqual(4)
  await expect(outage(page)).toHaveCount(0)
  await expect(page.getByRole('searchbox')).toBeFocused()
  await later(app, page, -20)
  await expect(page.getByTestId('strip')).toBeVisible()
  await expect(outage(page)).toHaveCount(0)
  await app.close()
})

test('by mouse alone, in English: begun, changed, ended', async () => {
  const { app, page } = await launch({ clock: at('13:05'), lang: 'en', size: [1093, 614] })
  await page.keyboard.type('96')
  await page.getByRole('button', { name: /Outage until/ }).click()
  await form(page).getByRole('button', { name: 'One hour (14:05)' }).click()
  await expect(outage(page)).toContainText('Outage until 14:05line and bank codes (acquirer)')
  await outage(page).getByRole('button', { name: 'Change' }).click()
  await expect(form(page)).toContainText('Noted now: from 13:05 until 14:05.')
  await form(page).getByRole('button', { name: 'End of the day (23:59)' }).click()
  await expect(outage(page)).toHaveAttribute('data-until', /T23:59:00/)
  await outage(page).getByRole('button', { name: 'It works again' }).click()
  await expect(outage(page)).toHaveCount(0)
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '96')
  await app.close()
})

test('a time that has gone by asks whether tomorrow is meant, and what is no time is said', async () => {
  const { app, page } = await launch({ clock: at('13:05'), size: [1366, 768] })
  const field = page.getByLabel('到几点', { exact: true })
  await page.keyboard.press('F11')
  await expect(field).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(form(page)).toContainText('到几点还没填')
  for (const typed of ['２５：００', '很快', '99']) {
    await field.fill(typed)
    await page.keyboard.press('Enter')
    await expect(form(page)).toContainText('看不懂这个时间')
  }
  for (const typed of ['14:00', '14.00', '1400', '１４：００', '14点', '下午2点', '下午两点', ' 14 ']) {
    await field.fill(typed)
    await expect(form(page)).toContainText('到14:00，还有 55 分钟')
  }
  await field.fill('13:00')
  await page.keyboard.press('Enter')
  await expect(form(page)).toContainText('今天 13:00 已经过了')
  const tomorrow = page.getByRole('button', { name: '是，明天 13:00' })
  await expect(tomorrow).toBeVisible()
  await expect(outage(page)).toHaveCount(0)
  // Enter means one thing.
  await expect(form(page).getByRole('button').filter({ hasText: 'Enter' })).toHaveText([/明天 13:00/])
  // Whoever meant another time types it: it takes the place of the first.
  await page.keyboard.type('1')
  await expect(field).toHaveValue('1')
  await field.fill('13:00')
  await page.keyboard.press('Enter')
  await expect(tomorrow).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(outage(page)).toContainText('故障到 明天 13:00')
  await expect(outage(page)).toHaveAttribute('data-until', /^2026-11-30T13:00:00/)
  await app.close()
})

test('begun from the call pack and from a problem; two of different scope stand, one of the same is changed', async () => {
  const { app, page } = await launch({ clock: at('13:00'), size: [1366, 768] })
  for (let n = 0; n < 3; n++) await log(page, '91')
  await page.keyboard.press('F7')
  await expect(page.getByLabel('对方怎么说')).toBeFocused()
  await page.keyboard.insertText('说两点好')
  expect(await press(page, 'F11', '14:00', 'Enter')).toBe(2)
  // What was half written is still there, and the note stands beside it.
  await expect(page.getByLabel('对方怎么说')).toHaveValue('说两点好')
  await expect(page.getByTestId('call-pack')).toContainText('13:00–14:00 收单机构：故障')
  await page.keyboard.press('Escape')
  await goHome(page)
  await expect(outage(page)).toHaveAttribute('data-scope', 'line-and-bank')
  await expect(page.getByTestId('problem')).toHaveCount(0)

  await page.getByTestId('problems-door').click()
  await page.keyboard.press('F11')
  await expect(form(page)).toContainText('现在记着：13:00 起，到 14:00')
  expect(await press(page, 'ArrowDown', '2', 'Enter')).toBeLessThanOrEqual(3)
  await expect(page.getByTestId('problem')).toContainText('先不提醒（到 15:00）')
  await goHome(page)
  await expect(outage(page)).toContainText('还有 1 条')
  await app.close()
})

test('who said it, of many signs, and a terminal with the longest name keep the line one line', async () => {
  const { app, page } = await launch({ clock: at('13:00'), size: [1093, 614] })
  await page.keyboard.press('F11')
  const who = page.getByLabel('谁说的')
  await who.fill('W'.repeat(61))
  await expect(form(page)).toContainText('60')
  await who.fill('收单机构客服小王'.repeat(7) + '1234')
  await page.getByLabel('到几点', { exact: true }).fill('23:59')
  await page.keyboard.press('Enter')
  await expect(outage(page)).toBeVisible()
  const { height = 99 } = (await outage(page).boundingBox()) ?? {}
  expect(height).toBeLessThan(60)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  for (const name of ['已恢复', '改时间']) await expect(outage(page).getByRole('button', { name })).toBeInViewport()
  await app.close()
})

for (const away of ['Escape', 'F3'])
  test(`a time that was left by ${away} is not added to: what is typed then takes its place`, async () => {
    const { app, page } = await launch()
    for (const time of ['0001', '2358']) {
      await page.getByRole('searchbox').fill('91')
      await page.keyboard.press('F11')
      await page.getByTestId('outage-form').getByRole('textbox').first().waitFor()
      await page.keyboard.type(time)
      if (time === '0001') await page.keyboard.press(away)
    }
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('outage')).toHaveAttribute('data-until', /T23:58/)
    await app.close()
  })
