import { expect, test, type Page } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { commandLine, launch, resize } from './launch-app'
import { pdfText } from './pdf'

const lines = (page: Page) => page.getByTestId('open-payment')
const home = (page: Page) => page.getByTestId('open-payments')

/** Logs a code with one key and goes back to home. */
async function log(page: Page, code: string, outcome?: string): Promise<void> {
  await page.getByRole('searchbox').fill(code)
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  if (outcome !== undefined) {
    await page.keyboard.press('Enter')
    await page.keyboard.press(outcome)
    await expect(page.getByTestId('saved').getByRole('button', { pressed: true })).toBeVisible()
  }
  await page.getByRole('searchbox').fill('')
  await page.keyboard.press('Escape')
}

/** Opens the list of all from home. */
async function openList(page: Page): Promise<void> {
  await home(page).getByRole('button', { name: '看全部' }).click()
  await expect(home(page)).toHaveCount(0)
  await lines(page).first().waitFor()
}

type Draft = { readonly codeSet: string; readonly code: string; readonly gate?: string; readonly amount?: number }
declare const desktopApi: { readonly logIncident: (draft: Draft & { readonly id: string }) => Promise<unknown> }

/** Puts entries into the log, the last one newest, and begins anew. */
async function logged(page: Page, drafts: readonly Draft[]): Promise<void> {
  await page.evaluate(async (all) => {
    for (const draft of all) await desktopApi.logIncident({ id: crypto.randomUUID(), ...draft })
  }, drafts)
  await page.reload()
  await home(page).waitFor()
}
const unionpay = (code: string, more: Partial<Draft> = {}): Draft => ({ codeSet: 'unionpay', code, ...more })

test('98 logged with one key, QR as its outcome, is open on home and at closing, and ends by a verdict', async () => {
  const { app, page } = await launch()
  await log(page, '98', '2')
  await expect(home(page)).toHaveAttribute('data-count', '1')
  await expect(lines(page)).toHaveAttribute('data-state', 'open')
  await expect(home(page)).toContainText('没核实的付款 1 笔')

  await page.keyboard.press('F4')
  await page.getByRole('button', { name: '打烊对账' }).click()
  await expect(page.getByTestId('closing')).toContainText('今天还有 1 笔没核实')
  await expect(page.getByTestId('closing')).not.toContainText('今天的付款都核实了')
  await lines(page).locator('[data-verdict=not-paid]').click()
  await expect(page.getByTestId('closing')).toContainText('今天的付款都核实了')

  await page.getByTestId('open-payment-ended').getByRole('button').click()
  await expect(lines(page)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident')).toHaveAttribute('data-open', 'true')
  await page.locator('[data-filter=open]').check()
  await lines(page).locator('[data-verdict=paid]').click()
  await expect(page.getByTestId('log-empty')).toBeVisible()
  await app.close()
})

test('on home the arrow goes into the list, a digit answers, and the next digit is the next customer’s', async () => {
  const { app, page } = await launch()
  await logged(page, [unionpay('98'), unionpay('09')])
  await page.keyboard.press('ArrowDown')
  await expect(lines(page).first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(lines(page).nth(1)).toBeFocused()
  await expect(lines(page).nth(1).locator('kbd')).toHaveText(['1', '2', '3', '4'])
  await page.keyboard.press('2')
  await expect(home(page)).toHaveAttribute('data-count', '1')
  await page.keyboard.type('51')
  await expect(page.locator('[data-testid=answer][data-code="51"]')).toBeVisible()
  await app.close()
})

test('a key held down ends one payment, and could not be cleared up asks who and why', async () => {
  const { app, page } = await launch()
  await logged(page, [unionpay('98'), unionpay('68'), unionpay('09', { gate: 'unclear' })])
  await openList(page)
  await expect(lines(page)).toHaveCount(3)
  await expect(lines(page).first()).toHaveAttribute('data-state', 'unclear')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.down('1')
  await expect(lines(page)).toHaveCount(2)
  for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down('1')
  await page.keyboard.up('1')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await expect(lines(page)).toHaveCount(2)

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('3')
  await page.keyboard.press('Enter')
  await expect(page.locator('[name=not-cleared-why]')).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.type('问过两次，查不到')
  await page.locator('[name=not-cleared-by]').fill('小李')
  await page.keyboard.press('Enter')
  await expect(lines(page)).toHaveCount(1)
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident').filter({ hasText: '查不清，不查了' })).toHaveCount(1)
  await app.close()
})

test('the payments of one outage are answered at once', async () => {
  const { app, page } = await launch()
  await logged(page, [unionpay('98'), unionpay('68'), unionpay('98'), unionpay('98')])
  await openList(page)
  await page.locator('[data-action=together]').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-together=true]')).toHaveCount(3)
  await page.keyboard.press('2')
  await expect(lines(page)).toHaveCount(1)
  await expect(lines(page)).toContainText('68')
  await app.close()
})

for (const lang of ['zh-CN', 'en'] as const) {
  test(`of eight open payments home shows three and the way to all, and pushes nothing off small screens, ${lang}`, async () => {
    const { app, page } = await launch({ lang })
    const codes = ['91', '91', '91', '68', '09', '98', 'A6', '68']
    await logged(
      page,
      codes.map((code) => unionpay(code, { amount: 128_00 })),
    )
    await page.keyboard.press('F11')
    await page.getByTestId('outage-form').waitFor()
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await expect(home(page)).toHaveAttribute('data-count', '8')
    await expect(home(page).getByRole('heading')).toContainText('8')
    await expect(lines(page)).toHaveCount(3)
    for (const size of [
      [1366, 768],
      [1093, 614],
      [1024, 600],
    ] as const) {
      await resize(app, size)
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size[0])
      const spare = () => page.locator('main').evaluate((main) => main.clientHeight - main.scrollHeight)
      await expect.poll(spare, String(size)).toBe(0)
      const all = home(page).getByRole('button', { name: lang === 'en' ? 'See all 8' : '看全部 8 笔' })
      for (const part of ['outage', 'strip', 'backup-line', 'open-door', 'checks-due']) {
        await expect(page.getByTestId(part), part).toBeInViewport({ ratio: 1 })
      }
      await expect(all).toBeInViewport({ ratio: 1 })
      for (const line of await lines(page).all()) {
        await expect(line).toBeInViewport({ ratio: 1 })
        await expect(line.locator('[data-verdict]')).toHaveCount(3)
      }
    }
    const above = async (testId: string) => (await page.getByTestId(testId).boundingBox())?.y ?? NaN
    expect(await above('outage')).toBeLessThan(await above('open-payments'))
    await app.close()
  })
}

test('the list is printed, from the screen and from the command line', async () => {
  const { app, page, folder } = await launch()
  await logged(page, [unionpay('98', { amount: 128_00 })])
  await openList(page)
  await page.keyboard.press('Control+p')
  await expect(page.getByTestId('preview')).toContainText('128.00')
  await app.close()
  const file = join(folder, 'open.pdf')
  const [program, args] = commandLine(folder, '--print-document=open-payments', '--lang=zh-CN', `--pdf=${file}`)
  expect(spawnSync(program, args).status).toBe(0)
  expect(pdfText(file)).toContain('没核实的付款')
})
