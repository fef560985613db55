import { expect, test, type Page } from '@playwright/test'
import { launch } from './launch-app'
import { fullDisk, slowDisk } from './troubled-disk'

const saved = (page: Page) => page.getByTestId('saved')
const slip = (page: Page) => page.getByTestId('slip-amount')
const field = (page: Page) => slip(page).getByRole('textbox')
const box = (page: Page) => page.getByRole('searchbox')
const missing = (page: Page) => page.getByTestId('missing-amounts')

/** Logs a code; its slip stays. */
async function log(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code)
  await page.keyboard.press('F2')
  await saved(page).waitFor()
}
async function logLeft(page: Page, code: string): Promise<void> {
  await log(page, code)
  await page.keyboard.press('Enter')
  await page.keyboard.press('4')
  await expect(saved(page).getByRole('button', { name: '走了' })).toHaveAttribute('aria-pressed', 'true')
}
async function openClosing(page: Page): Promise<void> {
  for (const key of ['Escape', 'Escape', 'F4']) await page.keyboard.press(key)
  await page.locator('[data-view=closing]').click()
  await page.getByTestId('closing').waitFor()
}
/** A key as an input method leaves it: the place alone, and the sign as text right after. */
async function underInputMethod(page: Page, code: string, sign: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true })
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code, windowsVirtualKeyCode: 229 })
  await page.keyboard.insertText(sign)
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Process', code, windowsVirtualKeyCode: 229 })
}

test('F2 Enter 4 . 412 Enter: a customer who left and 412.00 yuan, in the log and in the figures', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('51')
  for (const key of ['F2', 'Enter', '4', '.']) await page.keyboard.press(key)
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('4125')
  await page.keyboard.press('Backspace')
  await expect(field(page)).toHaveValue('412')
  await expect(slip(page)).toContainText('¥')
  await page.keyboard.press('Enter')
  await expect(slip(page)).toContainText('¥412.00')
  await expect(box(page)).toBeFocused()
  await expect(saved(page).getByRole('button', { name: '走了' })).toHaveAttribute('aria-pressed', 'true')

  await page.keyboard.press('Control+i')
  await expect(page.locator('main h2').first()).toContainText('走掉 412.00 元的生意')
  await app.close()
})

test('whole, with one decimal and with two: 12.5 is 12.50, and a third decimal is told', async () => {
  const { app, page } = await launch()
  await log(page, '51')
  for (const [typed, shown] of [
    ['12.5', '¥12.50'],
    ['0.05', '¥0.05'],
    ['1234', '¥1,234.00'],
    ['99999999.99', '¥99,999,999.99'],
  ] as const) {
    await page.keyboard.press('.')
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    await expect(slip(page)).toContainText(shown)
  }
  await app.close()
})

test('every key at once, while a slow disk still writes the entry', async () => {
  const { app, page } = await launch()
  await slowDisk(app, 500)
  await page.keyboard.type('51')
  for (const key of ['F2', 'Enter', '4', '.', '4', '1', '2', 'Enter']) await page.keyboard.press(key)
  await expect(slip(page)).toContainText('¥412.00')
  await expect(box(page)).toHaveValue('51')
  await app.close()
})

test('the next customer’s slip begins empty, and so does the same code logged again', async () => {
  const { app, page } = await launch()
  await page.clock.install()
  await logLeft(page, '51')
  await page.keyboard.press('.')
  await page.keyboard.type('412')
  await page.keyboard.press('Enter')
  await expect(slip(page)).toContainText('¥412.00')
  const first = (await saved(page).getAttribute('data-incident-id')) ?? ''

  await log(page, '34')
  await expect(saved(page)).not.toHaveAttribute('data-incident-id', first)
  await expect(slip(page)).not.toContainText('¥')
  await page.keyboard.press('.')
  await expect(field(page)).toHaveValue('')
  // Half typed, and the next customer comes: not an amount of theirs.
  await page.keyboard.type('7')
  await page.clock.runFor(3_000)
  await page.keyboard.press('F2')
  await expect(field(page)).toHaveCount(0)
  await expect(slip(page)).not.toContainText('¥')

  await page.keyboard.press('F3')
  // Narrowed to 34: the newest of the two has no amount, the other what was typed into its slip.
  const rows = page.getByTestId('incident')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).not.toContainText('7.00')
  await expect(rows.last()).toContainText('7.00')
  await app.close()
})

test('without the point digits begin the next look-up, before the row and after it', async () => {
  const { app, page } = await launch()
  await logLeft(page, '51')
  await page.keyboard.type('34')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '34')
  await expect(slip(page)).toHaveCount(0)
  await page.keyboard.press('Escape')
  // Where no slip stands the point is text as ever.
  await page.keyboard.type('12.5')
  await expect(box(page)).toHaveValue('12.5')
  await app.close()
})

test('by mouse: the small field on the slip, and another place keeps what was typed', async () => {
  const { app, page } = await launch()
  await log(page, '51')
  await slip(page).click()
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('88')
  await saved(page).getByRole('button', { name: '走了' }).click()
  await expect(saved(page).getByRole('button', { name: '走了' })).toHaveAttribute('aria-pressed', 'true')
  await expect(slip(page)).toContainText('¥88.00')

  await slip(page).click()
  await page.keyboard.type('99')
  await slip(page).getByRole('button', { name: '存下' }).click()
  await expect(slip(page)).toContainText('¥99.00')
  await expect(box(page)).toBeFocused()
  await app.close()
})

test('whichever key leads away from the slip, the amount that was typed is kept', async () => {
  const { app, page } = await launch()
  for (const key of ['F1', 'F3', 'F4', 'F5', 'F6', 'F7', 'F10', 'F11', 'Control+i', 'Control+,', 'Control+p']) {
    await log(page, '51')
    for (const typed of ['.', '8', '8']) await page.keyboard.press(typed)
    await expect(field(page), key).toHaveValue('88')
    await page.keyboard.press(key)
    for (const out of ['Escape', 'Escape', 'Escape', 'F3']) await page.keyboard.press(out)
    await expect(page.getByTestId('incident').first().locator('[data-column=amount]'), key).toHaveText('88.00')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  }
  await app.close()
})

test('an amount that is finished is kept after eight seconds, and takes nothing of the next customer’s code', async () => {
  const { app, page } = await launch()
  await page.clock.install()
  await log(page, '05')
  for (const typed of ['.', '9', '9']) await page.keyboard.press(typed)
  await expect(field(page)).toHaveValue('99')
  await page.clock.runFor(8_100)
  await expect(box(page)).toBeFocused()
  await log(page, '51')
  for (const key of ['Escape', 'Escape', 'F3']) await page.keyboard.press(key)
  const amounts = page.getByTestId('incident').locator('[data-column=amount]')
  await expect(amounts).toHaveText(['没填', '99.00'])
  await app.close()
})

test('Esc leaves without an amount, and the slip stands as before', async () => {
  const { app, page } = await launch()
  await log(page, '51')
  await page.keyboard.press('.')
  await page.keyboard.type('412')
  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveCount(0)
  await expect(slip(page)).toContainText('金额')
  await expect(slip(page)).not.toContainText('412')
  await expect(box(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('3')
  await expect(saved(page).getByRole('button', { name: '现金' })).toHaveAttribute('aria-pressed', 'true')
  await app.close()
})

for (const [lang, sentences] of [
  ['zh-CN', { none: '还没输金额', unreadable: '看不懂这个金额', decimals: '最多两位小数', big: '金额太大' }],
  ['en', { none: 'No amount yet', unreadable: 'This is not an amount', decimals: 'Two decimals', big: 'Too large' }],
] as const) {
  test(`what is no amount is told, and nothing is lost (${lang})`, async () => {
    const { app, page } = await launch({ lang })
    await log(page, '51')
    await page.keyboard.press('.')
    await page.keyboard.press('Enter')
    await expect(slip(page)).toContainText(sentences.none)
    for (const [typed, sentence] of [
      ['1.2.3', sentences.unreadable],
      ['..', sentences.unreadable],
      ['4a', sentences.unreadable],
      ['12.345', sentences.decimals],
      ['100000000', sentences.big],
    ] as const) {
      await field(page).fill('')
      await page.keyboard.type(typed)
      await page.keyboard.press('Enter')
      await expect(slip(page)).toContainText(sentence)
      await expect(field(page)).toHaveValue(typed)
      await expect(field(page)).toBeFocused()
      await expect(field(page)).toHaveAttribute('aria-invalid', 'true')
    }
    await field(page).fill('41')
    await page.keyboard.press('Enter')
    await expect(slip(page)).toContainText('¥41.00')
    await app.close()
  })
}

test('a card number that is pasted or typed in is taken out, and goes nowhere', async () => {
  const { app, page } = await launch()
  await log(page, '51')
  await page.keyboard.press('.')
  await app.evaluate(({ clipboard }) => clipboard.writeText('6222 0212 3456 7894'))
  await page.keyboard.press('Control+v')
  await expect(field(page)).toHaveValue(/^\[卡号已删除/)
  await expect(page.getByText('卡号').first()).toBeVisible()
  await field(page).fill('')
  await page.keyboard.type('6222021234567894', { delay: 60 })
  await page.keyboard.press('Enter')
  await expect(field(page)).not.toHaveValue(/6222/)
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(slip(page)).not.toContainText('¥')
  await app.close()
})

test('the number pad: its point begins an amount, and is the decimal point within', async () => {
  const { app, page } = await launch()
  const pressed = (key: string, code: string) =>
    page.evaluate(
      ([key, code]) => {
        const focus = document.activeElement as HTMLInputElement
        const press = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true })
        return focus.dispatchEvent(press) && key !== 'Enter'
      },
      [key, code] as const,
    )
  const pad = async (key: string, code: string) => {
    // What the browser itself does with a sign that nobody took.
    if (await pressed(key, code)) await page.keyboard.insertText(key)
  }
  await log(page, '51')
  await pad('.', 'NumpadDecimal')
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue('')
  for (const digit of ['1', '2']) await pad(digit, `Numpad${digit}`)
  await pad('.', 'NumpadDecimal')
  await pad('5', 'Numpad5')
  await pad('Enter', 'NumpadEnter')
  await expect(slip(page)).toContainText('¥12.50')
  await app.close()
})

test('under a Chinese input method: the key’s place, its text, and the full-width point', async () => {
  const { app, page } = await launch()
  await log(page, '51')
  for (const [sign, typed, shown] of [
    ['。', '12', '¥12.00'],
    ['．', '13', '¥13.00'],
    ['.', '14', '¥14.00'],
  ] as const) {
    await underInputMethod(page, 'Period', sign)
    await expect(field(page)).toBeFocused()
    await expect(field(page)).toHaveValue('')
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    await expect(slip(page)).toContainText(shown)
    await expect(box(page)).toHaveValue('51')
  }
  // Text without a key that says which.
  for (const sign of ['。', '．']) {
    await page.keyboard.insertText(sign)
    await expect(field(page)).toBeFocused()
    await page.keyboard.insertText('１２。５')
    await page.keyboard.press('Enter')
    await expect(slip(page)).toContainText('¥12.50')
    await expect(box(page)).toHaveValue('51')
    await page.keyboard.press('.')
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await expect(slip(page)).toContainText('¥3.00')
  }
  await app.close()
})

test('a key held down acts once: the point, a digit, Enter', async () => {
  const { app, page } = await launch()
  await log(page, '51')
  const hold = async (key: string) => {
    await page.keyboard.down(key)
    for (let count = 0; count < 5; count++) await page.keyboard.down(key)
    await page.keyboard.up(key)
  }
  await hold('.')
  await expect(field(page)).toHaveValue('')
  await hold('4')
  await expect(field(page)).toHaveValue('4')
  await hold('Enter')
  await expect(slip(page)).toContainText('¥4.00')
  await expect(field(page)).toHaveCount(0)
  await expect(saved(page).locator('kbd', { hasText: 'Enter' })).toBeVisible()
  await app.close()
})

test('a full disk: the amount stays where it was typed, and is there once there is room', async () => {
  const { app, page } = await launch()
  await log(page, '51')
  await fullDisk(app, true)
  await page.keyboard.press('.')
  await page.keyboard.type('412')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/硬盘满了/).first()).toBeVisible()
  await expect(field(page)).toHaveValue('412')
  await fullDisk(app, false)
  await page.keyboard.press('.')
  await page.keyboard.press('Enter')
  await expect(slip(page)).toContainText('¥412.00')
  await app.close()
})

test('an entry that was taken back takes no amount', async () => {
  const { app, page } = await launch()
  await log(page, '51')
  await page.keyboard.press('-')
  await expect(saved(page)).toContainText('已撤回')
  await page.keyboard.press('.')
  await expect(field(page)).toHaveCount(0)
  await app.close()
})

test('closing offers who left without an amount, by keyboard; it can be left alone', async () => {
  const { app, page } = await launch()
  await logLeft(page, '51')
  await logLeft(page, '34')
  await logLeft(page, '05')
  await page.keyboard.press('.')
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await log(page, '61')
  await openClosing(page)
  const fields = missing(page).getByRole('textbox')
  await expect(fields).toHaveCount(2)
  // The totals lead past them: they can be left alone.
  await page.keyboard.type('100')
  for (let count = 0; count < 12; count++) {
    if (await fields.first().evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(fields.first()).toBeFocused()
  await page.keyboard.type('4x')
  await page.keyboard.press('Enter')
  await expect(missing(page)).toContainText('看不懂这个金额')
  await expect(fields.first()).toBeFocused()
  await fields.first().fill('')
  await page.keyboard.type('412')
  await page.keyboard.press('Enter')
  await expect(fields.first()).toHaveValue('412.00')
  await expect(missing(page)).toContainText(/\d\d:\d\d/)
  await expect(fields.nth(1)).toBeFocused()
  await page.keyboard.press('Escape')
  await page.locator('[data-view=closing]').click()
  await expect(fields).toHaveCount(1)

  await page.keyboard.press('Control+i')
  await expect(page.locator('main h2').first()).toContainText('顾客走了 3 位，走掉 417.00 元的生意')
  await expect(page.locator('aside')).toContainText('走了没记金额的 1 位')
  await page.getByRole('button', { name: '本月' }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '上一步' })).toBeVisible()
  await expect(page.locator('aside')).toContainText('走了没记金额的 1 位')
  await app.close()
})

test('closing by mouse: a click elsewhere keeps the amount, Enter in the totals saves the closing without it', async () => {
  const { app, page } = await launch()
  await logLeft(page, '51')
  await logLeft(page, '34')
  await openClosing(page)
  const fields = missing(page).getByRole('textbox')
  await fields.nth(1).click()
  await page.keyboard.type('20.5')
  await fields.first().click()
  await expect(fields.nth(1)).toHaveValue('20.50')
  const totals = page.getByTestId('closing').getByRole('textbox')
  await totals.first().click()
  await page.keyboard.type('100')
  await page.keyboard.press('Enter')
  await page.keyboard.type('100')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByTestId('closing-saved').waitFor()
  await expect(fields.first()).toHaveValue('')
  await app.close()
})
