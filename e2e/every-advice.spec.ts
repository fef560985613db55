import { expect, test, type Page } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { launch } from './launch-app'

type Entry = { readonly code: string; readonly category: string; readonly advice?: string }
type Set = { readonly id: string; readonly entries: readonly Entry[] }

const catalog = resolve(import.meta.dirname, '../shared/catalog')
const read = (file: string): unknown => JSON.parse(readFileSync(join(catalog, file), 'utf8'))
const sets = readdirSync(join(catalog, 'code-sets')).map((file) => read(`code-sets/${file}`) as Set)
const owners = read('owner-words.json') as Readonly<Record<string, readonly string[]>>

/** The sets that a code or a title reaches first; of the others the owner is named. */
const near = ['unionpay', 'terminal']
const distance = ({ id }: Set) => (near.includes(id) ? near.indexOf(id) : near.length)

/** One entry for each advice, and what somebody types to come to it. */
const entries = new Map(
  sets
    .toSorted((a, b) => distance(b) - distance(a))
    .flatMap((set) =>
      set.entries.map((entry) => {
        const typed = near.includes(set.id) ? entry.code : `${owners[set.id]?.[0] ?? ''} ${entry.code}`
        return [entry.advice ?? entry.category, { codeSet: set.id, code: entry.code, typed }] as const
      }),
    ),
)

const again = { 'zh-CN': /再试一次|(?<!别)再输|重读|再读|再插/, en: /once more|again, only once|try again/i }
const notAgain = { 'zh-CN': /不要重试|今天别再试|先别用这张卡/, en: /Don’t retry|Not again today|Not this card now/ }
const notPaid = { 'zh-CN': '没有付成', en: 'didn’t go through' }

for (const lang of ['zh-CN', 'en'] as const) {
  test(`every advice, drawn once: lamp, steps, words and customer card agree, ${lang}`, async () => {
    test.slow()
    const { app, page } = await launch({ lang, size: [1366, 768] })
    const answer = page.getByTestId('answer')
    const faults: string[] = []
    for (const [advice, { codeSet, code, typed }] of entries) {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await page.keyboard.insertText(typed)
      const wanted = `[data-code-set="${codeSet}"][data-code="${code}"]`
      const there = page.locator(`[data-testid=answer]${wanted}, [role=option]${wanted}`).first()
      await expect(there, `${advice}: ${typed}`).toBeVisible()
      if ((await there.getAttribute('role')) === 'option') await there.click()
      await expect(answer).toHaveAttribute('data-code', code)
      const [chip, steps, words] = await partsOf(page)
      const answerClass = (await answer.getAttribute('data-class')) ?? ''
      if (notAgain[lang].test(chip) && again[lang].test(steps)) faults.push(`${advice}: ${chip} beside ${steps}`)
      if (answerClass === 'check-first' && words.includes(notPaid[lang])) faults.push(`${advice}: in doubt, ${words}`)
      if (answerClass === 'approved' && chip.includes(notPaid[lang])) faults.push(`${advice}: approved, ${chip}`)
      await page.keyboard.press('F6')
      const card = await page.getByRole('dialog').locator(`[lang=${lang}]`).first().innerText()
      if (card.replace(/\s/g, '') !== words.replace(/\s/g, '')) faults.push(`${advice}: F6 says ${card}`)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    expect(faults).toEqual([])
    expect(entries.size).toBeGreaterThan(50)
    await app.close()
  })
}

/** What the chip, the steps and the bubble say. */
async function partsOf(page: Page): Promise<[string, string, string]> {
  const answer = page.getByTestId('answer')
  return [
    await answer.locator('[data-part=retry]').innerText(),
    await answer.locator('[data-part=do-now]').innerText(),
    await answer.locator('[data-part=customer-words]').innerText(),
  ]
}
