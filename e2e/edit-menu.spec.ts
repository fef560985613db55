import { expect, test } from '@playwright/test'
import { launch } from './launch-app'

for (const [lang, words] of [
  ['zh-CN', ['剪切', '复制', '粘贴', '全选']],
  ['en', ['Cut', 'Copy', 'Paste', 'Select all']],
] as const) {
  test(`with the mouse alone a slip is pasted into the box, ${lang}`, async () => {
    const { app, page } = await launch({ lang })
    // The menu is the system's: no test can click in it, so this one takes its words and presses “Paste” by itself.
    await app.evaluate(({ Menu, clipboard }) => {
      void clipboard.writeText('交易失败 代码 51')
      const shown = globalThis as unknown as { offered: string[] }
      Menu.prototype.popup = function popup({ window }: { window: Electron.BrowserWindow }) {
        shown.offered = this.items.map(({ label }) => label)
        this.items[2]?.click(undefined, window, window.webContents)
      }
    })
    await page.locator('main').click({ button: 'right', position: { x: 5, y: 300 } })
    await page.getByRole('searchbox').click({ button: 'right' })
    await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '51')
    expect(await app.evaluate(() => (globalThis as unknown as { offered: string[] }).offered)).toEqual(words)
    await app.close()
  })
}
