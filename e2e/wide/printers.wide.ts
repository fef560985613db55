import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { emptyFolder, launch } from '../launch-app'
import { openSettings } from '../open-settings'

type Told = readonly { readonly name: string }[]

/** What the runtime tells of printers, by system and version. */
const toldPrinters = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../shared/print/told-printers.json'), 'utf8'),
) as Readonly<Record<string, Told>>

/** From now on the runtime tells of these printers; what is handed to one is noted, and taken. */
const withPrinters = (app: ElectronApplication, told: Told): Promise<void> =>
  app.evaluate(({ app: running, webContents }, printers) => {
    const noted = ((globalThis as { handed?: object[] }).handed ??= [])
    const stand = (contents: Electron.WebContents) => {
      contents.getPrintersAsync = () => Promise.resolve(printers as unknown as Electron.PrinterInfo[])
      contents.print = (options = {}, done = () => undefined) => {
        noted.push({ ...options })
        setImmediate(done, true, '')
      }
    }
    webContents.getAllWebContents().forEach(stand)
    running.on('web-contents-created', (_event, contents) => {
      stand(contents)
    })
  }, told)

const handed = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { handed: { silent?: boolean; deviceName?: string }[] }).handed)

const chosen = (page: Page) => page.getByTestId('printer')

for (const [name, told] of Object.entries(toldPrinters)) {
  test(`${name}: the system’s own printer is chosen, said, and asked for by no name`, async () => {
    const { app, page } = await launch()
    await withPrinters(app, told)
    await page.keyboard.type('34')
    await page.keyboard.press('Control+p')
    await expect(chosen(page)).toHaveAttribute('data-printer', '')
    const shown = chosen(page).getByRole('combobox')
    await expect(shown.locator('option:checked')).toHaveText(
      name.endsWith('33') ? '系统默认：XP-80C' : '系统默认的打印机',
    )
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('print-ending')).toContainText('出纸了吗')
    expect(await handed(app)).toEqual([expect.objectContaining({ silent: true, copies: 1 })])
    expect((await handed(app))[0]).not.toHaveProperty('deviceName')

    await openSettings(page, 'printers')
    await expect(chosen(page)).toHaveCount(told.length + 1)
    await expect(chosen(page).first()).toHaveAttribute('data-printer', '')
    await app.close()
  })

  test(`${name}: a printer chosen once stays chosen, and one that is gone is said`, async () => {
    const folder = emptyFolder()
    const first = await launch({ folder })
    await withPrinters(first.app, told)
    await first.page.keyboard.type('34')
    await first.page.keyboard.press('Control+p')
    await chosen(first.page).getByRole('combobox').selectOption('XP-80C')
    await first.page
      .locator('main')
      .getByRole('button', { name: /^打印\s*Enter/ })
      .click()
    await expect(first.page.getByTestId('print-ending')).toContainText('XP-80C')
    expect(await handed(first.app)).toEqual([expect.objectContaining({ silent: true, deviceName: 'XP-80C' })])
    await first.app.close()

    const again = await launch({ folder })
    await withPrinters(again.app, told)
    await again.page.keyboard.type('51')
    await again.page.keyboard.press('Control+p')
    await expect(chosen(again.page)).toHaveAttribute('data-printer', 'XP-80C')
    await again.app.close()

    const last = await launch({ folder })
    await withPrinters(
      last.app,
      told.filter(({ name: other }) => other !== 'XP-80C'),
    )
    await last.page.keyboard.type('51')
    await last.page.keyboard.press('Control+p')
    await expect(chosen(last.page).getByRole('combobox').locator('option:checked')).toHaveText('XP-80C（不在了）')
    await last.page.keyboard.press('Enter')
    await expect(last.page.getByTestId('print-ending')).toContainText('这台打印机已经不在了')
    expect(await handed(last.app)).toEqual([])
    await last.app.close()
  })
}

test('where every printer writes files nothing is chosen: the system’s window asks', async () => {
  const { app, page } = await launch()
  await withPrinters(
    app,
    (toldPrinters['Windows, Electron 36'] ?? []).filter(({ name }) => name !== 'XP-80C'),
  )
  await page.keyboard.type('34')
  await page.keyboard.press('Control+p')
  await expect(chosen(page).getByRole('combobox').locator('option:checked')).toHaveText('用系统的打印窗口选')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('print-ending')).toContainText('出纸了吗')
  expect(await handed(app)).toEqual([expect.objectContaining({ silent: false })])
  await app.close()
})
