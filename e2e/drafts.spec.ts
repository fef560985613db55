import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { launch } from './launch-app'
import { openSettings } from './open-settings'
import { allTextIn } from './on-disk'
import { crash, draftsIn, inPage, kill } from './restarted'
import { slowDisk } from './troubled-disk'

const html = (page: Page) => page.locator('html')
const draft = (page: Page, form: string) => page.locator(`[data-testid=draft][data-form=${form}]`)
const onDisk = (folder: string, text: string) => expect.poll(() => draftsIn(folder), { timeout: 2000 }).toContain(text)

async function logged(page: Page, code: string): Promise<void> {
  await page.getByRole('searchbox').fill(code)
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
}

async function half(page: Page, text: string): Promise<void> {
  await logged(page, '34')
  await page.keyboard.press('F3')
  await page.getByTestId('incident').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('[name=note]').fill(text)
}

async function noteOn(page: Page, code: string): Promise<void> {
  await page.getByRole('searchbox').fill(code)
  await page.getByRole('button', { name: /备注/ }).click()
  await expect(page.getByLabel(`${code} 的备注`)).toBeFocused()
}

for (const { lang, why, goOn, save } of [
  { lang: 'zh-CN', why: '页面刚才出错', goOn: '接着写', save: '存下' },
  { lang: 'en', why: 'The page stopped working', goOn: 'Go on', save: 'Save' },
] as const) {
  test(`what was half typed is offered when the page crashed, and goes on where it stood, ${lang}`, async () => {
    const { app, page, folder } = await launch({ lang })
    await half(page, '她说明天再来')
    await onDisk(folder, '她说明天再来')

    await crash(app)

    await expect.poll(() => inPage(app, 'document.documentElement.dataset.restarted')).toBe('crash')
    await expect.poll(() => inPage(app, 'document.querySelector("main").innerText')).toContain(why)
    expect(await inPage(app, 'document.activeElement.role')).toBe('searchbox')
    const goesOn = await inPage(
      app,
      `{ const [button] = document.querySelectorAll('[data-testid=draft][data-form=entry] [data-action=go-on]')
         const name = button.innerText; button.click(); name }`,
    )
    expect(goesOn).toBe(goOn)
    await expect.poll(() => inPage(app, 'document.querySelector("[name=note]")?.value')).toBe('她说明天再来')
    expect(await inPage(app, 'document.documentElement.dataset.restarted')).toBe('undefined')

    expect(
      await inPage(
        app,
        `{ const button = document.querySelector('[data-action=save]'); button.click(); button.innerText }`,
      ),
    ).toContain(save)
    await expect.poll(() => draftsIn(folder)).toBe('')
    await app.close()
  })
}

test('the same after a kill, and after an end as it should be, of which nothing is said; dropped, it is gone', async () => {
  const { app, page, folder } = await launch()
  await half(page, '她说明天再来')
  await onDisk(folder, '她说明天再来')
  await kill(app)

  const killed = await launch({ folder })
  await expect(html(killed.page)).toHaveAttribute('data-restarted', 'kill')
  await expect(draft(killed.page, 'entry')).toContainText('她说明天再来')
  await expect(killed.page.getByText('没有正常关掉')).toBeVisible()
  await killed.page.getByRole('button', { name: '先放着' }).click()
  await expect(html(killed.page)).not.toHaveAttribute('data-restarted')
  await expect(draft(killed.page, 'entry')).toHaveCount(0)
  await killed.app.close()

  const again = await launch({ folder })
  await expect(draft(again.page, 'entry')).toContainText('她说明天再来')
  await expect(html(again.page)).not.toHaveAttribute('data-restarted')
  await draft(again.page, 'entry').locator('[data-action=drop-draft]').click()
  await expect(draft(again.page, 'entry')).toHaveCount(0)
  await expect.poll(() => draftsIn(folder)).toBe('')
  await again.app.close()
})

test('a restore leaves it, and offers it', async () => {
  const { app, page, folder } = await launch()
  await logged(page, '51')
  await openSettings(page, 'backup')
  await page.getByRole('button', { name: '现在备份' }).press('Enter')
  await expect(page.getByText('备份好了，读出来核对过。').first()).toBeVisible()
  await noteOn(page, '77')
  await page.keyboard.type('李经理说先结算')
  await onDisk(folder, '李经理说先结算')
  await openSettings(page, 'backup')
  await page.getByRole('button', { name: '先看看' }).press('Enter')
  await page.getByRole('button', { name: '恢复这一份' }).click()

  await expect(draft(page, 'note')).toContainText('李经理说先结算')
  await draft(page, 'note').locator('[data-action=go-on]').click()
  await expect(page.getByLabel('77 的备注')).toHaveValue('李经理说先结算')
  await app.close()
})

test('of a card number that is being typed nothing lies in the folder, at any of its 16 keys', async () => {
  const { app, page, folder } = await launch()
  await noteOn(page, '77')
  const pan = '4111111111111111'
  for (let typed = 0; typed < pan.length; typed++) {
    const before = draftsIn(folder)
    await page.keyboard.type(pan.charAt(typed))
    if (typed <= 6) await expect.poll(() => draftsIn(folder)).not.toBe(before)
    expect(allTextIn(folder)).not.toContain(pan.slice(0, 7))
  }
  await page.keyboard.type(' 的顾客')
  await onDisk(folder, '的顾客')
  expect(allTextIn(folder)).not.toContain(pan.slice(0, 7))
  await kill(app)
  expect(allTextIn(folder)).not.toContain(pan.slice(0, 7))

  const again = await launch({ folder })
  await expect(draft(again.page, 'note')).toContainText('… 的顾客')
  await again.app.close()
})

test('a number is kept once its field was left', async () => {
  const { app, page, folder } = await launch()
  await noteOn(page, '77')
  await page.keyboard.type('参考号 123456789012')
  await onDisk(folder, '参考号 …')
  await page.getByRole('searchbox').focus()
  await onDisk(folder, '123456789012')
  await app.close()
})

test('half an amount belongs to its payment: the next entry has none of it', async () => {
  const { app, page, folder } = await launch()
  await logged(page, '51')
  await page.keyboard.press('.')
  await page.getByTestId('slip-amount').getByRole('textbox').fill('12x')
  await onDisk(folder, '12x')
  await logged(page, '05')
  await page.keyboard.press('.')
  await expect(page.getByTestId('slip-amount').getByRole('textbox')).toHaveValue('')
  await kill(app)

  const again = await launch({ folder })
  await expect(draft(again.page, 'amount')).toContainText('51')
  await logged(again.page, '34')
  await again.page.keyboard.press('.')
  await expect(again.page.getByTestId('slip-amount').getByRole('textbox')).toHaveValue('')
  await again.page.keyboard.press('Escape')
  await again.page.getByRole('button', { name: '首页' }).click()
  await draft(again.page, 'amount').locator('[data-action=go-on]').click()
  await expect(again.page.getByTestId('slip-amount').getByRole('textbox')).toHaveValue('12x')
  await again.page.keyboard.press('Control+a')
  await again.page.keyboard.type('12.50')
  await again.page.keyboard.press('Enter')
  await expect.poll(() => draftsIn(folder)).toBe('')
  await again.app.close()
})

for (const key of ['Escape', 'F5', 'F7']) {
  test(`half a note on a code is there again after ${key} led away`, async () => {
    const { app, page } = await launch()
    await noteOn(page, '77')
    await page.keyboard.type('李经理说')
    await page.keyboard.press(key)
    await expect(page.getByLabel('77 的备注', { exact: true })).toHaveCount(0)
    await page.getByRole('searchbox').fill('77')
    await page.getByRole('button', { name: '备注写了一半，接着写' }).click()
    await expect(page.getByLabel('77 的备注')).toHaveValue('李经理说')
    await page.keyboard.type('先结算')
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('own-note')).toContainText('李经理说先结算')
    await expect(page.getByRole('button', { name: '改备注' })).toBeVisible()
    await app.close()
  })
}

test('seven deaths of the process that draws take nothing along', async () => {
  const { app, page } = await launch()
  await half(page, '她说明天再来')
  const parent = app.process().pid
  const drawing = () => {
    const { stdout } = spawnSync('ps', ['-e', '-o', 'pid=,args='], { encoding: 'utf8' })
    const ours = stdout.split('\n').filter((line) => line.includes('--type=gpu-process'))
    return ours.map((line) => Number(line.trim().split(' ')[0])).filter((pid) => isBelow(pid, parent))
  }
  for (let deaths = 0; deaths < 7; deaths++) {
    await expect.poll(() => drawing().length).toBeGreaterThan(0)
    for (const pid of drawing()) process.kill(pid, 'SIGKILL')
  }
  await expect(page.locator('[name=note]')).toHaveValue('她说明天再来')
  await page.locator('[name=note]').fill('她说后天再来')
  await page.locator('[data-action=save]').click()
  await expect(page.getByTestId('incident')).toContainText('她说后天再来')
  await expect(html(page)).not.toHaveAttribute('data-restarted')
  await app.close()
})

/** Whether a process was begun by another one, or by one of those. */
function isBelow(pid: number, above: number | undefined): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' })
  const parent = Number(stdout.trim())
  return parent > 1 && (parent === above || isBelow(parent, above))
}

test('the third crash within a minute ends in a page that says what to do', async () => {
  const { app, page, folder } = await launch()
  await half(page, '她说明天再来')
  await onDisk(folder, '她说明天再来')
  for (let crashes = 0; crashes < 2; crashes++) {
    await crash(app)
    await expect.poll(() => inPage(app, 'document.activeElement.role')).toBe('searchbox')
  }

  await crash(app)

  const text = () => inPage(app, 'document.querySelector("[data-testid=plain-page]")?.innerText')
  await expect.poll(text).toContain('请关掉这个窗口，再打开“商户帮手”。')
  expect(await text()).toContain('Close this window and open Merchant Help again.')
  await app.close()
  const again = await launch({ folder })
  await expect(draft(again.page, 'entry')).toContainText('她说明天再来')
  await again.app.close()
})

test('a page that hangs is begun anew, with what was typed', async () => {
  const { app, page, folder } = await launch()
  await half(page, '她说明天再来')
  await onDisk(folder, '她说明天再来')
  void page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined)
  // Chromium itself takes half a minute to say so.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('unresponsive'))

  await expect.poll(() => inPage(app, 'document.documentElement.dataset.restarted'), { timeout: 15_000 }).toBe('crash')
  await app.close()
})

const ends: Readonly<Record<string, (app: ElectronApplication) => unknown>> = {
  SIGTERM: (app) => app.process().kill('SIGTERM'),
  'the end of the session': (app) =>
    app.evaluate(({ powerMonitor }) => void powerMonitor.emit('shutdown', { preventDefault: () => undefined })),
}
for (const [name, end] of Object.entries(ends)) {
  test(`${name} in mid-save loses nothing that was called saved, and the app ends within two seconds`, async () => {
    const { app, page, folder } = await launch()
    for (const code of ['34', '51']) await logged(page, code)
    // What is on its way now takes longer than a system that shuts down waits.
    await slowDisk(app, 20_000)
    await page.getByRole('searchbox').fill('05')
    await page.keyboard.press('F2')
    const ended = new Promise<string>((resolve) => app.process().once('exit', () => resolve('ended')))
    const late = new Promise<string>((resolve) => {
      // Two seconds, and what a loaded machine adds.
      setTimeout(resolve, 5000, 'still there')
    })
    await end(app)
    expect(await Promise.race([ended, late])).toBe('ended')

    const again = await launch({ folder })
    await again.page.keyboard.press('F3')
    await expect(again.page.getByTestId('incident').filter({ has: again.page.getByText(/^(34|51)$/) })).toHaveCount(2)
    await again.app.close()
  })
}

test('sleep in mid-save loses nothing', async () => {
  const { app, page } = await launch()
  await slowDisk(app, 400)
  await page.getByRole('searchbox').fill('05')
  await page.keyboard.press('F2')
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'))
  await expect(page.getByTestId('saved')).toBeVisible()
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident')).toHaveCount(1)
  await app.close()
})
