import { expect, test } from '@playwright/test'
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandLine, emptyFolder, launch } from './launch-app'

const systems = [
  { env: { LANG: 'C', LC_ALL: 'C', LANGUAGE: '' }, lang: null, expected: 'en' },
  { env: { LANG: 'zh_CN.UTF-8', LC_ALL: '', LANGUAGE: '' }, lang: null, expected: 'zh-CN' },
  { env: { LANGUAGE: 'zh_CN' }, lang: 'en', expected: 'en' },
  { env: { LANG: 'C', LC_ALL: 'C', LANGUAGE: '' }, lang: 'zh-CN', expected: 'zh-CN' },
] as const

for (const { env, lang, expected } of systems) {
  test(`speaks ${expected} under ${JSON.stringify(env)} with --lang=${String(lang)}`, async () => {
    const { app, page } = await launch({ env, lang })
    await expect(page.locator('html')).toHaveAttribute('lang', expected)
    await page.keyboard.type('34')
    await expect(page.getByTestId('answer')).toContainText(expected === 'en' ? 'Declined' : '已拒绝')
    await app.close()
  })
}

test('the switch is not kept: the next start follows the system again', async () => {
  const env = { LANG: 'zh_CN.UTF-8', LC_ALL: '', LANGUAGE: '' }
  const { app, folder } = await launch({ env, lang: 'en' })
  await app.close()
  const again = await launch({ env, lang: null, folder })
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await again.app.close()
})

test('a second start raises the first window and ends by itself', async () => {
  const { app, page, folder } = await launch()
  await page.keyboard.type('34')
  const [program, args] = commandLine(folder)

  const second = spawnSync(program, args, { timeout: 20_000 })

  expect(second.status).toBe(0)
  expect(app.windows()).toHaveLength(1)
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '34')
  await app.close()
})

test('brings a page that crashed back', async () => {
  const { app, page } = await launch()
  const reloaded = page.waitForEvent('domcontentloaded')
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  await reloaded.catch(() => undefined)
  await expect
    .poll(() =>
      app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        if (!contents || contents.isCrashed() || contents.isLoading()) return ''
        return String(await contents.executeJavaScript('document.activeElement.getAttribute("role")'))
      }),
    )
    .toBe('searchbox')
  await app.close()
})

test('a damaged file is put aside and said, newer data are left alone and said', async () => {
  const folder = emptyFolder()
  const incidents = join(folder, 'data', 'incidents')
  mkdirSync(incidents, { recursive: true })
  writeFileSync(join(incidents, '2026-01.json'), 'not json')
  const { app, page } = await launch({ folder })
  await expect(page.getByText('有 1 个文件坏了')).toBeVisible()
  await app.close()

  writeFileSync(join(incidents, '2026-01.json'), '{"schema":99}')
  const again = await launch({ folder })
  await expect(again.page.getByText('更新版本写的').first()).toBeVisible()
  await again.page.keyboard.type('34')
  await again.page.keyboard.press('F2')
  await expect(again.page.getByText('这一笔还没存下').first()).toBeVisible()
  await expect(again.page.getByTestId('saved')).toHaveCount(0)
  await again.app.close()
})

test('where nothing can be written it opens, looks up, and says that nothing is saved', async () => {
  const file = join(emptyFolder(), 'a file')
  writeFileSync(file, '')
  const { app, page } = await launch({ folder: join(file, 'no folder') })
  await page.keyboard.type('34')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '34')
  await page.keyboard.press('F2')
  await expect(page.getByText('这一笔还没存下').first()).toBeVisible()
  await expect(page.getByTestId('saved')).toHaveCount(0)
  await app.close()
})

test('SIGTERM ends the app', async () => {
  const [program, args] = commandLine(emptyFolder())
  const child = spawn(program, args)
  await new Promise<void>((resolve) => {
    child.once('spawn', resolve)
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
  expect(child.signalCode ?? child.exitCode).not.toBeNull()
})
