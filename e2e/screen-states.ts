import type { Page } from '@playwright/test'

/** What a screen can look like. Each begins on home, with an empty box. */
export type State = {
  readonly go: (page: Page) => Promise<unknown>
  /** What the last key of `go` has just brought, by selector: whoever pressed it looks for it. */
  readonly brings?: string
  /** Not to be had in a shop that has logged nothing. */
  readonly needsEntries?: true
}

const look = (page: Page, text: string) => page.getByRole('searchbox').fill(text)
const there = (page: Page, testId: string) => page.getByTestId(testId).first().waitFor()

async function logged(page: Page, code: string): Promise<void> {
  await look(page, code)
  await page.keyboard.press('F2')
  await there(page, 'saved')
}

async function gate(page: Page, code: string): Promise<void> {
  await look(page, code)
  await page.keyboard.press('Enter')
  await page.locator('[data-part=gate]').waitFor()
}

async function checks(page: Page): Promise<void> {
  await page.keyboard.press('F4')
  await page.locator('[data-view=closing]').waitFor()
}

async function view(page: Page, name: string): Promise<void> {
  await checks(page)
  await page.locator(`[data-view=${name}]`).click()
}

async function round(page: Page, interval: string): Promise<void> {
  await checks(page)
  await page.locator(`[data-interval=${interval}]`).click()
  await there(page, 'check-run')
}

async function form(page: Page): Promise<void> {
  await page.keyboard.press('F3')
  await there(page, 'incident')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await there(page, 'incident-form')
}

/** A section of the settings; by mouse, as a box that is marked takes no key of theirs. */
async function settings(page: Page, section: string): Promise<void> {
  await page.keyboard.press('Control+,')
  await page.locator(`aside nav [data-menu=${section}]`).click()
  await page.locator(`#settings-${section}`).waitFor()
}

async function outage(page: Page, until: string): Promise<void> {
  await look(page, '91')
  await page.keyboard.press('F11')
  await there(page, 'outage-form')
  await page.keyboard.type(until)
  await page.keyboard.press('Enter')
}

async function problems(page: Page): Promise<void> {
  for (let time = 0; time < 3; time++) await logged(page, '91')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByTestId('problem').click()
  await page.locator('[data-testid=problem] [data-incident-id]').first().waitFor()
}

/** Every screen, by the name that it has in the app's own record, in the states in which a shop sees it. */
export const screenStates = {
  lookup: {
    home: { go: () => Promise.resolve() },
    'home, things open': {
      async go(page) {
        for (const code of ['98', 'B4', '51']) await logged(page, code)
        await page.keyboard.press('Escape')
        await page.keyboard.press('Escape')
        await there(page, 'open-payment')
      },
    },
    results: { go: (page) => page.keyboard.type('5') },
    declined: { go: (page) => look(page, '34') },
    approved: { go: (page) => look(page, '00') },
    'check first': { go: (page) => look(page, '98') },
    status: { go: (page) => look(page, '77') },
    'not verified': { go: (page) => look(page, 'B4') },
    'a wallet’s word': { go: (page) => look(page, 'USERPAYING') },
    nothing: { go: (page) => look(page, 'ZQ9 终端提示主控故障') },
    'card number': { go: (page) => look(page, '4111 1111 1111 1111') },
    words: { go: (page) => look(page, '超时') },
    readings: {
      async go(page) {
        await look(page, 'B4')
        await page.locator('[data-fold=conflict]').click()
      },
    },
    'gate, choice': { go: (page) => gate(page, 'B4'), brings: '[data-part=gate]' },
    'gate, sale': {
      async go(page) {
        await gate(page, '98')
        await page.keyboard.press('1')
        await page.locator('[data-part=gate] [data-fact]').first().waitFor()
      },
      brings: '[data-part=gate]',
    },
    slip: { go: (page) => logged(page, '51'), brings: '[data-testid=saved]' },
    'slip, outcome': {
      async go(page) {
        await logged(page, '51')
        await page.keyboard.press('Enter')
        await page.getByTestId('saved').getByRole('group').waitFor()
      },
      brings: '[data-testid=saved] [role=group]',
    },
    'slip, amount': {
      async go(page) {
        await logged(page, '51')
        await page.keyboard.press('.')
        await there(page, 'slip-amount')
      },
      brings: '[data-testid=slip-amount] input',
    },
    'a strip above': {
      async go(page) {
        for (let time = 0; time < 3; time++) await logged(page, '91')
        await page.keyboard.press('Escape')
        await look(page, '91')
        await there(page, 'problem')
      },
    },
  },
  checklist: {
    sheet: {
      async go(page) {
        await look(page, '98')
        await page.keyboard.press('F4')
        await page.locator('[data-page]').first().waitFor()
      },
    },
  },
  print: {
    menu: {
      async go(page) {
        await page.keyboard.press('Control+p')
        await page.locator('[data-page]').first().waitFor()
      },
    },
  },
  'call-pack': {
    'of a code': {
      async go(page) {
        await look(page, '98')
        await page.keyboard.press('F7')
        await there(page, 'call-pack')
      },
    },
  },
  log: {
    log: {
      async go(page) {
        await page.keyboard.press('F3')
        await page.locator('[data-testid=incident], [data-testid=log-empty]').first().waitFor()
      },
    },
    'no match': {
      async go(page) {
        await page.keyboard.press('F3')
        await page.keyboard.press('Control+f')
        await page.keyboard.type('qqq')
        await there(page, 'log-empty')
      },
    },
    form: { go: form, needsEntries: true },
    'form, wrong': {
      async go(page) {
        await form(page)
        await page.locator('[name=stan]').fill('12')
        await page.keyboard.press('Enter')
        await page.locator('[aria-invalid=true]').waitFor()
      },
      brings: '[data-testid=incident-form] [data-wrong=true]',
      needsEntries: true,
    },
  },
  insights: {
    figures: {
      async go(page) {
        await page.keyboard.press('Control+i')
        await page.locator('main h2').first().waitFor()
      },
    },
  },
  problems: {
    list: { go: problems, brings: '[data-testid=problem] [data-part=acts]' },
    'how long to sleep': {
      async go(page) {
        await problems(page)
        await page.keyboard.press('s')
        await page.getByRole('button', { name: /到明天|Until tomorrow/ }).waitFor()
      },
      brings: '[data-testid=problem] [data-part=acts]',
    },
  },
  'open-matters': {
    'as the shop stands': {
      async go(page) {
        await page.keyboard.press('F5')
        await there(page, 'open-matters')
      },
    },
    list: {
      async go(page) {
        for (const code of ['91', '91', '91', '98']) await logged(page, code)
        await page.keyboard.press('F5')
        await there(page, 'matter')
      },
    },
  },
  'open-payments': {
    list: {
      async go(page) {
        await logged(page, '98')
        await page.keyboard.press('Escape')
        await page.keyboard.press('Escape')
        await page
          .getByTestId('open-payments')
          .getByRole('button', { name: /看全部|See all/ })
          .first()
          .click()
        await page.locator('html[data-screen=open-payments]').waitFor()
        await there(page, 'open-payment')
      },
    },
  },
  outage: {
    'a time that has gone by': { go: (page) => outage(page, '0001') },
    'noted, on home': {
      async go(page) {
        await outage(page, '2358')
        await there(page, 'answer')
        await page.keyboard.press('Escape')
        await page.keyboard.press('Escape')
        await there(page, 'outage')
      },
    },
    'noted, on an answer': {
      async go(page) {
        await look(page, '91')
        await there(page, 'outage')
      },
    },
  },
  checks: { checks: { go: checks } },
  round: {
    opening: { go: (page) => round(page, 'opening') },
    'a problem': {
      async go(page) {
        await round(page, 'opening')
        await page.keyboard.press('n')
        await page.locator('[data-testid=check-run] input').first().waitFor()
      },
      brings: '[data-testid=check-run] input',
    },
    inspection: { go: (page) => round(page, 'weekly') },
  },
  closing: {
    closing: {
      async go(page) {
        await view(page, 'closing')
        await there(page, 'closing')
      },
    },
    'wrong and different': {
      async go(page) {
        await view(page, 'closing')
        await there(page, 'closing')
        await page.keyboard.type('12,50 x')
      },
    },
  },
  visitor: {
    visitor: {
      async go(page) {
        await page.keyboard.press('F10')
        await there(page, 'visitor-check')
      },
    },
    refused: {
      async go(page) {
        await page.keyboard.press('F10')
        await there(page, 'visitor-check')
        await page.keyboard.press('n')
        await page.locator('[data-testid=visitor-check][data-verdict=refuse]').waitFor()
      },
    },
  },
  history: {
    history: {
      async go(page) {
        await view(page, 'history')
        await page.locator('main select').first().waitFor()
      },
    },
  },
  tasks: {
    tasks: {
      async go(page) {
        await view(page, 'tasks')
        await there(page, 'task-settings')
      },
    },
  },
  settings: {
    shop: { go: (page) => settings(page, 'shop') },
    'terminals, one open': {
      async go(page) {
        await settings(page, 'terminals')
        const terminal = page.locator('main [aria-expanded=false]').first()
        if (await terminal.isVisible()) await terminal.click()
      },
    },
    codes: { go: (page) => settings(page, 'codes') },
    hotlines: { go: (page) => settings(page, 'hotlines') },
    logging: { go: (page) => settings(page, 'logging') },
    alerts: { go: (page) => settings(page, 'alerts') },
    look: { go: (page) => settings(page, 'look') },
    backup: { go: (page) => settings(page, 'backup') },
    lock: { go: (page) => settings(page, 'lock') },
    'nothing found': {
      async go(page) {
        await settings(page, 'data')
        await page.locator('main input').first().fill('qqq')
      },
    },
  },
  help: {
    help: {
      async go(page) {
        await page.keyboard.press('F1')
        await page.locator('main h2').first().waitFor()
      },
    },
  },
} satisfies Readonly<Record<string, Readonly<Record<string, State>>>>
