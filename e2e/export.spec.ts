import { expect, test, type ElectronApplication } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from './launch-app'

/** Stands in for the person in the system's dialog: picks a file, or closes it. Keeps the name that was proposed. */
const answerDialog = (app: ElectronApplication, file: string | null) =>
  app.evaluate(({ dialog }, filePath) => {
    const kept = globalThis as unknown as { proposed: string | undefined }
    dialog.showSaveDialog = (...args: unknown[]) => {
      kept.proposed = (args.at(-1) as { defaultPath?: string }).defaultPath
      return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
    }
  }, file)
const proposed = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { proposed: string }).proposed)

const words = {
  'zh-CN': {
    open: '导出',
    all: '导出全部 3 条',
    these: '导出这 2 条',
    saved: '条已写入',
    code: '代码',
    file: /记录-\d{4}-\d\d-\d\d\.csv$/,
  },
  en: {
    open: 'Export',
    all: 'Export all 3 entries',
    these: 'Export these 2 entries',
    saved: 'saved to',
    code: 'Code',
    file: /log-/,
  },
} as const

for (const lang of ['zh-CN', 'en'] as const) {
  test(`writes what the log shows to a file, ${lang}`, async () => {
    const t = words[lang]
    const { app, page, folder } = await launch({ lang })
    for (const code of ['51', '05', '05']) {
      await page.getByRole('searchbox').fill(code)
      await page.keyboard.press('F2')
      await page.getByTestId('saved').waitFor()
    }

    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.press('F3')
    await page.getByRole('button', { name: t.open, exact: true }).click()
    const menu = page.getByRole('group', { name: t.all })
    await answerDialog(app, join(folder, 'all.csv'))
    await menu.getByRole('button', { name: 'CSV' }).press('Enter')
    await expect(page.getByTestId('exported')).toContainText(join(folder, 'all.csv'))
    await expect(page.getByTestId('exported')).toContainText(t.saved)
    await expect(page.getByRole('status')).toContainText(t.saved)
    expect(await proposed(app)).toMatch(t.file)
    const csv = readFileSync(join(folder, 'all.csv'), 'utf8')
    expect(csv).toMatch(new RegExp(`^\uFEFF.*${t.code}`))
    expect(csv.trim().split('\r\n')).toHaveLength(4)
    expect(csv).toContain(",'05,")

    await page.getByRole('searchbox').fill('05')
    await page.keyboard.press('F3')
    await page.getByRole('button', { name: t.open, exact: true }).click()
    await answerDialog(app, join(folder, 'these.json'))
    await page.getByRole('group', { name: t.these }).getByRole('button', { name: 'JSON' }).click()
    await expect(page.getByTestId('exported')).toContainText('these.json')
    const json = JSON.parse(readFileSync(join(folder, 'these.json'), 'utf8')) as { incidents: { code: string }[] }
    expect(json.incidents.map(({ code }) => code)).toEqual(['05', '05'])

    await answerDialog(app, join(folder, 'these.xlsx'))
    await page.getByRole('button', { name: 'Excel' }).click()
    await expect(page.getByTestId('exported')).toContainText('these.xlsx')
    expect(readFileSync(join(folder, 'these.xlsx')).subarray(0, 2).toString()).toBe('PK')
    await app.close()
  })
}

test('says calmly that nothing was written, and why', async () => {
  const { app, page, folder } = await launch()
  await page.keyboard.type('51')
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F3')

  await page.getByRole('button', { name: '导出', exact: true }).click()
  await answerDialog(app, null)
  await page.getByRole('button', { name: 'CSV' }).click()
  await expect(page.getByTestId('exported')).toHaveText('没有导出。')

  await answerDialog(app, join(folder, 'no such folder', 'log.csv'))
  await page.getByRole('button', { name: 'CSV' }).click()
  await expect(page.getByTestId('exported')).toContainText('文件写不进去')
  await page.keyboard.type('34')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '34')
  await app.close()
})
