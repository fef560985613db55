import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { once } from 'node:events'
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { emptyFolder, launch } from './launch-app'
import { brokenDisk } from './troubled-disk'

const words = {
  'zh-CN': {
    elsewhere: '数据文件夹被删掉、挪走或换掉了。程序里的记录已经在原处全部重新写好',
    understood: '知道了',
    locked: '用户 小王 正开着这里的数据，现在能查代码，不能记录。',
    inUse: '另一个用户正开着这里的数据，还没存下。请对方关掉本程序，再按一次。',
    inDoubt: '这一笔不知道存下没有：34 硬盘出错了。重开本程序，先到记录（F3）里找；没有，再补记。',
  },
  en: {
    elsewhere: 'The data folder was deleted, moved or replaced. All entries that the app has were written anew',
    understood: 'Understood',
    locked: 'The user 小王 has this data open: look-up works, logging does not.',
    inUse: 'Another user has this data open; not saved yet. Ask them to close the app, then press the key again.',
    inDoubt:
      'Nobody can tell whether this entry was saved: 34 The disk failed. Restart the app and look in the log (F3); enter it again only if it is missing.',
  },
} as const

async function log(page: Page, code: string): Promise<void> {
  await page.getByRole('searchbox').fill(code)
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
}

/** As a person closes it: with the window, all that is in memory is on the disk. */
async function closeWindow(app: ElectronApplication): Promise<void> {
  const closed = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close()
  })
  await closed
}

for (const lang of ['zh-CN', 'en'] as const) {
  const t = words[lang]

  test(`a data folder that is deleted or moved away under the app loses nothing, and it is said, ${lang}`, async () => {
    test.skip(process.platform === 'win32', 'Windows does not let go of a folder in which a file is open')
    const { app, page, folder } = await launch({ lang })
    const html = page.locator('html')
    await log(page, '34')
    await page.keyboard.press('Escape')
    rmSync(join(folder, 'data'), { recursive: true })
    await log(page, '51')
    await page.keyboard.press('Escape')
    await expect(html).toHaveAttribute('data-store', 'elsewhere', { timeout: 15_000 })
    await expect(page.getByText(t.elsewhere)).toContainText(join(folder, 'data'))
    await page.getByRole('button', { name: t.understood }).click()
    await expect(page.getByText(t.elsewhere)).toHaveCount(0)
    renameSync(join(folder, 'data'), join(folder, 'moved'))
    await closeWindow(app)

    const again = await launch({ lang, folder })
    await expect(again.page.locator('html')).toHaveAttribute('data-store', 'ok')
    await again.page.keyboard.press('F3')
    await expect(again.page.getByTestId('incident')).toHaveCount(2)
    await again.app.close()
  })

  test(`data that another user has open are looked at only, until they close the app, ${lang}`, async () => {
    test.skip(process.platform !== 'linux', 'the address of the lock is Linux’ own here')
    const folder = emptyFolder()
    mkdirSync(join(folder, 'data'))
    const { dev, ino } = statSync(join(folder, 'data'), { bigint: true })
    const other = createServer((asking) => asking.end('小王')).listen(`\0merchant-help-${String(dev)}-${String(ino)}`)
    await once(other, 'listening')
    const { app, page } = await launch({ lang, folder })
    const html = page.locator('html')
    await expect(html).toHaveAttribute('data-store', 'locked')
    await expect(page.getByText(t.locked)).toBeVisible()
    await page.keyboard.type('34')
    await page.keyboard.press('F2')
    await expect(page.getByText(t.inUse).first()).toBeVisible()

    other.close()
    await expect(html).toHaveAttribute('data-store', 'ok')
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
    await app.close()
  })

  test(`of an entry that a dying disk may have or not, that is what is said, ${lang}`, async () => {
    const { app, page } = await launch({ lang })
    // What the app itself notes at a first start is behind it then.
    await log(page, '51')
    await page.keyboard.press('Escape')
    await brokenDisk(app)
    await page.getByRole('searchbox').fill('34')
    await page.keyboard.press('F2')
    await expect(page.getByText(t.inDoubt).first()).toBeVisible()
    // Another try knows no more.
    await page.keyboard.press('F2')
    await expect(page.getByText(t.inDoubt).first()).toBeVisible()
    await app.close()
  })
}

test('a folder in the place of a month: the app opens, from its copy', async () => {
  const first = await launch()
  await log(first.page, '34')
  await closeWindow(first.app)
  const months = join(first.folder, 'data', 'incidents')
  const name = '2026-11.json'
  renameSync(join(months, name), join(months, 'away'))
  mkdirSync(join(months, name))
  writeFileSync(join(months, name, 'a file'), '')

  const { app, page } = await launch({ folder: first.folder })
  await expect(page.locator('html')).toHaveAttribute('data-store', 'ok')
  await expect(page.locator('html')).toHaveAttribute('data-store-repaired', 'incidents/2026-11')
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident')).toHaveCount(1)
  await app.close()
})
