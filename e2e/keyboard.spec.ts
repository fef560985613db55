import { expect, test, type Locator, type Page } from '@playwright/test'
import { launch } from './launch-app'

/** How one comes to each part of the page that has keys of its own. */
const ways: Readonly<Record<string, readonly string[]>> = {
  home: [],
  answer: ['9', '8'],
  gate: ['9', '8', 'Enter'],
  'gate with an operation': ['9', '8', 'Enter', '1'],
  'slip after logging': ['9', '8', 'F2', 'Enter'],
  'open payments of home': ['9', '8', 'F2', 'Escape', 'Escape', 'ArrowDown'],
  log: ['9', '8', 'F2', 'F3', 'ArrowDown'],
  'form of an entry': ['9', '8', 'F2', 'F3', 'ArrowDown', 'Enter'],
  'call pack': ['9', '8', 'F7'],
  'list of troubles': ['F4', 'ArrowDown'],
  visitor: ['F10'],
  insights: ['Control+i'],
  settings: ['Control+,', 'Tab', 'Tab', 'Tab'],
  help: ['F1'],
  'customer card': ['3', '4', 'F6'],
}
const keys = ['Enter', 'Escape', ' ', '1', '2', '4', '5', '6', '9', '0', 's', 'w', 'n', '+', '-', 'F2', 'F6', 'Delete']

/** What is on the page, and where the focus is; times of the day pass. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const text = document.body.innerText.replace(/\d\d:\d\d/g, '')
    const focus = document.activeElement
    return [text, focus?.outerHTML.slice(0, 200), document.documentElement.dataset['screen']].join('\n')
  })

/** The page as it stands once nothing more comes by itself. */
async function settled(page: Page): Promise<string> {
  await page.locator('main').first().waitFor()
  let last = ''
  let times = 0
  await expect
    .poll(
      async () => {
        const before = last
        last = await shown(page)
        times = last === before ? times + 1 : 0
        return times
      },
      { intervals: [200] },
    )
    .toBeGreaterThan(2)
  return last
}

type Press = { readonly key: string; readonly code?: string; readonly composes?: boolean; readonly isHeld?: boolean }

/** A key event as the page gets it; resolves when what it brought is drawn. */
const dispatch = (page: Page, press: Press): Promise<void> =>
  page.evaluate(async ({ key, code = '', composes = false, isHeld = false }) => {
    const how = { key, code, isComposing: composes && code === '', keyCode: composes ? 229 : 0, repeat: isHeld }
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...how }))
    await new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve))
    })
  }, press)

const isInField = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement instanceof HTMLInputElement)

for (const [name, way] of Object.entries(ways)) {
  test(`${name}: a key that an input method composes with does nothing, nor does one held down`, async () => {
    const { app, page } = await launch()
    for (const key of way) {
      await page.keyboard.press(key)
      if (key === 'F2') await page.getByTestId('saved').waitFor()
    }
    const before = await settled(page)
    for (const key of keys) {
      await dispatch(page, { key, composes: true })
      expect(await shown(page), `composing ${key}`).toBe(before)
      // A sign held down in a field is text there, and Delete goes on deleting.
      if (key === 'Delete' || (key.length === 1 && (await isInField(page)))) continue
      await dispatch(page, { key, isHeld: true })
      expect(await shown(page), `holding ${key}`).toBe(before)
    }
    await app.close()
  })
}

test('behind an input method that has nothing to write to, a key is what stands on it', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('98')
  await page.keyboard.press('Enter')
  const gate = page.locator('[data-part=gate]')
  await expect(gate).toBeFocused()
  await dispatch(page, { key: 'Process', code: 'Digit1', composes: true })
  await expect(gate).toHaveAttribute('data-operation', 'sale')

  for (let n = 0; n < 4; n++) {
    await page.keyboard.press('Escape')
    await page.getByRole('searchbox').fill('91')
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
    // Another customer.
    await page.getByRole('searchbox').fill('')
  }
  await page.keyboard.press('Escape')
  await page.getByTestId('problem').click()
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'problems')
  const before = await settled(page)
  await dispatch(page, { key: 'Process', code: 'KeyS', composes: true })
  expect(await shown(page)).not.toBe(before)
  await app.close()
})

test('a number pad that is off says so, and works once it is on', async () => {
  const { app, page } = await launch()
  // What a pad without NumLock sends.
  await page.keyboard.press('Numpad5')
  await expect(page.getByText('数字小键盘没打开：按一下 NumLock。', { exact: true }).first()).toBeVisible()
  await page.keyboard.press('Numpad1')
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await page.keyboard.press('Shift+Numpad5')
  await page.keyboard.press('Shift+Numpad1')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '51')
  await expect(page.getByText('按一下 NumLock')).toHaveCount(0)
  await app.close()
})

test('a headline that has the focus has no ring, the page has its own within the window', async () => {
  const { app, page } = await launch()
  const ring = (part: Locator) => part.evaluate((one) => getComputedStyle(one).outlineStyle)
  await page.keyboard.press('Control+i')
  const headline = page.locator('main h2').first()
  await expect(headline).toBeFocused()
  expect(await ring(headline)).toBe('none')
  await page.keyboard.press('F1')
  for (let tabs = 0; tabs < 9 && !(await page.locator('main').evaluate((main) => main.matches(':focus'))); tabs++)
    await page.keyboard.press('Tab')
  await expect(page.locator('main')).toBeFocused()
  expect(await page.locator('main').evaluate((main) => getComputedStyle(main).outlineOffset)).toBe('-3px')
  await app.close()
})
