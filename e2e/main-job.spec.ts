import { expect, test, type ElectronApplication } from '@playwright/test'
import { join } from 'node:path'
import { launch } from './launch-app'
import { toSection } from './open-settings'
import { pdfPages, pdfText } from './pdf'
import { testTime } from './test-clock'

const words = {
  'zh-CN': {
    class: '已拒绝',
    first: '停下，别再试这张卡',
    customer: ['不好意思，这笔没有付成。', '您可以换一张卡，或者扫码、付现金。'],
    saved: '已记下',
    pdf: '存成 PDF',
    date: (now: Date) => `${String(now.getFullYear())} 年 ${String(now.getMonth() + 1)} 月 ${String(now.getDate())} 日`,
  },
  en: {
    class: 'Declined',
    first: 'Stop. Do not try this card again',
    customer: ['I’m sorry, this payment didn’t go through.', 'Could you use another card, a QR code or cash?'],
    saved: 'Logged',
    pdf: 'Save as PDF',
    date: (now: Date) =>
      `${String(now.getDate())} ${now.toLocaleString('en-GB', { month: 'long' })} ${String(now.getFullYear())}`,
  },
} as const

/** Stands in for the person who picks a file in the system's dialog. */
const pickFile = (app: ElectronApplication, file: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)

for (const lang of ['zh-CN', 'en'] as const) {
  test(`looks a code up, logs it for good, prints its checklist, ${lang}`, async () => {
    const t = words[lang]
    const { app, page, folder } = await launch({ lang })

    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    })
    await page.keyboard.type('34')
    const answer = page.getByTestId('answer')
    await expect(answer).toHaveAttribute('data-code-set', 'unionpay')
    await expect(answer).toHaveAttribute('data-code', '34')
    await expect(answer).toHaveAttribute('data-class', 'declined')
    await expect(answer).toHaveAttribute('data-retry', 'never')
    await expect(answer).toHaveAttribute('data-keep-card', 'ask-acquirer')
    await expect(answer.getByText(t.class)).toBeVisible()
    await expect(answer.locator('[data-part=do-now] li').first()).toHaveText(t.first)
    await expect(answer.locator('[data-part=customer-words] span')).toHaveText([...t.customer])

    await page.keyboard.press('F2')
    const saved = page.getByTestId('saved')
    await expect(saved).toContainText(t.saved)
    const id = await saved.getAttribute('data-incident-id')
    app.process().kill('SIGKILL')
    await app.waitForEvent('close')

    const again = await launch({ lang, folder })
    await again.page.keyboard.press('F3')
    const row = again.page.getByTestId('incident')
    await expect(row).toHaveCount(1)
    await expect(row).toHaveAttribute('data-incident-id', id ?? '')
    await expect(row).toContainText('34')
    await expect(row).toContainText(/\d\d:\d\d/)

    await again.page.keyboard.type('34')
    await again.page.keyboard.press('F4')
    const file = join(folder, 'checklist.pdf')
    await pickFile(again.app, file)
    await again.page.getByRole('button', { name: t.pdf }).click()
    await expect(again.page.locator('main')).toContainText(file)
    const text = pdfText(file)
    expect(text).toContain('34')
    expect(text).toContain(t.first)
    expect(text).toContain(t.date(testTime()))
    expect(pdfPages(file)).toBe(1)
    await again.app.close()
  })
}

test('begins the next look-up with the keys after F2, and leaves the outcome empty', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('34')
  await page.keyboard.press('F2')
  await page.keyboard.type('14')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '14')

  await page.keyboard.press('Escape')
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident')).toHaveCount(1)
  await expect(page.getByTestId('incident')).toContainText('没填')
  await app.close()
})

test('fills in the outcome after Enter, marks the same card, takes back and restores', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('51')
  await page.keyboard.press('NumpadAdd')
  const saved = page.getByTestId('saved')
  await saved.waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('0')
  await expect(saved.getByRole('button', { name: '同一张卡' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('2')
  await expect(saved.getByRole('button', { name: '扫码' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('searchbox')).toBeFocused()

  await page.keyboard.press('NumpadSubtract')
  await expect(saved).toContainText('的记录已撤回')
  await page.keyboard.press('NumpadSubtract')
  await expect(saved).toContainText('已记下')

  await page.keyboard.press('Escape')
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident')).toContainText('扫码')
  await expect(page.getByTestId('incident')).toContainText('同一张卡')
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await app.close()
})

test('follows each key, shows one digit as results, and comes home with Escape', async () => {
  const { app, page } = await launch()
  const box = page.getByRole('searchbox')
  await page.keyboard.type('5')
  const options = page.getByRole('option')
  await expect(options.first()).toHaveAttribute('data-code', '05')
  await expect(options.first()).toHaveAttribute('data-code-set', 'unionpay')
  await expect(box).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '51')

  await page.keyboard.type('10')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '10')
  await page.keyboard.type('1')
  await expect(box).toHaveValue('101')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '101')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code-set', 'unknown')
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('')
  await expect(page.getByTestId('strip')).toBeVisible()

  await page.keyboard.press('F1')
  await page.keyboard.type('3')
  await page.keyboard.type('4')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '34')
  await app.close()
})

test('shows the customer the words alone, and any key brings the answer back', async () => {
  const { app, page } = await launch()
  await page.keyboard.type('34')
  await page.keyboard.press('NumpadMultiply')
  const card = page.getByRole('dialog')
  await expect(card).toContainText('不好意思，这笔没有付成。')
  await expect(card).toContainText('I’m sorry, this payment didn’t go through.')
  await expect(card).not.toContainText('34')
  await page.keyboard.press('x')
  await expect(card).toHaveCount(0)
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '34')
  await app.close()
})

test('keeps the settings and puts the name of the shop on the print', async () => {
  const { app, page, folder } = await launch({ lang: null, env: { LANGUAGE: 'zh_CN' } })
  await page.keyboard.press('Control+,')
  await page.getByLabel('店名').fill('阳光便利店')
  await page.getByLabel('店名').press('Enter')
  await expect(page.getByText('已写入硬盘')).toBeVisible()
  await toSection(page, 'look')
  await page.getByRole('button', { name: '深色' }).click()
  await page.getByRole('button', { name: '150 %' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await app.close()

  const again = await launch({ lang: null, folder, env: { LANGUAGE: 'zh_CN' } })
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await again.page.keyboard.type('51')
  await again.page.keyboard.press('F4')
  await expect(again.page.locator('main')).toContainText('阳光便利店')
  await again.app.close()
})
