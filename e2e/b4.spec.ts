import { expect, test } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { commandLine, launch } from './launch-app'
import { pdfText } from './pdf'

const success = { 'zh-CN': /成功|已付款|付成了|已批准/, en: /success|succeed|approved|went through|is paid/i } as const

for (const lang of ['zh-CN', 'en'] as const) {
  test(`B4 never says that the payment succeeded, ${lang}`, async () => {
    const { app, page, folder } = await launch({ lang })
    await page.keyboard.type('b4')
    const answer = page.getByTestId('answer')
    await expect(answer).toHaveAttribute('data-code-set', 'unknown')
    await expect(answer).toHaveAttribute('data-code', 'B4')
    await expect(answer).toHaveAttribute('data-class', 'unverified')
    await expect(answer.locator('[data-part=conflict]')).toHaveCount(0)
    expect(await answer.innerText()).not.toMatch(success[lang])

    await page.locator('[data-fold=conflict]').click()
    const readings = answer.locator('[data-part=conflict] [data-part=reading]')
    await expect(readings.and(page.locator('[data-standing=table]'))).toHaveCount(7)
    for (const table of await readings.and(page.locator('[data-standing=table]')).allInnerTexts()) {
      expect(table).not.toMatch(success[lang])
    }
    const claim = readings.and(page.locator('[data-standing=claim]')).filter({ hasText: success[lang] })
    await expect(claim).toHaveCount(1)
    await expect(claim).toContainText(lang === 'en' ? 'unproved' : '没有依据')

    await page.keyboard.press('Escape')
    await page.keyboard.press('F2')
    await expect(page.getByTestId('saved')).not.toContainText(success[lang])
    await page.keyboard.press('F3')
    await expect(page.getByTestId('incident')).not.toContainText(success[lang])
    await app.close()

    const file = join(folder, 'b4.pdf')
    const [program, args] = commandLine(folder, '--print-checklist=unknown:B4', `--lang=${lang}`, `--pdf=${file}`)
    expect(spawnSync(program, args).status).toBe(0)
    expect(pdfText(file)).not.toMatch(success[lang])
  })
}
