import { expect, test, type Page } from '@playwright/test'
import { join } from 'node:path'
import { launch } from './launch-app'
import { ownScreen } from './own-screen'
import { pdfText } from './pdf'
import { fullDisk, slowDisk } from './troubled-disk'

const gate = (page: Page) => page.locator('[data-part=gate]')
const answer = (page: Page) => page.getByTestId('answer')
const saved = (page: Page) => page.getByTestId('saved')
const incidents = (page: Page) => page.getByTestId('incident')

/** Paper also says never to write a PIN down, which is no question. */
const asksForPin = /输.{0,3}密码|密码.{0,3}输|PIN/

/** A sale that screen, slip and list prove, by the keys of the gate. */
const proveSale = async (page: Page) => {
  await page.keyboard.press('Enter')
  await page.keyboard.type('1111')
  await expect(gate(page)).toHaveAttribute('data-verdict', 'paid')
}

test('a code looked up again is another customer: nothing of the last verdict stands ready', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('B4')
  await proveSale(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('F2')
  await expect(saved(page)).toContainText('核实：付了')

  await page.keyboard.type('B4')
  await expect(answer(page)).toHaveAttribute('data-class', 'unverified')
  await page.keyboard.press('Enter')
  await expect(gate(page)).toHaveAttribute('data-operation', '')
  await expect(gate(page)).toHaveAttribute('data-verdict', '')
  await app.close()
})

test('a verdict that was not logged goes with its payment', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('98')
  await proveSale(page)
  for (const key of ['Escape', 'Escape', 'Escape']) await page.keyboard.press(key)
  await page.keyboard.type('98')
  await page.keyboard.press('F2')
  await expect(saved(page)).not.toContainText('核实：付了')
  await page.keyboard.press('F3')
  await expect(incidents(page)).toHaveCount(1)
  await expect(incidents(page)).not.toContainText('核实：付了')
  await app.close()
})

test('the situations of money in doubt are a payment each', async () => {
  const { app, page } = await launch()
  await page.getByRole('button', { name: '没出小票' }).click()
  await proveSale(page)
  await page.keyboard.press('F2')
  await expect(saved(page)).toContainText('核实：付了')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '顾客说已扣款' }).click()
  await page.keyboard.press('Enter')
  await expect(gate(page)).toHaveAttribute('data-operation', '')
  await app.close()
})

test('an interrupted gate waits on home, named, and is taken up by a key, never by its code', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('98')
  await page.keyboard.press('Enter')
  await page.keyboard.type('11')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await page.keyboard.type('34')
  await page.keyboard.press('Escape')
  const waiting = page.getByTestId('waiting-payment')
  await expect(waiting).toHaveText(/98，\d\d:\d\d：还差 2 样/)
  await page.keyboard.type('98')
  await page.keyboard.press('Enter')
  await expect(gate(page)).toHaveAttribute('data-operation', '')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expect(gate(page)).toHaveAttribute('data-operation', 'sale')
  await expect(gate(page).locator('[data-fact=screen]')).toHaveAttribute('data-value', 'yes')
  await expect(gate(page).locator('[data-fact=list]')).toHaveAttribute('data-value', '')
  await page.keyboard.type('11')
  await expect(gate(page)).toHaveAttribute('data-verdict', 'paid')
  await app.close()
})

test('after two wrong PINs with the same card nothing asks for the PIN: answer, customer card, checklist, print', async () => {
  const { app, page, folder } = await launch()
  await page.keyboard.type('55')
  await expect(answer(page)).toContainText('密码')
  await page.keyboard.press('F2')
  await saved(page).waitFor()
  await page.keyboard.type('55')
  await page.keyboard.press('F2')
  await saved(page).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('0')
  await expect(answer(page)).toHaveAttribute('data-retry', 'never')
  await expect(answer(page).locator('[data-part=do-now]')).not.toContainText('密码')
  await expect(answer(page).locator('[data-part=customer-words]')).not.toContainText('密码')
  await page.keyboard.press('F6')
  await expect(page.getByRole('dialog')).not.toContainText(asksForPin)
  await page.keyboard.press('x')
  await page.keyboard.press('F4')
  await expect(page.getByTestId('preview')).toContainText('这张卡今天别再试')
  await expect(page.getByTestId('preview')).not.toContainText(asksForPin)
  const file = join(folder, 'checklist.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await page.getByRole('button', { name: '存成 PDF' }).click()
  await expect(page.locator('main')).toContainText(file)
  expect(pdfText(file)).not.toMatch(asksForPin)
  await page.keyboard.press('Escape')
  // The next customer is another card until somebody says otherwise.
  await page.keyboard.type('55')
  await expect(answer(page)).not.toHaveAttribute('data-retry', 'never')
  await app.close()
})

test('lamp, steps and words follow the verdict of the gate', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('98')
  await proveSale(page)
  await expect(answer(page)).toHaveAttribute('data-class', 'approved')
  await expect(answer(page).locator('[data-part=do-now]')).toContainText('可以交货')
  await expect(answer(page)).not.toContainText(/先别交货|请您先别再付/)
  await page.keyboard.press('F6')
  await expect(page.getByRole('dialog')).toContainText('这笔付成了')
  await page.keyboard.press('x')

  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.type('98')
  await page.keyboard.press('Enter')
  await page.keyboard.type('15')
  await expect(gate(page)).toHaveAttribute('data-verdict', 'not-paid')
  await expect(answer(page)).toHaveAttribute('data-class', 'declined')
  await expect(answer(page).locator('[data-part=do-now]')).toHaveText(/没有付成，收到款再交货/)
  await app.close()
})

test('after F2 Enter, 6 opens the gate, and its verdict goes into that entry', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('98')
  await page.keyboard.press('F2')
  await saved(page).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('6')
  await page.keyboard.type('1111')
  await expect(gate(page)).toHaveAttribute('data-verdict', 'paid')
  await page.keyboard.press('Escape')
  await expect(saved(page)).toContainText('核实：付了')
  await page.keyboard.press('F3')
  await expect(incidents(page)).toHaveCount(1)
  await expect(incidents(page)).toContainText('核实：付了')
  await app.close()
})

test('after each choice in the gate the focus is in the gate', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('98')
  await page.keyboard.press('Enter')
  await gate(page).getByRole('button', { name: '消费收款' }).click()
  await expect(gate(page)).toBeFocused()
  await gate(page).getByRole('button', { name: '换一种' }).click()
  await expect(gate(page)).toBeFocused()
  await page.keyboard.press('1')
  await gate(page).getByRole('button', { name: '收单机构说没付成' }).click()
  await expect(gate(page)).toBeFocused()
  await app.close()
})

test('F2 twice at once is one entry, later it is another customer; a double click too', async () => {
  const { app, page } = await launch()
  const again = page.getByTestId('already-logged')
  await page.keyboard.type('51')
  await page.keyboard.press('F2')
  await saved(page).waitFor()
  const id = (await saved(page).getAttribute('data-incident-id')) ?? ''
  await page.keyboard.press('F2')
  await expect(again).toHaveAttribute('data-incident-id', id)
  await page.keyboard.press('Escape')
  await page.keyboard.type('51')
  await page.getByRole('button', { name: 'F2' }).dblclick()
  await expect(saved(page)).not.toHaveAttribute('data-incident-id', id)
  await expect(again).toBeVisible()
  // Whoever waits as the sentence says logs another customer.
  const second = (await saved(page).getAttribute('data-incident-id')) ?? ''
  await expect(async () => {
    await page.keyboard.press('F2')
    await expect(saved(page)).not.toHaveAttribute('data-incident-id', second, { timeout: 300 })
  }).toPass()
  await page.keyboard.press('F3')
  await expect(incidents(page)).toHaveCount(3)
  await app.close()
})

test('keys that are pressed while an entry is written wait in order, on a slow disk: outcomes, and no look-up', async () => {
  test.slow()
  const { app, page } = await launch()
  await slowDisk(app, 300)
  for (let count = 0; count < 50; count++) {
    await page.keyboard.type('51')
    for (const key of ['F2', 'Enter', '4']) await page.keyboard.press(key)
    await expect(saved(page).getByRole('button', { name: '走了' })).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByRole('searchbox')).toHaveValue('51')
  }
  await page.keyboard.press('F3')
  await expect(page.locator('aside')).toContainText('50')
  await expect(page.locator('aside')).toContainText(/走了\s*50/)
  await app.close()
})

test('two F2 while a slow disk writes are one entry', async () => {
  const { app, page } = await launch()
  await slowDisk(app, 3000)
  await page.keyboard.type('51')
  await page.keyboard.press('F2')
  await page.keyboard.press('F2')
  await saved(page).waitFor()
  await page.keyboard.press('F3')
  await expect(incidents(page)).toHaveCount(1)
  await app.close()
})

test('what is typed while an entry is written is the next look-up, whole', async () => {
  const { app, page } = await launch()
  await slowDisk(app, 500)
  await page.keyboard.type('51')
  await page.keyboard.press('F2')
  await page.keyboard.type('34')
  await expect(answer(page)).toHaveAttribute('data-code', '34')
  await expect(page.getByRole('searchbox')).toHaveValue('34')
  await app.close()
})

test('text that comes without keys waits with them while an entry is written, and is not lost', async () => {
  const { app, page } = await launch()
  await slowDisk(app, 500)
  await page.keyboard.type('51')
  await page.keyboard.press('F2')
  await page.keyboard.insertText('34')
  await expect(page.getByRole('searchbox')).toHaveValue('51')
  await expect(answer(page)).toHaveAttribute('data-code', '34')
  await app.close()
})

test('a key held down never answers the gate: a real keyboard repeats it', async () => {
  test.skip(process.platform !== 'linux', 'xdotool speaks to X11 only')
  const screen = await ownScreen()
  const { app, page } = await launch({ env: screen.env })
  screen.focus('商户帮手')
  const repeated = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let count = 0
        addEventListener('keydown', (event) => (count += event.repeat ? 1 : 0), { capture: true })
        addEventListener(
          'keyup',
          (event) => {
            if (event.key === '1') resolve(count)
          },
          { capture: true },
        )
      }),
  )
  screen.press('9', '8', 'Return')
  await expect(gate(page)).toBeFocused()
  screen.hold('1', 1500)
  expect(await repeated).toBeGreaterThan(3)
  await expect(gate(page)).toHaveAttribute('data-operation', 'sale')
  await expect(gate(page).locator('[data-fact=screen]')).toHaveAttribute('data-value', '')
  await expect(gate(page)).toHaveAttribute('data-verdict', '')
  await app.close()
  screen.close()
})

test('plus, star, slash and minus of the main row act behind an answer; minus within the life of the slip only', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('51')
  await page.keyboard.press('-')
  await expect(page.getByRole('searchbox')).toHaveValue('51')
  await expect(page.getByText(/刚才没有记下什么/).first()).toBeVisible()
  await page.keyboard.press('+')
  await saved(page).waitFor()
  await expect(page.getByRole('searchbox')).toHaveValue('51')
  await page.keyboard.press('-')
  await expect(saved(page)).toContainText('的记录已撤回')
  await page.keyboard.press('*')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('x')
  await page.keyboard.press('/')
  await expect(page.getByTestId('call-pack')).toBeVisible()
  await app.close()
})

test('a look-up of which nothing was said is over after two minutes, and its text is selected after eight seconds', async () => {
  const { app, page } = await launch()
  await page.clock.install()
  await page.keyboard.type('51')
  await expect(answer(page)).toHaveAttribute('data-code', '51')
  await page.clock.runFor(8_100)
  await page.keyboard.type('55')
  await expect(answer(page)).toHaveAttribute('data-code', '55')
  await page.clock.runFor(120_100)
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await expect(page.getByTestId('strip')).toBeVisible()

  // A gate that was begun stays as it is.
  await page.keyboard.type('98')
  await page.keyboard.press('Enter')
  await page.keyboard.type('11')
  await page.clock.runFor(120_100)
  await expect(gate(page)).toHaveAttribute('data-operation', 'sale')
  await app.close()
})

test('a payment that is open on home leads to its own gate, and ends there', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('98')
  await page.keyboard.press('F2')
  await saved(page).waitFor()
  await page.keyboard.press('Escape')
  const open = page.getByTestId('open-payment')
  await expect(open).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('4')
  await expect(gate(page)).toBeFocused()
  await page.keyboard.type('15')
  await expect(gate(page)).toHaveAttribute('data-verdict', 'not-paid')
  await page.keyboard.press('Escape')
  await expect(saved(page)).toContainText('核实：没付')
  await page.keyboard.press('Escape')
  await expect(open).toHaveCount(0)
  await page.keyboard.press('F3')
  await expect(incidents(page)).toHaveCount(1)
  await app.close()
})

test('what a call has logged is the entry of its payment: F2 says so and logs no second one', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('B4')
  await page.keyboard.press('F7')
  await page.getByLabel('对方怎么说').fill('还在查')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('call-pack')).toContainText('存进 1 笔记录。')
  await page.keyboard.press('Escape')
  await saved(page).waitFor()
  await page.keyboard.press('F2')
  await expect(page.getByTestId('already-logged')).toBeVisible()
  await page.keyboard.press('F3')
  await expect(incidents(page)).toHaveCount(1)
  await app.close()
})

test('one look at the list ends a payment of which the table says not approved, from the slip and in the gate', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('91')
  await page.keyboard.press('F2')
  await saved(page).waitFor()
  for (const key of ['Enter', '7']) await page.keyboard.press(key)
  await expect(saved(page)).toContainText('核实：没付')
  await expect(answer(page)).toHaveAttribute('data-class', 'declined')
  for (const key of ['Enter', '6']) await page.keyboard.press(key)
  await expect(gate(page)).toHaveAttribute('data-verdict', 'not-paid')
  await app.close()
})

test('two customers with the same code while the disk is full are two entries once it is not', async () => {
  const { app, page } = await launch()
  await fullDisk(app, true)
  for (const customer of [1, 2]) {
    await page.keyboard.type('51')
    // Pressed again, it is still the same payment.
    for (const press of ['F2', 'F2']) {
      await page.keyboard.press(press)
      await expect(page.locator('b', { hasText: '还没存下' })).toHaveText(
        `这一笔还没存下：${Array(customer).fill('51').join('，')}`,
      )
    }
    await page.keyboard.press('Escape')
  }
  // Under the mouse it is as readable as without it.
  const retry = page.getByRole('button', { name: /^记一笔\s*F2$/ }).first()
  const ground = () => retry.evaluate((button) => getComputedStyle(button).backgroundColor)
  const before = await ground()
  await retry.hover()
  await expect.poll(ground).toBe(before)
  await fullDisk(app, false)
  await page.getByRole('button', { name: /^记一笔\s*F2$/ }).click()
  await expect(page.getByText(/还没存下/)).toHaveCount(0)
  await page.keyboard.press('F3')
  await expect(incidents(page)).toHaveCount(2)
  await app.close()
})
