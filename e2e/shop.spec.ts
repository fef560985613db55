import { expect, test, type Page } from '@playwright/test'
import { launch, resize } from './launch-app'
import { openSettings, toSection } from './open-settings'

/** Keys pressed one after the other, each with nothing but the keyboard; how many there were. */
async function press(page: Page, ...keys: string[]): Promise<number> {
  let count = 0
  for (const key of keys) {
    if (/^(Tab|Enter|Escape|Space|Arrow\w+|Control\+.|Shift\+Tab)$/.test(key)) {
      await page.keyboard.press(key)
      count += 1
    } else {
      await page.keyboard.type(key)
      count += key.length
    }
  }
  return count
}

const sections = [
  ...['shop', 'terminals', 'codes', 'hotlines', 'logging', 'alerts', 'look', 'printers', 'backup', 'data'],
]
const tabs = (count: number) => Array.from({ length: count }, () => 'Tab')
const terminal = (page: Page) => page.getByTestId('terminal')
const kept = (page: Page) => page.getByText('已写入硬盘')

test('sets the shop up with the keyboard alone, in fewer keys than a minute has room for, and keeps it', async () => {
  const { app, page, folder } = await launch()
  let keys = await press(page, 'Control+,', ...tabs(6), 'Sunny Corner', 'Tab')
  await expect(page.getByLabel('店名')).toHaveValue('Sunny Corner')
  await expect(page.getByLabel('加一个昵称')).toBeFocused()
  keys += await press(page, 'Xiao Li', 'Enter', 'Wang', 'Enter')
  await expect(page.getByRole('button', { name: '去掉 Wang' })).toBeVisible()
  keys += await press(page, 'Tab', 'Space')
  await expect(page.getByRole('button', { name: 'Xiao Li', exact: true })).toHaveAttribute('aria-pressed', 'true')
  keys += await press(page, 'Escape', 'ArrowDown', 'Enter')
  await expect(page.getByRole('heading', { name: '刷卡机' })).toBeFocused()
  keys += await press(page, 'Tab')
  await expect(page.getByRole('button', { name: '登记一台刷卡机' })).toBeFocused()
  keys += await press(page, 'Enter')
  await expect(page.getByLabel('叫它什么')).toBeFocused()
  keys += await press(page, 'Till 1', 'Tab', '3302 0117', 'Tab', '898 0000 0000 0012', 'Tab', 'China UMS', 'Tab')
  await expect(page.getByLabel('商户号')).toHaveValue('898000000000012')
  await expect(terminal(page)).toContainText('33020117')
  await expect(terminal(page)).toContainText('在这个柜台')
  await expect(terminal(page).getByLabel('收单机构')).toHaveValue('银联商务')
  // A quick typist has some 200 keys a minute.
  expect(keys).toBeLessThan(200)
  await app.close()

  const again = await launch({ folder })
  await again.page.keyboard.press('Control+,')
  await expect(again.page.getByLabel('店名')).toHaveValue('Sunny Corner')
  await expect(again.page.getByRole('button', { name: 'Xiao Li', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await toSection(again.page, 'terminals')
  await again.page.getByRole('button', { name: '改 Till 1' }).click()
  await expect(again.page.getByLabel('终端号')).toHaveValue('33020117')
  await expect(again.page.getByLabel('商户号')).toHaveValue('898000000000012')
  await expect(terminal(again.page).getByLabel('收单机构')).toHaveValue('银联商务')
  await again.app.close()
})

test('says in words what is wrong with a number, keeps it on the screen and off the disk', async () => {
  const { app, page, folder } = await launch()
  await openSettings(page, 'terminals')
  await page.getByRole('button', { name: '登记一台刷卡机' }).click()
  const id = page.getByLabel('终端号')
  await id.fill('3302011')
  await expect(id).toHaveAttribute('aria-invalid', 'false')
  await id.press('Enter')
  await expect(page.getByText('少 1 位，没有存。终端号是 8 位，现在 7 位。')).toBeVisible()
  await expect(id).toHaveValue('3302011')
  await id.fill('330201177')
  await id.press('Tab')
  await expect(page.getByText('多 1 位，没有存。终端号是 8 位，现在 9 位。')).toBeVisible()
  await id.fill('3302*117')
  await id.press('Tab')
  await expect(page.getByText('终端号里只有数字和字母，没有存。')).toBeVisible()
  await page.getByLabel('商户号').fill('3782 822463 10005')
  await expect(page.getByText('像是卡号，没有存。')).toBeVisible()
  await page.getByLabel('叫它什么').fill('4111 1111 1111 1111')
  await page.getByLabel('叫它什么').press('Enter')
  await page.getByLabel('叫它什么').fill(' ')
  await page.getByLabel('叫它什么').press('Tab')
  await expect(page.getByText('先给它起个名字，没有存。')).toBeVisible()
  await id.fill('ab02 0117')
  await id.press('Enter')
  await expect(id).toHaveValue('AB020117')
  await expect(kept(page)).toBeVisible()
  await app.close()

  const again = await launch({ folder })
  await openSettings(again.page, 'terminals')
  // What stands for a card number is no name: it kept the one that it had.
  await expect(terminal(again.page)).toContainText('1 号机')
  await expect(terminal(again.page)).not.toContainText('1111')
  await expect(terminal(again.page)).toContainText('AB020117')
  await again.app.close()
})

test('retires a terminal without losing it, and says which one is at the counter', async () => {
  const { app, page } = await launch()
  await openSettings(page, 'terminals')
  for (const count of [1, 2]) {
    await page.getByRole('button', { name: '登记一台刷卡机' }).click()
    await expect(terminal(page)).toHaveCount(count)
    await expect(page.getByLabel('叫它什么')).toBeFocused()
  }
  const counter = page.getByRole('group', { name: '这个柜台用哪一台' })
  await expect(counter.getByRole('button', { name: '1 号机' })).toHaveAttribute('aria-pressed', 'true')
  await counter.getByRole('button', { name: '2 号机' }).click()
  await page.getByRole('button', { name: '停用这台' }).click()
  await expect(terminal(page)).toHaveCount(1)
  await expect(counter.getByRole('button', { name: '不填' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: '重新启用 2 号机' }).click()
  await expect(terminal(page)).toHaveCount(2)
  await app.close()
})

test('keeps own numbers above the public ones: adds, changes, removes, brings back', async () => {
  const { app, page, folder } = await launch()
  await openSettings(page, 'hotlines')
  const section = page.getByRole('region', { name: '电话' })
  const row = page.getByTestId('hotline')
  const [name, number] = [section.getByLabel('谁的电话').last(), section.getByLabel('号码', { exact: true }).last()]
  await name.fill('刘经理')
  await name.press('Enter')
  await expect(section.getByText('还没写号码，没有存。')).toBeVisible()
  await number.fill('问小王')
  await number.press('Enter')
  await expect(section.getByText('号码里只有数字')).toBeVisible()
  await number.fill('１３８ 1234 5678')
  await number.press('Tab')
  await number.press('Tab')
  await expect(row).toHaveCount(0)
  await page.getByRole('searchbox').focus()
  await expect(row).toHaveCount(1)
  await expect(row.getByLabel('号码', { exact: true })).toHaveValue('138 1234 5678')
  await row.getByLabel('号码', { exact: true }).fill('95534')
  await row.getByLabel('号码', { exact: true }).press('Enter')
  await expect(kept(page)).toBeVisible()
  await page.getByRole('button', { name: '去掉 刘经理' }).click()
  await expect(row).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(row).toHaveCount(1)

  await expect(section.getByText('号码会变，先核对银行卡背面/机身上的号码。')).toBeVisible()
  await expect(section.getByRole('listitem').filter({ hasText: '银联商务' })).toContainText('95534')
  await expect(section.getByRole('listitem').filter({ hasText: '银联商务' })).toContainText('只见一处')
  await section.getByRole('button', { name: /发卡银行/ }).click()
  await expect(section.getByRole('listitem').filter({ hasText: '工商银行' }).first()).toContainText('95588')
  await app.close()

  const again = await launch({ folder })
  await openSettings(again.page, 'hotlines')
  await expect(again.page.getByTestId('hotline').getByLabel('号码', { exact: true })).toHaveValue('95534')
  await again.app.close()
})

test('keeps nicknames, who is on duty, how long the log is kept, and the last four off unless asked', async () => {
  const { app, page, folder } = await launch()
  await openSettings(page, 'logging')
  await expect(page.getByRole('button', { name: '不记', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('button', { name: '一直留着' })).toHaveAttribute('aria-pressed', 'true')
  await toSection(page, 'shop')
  const nickname = page.getByLabel('加一个昵称')
  for (const name of ['小李', '王姐', '小李']) {
    await nickname.fill(name)
    await nickname.press('Enter')
  }
  await expect(page.getByText('已经有这个昵称了。')).toBeVisible()
  await nickname.fill('')
  await page.getByRole('button', { name: '小李', exact: true }).click()
  await page.getByRole('button', { name: '去掉 小李' }).click()
  await expect(page.getByRole('button', { name: '不填' }).first()).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: '王姐', exact: true }).click()
  await toSection(page, 'logging')
  await page.getByRole('button', { name: '可以记' }).click()
  await page.getByRole('button', { name: '2 年' }).click()
  await expect(page.getByRole('button', { name: '2 年' })).toHaveAttribute('aria-pressed', 'true')
  await app.close()

  const again = await launch({ folder })
  await again.page.keyboard.press('Control+,')
  for (const name of ['王姐', '可以记', '2 年']) {
    if (name === '可以记') await toSection(again.page, 'logging')
    const choice = again.page.getByRole('button', { name, exact: true })
    await expect(choice).toHaveAttribute('aria-pressed', 'true')
  }
  await again.app.close()
})

test('saves what was typed last when Escape or another screen comes in between', async () => {
  const { app, page } = await launch()
  await press(page, 'Control+,', ...tabs(6), 'Sunny', 'Escape', 'Escape')
  await expect(page.locator('#settings-shop')).toHaveCount(0)
  await press(page, 'Control+,', ...tabs(7), 'Li', 'Control+,')
  await expect(page.getByLabel('店名')).toHaveValue('Sunny')
  await expect(page.getByRole('button', { name: 'Li', exact: true })).toBeVisible()
  await app.close()
})

test('shows what a slow disk has taken only after the settings were opened again', async () => {
  const { app, page } = await launch()
  await page.keyboard.press('Control+,')
  await app.evaluate(() => {
    const disk = process.getBuiltinModule('node:fs') as { fdatasync: (...given: unknown[]) => void; goOn?: () => void }
    const flush = disk.fdatasync
    // All that is written meanwhile waits: another file may be, beside the settings.
    const waiting: unknown[][] = []
    let waits = true
    disk.fdatasync = (...given) => {
      if (waits) waiting.push(given)
      else flush(...given)
    }
    disk.goOn = () => {
      waits = false
      for (const given of waiting.splice(0)) flush(...given)
    }
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  })
  await page.getByLabel('店名').fill('Sunny')
  await press(page, 'Escape', 'Escape', 'Control+,')
  await expect(page.getByLabel('店名')).toHaveValue('')
  await app.evaluate(() => {
    const disk = process.getBuiltinModule('node:fs') as { goOn?: () => void }
    disk.goOn?.()
  })
  await expect(page.getByLabel('店名')).toHaveValue('Sunny')
  await app.close()
})

test('jumps to a part of the settings with the keyboard', async () => {
  const { app, page } = await launch({ size: [1024, 600] })
  await press(page, 'Control+,', ...tabs(3), 'ArrowDown', 'ArrowDown', 'ArrowDown')
  await expect(page.getByRole('button', { name: '电话', exact: true })).toBeFocused()
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: '电话' })).toBeFocused()
  await expect(page.getByRole('heading', { name: '电话' })).toBeInViewport()
  await press(page, 'Tab')
  await expect(page.getByRole('region', { name: '电话' }).getByLabel('谁的电话')).toBeFocused()
  await app.close()
})

for (const lang of ['zh-CN', 'en'] as const) {
  test(`the settings stay readable on a small screen and at the largest text, ${lang}`, async () => {
    const { app, page } = await launch({ lang })
    await openSettings(page, 'terminals')
    await page.locator('section[aria-labelledby=settings-terminals] button').first().click()
    await page.getByTestId('terminal').waitFor()
    for (const size of [100, 175]) {
      await toSection(page, 'look')
      await page.getByRole('button', { name: `${String(size)} %` }).click()
      await expect(page.locator('html')).toHaveCSS('font-size', `${String(size * 0.16)}px`)
      for (const window of [
        [1366, 768],
        [1024, 600],
      ] as const) {
        await resize(app, window)
        await expect.poll(() => page.evaluate(() => innerWidth)).toBe(window[0])
        for (const id of sections) {
          await toSection(page, id)
          if (id === 'hotlines')
            await page.locator('section[aria-labelledby=settings-hotlines] [aria-expanded]').click()
          const cut = await page.evaluate(() =>
            [...document.querySelectorAll('main, aside, main button, main input, aside button')]
              .filter((part) => part.scrollWidth > part.clientWidth + 1)
              .map((part) => part.outerHTML.slice(0, 120)),
          )
          expect(cut, `${id}, ${String(size)} % at ${String(window)}`).toEqual([])
        }
      }
    }
    await app.close()
  })
}

test('what stands for a number that was taken out is no name', async () => {
  const { app, page } = await launch()
  await page.keyboard.press('Control+,')
  const name = page.getByLabel('店名')
  await name.fill('[卡号已删除，尾号 1111]')
  await name.press('Enter')
  await expect(name).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('加一个昵称').fill('[card number removed, ends 1111] [removed]')
  await page.getByLabel('加一个昵称').press('Enter')
  await expect(page.getByLabel('加一个昵称')).toHaveAttribute('aria-invalid', 'true')
  await name.fill('阳光便利店')
  await name.press('Enter')
  await expect(page.getByText('已写入硬盘')).toBeVisible()
  await app.close()
})

test('the button that registers a terminal stands apart from the text above it', async () => {
  const { app, page } = await launch()
  await openSettings(page, 'terminals')
  const button = page.getByRole('button', { name: '登记一台刷卡机' })
  const gap = await button.evaluate(
    (it) =>
      it.getBoundingClientRect().top - (it.parentElement?.querySelector('p')?.getBoundingClientRect().bottom ?? 0),
  )
  expect(gap).toBeGreaterThanOrEqual(8)
  await app.close()
})
