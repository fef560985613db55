import { expect, test, type Page } from '@playwright/test'
import { emptyFolder, launch } from './launch-app'
import { ownScreen } from './own-screen'

const gate = (page: Page) => page.locator('[data-part=gate]')
const answer = (page: Page) => page.getByTestId('answer')
const saved = (page: Page) => page.getByTestId('saved')
const lines = (page: Page) => page.getByTestId('open-payment')
const card = (page: Page) => page.getByRole('dialog')

/** As fingers type: no two keys at once, no pause within a code. */
const byHand = (page: Page, text: string) => page.keyboard.type(text, { delay: 120 })
/** Longer than anyone waits within a code, and than F2 twice means one payment. */
const laterCustomer = (page: Page) => page.clock.runFor(3_000)

/** Logs a code; its slip stays. */
async function log(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code)
  await page.keyboard.press('F2')
  await saved(page).waitFor()
}
/** Logs 98 and asks whether it was paid. */
async function askedAbout98(page: Page): Promise<void> {
  await log(page, '98')
  await page.keyboard.press('Enter')
  await page.keyboard.press('6')
  await expect(gate(page)).toBeFocused()
}
/** Back on home the payment is open as before. */
async function isOpenAgain(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(lines(page)).toHaveAttribute('data-state', 'open')
}

async function logged(page: Page, code: string): Promise<void> {
  await log(page, code)
  for (const key of ['Escape', 'Escape', 'Escape']) await page.keyboard.press(key)
  await expect(lines(page).first()).toBeVisible()
}

for (const word of ['4', '5']) {
  test(`the same answer logged for the next customer knows nothing of what the acquirer said (${word})`, async () => {
    const { app, page } = await launch()
    await page.clock.install()
    await page.keyboard.type('98')
    await page.keyboard.press('Enter')
    await page.keyboard.type('1')
    await page.clock.runFor(2_000)
    await page.keyboard.type(word)
    await page.keyboard.press('F2')
    await expect(saved(page)).toContainText(word === '4' ? '核实：付了' : '核实：没付')
    await expect(saved(page)).toContainText('98　已写入硬盘　核实')
    await laterCustomer(page)

    await page.keyboard.press('F2')
    await expect(saved(page)).not.toContainText('核实')
    await expect(answer(page)).toHaveAttribute('data-class', 'check-first')
    await expect(page.locator('[data-part=do-now] li').first()).toContainText('先查这笔')
    await page.keyboard.press('F6')
    await expect(card(page)).toContainText('先别再付')
    await page.keyboard.press('F6')
    await page.keyboard.press('Enter')
    await page.keyboard.press('6')
    await expect(gate(page)).toHaveAttribute('data-operation', '')
    await app.close()
  })
}

test('half of what was told for one customer is not told for the next', async () => {
  const { app, page } = await launch()
  await page.clock.install()
  await page.keyboard.type('98')
  await page.keyboard.press('Enter')
  await page.keyboard.type('111')
  await page.keyboard.press('F2')
  await saved(page).waitFor()
  await laterCustomer(page)
  await page.keyboard.press('F2')
  await expect(page.getByTestId('already-logged')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await page.keyboard.press('6')
  await expect(gate(page)).toHaveAttribute('data-operation', '')
  await app.close()
})

test('once it is clear who paid, the next digits are the next customer’s code', async () => {
  const { app, page } = await launch()
  await page.clock.install()
  await page.keyboard.type('98')
  await page.keyboard.press('Enter')
  await page.keyboard.type('1')
  await page.clock.runFor(2_000)
  await page.keyboard.type('4')
  await expect(gate(page)).toHaveAttribute('data-verdict', 'paid')
  await laterCustomer(page)
  await page.keyboard.type('98')
  await expect(answer(page)).toHaveAttribute('data-class', 'check-first')
  await expect(gate(page)).toHaveCount(0)
  await app.close()
})

for (const code of ['14', '24', '34']) {
  test(`${code} typed into the gate by hand is offered as the code it is`, async () => {
    const { app, page } = await launch()
    await askedAbout98(page)
    await byHand(page, code)
    await expect(gate(page).getByRole('button', { name: `按的是代码 ${code}` })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(answer(page)).toHaveAttribute('data-code', code)
    await isOpenAgain(page)
    await app.close()
  })
}

test('51 typed into the gate of a logged payment: its end is taken back with Enter', async () => {
  const { app, page } = await launch()
  await askedAbout98(page)
  await byHand(page, '51')
  await expect(page.getByText('按的是代码 51')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(answer(page)).toHaveAttribute('data-code', '51')
  await isOpenAgain(page)
  await app.close()
})

test('a code typed while a line of home has the focus takes its first digit back', async () => {
  const { app, page } = await launch()
  await logged(page, '98')
  await page.keyboard.press('ArrowDown')
  await expect(lines(page)).toBeFocused()
  await page.keyboard.press('1')
  await expect(lines(page)).toHaveCount(0)
  await page.keyboard.press('4')
  await expect(page.getByText('按的是代码 14')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(answer(page)).toHaveAttribute('data-code', '14')
  await isOpenAgain(page)
  await app.close()
})

test('98 typed into the gate of yesterday’s payment is offered as the code it is', async () => {
  const folder = emptyFolder()
  const first = await launch({ folder, clock: '2026-11-18T10:30:00' })
  await logged(first.page, '98')
  await first.app.close()
  const { app, page } = await launch({ folder, clock: '2026-11-19T09:00:00' })
  await lines(page).first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('4')
  await expect(gate(page)).toBeFocused()
  await page.keyboard.press('1')
  await byHand(page, '98')
  await expect(page.getByText('按的是代码 98')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(answer(page)).toHaveAttribute('data-class', 'check-first')
  await expect(gate(page)).toHaveCount(0)
  await isOpenAgain(page)
  await app.close()
})

test('a double click on a line of home ends that payment and no other', async () => {
  const { app, page } = await launch()
  for (const code of ['98', '68', '09']) await logged(page, code)
  await expect(lines(page)).toHaveCount(3)
  await lines(page).first().getByRole('button', { name: '付了' }).first().dblclick({ delay: 60 })
  await expect(page.getByTestId('open-payment-ended')).toBeVisible()
  await expect(lines(page)).toHaveCount(2)
  await app.close()
})

test('+ and − held down act once', async () => {
  const screen = await ownScreen()
  const { app, page } = await launch({ env: screen.env })
  screen.focus('商户帮手')
  screen.press('5', '1')
  await expect(answer(page)).toHaveAttribute('data-code', '51')
  screen.hold('KP_Add', 4_500)
  await expect(saved(page)).toContainText('已记下')
  screen.hold('KP_Subtract', 1_500)
  await expect(saved(page)).toContainText('已撤回')
  screen.hold('minus', 1_500)
  await expect(saved(page)).toContainText('已记下')
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident')).toHaveCount(1)
  await app.close()
  screen.close()
})

test('Ctrl+Z on home says what it has taken back', async () => {
  const { app, page } = await launch()
  await logged(page, '98')
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/的 98 已撤回/).first()).toBeVisible()
  await expect(lines(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/的 98 已恢复/).first()).toBeVisible()
  await expect(lines(page)).toHaveCount(1)
  await app.close()
})

test('the sheet of a payment that was found out is for that payment alone', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('98')
  await page.keyboard.press('F4')
  await expect(page.getByTestId('preview')).toContainText('刷卡机显示 98，照这张做')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await page.keyboard.type('14')
  await expect(gate(page)).toHaveAttribute('data-verdict', 'paid')
  await page.keyboard.press('F4')
  await expect(page.getByTestId('preview')).toContainText('只管这一笔 98')
  await expect(page.getByTestId('preview')).toContainText('别贴在柜台')
  await app.close()
})

test('the customer card and the language leave the gate where it was', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('98')
  await page.keyboard.press('Enter')
  await expect(gate(page)).toBeFocused()
  for (const key of ['Escape', 'a', 'Enter']) {
    await page.keyboard.press('F6')
    await expect(card(page)).toBeVisible()
    await page.keyboard.press(key)
    await expect(gate(page)).toBeFocused()
  }
  for (const key of ['F12', 'F12']) await page.keyboard.press(key)
  await expect(gate(page)).toBeFocused()
  await page.keyboard.press('1')
  await expect(gate(page)).toHaveAttribute('data-operation', 'sale')
  await app.close()
})

test('F2 in the gate of an entry means that entry', async () => {
  const { app, page } = await launch()
  await page.clock.install()
  await askedAbout98(page)
  await page.keyboard.press('1')
  await laterCustomer(page)
  await page.keyboard.press('F2')
  await expect(page.getByTestId('already-logged')).toBeVisible()
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident')).toHaveCount(1)
  await app.close()
})

test('what is half written for a call about an entry waits on home', async () => {
  const { app, page } = await launch()
  await logged(page, '98')
  await page.keyboard.type('68')
  await page.keyboard.press('F2')
  await saved(page).waitFor()
  await page.keyboard.press('F7')
  await page.getByTestId('call-pack').getByRole('textbox').last().fill('客服说明天再看')
  await page.getByRole('button', { name: '首页' }).click()
  await expect(page.getByTestId('waiting-payment')).toContainText('68')
  await page.getByTestId('waiting-payment').click()
  await page.keyboard.press('F7')
  await expect(page.getByTestId('call-pack').getByRole('textbox').last()).toHaveValue('客服说明天再看')
  await app.close()
})

test('the way home by mouse, from every screen', async () => {
  const { app, page } = await launch()
  for (const key of ['F1', 'F3', 'F4', 'Control+,', 'Control+i', 'F10']) {
    await page.keyboard.press(key)
    await expect(page.getByTestId('strip')).toHaveCount(0)
    await page.getByRole('button', { name: '首页' }).click()
    await expect(page.getByTestId('strip')).toBeVisible()
    await expect(page.getByRole('searchbox')).toBeFocused()
  }
  await app.close()
})

test('a code that begins with 0, typed while a line of an outage has the focus, ends nothing', async () => {
  const { app, page } = await launch()
  for (const code of ['98', '98', '98']) await logged(page, code)
  await expect(lines(page)).toHaveCount(3)
  await page.keyboard.press('ArrowDown')
  await byHand(page, '01')
  await expect(answer(page)).toHaveAttribute('data-code', '01')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(lines(page)).toHaveCount(3)
  // Alike to the minute: the seconds tell them apart.
  await expect(lines(page).first().locator('time')).toHaveText(/^\d\d:\d\d:\d\d$/)
  await app.close()
})

test('the code that was offered, typed anew, is what was meant', async () => {
  const { app, page } = await launch()
  await askedAbout98(page)
  await byHand(page, '51')
  await page.keyboard.press('Backspace')
  await byHand(page, '51')
  await expect(answer(page)).toHaveAttribute('data-code', '51')
  await isOpenAgain(page)
  await app.close()
})

test('closing the day, what is typed into the note says nothing about an open payment', async () => {
  const { app, page } = await launch()
  for (const code of ['98', '68']) await logged(page, code)
  await page.keyboard.press('F4')
  await page.getByRole('button', { name: '打烊对账' }).first().click()
  const fields = page.getByTestId('closing').getByRole('textbox')
  await fields.nth(-2).fill('1128.5')
  await fields.nth(-2).press('Tab')
  await expect(fields.last()).toBeFocused()
  await byHand(page, '12点那笔')
  await expect(lines(page)).toHaveCount(2)
  // Nor does the next line after one that was ended.
  await lines(page).first().focus()
  await page.keyboard.press('1')
  await expect(lines(page)).toHaveCount(1)
  await expect(lines(page)).not.toBeFocused()
  await app.close()
})

test('a refund that is not clear is spoken of as a refund, on screen, card, slip and paper', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('98')
  await page.keyboard.press('Enter')
  await page.keyboard.press('3')
  for (const answered of ['3', '3', '3']) await page.keyboard.press(answered)
  await expect(gate(page)).toHaveAttribute('data-verdict', 'unclear')
  await expect(page.getByText('我核对一下这笔退成没有').first()).toBeVisible()
  await gate(page).getByRole('button', { name: '给双方一张说明' }).click()
  await expect(page.getByTestId('preview')).toContainText('本店先不再退')
  await expect(page.getByTestId('preview')).not.toContainText('就算这次的货款')
  await page.keyboard.press('Escape')
  await page.keyboard.press('5')
  await page.keyboard.press('F6')
  await expect(card(page)).toContainText('没有退成')
  await expect(card(page)).not.toContainText('现金')
  await page.keyboard.press('F6')
  await page.keyboard.press('F2')
  await expect(saved(page)).toContainText('核实：没退成')
  await app.close()
})

test('what is older than yesterday is the headline where nothing newer is open', async () => {
  const folder = emptyFolder()
  const first = await launch({ folder, clock: '2026-11-16T10:30:00' })
  await logged(first.page, '98')
  await first.app.close()
  const { app, page } = await launch({ folder, clock: '2026-11-18T09:00:00' })
  await expect(page.getByTestId('open-payments').getByRole('heading')).toContainText('以前还有 1 笔没核实')
  await page.getByTestId('open-payments').getByRole('button', { name: '看全部' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'open-payments')
  await app.close()
})

test('an offer is dropped by the arrow: Enter then takes what is framed', async () => {
  const { app, page } = await launch()
  await askedAbout98(page)
  await byHand(page, '51')
  await expect(page.getByText('按的是代码 51')).toBeVisible()
  await expect(page.locator('#results [aria-selected=true]')).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText('按的是代码 51')).toHaveCount(0)
  await expect(page.locator('#results [aria-selected=true]')).toHaveAttribute('data-code', '01')
  await page.keyboard.press('Enter')
  await expect(answer(page)).toHaveAttribute('data-code', '01')
  await app.close()
})

test('a line that could not be ended takes nothing of another one back', async () => {
  const { app, page } = await launch()
  for (const code of ['98', '68']) await logged(page, code)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('1')
  await expect(lines(page)).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  // The form is up: no payment was ended by this digit.
  await page.keyboard.press('3')
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox').focus()
  await page.keyboard.press('4')
  await page.keyboard.press('Enter')
  await expect(lines(page)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(lines(page)).toHaveCount(1)
  await app.close()
})

test('the first sign of the next code is not lost on the customer card: 100 is never 00', async () => {
  const { app, page } = await launch()
  for (const [next, typed] of [
    ['100', () => page.keyboard.type('100')],
    ['116', () => page.keyboard.type('116')],
  ] as const) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.type('51')
    await page.keyboard.press('F6')
    await expect(page.getByRole('dialog')).toBeVisible()
    await typed()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('searchbox')).toHaveValue(next)
    await expect(page.locator('[data-testid=answer][data-class=approved]')).toHaveCount(0)
  }
  await app.close()
})

test('charged twice never ends as a sale that was paid: what is asked is what was given back', async () => {
  const { app, page } = await launch()
  await page.keyboard.insertText('付了两次')
  await page.locator('[role=option][data-code=charged-twice]').click()
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', 'charged-twice')
  await page.keyboard.press('Enter')
  const gate = page.locator('[data-part=gate]')
  await expect(gate).toHaveAttribute('data-operation', 'refund-or-void')
  for (let fact = 0; fact < 3; fact++) await page.keyboard.press('1')
  await expect(page.getByTestId('answer')).not.toContainText('可以交货')
  await expect(page.getByTestId('answer')).toContainText('退')
  await app.close()
})
