import { expect, test, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch, resize, type Started } from './launch-app'
import { openSettings } from './open-settings'

const item = (page: Page, task: string) => page.locator(`[data-testid=check-item][data-task-id=${task}]`)
const states = (page: Page) =>
  page.getByTestId('check-item').evaluateAll((items) => items.map((one) => one.getAttribute('data-state')))

/** Moves the focus with the Tab key alone until it is on the control of this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('main').getByRole('button', { name }).first()
  for (let presses = 0; presses < 60; presses++) {
    if (await wanted.evaluate((button) => button === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way to ${String(name)} with the Tab key`)
}

/** The list of checks, with the first that is due under the arrows. */
async function openChecks(page: Page): Promise<void> {
  await page.keyboard.press('F4')
  await page.locator('[data-interval]').first().waitFor()
}

async function beginFirst(page: Page): Promise<void> {
  await openChecks(page)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('check-run')).toBeFocused()
}

/** A terminal with serial, seal and number, typed into the register. */
async function addTerminal(page: Page, facts: Readonly<Record<string, string>>): Promise<void> {
  await openSettings(page, 'terminals')
  await tabTo(page, '登记一台刷卡机')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('叫它什么')).toBeFocused()
  const fields = [
    '叫它什么',
    '终端号',
    '商户号',
    '收单机构',
    '品牌',
    '型号',
    '序列号',
    '封条号',
    '放在哪',
    '这台机的电话',
  ]
  for (const field of fields) {
    const text = facts[field]
    if (text !== undefined) await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  await expect(page.getByLabel('这台机的电话')).toHaveValue(facts['这台机的电话'] ?? '')
  await page.keyboard.press('Escape')
}

const counter = { 叫它什么: 'Till 1', 序列号: 'n7nl 0012 3456', 封条号: '0417', 这台机的电话: '95534' }

test('a new shop adds a terminal, does the opening check with one problem, sees the follow-up and closes it', async () => {
  const { app, page, folder } = await launch()
  await expect(page.getByTestId('checks-due')).toContainText('到时间的检查：开店检查 6 项')
  await addTerminal(page, counter)
  await openSettings(page, 'terminals')
  const terminal = page.getByTestId('terminal')
  await expect(terminal).toHaveAttribute('data-terminal-id', /^[0-9a-f-]{36}$/)
  await expect(terminal).toContainText('Till 1')
  await page.keyboard.press('Escape')

  await beginFirst(page)
  expect(await states(page)).toEqual(['due', 'due', 'due', 'due', 'due', 'due'])
  await page.keyboard.press('Space')
  await page.keyboard.press('Space')
  await expect(item(page, 'power')).toHaveAttribute('data-state', 'ok')
  await expect(item(page, 'paper')).toContainText(/正常\s*\d\d:\d\d/)
  await page.keyboard.press('n')
  // As a hand types, not as a scanner does.
  await page.keyboard.type('4111 1111 1111 1111', { delay: 60 })
  await expect(page.getByText('像是卡号，没有存')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('no bars at all')
  await page.keyboard.press('Enter')
  await expect(item(page, 'signal')).toHaveAttribute('data-state', 'problem')
  await expect(item(page, 'signal')).toContainText('no bars at all')
  for (let left = 0; left < 3; left++) await page.keyboard.press('Space')
  await expect(page.getByTestId('check-finished')).toContainText('1 项有问题')
  await page.keyboard.press('Enter')

  const followUp = page.getByTestId('follow-up')
  await expect(followUp).toHaveCount(1)
  await expect(followUp).toContainText('没通过：有信号')
  await expect(followUp).toContainText('Till 1')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('checks-due')).toContainText('1 件待办没了结')
  await expect(page.getByTestId('checks-due')).not.toContainText('开店检查')
  await app.close()

  const again = await launch({ folder })
  await expect(again.page.getByTestId('checks-due')).toContainText('1 件待办没了结')
  await openChecks(again.page)
  await tabTo(again.page, /了结/)
  await again.page.keyboard.press('Enter')
  await again.page.keyboard.type('changed the cable')
  await again.page.keyboard.press('Enter')
  await expect(again.page.getByTestId('follow-up')).toHaveCount(0)
  // What is over stands below what is due.
  const [due, over] = await Promise.all(
    [again.page.getByRole('heading', { name: '检查', exact: true }), again.page.getByText('最近了结的 1 件')].map(
      (part) => part.boundingBox(),
    ),
  )
  expect(over?.y).toBeGreaterThan(due?.y ?? Infinity)
  await again.page.keyboard.press('Escape')
  await expect(again.page.getByTestId('checks-due')).not.toContainText('待办')
  await again.app.close()
})

test('the opening check takes eight keys', async () => {
  const { app, page } = await launch()
  await beginFirst(page)
  for (let left = 0; left < 6; left++) await page.keyboard.press('Space')
  await expect(page.getByTestId('check-finished')).toHaveText(/这一轮做完了/)
  expect(await states(page)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'ok'])
  await app.close()
})

test('a run goes on where it stopped after a restart, and what was put off is due again', async () => {
  const { app, page, folder } = await launch()
  await beginFirst(page)
  for (const key of ['Space', 'l', 'Space']) await page.keyboard.press(key)
  await expect(item(page, 'signal')).toHaveAttribute('data-state', 'ok')
  // No farewell: the power goes.
  app.process().kill('SIGKILL')
  await app.waitForEvent('close').catch(() => undefined)

  const again = await launch({ folder })
  await expect(again.page.getByTestId('checks-due')).toContainText('检查做到一半，还剩 3 项')
  await beginFirst(again.page)
  expect(await states(again.page)).toEqual(['ok', 'later', 'ok', 'due', 'due', 'due'])
  await expect(item(again.page, 'sign-on')).toHaveAttribute('data-current', 'true')
  for (let left = 0; left < 3; left++) await again.page.keyboard.press('Space')
  await again.page.getByTestId('check-finished').waitFor()
  await again.page.keyboard.press('Enter')
  await expect(again.page.locator('[data-interval=opening]')).toContainText('1 项到时间了')
  await again.app.close()
})

test('in a run letters that it knows are its own, codes and F-keys still are the app’s', async () => {
  const { app, page } = await launch()
  await beginFirst(page)
  await page.keyboard.press('o')
  await expect(page.getByTestId('check-item')).toHaveCount(1)
  await page.keyboard.press('o')
  await expect(page.getByTestId('check-item')).toHaveCount(6)
  await page.keyboard.press('ArrowDown')
  await expect(item(page, 'paper')).toHaveAttribute('data-current', 'true')
  await page.keyboard.press('n')
  await page.keyboard.press('Escape')
  expect(await states(page)).toEqual(['due', 'due', 'due', 'due', 'due', 'due'])
  await page.keyboard.type('51')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '51')
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await beginFirst(page)
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await expect(item(page, 'power')).toHaveAttribute('data-state', 'problem')
  // Seen anew, it is in order: what it had opened is over.
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await expect(item(page, 'power')).toHaveAttribute('data-state', 'ok')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('follow-up')).toHaveCount(0)
  await app.close()
})

test('a wrong seal stops: what not to touch, the stored number, and a terminal not to be used', async () => {
  const { app, page } = await launch()
  await addTerminal(page, counter)
  await openChecks(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('check-run')).toBeFocused()
  const inspection = item(page, 'inspection')
  await expect(inspection).toHaveAttribute('data-terminal-id', /^[0-9a-f-]{36}$/)
  await expect(inspection).toContainText('刷卡机安全检查')
  await expect(inspection).toContainText('N7NL00123456')
  await page.keyboard.press('Space')
  await expect(inspection).toContainText('0417')
  await page.keyboard.press('n')
  const stop = page.getByTestId('tamper-stop')
  await expect(stop).toContainText('停下，先别用这台')
  await expect(stop).toContainText('95534')
  await expect(stop).toContainText('别碰')
  await expect(inspection).toHaveAttribute('data-state', 'problem')
  await page.keyboard.type('seal says 0500')
  await page.keyboard.press('Enter')
  await page.getByTestId('check-finished').waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('follow-up')).toContainText('Till 1 先别用')
  await expect(page.getByTestId('follow-up')).toContainText('seal says 0500')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('checks-due')).toContainText('Till 1 先别用')
  await app.close()
})

test('the first inspection registers what it sees, and refuses a card number', async () => {
  const { app, page, folder } = await launch()
  await addTerminal(page, { 叫它什么: 'Till 1', 这台机的电话: '95534' })
  await openChecks(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const inspection = item(page, 'inspection')
  await expect(inspection.getByRole('textbox', { name: '序列号' })).toBeFocused()
  // Nothing to compare with: nothing can be the same, and Enter is the one key that is offered.
  await expect(inspection).toContainText('把机身背面的序列号抄下来')
  await expect(inspection.getByRole('button', { name: /一样|不一样|正常/ })).toHaveCount(0)
  await expect(inspection.locator('[data-look=key]')).toHaveText(/记下\s*Enter/)
  await page.keyboard.press('Enter')
  await expect(inspection).toContainText('先抄下序列号')
  await expect(page.locator('[data-part=serial]')).toBeVisible()
  await page.getByTestId('check-run').focus()
  await page.keyboard.press('Space')
  await expect(page.locator('[data-part=serial]')).toBeVisible()
  await inspection.getByRole('textbox').focus()
  await page.keyboard.type('4111 1111 1111 1111', { delay: 60 })
  await expect(page.locator('[aria-invalid=true]')).toHaveCount(1)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('n7nl00123456')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-part=seal]')).toBeVisible()
  await expect(inspection.getByRole('button', { name: '一样' })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-part=surface]')).toBeVisible()
  await page.keyboard.press('Space')
  await page.keyboard.press('Space')
  await expect(page.getByTestId('check-finished')).toBeVisible()
  await app.close()

  const again = await launch({ folder })
  await openSettings(again.page, 'terminals')
  await again.page.getByRole('button', { name: '改 Till 1' }).click()
  await expect(again.page.getByLabel('序列号')).toHaveValue('N7NL00123456')
  await again.app.close()
})

test('a shop that has registered no terminal compares nothing: it registers one, or puts the inspection off', async () => {
  const { app, page } = await launch()
  const weekly = async () => {
    await openChecks(page)
    await page.locator('[data-interval=weekly]').click()
    await page.getByTestId('check-run').waitFor()
  }
  const inspection = item(page, 'inspection')
  await weekly()
  await expect(inspection).toContainText('还没登记刷卡机')
  await expect(inspection.getByRole('button')).toHaveText([/登记一台刷卡机\s*Enter/, /等会儿\s*L/])
  for (const key of ['Space', 'n']) await page.keyboard.press(key)
  expect(await states(page)).toEqual(['due'])
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '登记一台刷卡机' }).click()
  await expect(page.getByLabel('叫它什么')).toBeFocused()
  for (const key of ['Escape', 'Escape']) await page.keyboard.press(key)
  await weekly()
  await expect(inspection.getByRole('textbox', { name: '序列号' })).toBeVisible()
  await inspection.getByRole('button', { name: '等会儿' }).click()
  await expect(inspection).toHaveAttribute('data-state', 'later')
  await app.close()
})

test('a visitor comes to swap the terminal: no proof, no terminal; with all proof, under our eyes', async () => {
  const { app, page } = await launch()
  await addTerminal(page, counter)
  await page.keyboard.press('F10')
  const check = page.getByTestId('visitor-check')
  await expect(check).toContainText('先别把刷卡机交给他')
  await expect(page.getByTestId('stored-numbers')).toContainText('95534')
  await page.keyboard.press('Space')
  await page.keyboard.press('Space')
  await page.keyboard.press('n')
  await expect(page.getByTestId('visitor-verdict')).toContainText('不交刷卡机，请对方离开')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('visitor-saved')).toContainText('已写入硬盘')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('strip')).toBeVisible()

  await page.keyboard.press('F10')
  for (let left = 0; left < 4; left++) await page.keyboard.press('Space')
  await expect(check).toHaveAttribute('data-verdict', 'let-work')
  await expect(check).toContainText('N7NL00123456')
  await page.keyboard.press('Enter')
  await page.getByTestId('visitor-saved').waitFor()
  await page.keyboard.press('Enter')
  await openChecks(page)
  await expect(page.getByTestId('follow-up')).toHaveCount(1)
  await expect(page.getByTestId('follow-up')).toContainText('有人来换机')
  await app.close()
})

test('a closing that a customer interrupts goes on where it was, and a saved one begins anew', async () => {
  const { app, page } = await launch()
  const fields = page.getByTestId('closing').getByRole('textbox')
  await openChecks(page)
  await page.locator('[data-view=closing]').click()
  await fields.first().fill('1234.50')
  await page.keyboard.press('F1')
  await page.keyboard.type('51')
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await openChecks(page)
  await page.locator('[data-view=closing]').click()
  await expect(fields.first()).toHaveValue('1234.50')
  await fields.nth(1).fill('1234.50')
  await page.getByTestId('closing').getByRole('button', { name: '存' }).click()
  await page.getByTestId('closing-saved').waitFor()
  await page.keyboard.press('Enter')
  await page.locator('[data-view=closing]').click()
  await expect(fields.first()).toHaveValue('')
  await app.close()
})

test('closing with a difference: in words, with what explains it, in few keys, and the settlement is done', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('98')
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('5')
  await expect(page.getByTestId('saved').getByRole('button', { pressed: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await openChecks(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(item(page, 'settlement')).toHaveAttribute('data-current', 'true')
  await page.keyboard.press('Enter')
  const difference = page.getByTestId('closing-difference')
  await expect(difference).toContainText('总额都填了')
  await page.keyboard.type('1,234.50')
  await page.keyboard.press('Enter')
  await page.keyboard.type('１２２２')
  await expect(difference).toContainText('刷卡机比店里多 12.50 元')
  await expect(page.getByText('今天还有 1 笔没核实')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('closing-saved')).toContainText('对账已写入硬盘')
  await expect(page.getByTestId('closing-saved')).toContainText('备份也做好了')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('follow-up')).toContainText('对账差 12.50 元')
  await expect(page.locator('[data-interval=daily]')).toContainText('做到一半，还剩 2 项')
  await app.close()
})

/** Answers the file dialog with this path. */
const pickFile = (app: Started['app'], file: string) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, file)

test('a key that comes as soon as the round has the focus is for its first item', async () => {
  const { app, page } = await launch()
  await openChecks(page)
  await page.evaluate(() => {
    const space = { key: ' ', code: 'Space', bubbles: true, cancelable: true }
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof HTMLElement) || target.dataset['testid'] !== 'check-run') return
      // Before anything that is done behind the picture.
      if (!target.hasAttribute('data-pressed'))
        queueMicrotask(() => target.dispatchEvent(new KeyboardEvent('keydown', space)))
      target.setAttribute('data-pressed', '')
    })
  })
  await page.keyboard.press('Enter')
  await expect.poll(() => states(page)).toEqual(['ok', 'due', 'due', 'due', 'due', 'due'])
  await app.close()
})

test('the history is narrowed, opened and exported', async () => {
  const { app, page, folder } = await launch()
  await beginFirst(page)
  for (const key of ['Space', 'n', 'Enter', 'Space', 'Space', 'Space', 'Space']) await page.keyboard.press(key)
  await page.getByTestId('check-finished').waitFor()
  await page.keyboard.press('F10')
  for (const key of ['n', 'Enter']) await page.keyboard.press(key)
  await page.getByTestId('visitor-saved').waitFor()
  await openChecks(page)
  await tabTo(page, '检查历史')
  await page.keyboard.press('Enter')
  const record = page.getByTestId('check-record')
  await expect(record).toHaveCount(2)
  await expect(record.first()).toHaveAttribute('data-kind', 'visit')
  // A day, in the app's own language and as people write it.
  const from = page.getByLabel('从')
  await expect(from).toHaveAttribute('placeholder', '年-月-日')
  await from.fill('2999.1.1')
  await expect(page.getByText('没有符合这些条件的检查')).toBeVisible()
  await from.fill('2999-13-01')
  await page.getByLabel('到', { exact: true }).fill('20200101')
  await expect(page.getByText('写成 2026-11-18 这样')).toBeVisible()
  await expect(record).toHaveCount(0)
  await page.getByRole('button', { name: '看全部' }).click()
  await expect(record).toHaveCount(2)
  await expect(page.getByLabel('到', { exact: true })).toHaveValue('')
  await from.fill('')
  await page.getByLabel('哪一种').selectOption('opening')
  await expect(record).toHaveCount(1)
  await expect(record).toContainText('6 项里 1 项有问题')
  await record.locator('summary').click()
  await expect(record).toContainText('打印纸够用')
  const file = join(folder, 'checks.json')
  await pickFile(app, file)
  await page.getByRole('button', { name: 'JSON' }).click()
  await expect(page.getByTestId('exported')).toContainText(file)
  const { checks } = JSON.parse(readFileSync(file, 'utf8')) as { checks: { kind: string; items: unknown[] }[] }
  expect(checks.map(({ kind, items }) => [kind, items.length])).toEqual([['round', 6]])
  const sheet = page.locator('[data-page]')
  await page.getByRole('button', { name: '打印这一次' }).click()
  await expect(sheet.first()).toContainText('打印纸够用')
  await page.keyboard.press('Escape')
  await page.getByLabel('哪一种').selectOption('visit')
  await page.keyboard.press('Control+p')
  await expect(sheet).toContainText('来人核对')
  await expect(sheet).not.toContainText('打印纸够用')
  await page.keyboard.press('Escape')
  await expect(record).toHaveCount(2)
  await page.getByLabel('哪一种').selectOption('visit')
  await expect(record).toHaveCount(1)
  await page.getByLabel('哪一种').focus()
  await page.keyboard.press('Escape')
  await expect(record).toHaveCount(2)
  await page.keyboard.press('Escape')
  await page.locator('[data-interval]').first().waitFor()
  await app.close()
})

test('a history without a check leads to the checks', async () => {
  const { app, page } = await launch()
  await openChecks(page)
  await page.locator('[data-view=history]').click()
  await expect(page.getByText('还没有做过检查')).toBeVisible()
  await page.getByTestId('check-history').getByRole('button', { name: '去做检查' }).click()
  await page.locator('[data-interval=opening]').waitFor()
  await app.close()
})

test('own tasks are added, ordered, paused and changed; the app’s are switched off and come back', async () => {
  const { app, page, folder } = await launch()
  await openChecks(page)
  await tabTo(page, '检查项设置')
  await page.keyboard.press('Enter')
  for (const title of ['Fridge', 'Lights']) {
    await expect(page.getByRole('button', { name: '加一项' })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.type(title)
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('own-task').filter({ hasText: title })).toBeVisible()
  }
  const own = page.getByTestId('own-task')
  await page.getByRole('button', { name: '往前 Lights' }).press('Enter')
  await expect(own.first()).toContainText('Lights')
  await page.getByRole('button', { name: '暂停 Fridge' }).press('Enter')
  await expect(own.nth(1)).toHaveAttribute('data-paused', 'true')
  const paper = page.getByRole('switch', { name: '打印纸够用' })
  await expect(paper).toBeChecked()
  await expect(paper).toHaveText('开')
  await paper.press('Enter')
  await expect(paper).not.toBeChecked()
  await expect(paper).toHaveText('关')
  await expect(page.locator('[data-testid=shipped-task][data-task-id=paper]')).toHaveAttribute('data-off', 'true')
  await app.close()

  const again = await launch({ folder })
  await beginFirst(again.page)
  await expect(item(again.page, 'paper')).toHaveCount(0)
  await expect(again.page.getByTestId('check-item')).toHaveCount(6)
  await expect(again.page.getByTestId('check-item').last()).toContainText('Lights')
  await again.page.keyboard.press('Escape')
  await again.page.locator('[data-view=tasks]').click()
  await again.page.getByRole('switch', { name: '打印纸够用' }).click()
  await expect(again.page.getByRole('switch', { name: '打印纸够用' })).toBeChecked()
  await again.page.getByRole('button', { name: '去掉 Lights' }).click()
  await expect(again.page.getByTestId('own-task')).toHaveCount(1)
  await again.page.getByRole('button', { name: '放回去' }).click()
  await expect(again.page.getByTestId('own-task')).toHaveCount(2)
  await again.app.close()
})

for (const lang of ['zh-CN', 'en'] as const) {
  test(`the checks fit small screens and the largest text, ${lang}`, async () => {
    const { app, page } = await launch({ lang })
    const wide = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main, aside, main button, main input')]
          .filter((part) => part.scrollWidth > part.clientWidth + 1)
          .map((part) => part.outerHTML.slice(0, 120)),
      )
    for (const [size, text] of [
      [[1366, 768], '100%'],
      [[1093, 614], '100%'],
      [[1024, 600], '100%'],
      [[1366, 768], '175%'],
    ] as const) {
      await resize(app, size)
      await page.evaluate((percent) => {
        document.documentElement.style.fontSize = percent
      }, text)
      await beginFirst(page)
      // The question and its keys are in sight, without scrolling.
      await expect(page.getByTestId('check-item').locator('h2')).toBeInViewport({ ratio: 1 })
      expect(await wide(), `run at ${String(size)} ${text}`).toEqual([])
      for (const view of ['closing', 'history', 'tasks', 'visitor']) {
        await page.keyboard.press('Escape')
        if ((await page.locator('[data-view]').count()) === 0) await openChecks(page)
        expect(await wide(), `checks at ${String(size)} ${text}`).toEqual([])
        await page.locator(`[data-view=${view}]`).click()
        await expect(page.locator('[data-view]')).toHaveCount(0)
        expect(await wide(), `${view} at ${String(size)} ${text}`).toEqual([])
      }
      await page.keyboard.press('Escape')
    }
    await app.close()
  })
}
