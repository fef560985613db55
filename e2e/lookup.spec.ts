import { expect, test, type Page } from '@playwright/test'
import { launch } from './launch-app'
import { openSettings } from './open-settings'
import { storeNumber } from './stored-number'

/** The first three things that the window offers for what was typed: the answer, then the options. */
async function firstThree(page: Page): Promise<string[]> {
  return page
    .locator('[data-testid=answer], [role=option]')
    .evaluateAll((found) =>
      found.map((one) => `${one.getAttribute('data-code-set') ?? ''}:${one.getAttribute('data-code') ?? ''}`),
    )
    .then((all) => all.slice(0, 4))
}

const kinds: readonly (readonly [string, string])[] = [
  ['61', 'unionpay:61'],
  ['a0', 'unionpay:A0'],
  ['９１', 'unionpay:91'],
  ['代码 96', 'unionpay:96'],
  ['1010', 'iso8583-2003:1010'],
  ['过期', 'unionpay:54'],
  ['钱不够了', 'unionpay:51'],
  ['卡纸', 'terminal:打印机卡纸'],
  ['没信号', 'family:line'],
  ['没出小票', 'family:money-in-doubt'],
  ['expired card', 'unionpay:54'],
  ['incorrect pin', 'unionpay:55'],
  ['mmcw', 'unionpay:55'],
  ['mima', 'unionpay:55'],
  ['密马错误', 'unionpay:55'],
  ['incorect pin', 'unionpay:55'],
  ['交易失败 应答码：55 请重试', 'unionpay:55'],
  ['银联在线 34', 'unionpay-online:34'],
  ['visa 57', 'visa:57'],
  ['建行 B4', 'acquirer:ccb:B4'],
]

test('finds codes, words, pinyin, slips and other owners, typed into the window', async () => {
  const { app, page } = await launch()
  const box = page.getByRole('searchbox')
  const missed: string[] = []
  for (const [typed, wanted] of kinds) {
    await box.fill('')
    await expect(page.getByTestId('strip')).toBeVisible()
    await page.keyboard.insertText(typed)
    await expect(page.locator('[data-testid=answer], [role=option], h1').first()).toBeVisible()
    const found = await firstThree(page)
    if (!found.slice(0, 3).includes(wanted)) missed.push(`${typed}: ${found.join(' ')}`)
  }
  expect(missed).toEqual([])
  await app.close()
})

test('offers each owner of a code without a common meaning', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('b4')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code-set', 'unknown')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('answer')).not.toHaveAttribute('data-code-set', 'unknown')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', 'B4')
  await app.close()
})

test('the acquirer of the shop answers first, unless its table is no card terminal’s', async () => {
  const { app, page, folder } = await launch()
  await openSettings(page, 'codes')
  await page.getByLabel('收单机构').click()
  await page.getByRole('option', { name: '快钱' }).click()
  await expect(page.getByText('已写入硬盘')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.type('AA')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code-set', 'acquirer:99bill')
  await app.close()

  const again = await launch({ folder })
  await again.page.keyboard.type('AA')
  await expect(again.page.getByTestId('answer')).toHaveAttribute('data-code-set', 'acquirer:99bill')
  await again.app.close()
})

test('what nobody knows has the gate, the log with the words, the call pack and a note; a guess waits below', async () => {
  const { app, page } = await launch()
  const answer = page.getByTestId('answer')
  const words = '终端提示 主控故障 请联系维护'
  await page.keyboard.insertText(words)
  await expect(answer).toHaveAttribute('data-code-set', 'unknown')
  await expect(answer).toHaveAttribute('data-code', words)
  const guesses = page.getByTestId('results')
  await expect(guesses).toHaveAttribute('data-kind', 'guess')
  await expect(guesses.locator('[aria-selected=true]')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-part=gate]')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '加备注' }).click()
  await page.getByRole('textbox', { name: '的备注' }).fill('上次是主板')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('own-note')).toContainText('上次是主板')
  await page.keyboard.press('F7')
  await expect(page.getByTestId('call-pack')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F2')
  await expect(page.getByTestId('saved')).toContainText('主控故障')
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident')).toContainText(words)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.insertText('余额不族')
  await expect(guesses.getByRole('option').first()).toHaveAttribute('data-code', '51')
  await expect(answer).toHaveAttribute('data-code-set', 'unknown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(answer).toHaveAttribute('data-code-set', 'unionpay')
  await app.close()
})

test('caution leads, and what was typed stays in the box', async () => {
  const { app, page } = await launch({ lang: 'en' })
  const first = page.getByRole('option').first()
  const typed = 'declined but customer’s bank says charged 51.00'
  await page.keyboard.insertText(typed)
  await expect(first).toHaveAttribute('data-code', 'money-in-doubt')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', 'money-in-doubt')
  await expect(page.getByRole('searchbox')).toHaveValue(typed)
  await page.keyboard.press('Escape')
  await page.keyboard.insertText('payment was not successful')
  await expect(page.getByTestId('results')).toHaveAttribute('data-kind', 'found')
  await expect(page.locator('[data-code-set=unionpay][data-code="00"]')).toHaveCount(0)
  await app.close()
})

test('a code typed on behind the one before is offered first', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('5155')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '5155')
  await expect(page.getByRole('option').first()).toHaveAttribute('data-code', '55')
  await app.close()
})

test("the shop's own note stands on top, is found, and outlives a restart", async () => {
  const { app, page, folder } = await launch()
  await page.keyboard.type('77')
  await page.getByRole('button', { name: '加备注' }).click()
  await page.getByLabel('77 的备注').fill('李经理说先批结算')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('own-note')).toContainText('李经理说先批结算')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await app.close()

  const again = await launch({ folder })
  await again.page.keyboard.insertText('李经理')
  await expect(again.page.getByRole('option').first()).toHaveAttribute('data-code', '77')
  await again.page.keyboard.press('Enter')
  await expect(again.page.getByTestId('own-note')).toContainText('李经理说先批结算')
  await again.app.close()
})

test('F4 without a code lists kinds of trouble; each is an answer that prints', async () => {
  const { app, page } = await launch()
  await page.keyboard.press('F4')
  await expect(page.getByText('没有代码时')).toBeVisible()
  await page.getByRole('button', { name: '没信号、连不上' }).click()
  const answer = page.getByTestId('answer')
  await expect(answer).toHaveAttribute('data-code-set', 'family')
  await expect(answer).toHaveAttribute('data-code', 'line')
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await page.keyboard.press('F4')
  await expect(page.locator('main')).toContainText('没信号、连不上')
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident')).toContainText('没信号、连不上')
  await app.close()
})

/** For keys that an input method takes. Another window that opens meanwhile would end what is being composed. */
async function inputMethodOf(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true })
  return cdp
}

test('a code typed under a Chinese input method is the first result, and number-pad + waits', async () => {
  const { app, page } = await launch()
  const cdp = await inputMethodOf(page)
  const key = (code: string) =>
    cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code, windowsVirtualKeyCode: 229 })
  await key('KeyB')
  await cdp.send('Input.imeSetComposition', { text: 'b', selectionStart: 1, selectionEnd: 1 })
  await key('NumpadAdd')
  await key('Digit4')
  await page.keyboard.insertText('被')
  const first = page.getByRole('option').first()
  await expect(first).toHaveAttribute('data-code', 'B4')
  await expect(first).toContainText('用中文输入法打的')
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident')).toHaveCount(0)
  await app.close()
})

test('a key that an input method takes and then hands on is one key, and no command', async () => {
  const { app, page } = await launch()
  const cdp = await inputMethodOf(page)
  const taken = (code: string) =>
    cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code, windowsVirtualKeyCode: 229 })
  const handedOn = async (code: string, key: string) => {
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, text: key, windowsVirtualKeyCode: 100 })
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, windowsVirtualKeyCode: 100 })
  }
  // The catalog is whole: nobody's input method is quicker than the first picture.
  await page.keyboard.type('USERPAYING')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', 'USERPAYING')
  await page.keyboard.press('Escape')
  await taken('KeyB')
  await cdp.send('Input.imeSetComposition', { text: 'b', selectionStart: 1, selectionEnd: 1 })
  await taken('Numpad4')
  await page.keyboard.insertText('并')
  await handedOn('Numpad4', '4')
  await expect(page.getByRole('searchbox')).toHaveValue('并4')
  await expect(page.getByRole('option').first()).toHaveAttribute('data-code', 'B4')

  await page.keyboard.press('Escape')
  await page.keyboard.type('34')
  await page.keyboard.press('NumpadAdd')
  await page.getByTestId('saved').waitFor()
  await taken('KeyB')
  await taken('NumpadSubtract')
  await page.keyboard.insertText('并')
  await handedOn('NumpadSubtract', '-')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident')).toHaveCount(1)
  await expect(page.getByTestId('incident')).not.toContainText('已撤回')
  await app.close()
})

for (const [lang, where] of [
  [
    'zh-CN',
    ['https://cardinfolink.github.io/Smart-POS/attached/traditionAnserCode/ · 2026-11 看过', '出处不详 · 2026-11 看过'],
  ],
  ['en', ['· last read 2026-11', 'Where to find it is not known · last read 2026-11']],
] as const) {
  test(`who says so says where it can be looked up, as text and never as a link, ${lang}`, async () => {
    const { app, page } = await launch({ lang })
    await page.keyboard.type('34')
    await page.locator('[data-fold=sources]').click()
    const sources = page.locator('[data-part=sources]')
    for (const place of where) await expect(sources.getByText(place).first()).toBeVisible()
    await expect(sources.getByRole('link')).toHaveCount(0)
    await app.close()
  })
}

for (const lang of ['zh-CN', 'en'] as const) {
  test(`the stored number stands on the answer that needs the acquirer, ${lang}`, async () => {
    const first = await launch({ lang })
    const whom = (page: Page) => page.locator('[data-part=who-fixes]')
    await first.page.keyboard.type('98')
    await expect(whom(first.page)).not.toContainText('拉卡拉')
    await storeNumber(first.page, '0571-8888 0000')
    await first.app.close()

    const { app, page } = await launch({ lang, folder: first.folder, size: [1093, 614] })
    for (const code of ['98', 'B4', '03']) {
      await page.getByRole('searchbox').fill(code)
      await expect(whom(page)).toContainText('拉卡拉')
      const number = page.getByText('0571-8888 0000')
      await expect(number).toBeInViewport({ ratio: 1 })
      expect(await number.evaluate((said) => getComputedStyle(said).fontSize)).toBe('26px')
    }
    // The customer's bank has another number.
    await page.getByRole('searchbox').fill('51')
    await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '51')
    await expect(page.getByText('0571-8888 0000')).toHaveCount(0)
    await app.close()
  })
}

test('the public number stands where the shop has stored none and says whose merchant it is', async () => {
  const first = await launch()
  await first.page.evaluate(async () => {
    type Bridge = Record<string, (asked: object) => Promise<unknown>>
    const { desktopApi } = window as unknown as { desktopApi: Bridge }
    await desktopApi['changeSettings']?.({ acquirer: 'chinaums' })
  })
  await first.app.close()
  const { app, page } = await launch({ folder: first.folder })
  await page.keyboard.type('98')
  await expect(page.locator('[data-part=who-fixes]')).toContainText('95534')
  await app.close()
})

for (const size of [
  [1093, 614],
  [1024, 600],
  [800, 560],
] as const) {
  test(`all owners of B4 can be reached, by mouse and by arrows, at ${size.join(' x ')}`, async () => {
    const { app, page } = await launch({ size })
    await page.keyboard.type('B4')
    const owners = page.getByTestId('results').locator('[role=option]')
    await expect(owners).toHaveCount(8)
    await expect(owners.first()).toBeVisible()
    await page.getByRole('button', { name: '刷卡机归谁管' }).click()
    for (let n = 0; n < 8; n++) await expect(owners.nth(n)).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Escape')
    await expect(owners.last()).toBeHidden()
    await expect(page.getByTestId('answer')).toHaveAttribute('data-code', 'B4')
    for (let n = 0; n < 8; n++) await page.keyboard.press('ArrowDown')
    await expect(owners.last()).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('answer')).not.toHaveAttribute('data-code-set', 'unknown')
    await app.close()
  })
}

test('a kind of trouble leaves no inner name in the box', async () => {
  const { app, page } = await launch()
  await page.keyboard.press('F4')
  await page.getByRole('button', { name: '没信号、连不上' }).click()
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await app.close()
})

test('a sentence below the box moves nothing, and is no warning where all went well', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('51')
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  const day = page.getByTestId('strip')
  const before = await day.boundingBox()
  const inkOf = (text: string) =>
    page
      .getByText(text)
      .first()
      .evaluate((said) => getComputedStyle(said).color)
  const ink = await page.locator('body').evaluate((body) => getComputedStyle(body).color)
  await page.keyboard.press('F6')
  expect(await inkOf('先输代码')).not.toBe(ink)
  expect(await day.boundingBox()).toEqual(before)
  await page.keyboard.press('Control+z')
  expect(await inkOf('再按一次 Ctrl+Z 恢复')).toBe(ink)
  await app.close()
})
