import { expect, test, type Page } from '@playwright/test'
import { emptyFolder, launch, resize } from './launch-app'
import { writeIncidents } from './month-files'
import { openSettings, toSection } from './open-settings'

const door = (page: Page, name: string) => page.locator(`[data-door=${name}]`)
const card = (page: Page) => page.getByTestId('first-minute')
const line = (page: Page, name: string) => card(page).locator(`[data-line=${name}]`)
const screen = (page: Page) => page.locator('html')
const spare = (page: Page) => page.locator('main').evaluate((main) => main.clientHeight - main.scrollHeight)
const goHome = (page: Page) => page.getByRole('banner').getByRole('button').nth(0).click()

const doors = {
  open: 'open-matters',
  checks: 'checks',
  closing: 'closing',
  papers: 'print',
  figures: 'insights',
  backup: 'settings',
  log: 'log',
  settings: 'settings',
} as const

for (const lang of ['zh-CN', 'en'] as const) {
  test(`every door of home leads where it says, by mouse and by keyboard, ${lang}`, async () => {
    const { app, page } = await launch({ lang, size: [1366, 768] })
    await card(page).locator('[data-action=put-away]').click()
    await expect(page.getByRole('searchbox')).toBeFocused()
    for (const [name, to] of Object.entries(doors)) {
      const target = await door(page, name).boundingBox()
      expect(target?.height, name).toBeGreaterThanOrEqual(44)
      expect(target?.width, name).toBeGreaterThanOrEqual(44)
      await door(page, name).click()
      await expect(screen(page), name).toHaveAttribute('data-screen', to)
      if (name === 'backup') await expect(page.getByTestId('backup')).toBeVisible()
      await goHome(page)
      await door(page, name).press('Enter')
      await expect(screen(page), name).toHaveAttribute('data-screen', to)
      await goHome(page)
    }
    await expect(door(page, 'checks').locator('kbd')).toHaveText('F4')
    await expect(door(page, 'papers').locator('kbd')).toHaveText('Ctrl+P')
    await expect(door(page, 'closing').locator('kbd')).toHaveText('Ctrl+D')
    await expect(door(page, 'figures').locator('kbd')).toHaveText('Ctrl+I')
    await expect(door(page, 'log').locator('kbd')).toHaveText('F3')
    await expect(door(page, 'settings').locator('kbd')).toHaveText('Ctrl+,')
    await app.close()
  })

  test(`the doors take only the room that is left: nothing scrolls, and none is half cut, ${lang}`, async () => {
    const folder = emptyFolder()
    writeIncidents(folder, 40, 3)
    for (const started of [await launch({ lang }), await launch({ lang, folder })]) {
      const { app, page } = started
      if (started.folder === folder) await card(page).locator('[data-action=put-away]').click()
      for (const size of [
        [1366, 768],
        [1093, 614],
        [1024, 600],
      ] as const) {
        await resize(app, size)
        await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size[0])
        await page.getByTestId('backup-line').waitFor()
        expect(await spare(page), String(size)).toBe(0)
        const shown = page.locator('[data-door]').filter({ visible: true })
        expect(await shown.count(), String(size)).toBeGreaterThanOrEqual(5)
        for (const one of await shown.all()) await expect(one).toBeInViewport({ ratio: 1 })
        const cut = await page
          .locator('[data-door] b')
          .evaluateAll((words) =>
            words.filter((word) => word.scrollWidth > word.clientWidth + 1).map((word) => word.textContent),
          )
        expect(cut, String(size)).toEqual([])
      }
      await app.close()
    }
  })
}

test('home says each thing once: what is open, due, logged today, and how old the backup is', async () => {
  const { app, page } = await launch({ size: [1366, 768] })
  const once = (text: string | RegExp) => expect(page.locator('main').getByText(text)).toHaveCount(1)
  await card(page).locator('[data-action=put-away]').click()
  await once(/6 项/)
  await once(/还没有备份/)
  await expect(door(page, 'open')).toHaveText('没了结的F5')
  await page.keyboard.type('98')
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await goHome(page)
  await expect(page.getByTestId('open-payment')).toHaveCount(1)
  await openSettings(page, 'backup')
  await page.getByTestId('backup').getByRole('button').first().click()
  await expect(page.getByText('备份好了').first()).toBeVisible()
  await goHome(page)
  await resize(app, [1600, 900])
  await once('没核实的付款 1 笔')
  await expect(page.getByTestId('open-door')).toHaveCount(0)
  await once('1 次')
  await once(/备份：?.*今天|今天.*备份/)
  await app.close()
})

for (const [lang, shop, acquirer] of [
  ['zh-CN', '阳光便利店', 'gsyh'],
  ['en', 'Sunny Corner', 'icbc'],
] as const) {
  test(`a new shop is led through its first minute, each line to its field, and it is gone for good, ${lang}`, async () => {
    const { app, page, folder } = await launch({ lang, size: [1366, 768] })
    await expect(card(page).locator('[data-done=false]')).toHaveCount(4)
    // It asks for nothing: what is typed is a look-up.
    await expect(page.getByRole('searchbox')).toBeFocused()

    await line(page, 'shop').click()
    await expect(page.locator('#settings-shop')).toBeVisible()
    await page.keyboard.type(shop)
    await page.keyboard.press('Enter')
    await page.locator('section[aria-labelledby=settings-shop] [data-icon=ok]').waitFor()
    await goHome(page)
    await expect(line(page, 'shop')).toHaveAttribute('data-done', 'false')
    await expect(line(page, 'shop')).toHaveText(lang === 'en' ? 'Acquirer still missing' : '还差收单机构')
    await line(page, 'shop').press('Enter')
    await expect(page.locator('section[aria-labelledby=settings-codes]').getByRole('combobox').first()).toBeFocused()
    await page.keyboard.type(acquirer)
    await page.keyboard.press('Enter')
    await page.locator('section[aria-labelledby=settings-codes] [data-icon=ok]').waitFor()
    await goHome(page)
    await expect(line(page, 'shop')).toHaveAttribute('data-done', 'true')

    await line(page, 'number').click()
    await page.keyboard.type('Wang')
    await page.keyboard.press('Tab')
    await page.keyboard.type('0571-8888 0000')
    await page.keyboard.press('Enter')
    await page.getByTestId('hotline').waitFor()
    await goHome(page)
    await expect(line(page, 'number')).toHaveAttribute('data-done', 'true')

    await line(page, 'terminal').click()
    await expect(page.locator('#settings-terminals ~ button').first()).toBeFocused()
    await page.keyboard.press('Enter')
    await page.getByTestId('terminal').waitFor()
    await goHome(page)
    await expect(line(page, 'terminal')).toHaveAttribute('data-done', 'true')
    await app.close()

    const again = await launch({ folder, lang })
    await expect(card(again.page).locator('[data-done=true]')).toHaveCount(3)
    await line(again.page, 'try').click()
    await expect(again.page.getByTestId('answer')).toHaveAttribute('data-code', '34')
    await goHome(again.page)
    await again.page.getByTestId('doors').waitFor()
    await expect(card(again.page)).toHaveCount(0)
    await again.app.close()
    const last = await launch({ folder, lang })
    await last.page.getByTestId('doors').waitFor()
    await expect(card(last.page)).toHaveCount(0)
    await last.app.close()
  })
}

test('the code to try may be typed anywhere; what was put away stays away', async () => {
  const { app, page, folder } = await launch()
  await card(page).waitFor()
  await page.keyboard.type('34')
  await page.getByTestId('answer').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(line(page, 'try')).toHaveAttribute('data-done', 'true')
  await card(page).locator('[data-action=put-away]').press('Enter')
  await expect(card(page)).toHaveCount(0)
  await expect(page.getByRole('searchbox')).toBeFocused()
  await app.close()

  const again = await launch({ folder })
  await again.page.getByTestId('doors').waitFor()
  await expect(card(again.page)).toHaveCount(0)
  await again.app.close()
})

test('only the opening check is asked for in the first week; the others can be begun', async () => {
  const { app, page, folder } = await launch({ clock: '2026-11-23T08:00' })
  await expect(page.getByTestId('checks-due')).toHaveText(/开店检查 6 项\s*F4$/)
  await page.keyboard.press('F4')
  // Said once, of all that nobody has begun.
  await expect(page.getByText('还没做过的不急，哪天开始都行')).toHaveCount(1)
  await expect(page.locator('[data-offered=true]')).toHaveCount(5)
  await expect(page.locator('[data-interval=weekly]')).toHaveText('每周检查')
  await expect(page.locator('[data-interval=weekly]')).toHaveAttribute('data-due', 'false')
  await page.locator('[data-interval=daily]').click()
  await expect(page.getByTestId('check-item')).toHaveCount(3)
  await app.close()

  const again = await launch({ folder, clock: '2026-11-30T08:00' })
  await expect(again.page.getByTestId('checks-due')).toContainText('开店检查 6 项，打烊前 3 项，别的 9 项')
  await again.app.close()
})

test('settings: the list by arrows, Enter into a section, Esc back to the list and home', async () => {
  const { app, page } = await launch({ size: [1093, 614] })
  const current = page.locator('aside nav [aria-current]')
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await expect(current).toHaveText('本店')
  await page.keyboard.press('ArrowDown')
  await expect(current).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(current).toHaveText('刷卡机')
  await expect(page.locator('main section')).toHaveCount(1)
  await expect(page.getByRole('heading', { name: '刷卡机' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(current).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(screen(page)).toHaveAttribute('data-screen', 'lookup')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await app.close()
})

for (const [lang, asked, none] of [
  ['zh-CN', ['字号', 'U盘', '商户号'], '没有叫“qqq”的设置'],
  ['en', ['text size', 'stick', 'merchant'], 'No setting is called “qqq”'],
] as const) {
  test(`settings are found by name, with the keyboard and by mouse, ${lang}`, async () => {
    const { app, page } = await launch({ lang })
    await page.keyboard.press('Control+,')
    const find = page.getByTestId('find-setting').getByRole('textbox')
    await find.fill(asked[0])
    await page.keyboard.press('Enter')
    await expect(page.locator('section[aria-labelledby=settings-look] [aria-pressed=true]').last()).toBeFocused()
    await find.fill(asked[1])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.locator('#settings-backup')).toBeFocused()
    // Nobody has registered a terminal yet: its section stands for the field.
    await find.fill(asked[2])
    await page.locator('[data-found=merchantId]').click()
    await expect(page.locator('#settings-terminals')).toBeFocused()
    await find.fill('qqq')
    await expect(page.getByText(none)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(find).toHaveValue('')
    await expect(screen(page)).toHaveAttribute('data-screen', 'settings')
    await app.close()
  })
}

test('what the search finds is really there: every field takes the focus', async () => {
  const { app, page } = await launch()
  await openSettings(page, 'shop')
  await page.locator('section[aria-labelledby=settings-shop] input').nth(1).fill('小李')
  await page.keyboard.press('Enter')
  await toSection(page, 'terminals')
  await page.locator('#settings-terminals ~ button').first().click()
  await page.getByTestId('terminal').waitFor()
  const find = page.getByTestId('find-setting').getByRole('textbox')
  for (const name of [
    ...['店名', '加一个昵称', '现在谁在班', '登记一台刷卡机', '这个柜台用哪一台', '终端号', '这台机的电话'],
    ...['谁的电话', '号码', '卡号后四位', '记录留多久', '改提醒的条件', '语言', '外观', '字号'],
    ...['现在备份', '选文件夹', '恢复哪一份', '从文件恢复', '刷卡机或收银程序'],
  ]) {
    await find.fill(name)
    await page.keyboard.press('Enter')
    await expect(page.locator('main').locator('input, select, button').locator(':scope:focus'), name).toHaveCount(1)
    await expect(find, name).not.toBeFocused()
  }
  await app.close()
})

test('the answer has a print button, and closing says how old the copy on the stick is', async () => {
  const stick = emptyFolder()
  const { app, page } = await launch({ size: [1093, 614] })
  await page.keyboard.type('34')
  const print = page.getByTestId('answer').locator('[data-action=print]')
  await expect(print).toBeInViewport({ ratio: 1 })
  await print.click()
  await expect(screen(page)).toHaveAttribute('data-screen', 'print')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await door(page, 'closing').click()
  await expect(page.getByTestId('stick-copy')).toContainText('还没有选备份文件夹')
  await openSettings(page, 'backup')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, stick)
  await page.getByRole('button', { name: '选文件夹' }).click()
  await expect(page.getByText(stick)).toBeVisible()
  await goHome(page)
  await door(page, 'closing').click()
  await expect(page.getByTestId('stick-copy')).toContainText('备份文件夹里的备份：今天')
  await app.close()
})
