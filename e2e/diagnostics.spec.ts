import { expect, test, type ElectronApplication } from '@playwright/test'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fullShop } from './full-shop'
import { launch } from './launch-app'

/** Stands in for the person in the system's dialog: picks a file, or closes it. */
const answerDialog = (app: ElectronApplication, file: string | null) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
  }, file)

const words = {
  'zh-CN': { save: '存一个诊断文件', saved: '诊断文件已存到', cancelled: '没有存诊断文件', refused: '文件写不进去' },
  en: {
    save: 'Save a diagnostic file',
    saved: 'Diagnostic file saved to',
    cancelled: 'No diagnostic file was saved',
    refused: 'The file cannot be written',
  },
} as const

/** What a shop has of its own: in the names of `fullShop`, in its entries, in its files, in what the log once noted. */
const own = /某某|二楼服务台|欧阳|Mmmm|Wwww|Christina|0571|8888|820|王记|bob|note of an entry|4111|分机/

for (const lang of ['zh-CN', 'en'] as const) {
  test(`Help saves a diagnostic file that holds how the app stands, and nothing of the shop, ${lang}`, async () => {
    const t = words[lang]
    const folder = await fullShop(lang)
    writeFileSync(join(folder, 'data', '王记面馆.csv'), 'theirs')
    mkdirSync(join(folder, 'logs'), { recursive: true })
    writeFileSync(join(folder, 'logs', 'main.log'), "[error] 分机 4111111111111111 open '/home/bob/x'\n[error] last\n")
    const { app, page } = await launch({ folder, lang })
    await page.keyboard.press('F1')
    const part = page.locator('[data-part=diagnostics]')

    const file = join(folder, 'diagnostics.txt')
    await answerDialog(app, file)
    await part.getByRole('button', { name: t.save }).click()
    await expect(part).toContainText(t.saved)
    await expect(part).toContainText(file)
    await expect(page.getByRole('status')).toContainText(t.saved)
    const text = readFileSync(file, 'utf8')
    expect(text).toMatch(/^incidents: 400$/m)
    expect(text).toMatch(/^terminals: 2$/m)
    expect(text).toMatch(/^state: ok$/m)
    expect(text).toMatch(/^screens: \d+ x \d+/m)
    expect(text).toMatch(/^incidents\/2026-\d\d\.json: \d+$/m)
    expect(text).toMatch(/^others: 1$/m)
    expect(text).toMatch(/\[error\] last\n$/)
    expect(text.replace('分机 [card number removed, ends 1111]', '')).not.toMatch(own)

    await answerDialog(app, null)
    await part.getByRole('button').press('Enter')
    await expect(part).toContainText(t.cancelled)
    await answerDialog(app, join(folder, 'no such folder', 'x.txt'))
    await part.getByRole('button').press('Enter')
    await expect(part).toContainText(t.refused)
    await app.close()
  })
}
