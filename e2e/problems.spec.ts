import { expect, test, type Page } from '@playwright/test'
import { emptyFolder, launch, resize } from './launch-app'
import { later } from './later'
import { openSettings } from './open-settings'
import { writeIncidents } from './month-files'

/** Logs the code on which the box stands, and waits until it is on the disk. */
async function log(page: Page, code: string, sameCard = false): Promise<void> {
  await page.keyboard.type(code)
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', code)
  await page.keyboard.press('F2')
  await expect(page.getByTestId('saved')).toBeVisible()
  if (!sameCard) return
  await page.keyboard.press('Enter')
  await page.keyboard.press('0')
  await expect(page.getByTestId('saved').getByRole('button', { pressed: true })).toBeVisible()
}

async function goHome(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('strip')).toBeVisible()
}

test('three 91 on two cards: strip, evidence, snooze, silence, its end, call pack, pinned answer', async () => {
  const { app, page } = await launch({ size: [1366, 768] })
  const problem = page.getByTestId('problem')
  await log(page, '91')
  await log(page, '91', true)
  await log(page, '91')
  await expect(problem).toContainText('3 次 91')
  await expect(page.getByRole('searchbox')).toBeFocused()

  await goHome(page)
  await expect(problem).toContainText('没有标成同一张卡')
  await expect(problem).toContainText('银行或线路')
  await page.keyboard.press('Enter')
  await expect(problem).toHaveAttribute('data-rule', 'R1')
  await expect(problem).toHaveAttribute('data-culprit', 'bank')
  await expect(problem).toHaveAttribute('data-count', '3')
  await expect(problem.locator('[data-incident-id]')).toHaveCount(3)

  await page.keyboard.press('s')
  await page.keyboard.press('1')
  await expect(page.getByTestId('strip')).toBeVisible()
  await expect(problem).toHaveCount(0)
  await log(page, '91')
  await goHome(page)
  await expect(problem).toHaveCount(0)

  await later(app, page, 61)
  await expect(problem).toHaveAttribute('data-state', 'watched')
  await page.keyboard.press('Enter')
  await page.keyboard.press('F7')
  const pack = page.getByTestId('call-pack')
  await expect(pack).toContainText('91')
  await expect(page.getByLabel('对方怎么说')).toBeFocused()
  await page.keyboard.insertText('发卡行在升级，八点后好')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(pack).toContainText('91 的备注也换成了这句')

  await page.keyboard.type('91')
  await expect(page.getByTestId('own-note')).toContainText('发卡行在升级，八点后好')
  await goHome(page)
  await expect(page.getByTestId('problem')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(problem).toHaveAttribute('data-state', 'told')
  await app.close()
})

test('an outage passes by itself, also while the app is closed, stands folded with its dates, and is opened again', async () => {
  const { app, page, folder } = await launch({ size: [1366, 768], clock: '2026-11-20T11:00:00' })
  for (let n = 0; n < 3; n++) await log(page, '91')
  await goHome(page)
  await expect(page.getByTestId('problem')).toHaveAttribute('data-state', 'new')
  // A little before its end; nothing was touched.
  await later(app, page, 170)
  await expect(page.getByTestId('problem')).toHaveAttribute('data-state', 'new')
  await later(app, page, 15)
  await expect(page.getByTestId('problem')).toHaveCount(0)
  await expect(page.getByTestId('problems-door')).toContainText('1 个过去了')
  await app.close()

  const next = await launch({ folder, size: [1366, 768], clock: '2026-11-22T09:00:00' })
  const door = next.page.getByTestId('problems-door')
  await door.click()
  await expect(next.page.getByText('眼下没有反复出现的问题')).toBeVisible()
  const problem = next.page.getByTestId('problem')
  await expect(problem).toHaveCount(0)
  await next.page.getByText('已经过去的 1 个').click()
  await expect(problem).toHaveAttribute('data-state', 'passed')
  await expect(problem).toContainText('3 次 91')
  await expect(problem).toContainText('11/20，自己过去了')

  await problem.getByRole('button').click()
  await expect(problem.locator('[data-incident-id]')).toHaveCount(3)
  await next.page.keyboard.press('r')
  await expect(problem).toHaveAttribute('data-state', 'watched')
  await expect(next.page.getByText('已经过去的 1 个')).toHaveCount(0)
  // Nothing vanishes under the eyes: it goes to where it can be opened again.
  await later(next.app, next.page, 185)
  await expect(problem).toHaveAttribute('data-state', 'passed')
  await next.app.close()

  const last = await launch({ folder, size: [1366, 768], clock: '2026-11-24T10:00:00' })
  for (let n = 0; n < 3; n++) await log(last.page, '91')
  await goHome(last.page)
  await last.page.keyboard.press('Enter')
  const again = last.page.getByTestId('problem')
  await expect(again).toHaveAttribute('data-state', 'watched')
  await expect(again).toHaveAttribute('data-count', '3')
  await expect(again.locator('[data-incident-id]')).toHaveCount(3)
  await expect(again.locator('[data-part=earlier]')).toContainText('以前也有过：11/20')
  await last.app.close()
})

test('what was put off has a way back: by its door on home, and by its key', async () => {
  const { app, page } = await launch({ size: [1366, 768] })
  const problem = page.getByTestId('problem')
  for (let n = 0; n < 3; n++) await log(page, '91')
  await goHome(page)
  await expect(page.getByTestId('problem')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('s')
  await page.keyboard.press('2')
  const door = page.getByTestId('problems-door')
  await expect(door).toContainText('1 个先不提醒')

  await page.keyboard.press('Enter')
  await expect(problem).toHaveAttribute('data-state', 'snoozed')
  await page.keyboard.press('s')
  await expect(problem).toHaveAttribute('data-state', 'watched')
  await page.keyboard.press('Escape')
  await expect(problem).toContainText('3 次 91')

  await page.keyboard.press('Enter')
  await page.keyboard.press('s')
  await page.keyboard.press('1')
  await door.click()
  await page.getByRole('button', { name: '现在就提醒' }).click()
  await expect(problem).toHaveAttribute('data-state', 'watched')
  await app.close()
})

test('a problem that one comes back to has its keys', async () => {
  const { app, page } = await launch({ size: [1366, 768] })
  const problem = page.getByTestId('problem')
  for (let n = 0; n < 3; n++) await log(page, '91')
  await goHome(page)
  await expect(problem).toBeVisible()
  await page.keyboard.press('Enter')
  for (const [key, there] of [
    ['F11', 'outage'],
    ['F7', 'call-pack'],
    ['F5', 'open-matters'],
  ] as const) {
    await expect(problem).toBeFocused()
    await page.keyboard.press(key)
    await expect(page.locator('html')).toHaveAttribute('data-screen', there)
    await page.keyboard.press('Escape')
    await expect(page.locator('html')).toHaveAttribute('data-screen', 'problems')
  }
  await expect(problem).toBeFocused()
  await page.keyboard.press('s')
  await expect(problem.getByRole('button', { name: /明天/ })).toBeVisible()
  await app.close()
})

test('what can be done, and for how long it is put off, stands above the evidence, of which a few rows are shown', async () => {
  const folder = emptyFolder()
  writeIncidents(folder, 10, 0.01, ['91'])
  const { app, page } = await launch({ folder, size: [1093, 614] })
  const problem = page.getByTestId('problem')
  const acts = problem.locator('[data-part=acts]')
  await log(page, '91')
  await goHome(page)
  await problem.click()
  await expect(acts).toBeInViewport({ ratio: 1 })
  await expect(problem.locator('[data-incident-id]')).toHaveCount(4)
  await page.keyboard.press('s')
  await expect(problem.getByText('先不提醒到什么时候？')).toBeInViewport({ ratio: 1 })
  await expect(problem.getByRole('button', { name: /到明天/ })).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await problem.getByRole('button', { name: /^看全部/ }).click()
  await expect(problem.locator('[data-incident-id]')).toHaveCount(Number(await problem.getAttribute('data-count')))

  // The bar says of F7 what F7 does here, whatever has the focus.
  const call = page.getByRole('navigation').getByRole('button', { name: /F7/ })
  await expect(call).not.toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('searchbox').focus()
  await page.keyboard.press('F7')
  await expect(page.getByTestId('call-pack')).toBeVisible()
  await app.close()
})

test('what was called solved by mistake is opened again, by mouse', async () => {
  const { app, page } = await launch({ size: [1366, 768] })
  const problem = page.getByTestId('problem')
  for (let n = 0; n < 3; n++) await log(page, '91')
  await goHome(page)
  await expect(page.getByTestId('problem')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('d')
  await expect(page.getByTestId('problems-door')).toContainText('1 个过去了')
  await page.getByTestId('problems-door').click()
  await page.getByText('已经过去的 1 个').click()
  await expect(problem).toHaveAttribute('data-state', 'solved')
  await expect(problem).toContainText('已解决')
  await problem.getByRole('button').click()
  await page.getByRole('button', { name: '还没好，接着看着' }).click()
  await expect(problem).toHaveAttribute('data-state', 'watched')
  await expect(page.locator('aside')).toContainText('1')
  await app.close()
})

test('while something is put off, neither the review nor the closing says that there is nothing', async () => {
  const { app, page } = await launch({ size: [1366, 768], clock: '2026-11-20T11:00:00' })
  for (let n = 0; n < 3; n++) await log(page, '91')
  await goHome(page)
  await expect(page.getByTestId('problem')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('s')
  await page.keyboard.press('3')
  await page.getByTestId('problems-door').waitFor()

  await page.keyboard.press('F4')
  await page.getByRole('button', { name: '打烊对账' }).click()
  const closing = page.getByTestId('closing')
  await expect(closing).toContainText('1 个先不提醒')
  await expect(closing).not.toContainText('今天的付款都核实了')
  await closing.getByRole('button', { name: /先不提醒/ }).click()
  await expect(page.getByTestId('problem')).toHaveAttribute('data-state', 'snoozed')

  // On a slow PC the figures come behind the keys.
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 8 })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+i')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByText('先不提醒（到 2026 年 11 月 27 日 06:00）')).toBeVisible()
  await expect(page.getByText('反复出现的问题都解决了')).toHaveCount(0)
  await app.close()
})

test('two cards to stop: the strip, which the customer sees, says nothing of them; the page does', async () => {
  const { app, page } = await launch({ size: [1366, 768] })
  const problem = page.getByTestId('problem')
  await log(page, '34')
  await log(page, '34')
  await goHome(page)
  await expect(problem).toContainText('老板有空时看一眼')
  await expect(problem).not.toContainText(/34|不能再刷/)
  await page.keyboard.press('Enter')
  await expect(problem).toContainText('今天 2 次不能再刷的卡')
  await app.close()
})

test('the shop sets when it is told, within sense, and goes back to the usual', async () => {
  const { app, page } = await launch({ size: [1366, 768] })
  const count = page.getByRole('group', { name: '同一个代码反复出现' }).getByLabel('几次才算', { exact: true })
  const openAlerts = async () => {
    await openSettings(page, 'alerts')
    await page.getByRole('button', { name: '改提醒的条件' }).click()
  }
  await openAlerts()
  await expect(count).toHaveValue('3')
  await count.fill('99')
  await count.press('Enter')
  await expect(page.getByText('要填 2 到 20 之间的数，没有存。')).toBeVisible()
  await count.fill('２')
  await count.press('Enter')
  await expect(page.getByText('改过了，不是平常的设置。')).toBeVisible()

  await page.keyboard.press('Escape')
  await log(page, '91')
  await log(page, '91')
  await expect(page.getByTestId('problem')).toContainText('2 次 91')

  await goHome(page)
  await openAlerts()
  await expect(count).toHaveValue('2')
  await page.getByRole('button', { name: '恢复平常的设置' }).click()
  await expect(count).toHaveValue('3')
  await app.close()
})

test('a quiet day says nothing', async () => {
  const { app, page } = await launch()
  for (const code of ['51', '05', '91']) await log(page, code)
  await goHome(page)
  await expect(page.getByTestId('problem')).toHaveCount(0)
  await app.close()
})

test('the answer counts what was tried with this card', async () => {
  const { app, page } = await launch()
  await log(page, '55')
  await page.keyboard.type('55')
  await expect(page.locator('[data-part=retry]')).toContainText('最多再试一次')
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('0')
  await expect(page.locator('[data-part=retry]')).toContainText('不要重试')
  // The next customer has another card until somebody says otherwise.
  await page.keyboard.type('55')
  await expect(page.locator('[data-part=retry]')).toContainText('最多再试一次')
  await app.close()
})

for (const size of [
  [1366, 768],
  [1093, 614],
  [1024, 600],
] as const) {
  test(`the strip leaves room for the answer at ${size.join(' x ')}`, async () => {
    const { app, page } = await launch({ size })
    await log(page, '91')
    await log(page, '96')
    await log(page, '91')
    await goHome(page)
    await page.keyboard.type('51')
    await resize(app, size)
    const main = page.locator('main')
    expect(await main.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(0)
    await app.close()
  })
}

for (const lang of ['zh-CN', 'en'] as const) {
  test(`a problem above an answer is one line, and pushes neither step nor gate out of sight, ${lang}`, async () => {
    const folder = emptyFolder()
    writeIncidents(folder, 4, 0.01, ['98'])
    const { app, page } = await launch({ lang, folder })
    await log(page, '98')
    await goHome(page)
    const problem = page.getByTestId('problem')
    await problem.waitFor()
    const oneLine = await page.locator('body').evaluate((body) => parseFloat(getComputedStyle(body).fontSize) * 3)
    for (const size of [
      [1093, 614],
      [1024, 600],
      [800, 560],
    ] as const) {
      await resize(app, size)
      await page.getByRole('searchbox').fill('98')
      await expect(problem).toBeVisible()
      expect((await problem.boundingBox())?.height).toBeLessThan(oneLine)
      await expect(page.locator('[data-part=do-now] li').last()).toBeInViewport({ ratio: 1 })
      await expect(page.locator('[data-fold=gate]')).toBeInViewport({ ratio: 1 })
      if (size[0] > 1000) {
        expect(await page.locator('main').evaluate((main) => main.scrollHeight - main.clientHeight)).toBe(0)
      }
      await page.getByRole('searchbox').press('Enter')
      await expect(problem).toHaveCount(0)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
    }
    await app.close()
  })
}
