import { expect, test, type Page } from '@playwright/test'
import { findings } from './axe-findings'
import { launch } from './launch-app'
import { toSection } from './open-settings'

const screens: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['home', () => Promise.resolve()],
  ['results', (page) => page.keyboard.type('5')],
  ['declined', (page) => page.getByRole('searchbox').fill('34')],
  ['approved', (page) => page.getByRole('searchbox').fill('00')],
  ['check first', (page) => page.getByRole('searchbox').fill('98')],
  ['status', (page) => page.getByRole('searchbox').fill('77')],
  ['not verified', (page) => page.getByRole('searchbox').fill('B4')],
  ['readings', (page) => page.locator('[data-fold=conflict]').click()],
  [
    'logged',
    async (page) => {
      await page.keyboard.press('F2')
      await page.getByTestId('saved').waitFor()
    },
  ],
  ['customer card', (page) => page.keyboard.press('F6')],
  [
    'checklist',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('F4')
      await page.getByTestId('preview').getByRole('heading').first().waitFor()
    },
  ],
  [
    'preview of another sheet',
    async (page) => {
      await page.keyboard.press('F1')
      await page.keyboard.press('Control+p')
      await page.getByTestId('preview').locator('[data-page]').waitFor()
    },
  ],
  [
    'log',
    async (page) => {
      await page.keyboard.press('F3')
      await page.getByTestId('incident').first().waitFor()
    },
  ],
  [
    'open payments in the log',
    async (page) => {
      await page.locator('[data-filter=open]').check()
      await page.getByTestId('open-payment').first().waitFor()
    },
  ],
  [
    'open payments, giving one up',
    async (page) => {
      await page.locator('[data-action=open-payments]').click()
      await page.getByRole('heading', { level: 1, name: /没核实的付款|Payments not confirmed/ }).waitFor()
      await page.getByTestId('open-payment').first().press('3')
      await page.locator('[name=not-cleared-why]').waitFor()
    },
  ],
  [
    'all that is open',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('F5')
      await page.getByTestId('matter').first().waitFor()
    },
  ],
  [
    'log again',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await page.keyboard.press('F3')
      await page.getByTestId('incident').first().waitFor()
    },
  ],
  ['log, a row current', (page) => page.keyboard.press('ArrowDown')],
  [
    'incident form',
    async (page) => {
      await page.keyboard.press('Enter')
      await page.getByTestId('incident-form').waitFor()
    },
  ],
  [
    'incident form, wrong',
    async (page) => {
      await page.locator('[name=stan]').fill('12')
      await page.keyboard.press('Enter')
      await page.locator('[aria-invalid=true]').waitFor()
    },
  ],
  ['incident form, leaving', (page) => page.keyboard.press('Escape')],
  [
    'log, no match',
    async (page) => {
      await page.locator('[data-action=drop]').click()
      await page.keyboard.press('Control+f')
      await page.keyboard.type('qqq')
      await page.getByTestId('log-empty').waitFor()
    },
  ],
  [
    'entry taken back',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.getByTestId('incident').first().waitFor()
      await page.getByRole('grid').press('Delete')
      await page.getByTestId('written').waitFor()
    },
  ],
  ['nothing found', (page) => page.getByRole('searchbox').fill('ZQ9')],
  ['settings', (page) => page.keyboard.press('Control+,')],
  [
    'settings, all open',
    async (page) => {
      // By place: the words differ from language to language.
      const section = (id: string) => page.locator(`section[aria-labelledby=settings-${id}]`)
      await section('shop').locator('input').nth(1).fill('小李')
      await section('shop').locator('input').nth(1).press('Enter')
      await toSection(page, 'terminals')
      await section('terminals').getByRole('button').first().click()
      await page.getByTestId('terminal').locator('input').nth(1).fill('123')
      await toSection(page, 'hotlines')
      await section('hotlines').locator('input').nth(0).fill('刘经理')
      await section('hotlines').locator('input').nth(1).fill('95534')
      await section('hotlines').locator('input').nth(1).press('Enter')
      await page.getByTestId('hotline').waitFor()
      await section('hotlines').locator('[aria-expanded=false]').click()
    },
  ],
  [
    'settings, the list of acquirers',
    async (page) => {
      await toSection(page, 'terminals')
      await page.getByTestId('terminal').getByRole('combobox').click()
      await page.getByTestId('acquirers').waitFor()
    },
  ],
  ['help', (page) => page.keyboard.press('F1')],
  [
    'checks',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await page.keyboard.press('F4')
      await page.locator('[data-interval=opening]').waitFor()
    },
  ],
  [
    'check run',
    async (page) => {
      await page.keyboard.press('Enter')
      await page.getByTestId('check-run').waitFor()
      await page.keyboard.press('Space')
      await page.locator('[data-state=ok]').first().waitFor()
    },
  ],
  ['check run, a problem', (page) => page.keyboard.press('n')],
  [
    'check run, done',
    async (page) => {
      await page.keyboard.press('Enter')
      for (let left = 4; left > 0; left--) await page.keyboard.press(left === 1 ? 'l' : 'Space')
      await page.getByTestId('check-finished').waitFor()
    },
  ],
  [
    'follow-up',
    async (page) => {
      await page.keyboard.press('Enter')
      await page.getByTestId('follow-up').getByRole('button').first().click()
      await page.getByTestId('follow-up').locator('input').waitFor()
    },
  ],
  [
    'inspection',
    async (page) => {
      await page.locator('[data-interval=weekly]').click()
      await page.getByTestId('check-run').waitFor()
    },
  ],
  [
    'inspection, stopped',
    async (page) => {
      await page.getByTestId('check-run').focus()
      await page.keyboard.press('n')
      await page.getByTestId('tamper-stop').waitFor()
    },
  ],
  [
    'visitor check',
    async (page) => {
      await page.keyboard.press('F10')
      await page.getByTestId('visitor-check').waitFor()
    },
  ],
  [
    'visitor, refused',
    async (page) => {
      await page.keyboard.press('n')
      await page.locator('[data-testid=visitor-check][data-verdict=refuse]').waitFor()
      await page.keyboard.press('Enter')
      await page.getByTestId('visitor-saved').waitFor()
    },
  ],
  [
    'closing',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('F4')
      await page.locator('[data-view=closing]').click()
      await page.getByTestId('closing').waitFor()
      await page.keyboard.type('12,50 x')
    },
  ],
  [
    'check history',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.locator('[data-view=history]').click()
      await page.getByTestId('check-record').first().waitFor()
      await page.locator('summary').first().click()
    },
  ],
  [
    'own tasks',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.locator('[data-view=tasks]').click()
      await page.getByTestId('task-settings').waitFor()
      await page.keyboard.press('Enter')
      await page.locator('main input').first().waitFor()
    },
  ],
  [
    'a problem on the answer',
    async (page) => {
      for (let time = 1; time <= 3; time++) {
        await page.getByRole('searchbox').fill('91')
        await page.keyboard.press('F2')
        await page.getByTestId('saved').waitFor()
        await page.keyboard.press('Escape')
      }
      await page.getByRole('searchbox').fill('91')
      await page.getByTestId('problem').waitFor()
    },
  ],
  [
    'problems',
    async (page) => {
      await page.getByTestId('problem').click()
      await page.locator('[data-testid=problem] [data-incident-id]').first().waitFor()
    },
  ],
  ['problems, how long to sleep', (page) => page.keyboard.press('s')],
  [
    'an outage, a time that has gone by',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await page.keyboard.press('F11')
      await page.getByTestId('outage-form').waitFor()
      await page.keyboard.type('00:00')
      await page.keyboard.press('Enter')
      await page.locator('[aria-invalid=true]').waitFor()
    },
  ],
  [
    'an outage that stands',
    async (page) => {
      await page.keyboard.press('Enter')
      await page.getByTestId('outage').waitFor()
    },
  ],
]

for (const lang of ['zh-CN', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing on any screen, ${lang}, ${theme}`, async () => {
      // Some twenty screens, each read by axe from end to end.
      test.slow()
      const { app, page } = await launch({ lang, size: [1366, 768] })
      await page.emulateMedia({ colorScheme: theme })
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      const found: string[] = []
      for (const [name, go] of screens) {
        await go(page)
        found.push(...(await findings(page)).map((finding) => `${name}: ${finding}`))
      }
      expect(found).toEqual([])
      await expect(page.locator('[aria-live], [role=status], [role=alert], [role=log]')).toHaveCount(1)
      await app.close()
    })
  }
}

test('stays readable when Windows forces its own colours', async () => {
  const { app, page } = await launch({ size: [1093, 614] })
  await page.emulateMedia({ forcedColors: 'active' })
  await page.keyboard.type('34')
  await expect(page.getByTestId('answer').getByText('已拒绝')).toBeVisible()
  await expect(page.locator('aside')).toHaveCSS('border-top-style', 'solid')
  await page.getByRole('searchbox').fill('B4')
  await expect(page.locator('aside')).toHaveCSS('border-top-style', 'dashed')
  await app.close()
})
