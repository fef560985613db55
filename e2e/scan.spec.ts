import { expect, test, type Page } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { launch } from './launch-app'

type Entry = {
  readonly code: string
  readonly class: string
  readonly advice?: string
  readonly screenTexts?: readonly string[]
}
type Set = { readonly id: string; readonly kind: string; readonly entries: readonly Entry[] }

const folder = resolve(import.meta.dirname, '../shared/catalog/code-sets')
const sets = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Set)
const entryOf = new Map(sets.flatMap(({ id, entries }) => entries.map((entry) => [`${id}:${entry.code}`, entry])))

/** What tills show of scans, and how the most careful of those who show it calls it. */
const texts = new Map<string, string>()
for (const { entries } of sets.filter(({ kind }) => kind === 'scan'))
  for (const { code, screenTexts = [], class: answerClass } of entries)
    for (const text of [code, ...screenTexts].filter(({ length }) => length > 2))
      if (texts.get(text) !== 'check-first') texts.set(text, answerClass)

const answer = (page: Page) => page.getByTestId('answer')
const gate = (page: Page) => page.locator('[data-part=gate]')

/** The keys of what stands on screen: the answer, and what is offered beside it. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const name = ({ dataset }: HTMLElement) => `${dataset['codeSet'] ?? ''}:${dataset['code'] ?? ''}`
    const all = (query: string) => [...document.querySelectorAll<HTMLElement>(query)]
    const [answer] = all('[data-testid=answer]')
    return {
      text: document.querySelector<HTMLInputElement>('[role=searchbox]')?.value,
      class: answer?.dataset['class'] ?? null,
      answer: answer ? name(answer) : null,
      options: all('[role=option]').map(name),
    }
  })

test('all words of scans typed into the window: each is known, none is paid, none is softer than its owner says', async () => {
  test.slow()
  const { app, page } = await launch({ size: [1366, 768] })
  const faults: string[] = []
  // The catalog is whole.
  await page.keyboard.type('USERPAYING')
  await expect(answer(page)).toHaveAttribute('data-code', 'USERPAYING')
  for (const [text, owners] of texts) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.insertText(text)
    await expect.poll(async () => (await shown(page)).text).toBe(text)
    const { class: answerClass, answer: key, options } = await shown(page)
    const [first = ''] = options
    const isKnown = (key !== null && !key.startsWith('unknown:')) || options.length > 0
    const opens = answerClass ?? entryOf.get(first)?.class ?? 'check-first'
    const paid = [opens, ...options.slice(0, 3).map((option) => entryOf.get(option)?.class)].includes('approved')
    const stops = entryOf.get(key ?? first)?.advice === 'stop'
    const isSofter = owners === 'check-first' && !['check-first', 'unverified'].includes(opens)
    if (!isKnown || paid || stops || isSofter) faults.push(`${text}: ${key ?? ''} ${options.slice(0, 3).join(' ')}`)
  }
  expect(faults).toEqual([])
  expect(texts.size).toBeGreaterThan(400)
  await app.close()
})

// A number does not say by itself that it was a scan: whose code it is does.
for (const code of ['USERPAYING', '10003']) {
  test(`a scan in doubt: the gate is set to scan, and one look at our own record closes it, ${code}`, async () => {
    const { app, page } = await launch()
    await page.keyboard.type(code)
    await expect(answer(page)).toHaveAttribute('data-code', code)
    await expect(answer(page).locator('[data-part=do-now]')).toContainText('别重扫')
    await expect(answer(page).locator('[data-part=keep-card]')).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(gate(page)).toHaveAttribute('data-operation', 'scan')
    await page.keyboard.press('1')
    await expect(answer(page)).toHaveAttribute('data-class', 'approved')
    await expect(answer(page).locator('[data-part=do-now]')).toContainText('交货')
    await app.close()
  })
}

test('an unknown word of a wallet is a scan, is not lost, and hands over nothing', async () => {
  const { app, page } = await launch()
  await page.keyboard.insertText('ACQ.SOMETHING_QUITE_NEW')
  await expect(answer(page)).toHaveAttribute('data-code', 'ACQ.SOMETHING_QUITE_NEW')
  await expect(answer(page)).toHaveAttribute('data-class', 'unverified')
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('6')
  await expect(gate(page)).toHaveAttribute('data-operation', 'scan')
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident').first()).toContainText('ACQ.SOMETHING_QUITE_NEW')
  await app.close()
})

test('the longest code of a wallet is noted and logged whole', async () => {
  const code = sets
    .filter(({ id }) => id === 'alipay')
    .flatMap(({ entries }) => entries.map((entry) => entry.code))
    .toSorted((a, b) => b.length - a.length)[0]
  expect(code?.length).toBeGreaterThan(40)
  const { app, page } = await launch()
  await page.keyboard.insertText((code ?? '').toLowerCase())
  await expect(answer(page)).toHaveAttribute('data-code', code ?? '')
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await page.keyboard.press('F3')
  // So long a code does not fit a plate: its title says what it is.
  await expect(page.getByTestId('incident').first()).toContainText('顾客本月付款超限')
  await app.close()
})

test('34 sends the claim “not activated” to 21', async () => {
  const { app, page } = await launch({ lang: 'en' })
  await page.keyboard.type('34')
  await expect(page.locator('[data-fold=sources]')).toContainText('Perhaps')
  await page.locator('[data-fold=conflict]').click()
  await page.getByRole('button', { name: /see 21/ }).click()
  await expect(answer(page)).toHaveAttribute('data-code', '21')
  await app.close()
})
