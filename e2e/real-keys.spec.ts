import { expect, test } from '@playwright/test'
import { launch } from './launch-app'
import { ownScreen } from './own-screen'

test.skip(process.platform !== 'linux', 'xdotool speaks to X11 only')

test('every key of the keyboard leaves what was typed alone, and one F2 makes one incident', async () => {
  const screen = await ownScreen()
  const { press } = screen
  const { app, page } = await launch({ env: screen.env })
  const box = page.getByRole('searchbox')
  screen.focus('商户帮手')
  let reloads = 0
  page.on('domcontentloaded', () => reloads++)

  press('3', '4')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '34')
  const harmless = ['F1', 'F3', 'F4', 'F5', 'F7', 'F8', 'F9', 'F10', 'F11', 'KP_Divide']
  for (const key of [...harmless, 'ctrl+r', 'ctrl+shift+r', 'ctrl+w', 'ctrl+0']) {
    press(key)
    // Help, and Escape out of it: back on the answer from wherever the key has led.
    press('F1', 'Escape')
    await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '34')
    await expect(box).toHaveValue('34')
  }
  press('F12')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  press('F12')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(box).toHaveValue('34')

  press('F2')
  await page.getByTestId('saved').waitFor()
  press('KP_Subtract')
  await expect(page.getByTestId('saved')).toContainText('的记录已撤回')
  press('KP_Subtract')
  await expect(page.getByTestId('saved')).toContainText('已记下')
  press('KP_Multiply')
  await expect(page.getByRole('dialog')).toBeVisible()
  press('Return')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(box).toHaveValue('34')

  press('Alt_L')
  press('5', '1')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '51')
  press('KP_Add')
  await expect(page.getByTestId('saved')).toContainText('51')
  await expect(box).toHaveValue('51')

  press('Escape')
  press('F3')
  await expect(page.getByTestId('incident')).toHaveCount(2)
  expect(reloads).toBe(0)
  await app.close()
  screen.close()
})
