import { expect, test } from '@playwright/test'
import { launch } from './launch-app'
import manifest from '../package.json' with { type: 'json' }

test('Help says which version this is, where the data are, how to update, and whose software is inside', async () => {
  const { app, page, folder } = await launch({ lang: 'en' })
  await page.keyboard.press('F1')
  const help = page.locator('main')

  const electron = await app.evaluate(() => process.versions.electron)
  await expect(help).toContainText(`Version ${manifest.version}, running on Electron ${electron}`)
  await expect(help).toContainText(folder)
  await expect(help.getByRole('listitem').filter({ hasText: 'USB stick' })).toBeVisible()

  const licence = help.getByRole('group').filter({ hasText: 'react-dom' })
  await expect(licence).toContainText('MIT')
  await expect(licence.getByText('Permission is hereby granted')).toBeHidden()
  await licence.locator('summary').click()
  await expect(licence.getByText('Permission is hereby granted')).toBeVisible()
  await app.close()
})

test('Help says so when this is not the runtime of a release', async () => {
  const { app, page } = await launch()
  await page.keyboard.press('F1')

  const electron = await app.evaluate(() => process.versions.electron)
  const warning = page.getByText(`不是正式版的 ${manifest.devDependencies.electron}`)
  await expect(warning).toHaveCount(electron === manifest.devDependencies.electron ? 0 : 1)
  await app.close()
})

for (const [lang, first, here, round] of [
  ['zh-CN', '头一分钟', '首页和答案', '等会儿再看'],
  ['en', 'The first minute', 'home and answers', 'Later'],
] as const) {
  test(`Help begins with the first minute and the keys of the page one came from, ${lang}`, async () => {
    const { app, page } = await launch({ lang })
    const keys = page.locator('[data-part=keys-here]')
    await page.keyboard.press('F1')
    await expect(page.locator('main h2').first()).toHaveText(first)
    await expect(keys.getByRole('heading')).toContainText(here)
    await page.keyboard.press('F4')
    await page.locator('[data-interval=opening]').waitFor()
    await page.keyboard.press('Enter')
    await page.getByTestId('check-run').waitFor()
    await page.keyboard.press('F1')
    await expect(keys).toContainText(round)
    // The sheet of the round can be printed.
    await expect(keys.getByText('Ctrl+P')).toBeVisible()
    // Help asked for in help is about the same page.
    await page.keyboard.press('F1')
    await expect(keys).toContainText(round)
    await app.close()
  })
}
