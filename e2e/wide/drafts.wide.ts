import { expect, test, type Locator, type Page } from '@playwright/test'
import { launch } from '../launch-app'
import { openSettings } from '../open-settings'
import { allTextIn } from '../on-disk'
import { draftsIn, kill } from '../restarted'

const word = '写了一半'
const there = (page: Page, testId: string) => page.getByTestId(testId).first().waitFor()

async function logged(page: Page, code: string): Promise<void> {
  await page.getByRole('searchbox').fill(code)
  await page.keyboard.press('F2')
  await there(page, 'saved')
}

async function checks(page: Page, view: string): Promise<void> {
  await page.keyboard.press('F4')
  await page.locator(view).click()
}

/** Every form that loses words when its page goes: the way to it, and the field that is typed into. */
const forms: Readonly<Record<string, (page: Page) => Promise<Locator>>> = {
  async amount(page) {
    await logged(page, '51')
    await page.keyboard.press('.')
    return page.getByTestId('slip-amount').getByRole('textbox')
  },
  async entry(page) {
    await logged(page, '51')
    await page.keyboard.press('F3')
    await there(page, 'incident')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    return page.locator('[name=note]')
  },
  async note(page) {
    await page.getByRole('searchbox').fill('77')
    await page.getByRole('button', { name: '加备注' }).click()
    return page.locator('textarea')
  },
  async call(page) {
    await page.getByRole('searchbox').fill('98')
    await page.keyboard.press('F7')
    return page.getByLabel('对方怎么说')
  },
  async fact(page) {
    await page.getByRole('searchbox').fill('98')
    await page.keyboard.press('F7')
    return page.locator('[data-fact=shop] input')
  },
  async 'not-cleared'(page) {
    await logged(page, '98')
    await page.keyboard.press('F5')
    await page.getByTestId('matter').first().click()
    await page.locator('[data-verdict=not-cleared]').first().click()
    return page.locator('[name=not-cleared-why]')
  },
  async outage(page) {
    await page.getByRole('searchbox').fill('91')
    await page.keyboard.press('F11')
    return page.getByTestId('outage-form').getByRole('textbox').first()
  },
  async closing(page) {
    await checks(page, '[data-view=closing]')
    return page.getByTestId('closing').getByLabel('备注')
  },
  async round(page) {
    await checks(page, '[data-interval=opening]')
    await there(page, 'check-run')
    await page.keyboard.press('n')
    return page.getByTestId('check-run').getByRole('textbox').first()
  },
  async visitor(page) {
    await checks(page, '[data-view=visitor]')
    await there(page, 'visitor-check')
    await page.keyboard.press('n')
    return page.getByTestId('visitor-check').getByRole('textbox').first()
  },
  async task(page) {
    await checks(page, '[data-view=tasks]')
    await page
      .getByTestId('task-settings')
      .getByRole('button', { name: /加一项|添加/ })
      .click()
    return page.getByTestId('task-settings').getByRole('textbox').first()
  },
  async setting(page) {
    await openSettings(page, 'shop')
    return page.getByLabel('店名')
  },
}

for (const [form, open] of Object.entries(forms)) {
  test(`what is half typed into ${form} is offered after a kill, and is in its field again`, async () => {
    const { app, page, folder } = await launch()
    const field = await open(page)
    await field.fill(word)
    await expect.poll(() => draftsIn(folder), { timeout: 3000 }).toContain(word)
    await kill(app)

    const again = await launch({ folder })
    const offered = again.page.locator(`[data-testid=draft][data-form=${form}]`)
    await expect(offered).toContainText(word)
    await offered.locator('[data-action=go-on]').click()
    const values = () =>
      again.page.locator('input, textarea').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
    await expect.poll(values).toContain(word)
    await again.app.close()
  })
}

test('the answers about money in doubt are offered after a kill, and wait no more', async () => {
  const { app, page, folder } = await launch()
  await page.getByRole('searchbox').fill('98')
  await page.keyboard.press('Enter')
  await page.locator('[data-part=gate]').waitFor()
  await page.keyboard.press('1')
  await page.locator('[data-part=gate] [data-fact]').first().waitFor()
  await page.keyboard.press('1')
  await expect.poll(() => draftsIn(folder)).toContain('payment')
  await kill(app)

  const again = await launch({ folder })
  await again.page.locator('[data-testid=draft][data-form=payment] [data-action=go-on]').click()
  await expect(again.page.locator('[data-part=gate] [data-fact]').first()).toBeVisible()
  await again.app.close()
})

test('killed at each of the 16 keys of a card number, the folder holds none of it', async () => {
  test.setTimeout(240_000)
  const pan = '4111111111111111'
  for (let typed = 1; typed <= pan.length; typed++) {
    const { app, page, folder } = await launch()
    const note = forms['note']
    const field = await note?.(page)
    await field?.focus()
    // By hand: what comes as fast as from a card reader is taken back whole.
    await page.keyboard.type(`卡${pan.slice(0, typed)}`, { delay: 80 })
    await expect.poll(() => draftsIn(folder)).toContain(typed > 6 ? '…' : pan.slice(0, typed))
    await kill(app)
    expect(allTextIn(folder)).not.toContain(pan.slice(0, 7))
  }
})
