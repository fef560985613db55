import { expect, test } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandLine, emptyFolder, launch } from './launch-app'
import { slowDisk } from './troubled-disk'

declare const desktopApi: { readonly makeBackup: () => Promise<unknown> }

const words = {
  'zh-CN': { open: '程序本来就开着，就是这个窗口。', ask: /的备份，要换成它吗？/ },
  en: { open: 'The app was open already: this is its window.', ask: /^Change to the backup of/ },
} as const

/** Starts the app once more, as a second click on its icon does; resolves to its exit code. */
async function startAgain(folder: string, ...more: string[]): Promise<number> {
  const [program, args] = commandLine(folder, ...more)
  const [code] = (await once(spawn(program, args, { stdio: 'ignore' }), 'exit')) as [number]
  return code
}

for (const lang of ['zh-CN', 'en'] as const) {
  const t = words[lang]

  test(`a second start is told where the window was, and what was typed stays, ${lang}`, async () => {
    const { app, page, folder } = await launch({ lang })
    await page.getByRole('searchbox').fill('34')
    expect(await startAgain(folder)).toBe(0)
    await expect(page.getByText(t.open).first()).toBeVisible()
    await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '34')
    await page.keyboard.press('F2')
    await expect(page.getByText(t.open)).toHaveCount(0)
    await page.getByTestId('saved').waitFor()
    await app.close()
  })

  test(`a backup that is opened is looked into, and nothing is restored by that, ${lang}`, async () => {
    const { app, page, folder } = await launch({ lang })
    await page.getByRole('searchbox').fill('34')
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
    await page.evaluate(() => desktopApi.makeBackup())
    const backups = join(folder, 'data', 'backups')
    const [made = ''] = readdirSync(backups).filter((name) => name.endsWith('.mhb'))
    const stick = emptyFolder()
    copyFileSync(join(backups, made), join(stick, '收银 台.mhb'))

    expect(await startAgain(folder, join(stick, '收银 台.mhb'))).toBe(0)
    await expect(page.locator('html')).toHaveAttribute('data-screen', 'settings')
    await expect(page.getByRole('group', { name: t.ask })).toBeVisible()
    await page.keyboard.press('F3')
    await expect(page.getByTestId('incident')).toHaveCount(1)
    await app.close()

    const other = await launch({ lang, more: [join(stick, '收银 台.mhb')] })
    await expect(other.page.getByRole('group', { name: t.ask })).toBeVisible()
    // Another file, while that one is being looked at.
    writeFileSync(join(stick, '坏的.mhb'), 'no backup')
    expect(await startAgain(other.folder, join(stick, '坏的.mhb'))).toBe(0)
    await expect(other.page.getByTestId('refused')).toContainText('坏的.mhb')
    await expect(other.page.getByRole('group', { name: t.ask })).toHaveCount(0)
    await other.app.close()
  })
}

test('whoever starts the app while it is ending gets a window, with all that was saved', async () => {
  const { app, page, folder } = await launch()
  await page.getByRole('searchbox').fill('34')
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await slowDisk(app, 600)
  const ended = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close()
  })
  const again = await launch({ folder })
  await ended
  await expect(again.page.locator('html')).toHaveAttribute('data-store', 'ok')
  await again.page.keyboard.press('F3')
  await expect(again.page.getByTestId('incident')).toHaveCount(1)
  await again.app.close()
})
