import { expect, test, type Page } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { commandLine, launch, resize } from './launch-app'
import { pdfText } from './pdf'

const list = (page: Page) => page.getByTestId('open-matters')
const matters = (page: Page) => page.getByTestId('matter')
const door = (page: Page) => page.getByTestId('open-door')
async function kinds(page: Page): Promise<(string | undefined)[]> {
  await matters(page).first().waitFor()
  return matters(page).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['kind']))
}

type Draft = { readonly codeSet: string; readonly code: string; readonly note?: string; readonly terminal?: string }
declare const desktopApi: {
  readonly logIncident: (draft: Draft & { readonly id: string }) => Promise<unknown>
  readonly listProblems: () => Promise<{ readonly value: { readonly live: readonly { readonly id: string }[] } }>
  readonly actOnProblem: (what: object) => Promise<unknown>
  readonly beginRound: (what: object) => Promise<unknown>
  readonly findInRound: (what: object) => Promise<unknown>
  readonly saveTerminal: (terminal: object) => Promise<unknown>
}

/** Puts entries into the log, the last one newest, and begins anew. */
async function logged(page: Page, codes: readonly string[], more: Partial<Draft> = {}): Promise<void> {
  await page.evaluate(
    async ([all, rest]) => {
      for (const code of all) {
        await desktopApi.logIncident({ id: crypto.randomUUID(), codeSet: 'unionpay', code, ...rest })
      }
      await desktopApi.listProblems()
    },
    [codes, more] as const,
  )
  await page.reload()
  await page.getByRole('searchbox').waitFor()
}

/** The first check of a day has a problem: a follow-up. */
async function withFollowUp(page: Page, note = '换了一卷还卡'): Promise<void> {
  await page.evaluate(async (text) => {
    const id = crypto.randomUUID()
    await desktopApi.beginRound({ id, interval: 'opening' })
    const finding = { task: 'paper', state: 'problem', note: text }
    await desktopApi.findInRound({ round: id, finding, followUp: crypto.randomUUID() })
  }, note)
  await page.reload()
  await page.getByRole('searchbox').waitFor()
}

test('nothing is open in a shop that begins: the list is calm, and the next digit is the next customer’s', async () => {
  const { app, page } = await launch()
  await expect(page.getByTestId('strip')).toBeVisible()
  await expect(door(page)).toHaveCount(0)
  await page.keyboard.press('F5')
  await expect(list(page)).toHaveAttribute('data-count', '0')
  await expect(list(page)).toContainText('没有没了结的')
  await expect(list(page)).toContainText('只知道记下来的事')
  await page.keyboard.press('Control+r')
  await expect(list(page)).toBeVisible()
  await page.keyboard.type('51')
  await expect(page.locator('[data-testid=answer][data-code="51"]')).toBeVisible()
  await app.close()
})

for (const lang of ['zh-CN', 'en'] as const) {
  test(`three 91 put off and an unchecked 98: home, closing, log, review and print name both, ${lang}`, async () => {
    const { app, page, folder } = await launch({ lang, clock: '2026-11-20T11:00:00' })
    const both = lang === 'en' ? /\d payments?.*\d (?:recurring )?problem/ : /付款 \d 笔.*问题 \d 个/
    await logged(page, ['91', '91', '91', '98'])
    await page.evaluate(async () => {
      const { value } = await desktopApi.listProblems()
      for (const { id } of value.live) {
        await desktopApi.actOnProblem({ id, what: { act: 'snooze', until: '2026-11-21T12:00:00.000+00:00' } })
      }
    })
    await page.reload()
    await expect(door(page)).toContainText(both)

    await page.keyboard.press('F5')
    await matters(page).first().waitFor()
    await expect(list(page)).toHaveAttribute('data-count', String(await matters(page).count()))
    expect(new Set(await kinds(page))).toEqual(new Set(['payment', 'problem']))
    await expect(page.locator('[data-kind=problem]').first()).toHaveAttribute('data-state', 'snoozed')
    await expect(page.locator('[data-kind=payment]').first()).toHaveAttribute('data-since', /^2026-11-20T11:/)

    await page.keyboard.press('Control+p')
    await expect(page.getByTestId('preview')).toContainText(both)
    await page.keyboard.press('F4')
    await page.locator('[data-view=closing]').click()
    await expect(page.getByTestId('closing').getByTestId('open-door')).toContainText(both)
    await page.keyboard.press('F3')
    await expect(door(page)).toBeVisible()
    await page.keyboard.press('Control+i')
    await page.locator('main figure').first().waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(door(page)).toContainText(both)
    await door(page).click()
    await expect(list(page)).toBeVisible()
    await app.close()

    const file = join(folder, 'open.pdf')
    const at = '--clock=2026-11-20T11:10:00'
    for (const [document, says] of [
      ['open-matters', both],
      ['review', lang === 'en' ? /payments? not confirmed/ : /没核实的付款/],
    ] as const) {
      const [program, args] = commandLine(folder, at, `--print-document=${document}`, `--lang=${lang}`, `--pdf=${file}`)
      expect(spawnSync(program, args).status).toBe(0)
      expect(pdfText(file).replaceAll('\n', ' ')).toMatch(says)
      expect(pdfText(file)).toContain('91')
    }
  })
}

test('by keyboard each matter opens where it is dealt with, and Esc comes back to it', async () => {
  const { app, page } = await launch()
  await logged(page, ['91', '91', '91', '98'])
  await withFollowUp(page)
  await page.keyboard.press('F5')
  const at = (kind: string) =>
    matters(page)
      .and(page.locator(`[data-kind=${kind}]`))
      .first()
  await expect(matters(page).first()).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(page.getByTestId('open-payment').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(matters(page).first()).toBeFocused()

  const payments = await page.locator('[data-kind=payment]').count()
  for (let n = 0; n < payments; n++) await page.keyboard.press('ArrowDown')
  await expect(at('problem')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('article[data-testid=problem]:focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(at('problem')).toBeFocused()

  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('End')
  await expect(at('follow-up')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('装好了')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('follow-up')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeVisible()
  expect(await kinds(page)).not.toContain('follow-up')
  await expect(matters(page).first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('strip')).toBeVisible()
  await app.close()
})

test('F5 leads back to where it was pressed, however often it was', async () => {
  const { app, page } = await launch({ size: [1366, 768] })
  await logged(page, ['91', '91', '91'])
  const screen = page.locator('html')
  await page.keyboard.press('F4')
  await page.locator('[data-view=closing]').click()
  await expect(screen).toHaveAttribute('data-screen', 'closing')
  await page.keyboard.press('F5')
  // There and back, twice: from what was opened in it the list is one step away.
  for (let time = 0; time < 2; time++) {
    await matters(page).and(page.locator('[data-kind=problem]')).first().press('Enter')
    await expect(screen).toHaveAttribute('data-screen', 'problems')
    await page.keyboard.press('F5')
    await expect(screen).toHaveAttribute('data-screen', 'open-matters')
  }
  await page.keyboard.press('Escape')
  await expect(screen).toHaveAttribute('data-screen', 'closing')
  await app.close()
})

test('by mouse a payment is ended from the list, and an overdue check is done', async () => {
  const first = await launch({ clock: '2026-11-20T09:00:00' })
  await logged(first.page, ['98'])
  await withFollowUp(first.page)
  await first.app.close()

  const { app, page } = await launch({ folder: first.folder, clock: '2026-11-23T09:00:00' })
  await door(page).click()
  expect(await kinds(page)).toEqual(['payment', 'follow-up', 'check'])
  await expect(page.locator('[data-kind=check]')).toHaveAttribute('data-since', '2026-11-21')
  await page.locator('[data-kind=payment]').click()
  await page.locator('[data-verdict=paid]').click()
  await expect(page.getByTestId('open-payment')).toHaveCount(0)
  await page.keyboard.press('F5')
  expect(await kinds(page)).toEqual(['follow-up', 'check'])
  await page.locator('[data-kind=check]').click()
  await page.getByTestId('check-run').waitFor()
  await page.keyboard.press('Escape')
  await expect(list(page)).toHaveAttribute('data-count', '2')
  await app.close()
})

test('what is over is folded history and counts for nothing; a clock that goes back leaves no trace', async () => {
  const first = await launch({ clock: '2026-11-20T11:00:00' })
  await logged(first.page, ['91', '91', '91'])
  await first.page.keyboard.press('F5')
  const before = await list(first.page).getAttribute('data-count')
  await first.app.close()

  const ahead = await launch({ folder: first.folder, clock: '2027-03-01T11:00:00' })
  await ahead.page.keyboard.press('F5')
  await expect(list(ahead.page)).toHaveAttribute('data-count', '3')
  await expect(matters(ahead.page)).toHaveCount(3)
  await ahead.page.getByTestId('past-matters').locator('summary').click()
  await expect(ahead.page.locator('[data-kind=problem]')).toHaveAttribute('data-state', 'passed')
  await ahead.page.locator('[data-kind=problem]').click()
  await expect(ahead.page.locator('article[data-testid=problem]')).toHaveAttribute('data-state', 'passed')
  await ahead.app.close()

  const back = await launch({ folder: first.folder, clock: '2026-11-20T11:05:00' })
  await back.page.keyboard.press('F5')
  await expect(list(back.page)).toHaveAttribute('data-count', before ?? '')
  await back.app.close()
})

test('three hundred payments are a bounded list, long names and notes stay on the page', async () => {
  const { app, page } = await launch({ lang: 'en' })
  await withFollowUp(page, '这台机器的打印头卡纸，换了三卷还是一样，先手写小票。'.repeat(7))
  await logged(
    page,
    Array.from({ length: 300 }, () => '98'),
  )
  await page.keyboard.press('F5')
  await expect(list(page)).toHaveAttribute('data-count', /^30[1-9]$/)
  expect(await matters(page).count()).toBeLessThan(80)
  for (const size of [
    [1366, 768],
    [1024, 600],
    [800, 560],
  ] as const) {
    await resize(app, size)
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size[0])
    expect(await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0)
    const bar = page.locator('nav').last()
    expect(await bar.evaluate((keys) => keys.scrollWidth - keys.clientWidth)).toBe(0)
  }
  await page.locator('[data-part=more]').first().click()
  expect(await matters(page).count()).toBeGreaterThan(55)
  await app.close()
})
