import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import axe from 'axe-core'
import { join } from 'node:path'
import { launch, resize } from './launch-app'
import { textIn } from './on-disk'
import { pdfPages, pdfText } from './pdf'
import { storeNumber } from './stored-number'

const words = {
  'zh-CN': {
    merchantId: '商户号',
    terminalId: '终端号',
    shop: '店名',
    acquirer: /收单机构/,
    stan: '凭证号',
    amount: '金额（元）',
    said: '对方怎么说',
    who: '谁说的',
    pin: '也写进 91 的备注',
    saved: '存进 1 笔记录。91 的备注也换成了这句。',
    answer: '批次没有结，今天收工前先结算。',
    heard: '小王：批次没有结，今天收工前先结算。',
    wang: '小王',
    wrongStan: '要 6 位，现在 5 位',
    print: '打印',
    pdf: '存成 PDF',
    title: '打电话问 91',
    blanks: ['授权码', '对方工号', '受理编号', '对方怎么说'],
    nothing: '先写对方怎么说，再存。',
  },
  en: {
    merchantId: 'Merchant ID',
    terminalId: 'Terminal ID',
    shop: 'Shop',
    acquirer: /Our acquirer/,
    stan: 'Trace no.',
    amount: 'Amount (¥)',
    said: 'What they said',
    who: 'Who said it',
    pin: 'Pin it to 91 as our own note',
    saved: 'with one entry. It is the note on 91 now.',
    answer: 'The batch is not settled: settle tonight.',
    heard: 'Wang: The batch is not settled: settle tonight.',
    wang: 'Wang',
    wrongStan: '6 needed, 5 given',
    print: 'Print',
    pdf: 'Save as PDF',
    title: 'Call about 91',
    blanks: ['Auth. code', 'Clerk’s number', 'Case number', 'Their answer'],
    nothing: 'Write what they said first, then save.',
  },
} as const

/** Every line that the app has written about incidents. */
const writtenIn = (folder: string): string => textIn(join(folder, 'data'))

const pickFile = (app: ElectronApplication, file: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)

const pack = (page: Page) => page.getByTestId('call-pack')

for (const lang of ['zh-CN', 'en'] as const) {
  const t = words[lang]

  test(`writes down what they said, and pins it to the code, by keyboard alone, ${lang}`, async () => {
    const { app, page, folder } = await launch({ lang })
    await page.keyboard.type('91')
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
    await page.keyboard.press('F7')
    await expect(page.getByLabel(t.said)).toBeFocused()
    await expect(pack(page)).toContainText('95516')

    await page.keyboard.press('Enter')
    await expect(pack(page)).toContainText(t.nothing)
    await page.keyboard.insertText(t.answer)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await expect(page.getByRole('checkbox', { name: t.pin })).toBeChecked()
    await page.keyboard.press('Enter')
    await expect(pack(page)).toContainText(t.saved)
    await expect(page.getByRole('searchbox')).toBeFocused()

    await page.keyboard.type('91')
    await expect(page.getByTestId('own-note')).toContainText(t.answer)
    // The next payment with the same code is another one: its pack knows nothing of that call.
    await page.keyboard.press('NumpadDivide')
    await expect(page.getByLabel(t.said)).toHaveValue('')
    await expect(pack(page)).not.toContainText(t.answer)
    await app.close()
    expect(writtenIn(folder)).toMatch(new RegExp(`"acquirerSays":\\s*"${t.answer}"`))
  })

  test(`fills in what is missing where it is read out, and prints it, ${lang}`, async () => {
    const { app, page, folder } = await launch({ lang })
    await page.keyboard.type('91')
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
    await page.keyboard.press('F7')

    await page.getByLabel(t.acquirer).fill('0571-8888 0000')
    await page.keyboard.press('Enter')
    await expect(pack(page).locator('strong').first()).toHaveText('0571-8888 0000')
    await page.getByLabel(t.shop, { exact: true }).fill('阳光便利店')
    await page.keyboard.press('Enter')
    await expect(pack(page).locator('[data-fact=shop]')).toContainText('阳光便利店')
    await page.getByLabel(t.merchantId, { exact: true }).fill('898 3301 5411 0001')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel(t.terminalId, { exact: true })).toBeFocused()
    await page.keyboard.type('1000000a')
    await page.keyboard.press('Enter')
    await expect(pack(page).locator('[data-fact=merchantId]')).toContainText('898330154110001')
    await expect(pack(page).locator('[data-fact=terminalId]')).toContainText('1000000A')

    await page.getByLabel(t.amount, { exact: true }).fill('128.5')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel(t.stan, { exact: true })).toBeFocused()
    await page.keyboard.type('12345')
    await page.keyboard.press('Enter')
    await expect(pack(page)).toContainText(t.wrongStan)
    await page.getByLabel(t.stan, { exact: true }).fill('012345')
    await page.keyboard.press('Tab')
    await expect(pack(page)).not.toContainText(t.wrongStan)
    await expect(page.getByLabel(t.amount, { exact: true })).toHaveValue('128.50')

    await page.getByLabel(t.who).fill(t.wang)
    await page.getByLabel(t.said).fill(t.answer)
    await page.keyboard.press('Enter')
    await expect(pack(page)).toContainText(t.heard)

    const clock = await pack(page).locator('tbody th').innerText()
    const file = join(folder, 'call.pdf')
    await pickFile(app, file)
    await page.getByRole('button', { name: t.print }).click()
    await page.getByRole('button', { name: t.pdf }).click()
    await expect(page.getByTestId('print-ending')).toContainText(file)
    const text = pdfText(file)
    const facts = ['阳光便利店', '898330154110001', '1000000A', '0571-8888 0000', '128.50', '012345', '95516', clock]
    for (const fact of [t.title, ...facts, ...t.blanks, t.heard]) expect(text).toContain(fact)
    expect(pdfPages(file)).toBe(1)
    await app.close()
    expect(writtenIn(folder)).toMatch(/"stan":\s*"012345"/)
  })

  test(`fits, with all that is read out and the answer in sight, and axe finds nothing, ${lang}`, async () => {
    const { app, page } = await launch({ lang })
    await page.keyboard.type('91')
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
    await page.keyboard.press('F7')
    const found: string[] = []
    for (const size of [
      [1366, 768],
      [1093, 614],
      [1024, 600],
    ] as const) {
      await resize(app, size)
      for (const percent of ['100%', '175%']) {
        await page.evaluate((fontSize) => {
          document.documentElement.style.fontSize = fontSize
        }, percent)
        const wide = await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)
        if (wide > 0) found.push(`${size.join('x')} ${percent}: ${String(wide)} too wide`)
      }
      await page.evaluate(() => {
        document.documentElement.style.fontSize = ''
      })
      await page.locator('main').evaluate((main) => {
        main.scrollTop = 0
      })
      for (const part of [
        pack(page).locator('li', { hasText: '95516' }),
        pack(page).locator('dl'),
        pack(page).locator('table'),
        page.getByLabel(t.said),
        page.getByRole('checkbox', { name: t.pin }),
        pack(page).locator('[data-look=key]'),
      ]) {
        await expect(part).toBeInViewport({ ratio: 1 })
      }
    }
    await resize(app, [1366, 768])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)))
    }
    expect(found).toEqual([])
    await app.close()
  })
}

test('a shop of two terminals is told the same number to call first, on the answer, in the call pack and with a visitor', async () => {
  const { app, page, folder } = await launch()
  await storeNumber(page, '0571-8888 0000')
  await page.evaluate(async () => {
    type Bridge = Record<string, (asked: object) => Promise<unknown>>
    const { desktopApi } = window as unknown as { desktopApi: Bridge }
    const id = (place: number) => `11111111-0000-4000-8000-00000000000${String(place)}`
    await desktopApi['saveTerminal']?.({ id: id(2), label: '2 号机', acquirer: '拉卡拉' })
    await desktopApi['saveHotline']?.({ id: id(3), name: '装机的小李', number: '138 0571 2233' })
  })
  await app.close()
  const again = await launch({ folder, size: [1366, 768] })
  await again.page.getByRole('searchbox').fill('98')
  await expect(again.page.getByTestId('answer')).toContainText('0571-8888 0000')
  await expect(again.page.getByTestId('answer')).not.toContainText('138 0571 2233')
  await again.page.keyboard.press('F7')
  await expect(pack(again.page).locator('strong').first()).toHaveText('0571-8888 0000')
  await again.page.keyboard.press('F10')
  await expect(again.page.getByTestId('stored-numbers').locator('b').first()).toHaveText('0571-8888 0000')
  await again.app.close()
})

test('what is not saved yet waits for its own payment while one looks something else up', async () => {
  const { app, page } = await launch()
  // Text comes sooner than the page that it is meant for.
  await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await page.keyboard.type('91')
  await page.keyboard.press('F7')
  await page.keyboard.insertText('说是主机在升级')
  await page.getByRole('checkbox', { name: '重新签到过' }).check()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '91')
  await page.keyboard.type('34')
  await page.keyboard.press('F7')
  await expect(page.getByLabel('对方怎么说')).toHaveValue('')
  await page.keyboard.press('Escape')
  // Typing the code again is another customer: what waits is taken up by its line on home.
  await page.keyboard.type('91')
  await page.keyboard.press('F7')
  await expect(page.getByLabel('对方怎么说')).toHaveValue('')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('waiting-payment')).toContainText('91')
  await page.keyboard.press('Enter')
  await page.keyboard.press('F7')
  await expect(page.getByLabel('对方怎么说')).toHaveValue('说是主机在升级')
  await expect(page.getByRole('checkbox', { name: '重新签到过' })).toBeChecked()
  await app.close()
})

test('a payment that was not logged yet is logged by the first number filled in, and once', async () => {
  const { app, page } = await launch()
  await page.keyboard.press('F7')
  await expect(page.getByText('先输代码，再按这个键。').first()).toBeVisible()
  await expect(pack(page)).toHaveCount(0)
  await page.keyboard.type('b4')
  await page.keyboard.press('NumpadDivide')
  await expect(pack(page)).toContainText('这一笔还没记')
  await expect(pack(page)).toContainText('这笔付成了没有')
  await page.getByLabel('凭证号').fill('000777')
  await page.keyboard.press('Enter')
  await expect(pack(page)).not.toContainText('这一笔还没记')
  await page.getByLabel('参考号').fill('632614123456')
  await page.keyboard.press('Enter')
  await page.getByLabel('对方怎么说').fill('没有付成')
  await page.keyboard.press('Enter')
  await expect(pack(page)).toContainText('存进 1 笔记录。')
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident')).toHaveCount(1)
  await app.close()
})

test('asks about those that are ticked, each in a line, and Enter prints when no field has the focus', async () => {
  const { app, page, folder } = await launch()
  for (let count = 0; count < 10; count++) {
    await page.keyboard.type('91')
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
  }
  await page.keyboard.press('F3')
  await page.getByRole('button', { name: '打电话问这 10 笔' }).click()
  const ticks = pack(page).locator('tbody').getByRole('checkbox')
  await expect(ticks).toHaveCount(10)
  await ticks.first().uncheck()
  await page.getByLabel('对方怎么说').fill('查到了')
  await page.keyboard.press('Enter')
  await expect(pack(page)).toContainText('存进 9 笔记录。')
  const file = join(folder, 'call.pdf')
  await pickFile(app, file)
  await page.keyboard.press('Control+p')
  await page.getByRole('button', { name: '存成 PDF' }).click()
  await expect(page.getByTestId('print-ending')).toContainText(file)
  expect(pdfText(file).match(/^ *\d\d:\d\d\b/gm)).toHaveLength(9)
  await page.keyboard.press('Escape')
  await page.keyboard.press('F7')
  await page.getByRole('searchbox').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('preview')).toContainText('打电话问 91')
  await page.keyboard.press('Escape')
  await expect(pack(page)).toBeVisible()
  await app.close()
})

test('of a problem: all its payments, and the problem knows whom one told', async () => {
  const { app, page, folder } = await launch({ size: [1366, 768] })
  for (const sameCard of [false, true, false]) {
    await page.keyboard.type('91')
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
    if (!sameCard) continue
    await page.keyboard.press('Enter')
    await page.keyboard.press('0')
    await expect(page.getByTestId('saved').getByRole('button', { pressed: true })).toBeVisible()
  }
  const problem = page.getByTestId('problem')
  await problem.click()
  await page.keyboard.press('F7')
  await expect(pack(page).locator('tbody tr')).toHaveCount(3)
  await expect(pack(page)).toContainText('是刷卡机、线路还是银行的问题？')
  await page.getByLabel('谁说的').fill('小王')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('线路在抢修')
  await page.getByRole('checkbox', { name: '也写进 91 的备注' }).check()
  await page.keyboard.press('Enter')
  await expect(pack(page)).toContainText('存进 3 笔记录。91 的备注也换成了这句。')
  await page.keyboard.press('Escape')
  await expect(problem.first()).toHaveAttribute('data-state', 'told')
  await expect(problem.first()).toContainText('小王：线路在抢修')
  await page.keyboard.press('Escape')
  await page.keyboard.type('91')
  await expect(page.getByTestId('own-note')).toContainText('小王：线路在抢修')
  await app.close()
  expect(writtenIn(folder)).toMatch(/"acquirerSays":\s*"小王：线路在抢修"/)
})

test('of one row of the log, and of all that a filter has picked out', async () => {
  const { app, page } = await launch({ size: [1366, 768] })
  for (const code of ['91', '51', '91']) {
    await page.keyboard.type(code)
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
  }
  await page.keyboard.press('F3')
  await page.getByTestId('incident').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('F7')
  await expect(pack(page).locator('tbody tr')).toHaveCount(1)
  await expect(page.locator('aside')).toContainText('91')
  await page.keyboard.press('Escape')
  await page.getByTestId('incident').first().waitFor()
  await page.getByRole('button', { name: '打电话问这 2 笔' }).click()
  await expect(pack(page).locator('tbody tr')).toHaveCount(2)
  await app.close()
})

test('an answer that the disk refuses stays, with the reason', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('91')
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await page.keyboard.press('F7')
  await page.getByLabel('对方怎么说').fill('说是主机在升级')
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('incidents:mend')
    ipcMain.handle('incidents:mend', () => ({ ok: false, failure: 'disk-full' }))
  })
  await page.keyboard.press('Enter')
  await expect(pack(page)).toContainText('硬盘满了，还没存下。')
  await expect(page.getByLabel('对方怎么说')).toHaveValue('说是主机在升级')
  await expect(page.getByLabel('对方怎么说')).toBeFocused()
  await app.close()
})
