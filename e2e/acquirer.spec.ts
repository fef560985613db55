import { expect, test, type Page } from '@playwright/test'
import { launch } from './launch-app'
import { openSettings, toSection } from './open-settings'

const codes = (page: Page) => page.locator('section[aria-labelledby=settings-codes]')
const field = (page: Page) => codes(page).getByRole('combobox', { name: /^(收单机构|Acquirer)$/ })
const list = (page: Page) => page.getByTestId('acquirers')
const options = (page: Page) => list(page).getByRole('option')
const active = (page: Page) => list(page).locator('[aria-selected=true]')
const terminal = (page: Page) => page.getByTestId('terminal')

async function openCodes(page: Page): Promise<void> {
  await openSettings(page, 'codes')
  await field(page).or(page.getByTestId('acquirer-here')).waitFor()
}

for (const [lang, name, note] of [
  ['zh-CN', '工商银行', '没有公开的代码表，按银联的回答'],
  ['en', 'ICBC', 'No published table: answered by UnionPay’s'],
] as const) {
  test(`an acquirer is found by name, pinyin and initials, and kept, with the keyboard alone, ${lang}`, async () => {
    const { app, page, folder } = await launch({ lang })
    await openCodes(page)
    await field(page).focus()
    await expect(list(page)).toHaveCount(0)
    for (const typed of ['工商银行', '工行', 'gonghang', 'gsyh', 'ICBC']) {
      await field(page).fill(typed)
      await expect(options(page).first()).toHaveAttribute('data-acquirer', 'icbc')
    }
    await page.keyboard.press('Escape')
    await expect(list(page)).toHaveCount(0)
    await expect(field(page)).toHaveValue('')
    await page.keyboard.type('zh')
    const second = options(page).nth(1)
    await page.keyboard.press('ArrowDown')
    await expect(second).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowUp')
    await field(page).fill('gsyh')
    await page.keyboard.press('Enter')
    await expect(field(page)).toHaveValue(name)
    await expect(field(page)).toBeFocused()
    await expect(codes(page).getByText(note)).toBeVisible()
    await app.close()

    const again = await launch({ folder, lang })
    await openCodes(again.page)
    await expect(field(again.page)).toHaveValue(name)
    await field(again.page).focus()
    await again.page.keyboard.press('ArrowDown')
    await expect(active(again.page)).toHaveAttribute('data-acquirer', 'icbc')
    await expect(active(again.page)).toBeInViewport({ ratio: 1 })
    await again.page.keyboard.press('Escape')
    await again.page.keyboard.press('Backspace')
    await again.page.keyboard.press('Enter')
    await expect(field(again.page)).toHaveValue('')
    await again.app.close()
  })
}

test('an acquirer is chosen with the mouse alone; each option says whether it has a table, rare ones come last', async () => {
  const { app, page } = await launch({ size: [1093, 614] })
  await openCodes(page)
  await field(page).click()
  await expect(list(page)).toBeInViewport({ ratio: 1 })
  const offered = await options(page).evaluateAll((all) =>
    all.map((option) => [option.getAttribute('data-acquirer'), option.getAttribute('data-table')]),
  )
  const ids = offered.map(([id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(offered.every(([, table]) => table === 'own' || table === 'none')).toBe(true)
  for (const id of ['chinaums', 'lakala', 'shouqianba', 'allinpay', 'fuiou', 'huifu', 'icbc', 'abc', 'boc']) {
    expect(ids.indexOf(id)).toBeGreaterThan(0)
    expect(ids.indexOf(id)).toBeLessThan(ids.indexOf('acquirer:ymd-posp'))
  }
  await expect(list(page).getByRole('group', { name: '有自己的代码表' }).getByRole('option').first()).toBeVisible()
  await options(page).filter({ hasText: '快钱' }).click()
  await expect(list(page)).toHaveCount(0)
  await expect(field(page)).toHaveValue('快钱')
  await expect(codes(page).getByText('有自己的代码表，先看它的')).toBeVisible()
  await field(page).click()
  await expect(options(page).filter({ hasText: '快钱' })).toHaveAttribute('aria-selected', 'true')
  await options(page).first().click()
  await expect(field(page)).toHaveValue('')
  await app.close()
})

test('a name that nobody has is told, and what was kept stays', async () => {
  const { app, page } = await launch()
  await openCodes(page)
  await field(page).fill('lakala')
  await field(page).press('Tab')
  await expect(field(page)).toHaveValue('拉卡拉')
  await field(page).fill('小王装机')
  await expect(codes(page).getByText('没有这个名字')).toBeVisible()
  await field(page).press('Tab')
  await expect(field(page)).toHaveValue('拉卡拉')
  await app.close()
})

test('once a terminal is registered it says whose it is, in its form alone, and its table comes first', async () => {
  const { app, page, folder } = await launch()
  await openCodes(page)
  await field(page).fill('kuaiqian')
  await field(page).press('Enter')
  await expect(field(page)).toHaveValue('快钱')
  await toSection(page, 'terminals')
  await page.getByRole('button', { name: '登记一台刷卡机' }).click()
  const own = terminal(page).getByRole('combobox', { name: '收单机构' })
  await expect(own).toHaveValue('快钱')
  await toSection(page, 'codes')
  await expect(field(page)).toHaveCount(0)
  await expect(page.getByTestId('acquirer-here')).toHaveText('快钱')
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('AA')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code-set', 'acquirer:99bill')

  await openCodes(page)
  await page.getByRole('button', { name: '改收单机构' }).click()
  await expect(own).toBeFocused()
  await page.keyboard.type('gsyh')
  await page.keyboard.press('Enter')
  await toSection(page, 'codes')
  await expect(page.getByTestId('acquirer-here')).toHaveText('工商银行')
  await page.keyboard.press('Escape')
  await page.keyboard.type('AA')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code-set', 'unknown')
  await app.close()

  const again = await launch({ folder, lang: 'en' })
  await openCodes(again.page)
  await expect(again.page.getByTestId('acquirer-here')).toHaveText('ICBC')
  await again.page.getByRole('button', { name: 'Change acquirer' }).click()
  await again.page.keyboard.type('快钱')
  await again.page.keyboard.press('Enter')
  await toSection(again.page, 'codes')
  await expect(again.page.getByTestId('acquirer-here')).toHaveText('99Bill')
  await again.page.keyboard.press('Escape')
  await again.page.keyboard.type('AA')
  await expect(again.page.getByTestId('answer')).toHaveAttribute('data-code-set', 'acquirer:99bill')
  await again.app.close()
})

test('a terminal keeps the shop’s own words for an acquirer, and no card number', async () => {
  const { app, page, folder } = await launch()
  await openSettings(page, 'terminals')
  await page.getByRole('button', { name: '登记一台刷卡机' }).click()
  const own = terminal(page).getByRole('combobox', { name: '收单机构' })
  await own.fill('4111 1111 1111 1111')
  await own.press('Tab')
  await expect(own).toHaveValue('[卡号已删除，尾号 1111]')
  await own.fill('小王装机')
  await expect(options(page)).toHaveText('就写“小王装机”')
  await options(page).click()
  await expect(terminal(page).getByText('名单里没有它，按银联的回答')).toBeVisible()
  await app.close()

  const again = await launch({ folder })
  await openCodes(again.page)
  await expect(again.page.getByTestId('acquirer-here')).toHaveText('小王装机')
  await again.app.close()
})

test('settings that name one table still mean it', async () => {
  const { app, page, folder } = await launch()
  await page.evaluate(async () => {
    const { desktopApi } = globalThis as unknown as Record<string, Record<string, (asked: object) => Promise<unknown>>>
    await desktopApi?.['changeSettings']?.({ acquirer: 'acquirer:chinaums-mis' })
  })
  await app.close()

  const again = await launch({ folder })
  await again.page.keyboard.type('3E')
  await expect(again.page.getByTestId('answer')).toHaveAttribute('data-code-set', 'acquirer:chinaums-mis')
  await openCodes(again.page)
  await expect(field(again.page)).toHaveValue('银联商务')

  // Said of the whole shop: it holds for each terminal until one of them says its own.
  await toSection(again.page, 'terminals')
  for (const count of [1, 2]) {
    await again.page.getByRole('button', { name: '登记一台刷卡机' }).click()
    await expect(terminal(again.page)).toHaveCount(count)
  }
  const second = terminal(again.page).last().getByRole('combobox', { name: '收单机构' })
  await expect(second).toHaveValue('银联商务')
  await second.fill('gsyh')
  await second.press('Enter')
  await expect(terminal(again.page).getByText('没有公开的代码表，按银联的回答')).toBeVisible()
  await toSection(again.page, 'codes')
  await again.page.getByRole('button', { name: '改收单机构' }).click()
  await expect(terminal(again.page).first().getByRole('combobox', { name: '收单机构' })).toHaveValue('银联商务')
  await again.page.getByRole('searchbox').focus()
  await again.page.keyboard.type('3E')
  await expect(again.page.getByTestId('answer')).toHaveAttribute('data-code-set', 'acquirer:chinaums-mis')
  await again.app.close()
})

test('with two terminals and none at this counter, whose codes and which number is settled where it is asked', async () => {
  const first = await launch()
  await first.page.evaluate(async () => {
    const { desktopApi } = window as unknown as { desktopApi: Record<string, (asked: object) => Promise<unknown>> }
    const id = (place: number) => `11111111-0000-4000-8000-00000000000${String(place)}`
    await desktopApi['saveTerminal']?.({ id: id(1), label: '前台', acquirer: '快钱', hotline: '95016' })
    await desktopApi['saveTerminal']?.({ id: id(2), label: '后厨', acquirer: '工商银行' })
  })
  await first.app.close()
  const { app, page } = await launch({ folder: first.folder })
  await openSettings(page, 'codes')
  await codes(page).getByRole('group', { name: '这个柜台用哪一台' }).getByRole('button', { name: '后厨' }).click()
  await expect(page.getByTestId('acquirer-here')).toHaveText('工商银行')

  await toSection(page, 'hotlines')
  const numbers = page.getByTestId('numbers-in-use').getByRole('listitem')
  await expect(numbers).toHaveText([/前台快钱95016/, /后厨工商银行还没填/])
  await page.getByRole('button', { name: '填上 后厨' }).click()
  await expect(terminal(page).getByLabel('这台机的电话')).toBeFocused()
  await page.keyboard.type('95588')
  await page.keyboard.press('Enter')
  await toSection(page, 'hotlines')
  await expect(numbers.last()).toHaveText(/后厨工商银行95588改/)
  await app.close()
})
