// `npm run screenshots`: takes the pictures of the README and of the owner's guides, in a made shop; with `-- all` each
// screen in each language, size and theme.
import { _electron } from 'playwright'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ROOT, isRoot } from './setup/run.mjs'

const everything = process.argv.includes('all')
const folder = path.join(ROOT, everything ? 'screenshots' : 'docs/screenshots')

/** @typedef {import('playwright').Page} Page */

/** @typedef {Readonly<Record<string, (page: Page) => Promise<unknown>>>} Screens each comes after the one before */

/** @type {Screens} */
const SCREENS = {
  home: () => Promise.resolve(),
  results: (page) => page.keyboard.type('5'),
  'answer-34': (page) => look(page, '34'),
  'answer-34-who-says': (page) => page.locator('[data-fold=conflict]').click(),
  'answer-00': (page) => look(page, '00'),
  'answer-98': (page) => look(page, '98'),
  'answer-77': (page) => look(page, '77'),
  'answer-B4': (page) => look(page, 'B4'),
  'answer-B4-who-says': (page) => page.locator('[data-fold=conflict]').click(),
  gate: async (page) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
  },
  'gate-sale': async (page) => {
    await page.keyboard.press('1')
    await page.keyboard.press('1')
  },
  words: async (page) => {
    await page.keyboard.press('Escape')
    await look(page, '超时')
  },
  families: async (page) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('F4')
  },
  'check-run': async (page) => {
    await page.locator('[data-interval=opening]').waitFor()
    await page.keyboard.press('Enter')
    await page.getByTestId('check-run').waitFor()
    await page.keyboard.press('Space')
    await page.keyboard.press('Space')
    await page.locator('[data-testid=check-item][data-state=ok]').nth(1).waitFor()
  },
  'check-problem': (page) => page.keyboard.press('n'),
  'follow-up': async (page) => {
    await page.keyboard.press('Enter')
    await page.locator('[data-testid=check-item][data-state=problem]').waitFor()
    await page.keyboard.press('Escape')
  },
  inspection: async (page) => {
    await page.locator('[data-interval=weekly]').click()
    await page.getByTestId('check-run').waitFor()
  },
  visitor: async (page) => {
    await page.keyboard.press('F10')
    await page.getByTestId('visitor-check').waitFor()
  },
  'visitor-refused': (page) => page.keyboard.press('n'),
  closing: async (page) => {
    await page.keyboard.press('F4')
    await page.locator('[data-view=closing]').click()
    await page.getByTestId('closing').waitFor()
    await page.keyboard.type('1234.50')
    await page.keyboard.press('Enter')
    await page.keyboard.type('1222')
  },
  'check-history': async (page) => {
    await page.keyboard.press('Escape')
    await page.locator('[data-view=history]').click()
    await page.getByTestId('check-record').first().waitFor()
  },
  family: async (page) => {
    await page.keyboard.press('F4')
    await page.locator('main > ul button').first().click()
  },
  'own-note': async (page) => {
    await look(page, '34')
    await page.locator('aside button').click()
  },
  'answer-51-logged': async (page) => {
    await look(page, '51')
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
  },
  'answer-51-outcome': (page) => page.keyboard.press('Enter'),
  customer: async (page) => {
    await page.keyboard.press('1')
    await page.keyboard.press('F6')
  },
  checklist: async (page) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('F4')
    await page.locator('[data-page]').waitFor()
  },
  'call-pack': async (page) => {
    await page.keyboard.press('F7')
    await page.getByTestId('call-pack').waitFor()
  },
  'log-of-51': async (page) => {
    await page.keyboard.press('F3')
    await page.getByTestId('incident').first().waitFor()
  },
  log: (page) => page.keyboard.press('Escape'),
  'still-open': async (page) => {
    await page.keyboard.press('F5')
    await page.getByTestId('open-matters').waitFor()
  },
  'log-again': async (page) => {
    await page.keyboard.press('F3')
    await page.getByTestId('incident').first().waitFor()
  },
  incident: async (page) => {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  },
  'incident-wrong': async (page) => {
    await page.locator('[name=stan]').fill('12')
    await page.keyboard.press('Enter')
  },
  'incident-leaving': (page) => page.keyboard.press('Escape'),
  'log-no-match': async (page) => {
    await page.locator('[data-action=drop]').click()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('qqq')
    await page.getByTestId('log-empty').waitFor()
  },
  nothing: (page) => look(page, 'ZQ9'),
  'incident-without-code': (page) => page.keyboard.press('F2'),
  wiped: (page) => look(page, '4111 1111 1111 1111'),
  settings: (page) => page.keyboard.press('Control+,'),
  help: (page) => page.keyboard.press('F1'),
  'home-with-today': async (page) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  },
}

/**
 * A day at the counter of a shop with three months behind it.
 * @type {Screens}
 */
const DAY = {
  home: async (page) => {
    for (const code of ['51', '55', '91', '91', '91']) {
      await look(page, code)
      await page.keyboard.press('F2')
      await page.getByTestId('saved').waitFor()
      await page.keyboard.press('Escape')
    }
    await page.keyboard.press('Escape')
    await page.getByTestId('strip').waitFor()
    await page.getByTestId('problem').waitFor()
  },
  problem: async (page) => {
    await page.keyboard.press('Enter')
    await page.locator('article[data-testid=problem]').waitFor()
  },
  'call-pack': async (page) => {
    await page.keyboard.press('F7')
    await page.getByTestId('call-pack').waitFor()
  },
  'answer-34': async (page) => {
    await page.keyboard.press('Escape')
    await look(page, '34')
  },
  'answer-B4': (page) => look(page, 'B4'),
  'answer-51-logged': async (page) => {
    await look(page, '51')
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
  },
  customer: (page) => page.keyboard.press('F6'),
  checklist: async (page) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('F4')
    await page.locator('[data-page]').waitFor()
  },
  log: async (page) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.press('F3')
    await page.getByTestId('incident').first().waitFor()
  },
  insights: async (page) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+i')
    await page.locator('main figure').first().waitFor()
  },
  backup: async (page) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+,')
    await page.locator('aside nav [data-menu=backup]').click()
    const section = page.getByTestId('backup')
    await section.getByRole('button').first().click()
    await section.locator('option:not([value=""])').first().waitFor({ state: 'attached' })
  },
}

/** The same day in all pictures. Until the day before the shop was made; what this one holds is logged for the camera. */
const clock = '2026-11-18T14:32:00'
const dayBefore = '2026-11-17'

/**
 * @param {Page} page
 * @param {string} text
 */
const look = (page, text) => page.getByRole('searchbox').fill(text)

/** @param {{ screens: Screens, lang: string, size: readonly [number, number], theme: 'light' | 'dark' }} wanted */
async function takeAll({ screens, lang, size, theme }) {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'merchant-help-pictures-'))
  if (screens === DAY) {
    const shop = [
      'scripts/shop/write-shop.mjs',
      `--dir=${data}`,
      '--days=90',
      '--seed=7',
      '--calm',
      `--last-day=${dayBefore}`,
    ]
    execFileSync(process.execPath, shop, { cwd: ROOT, stdio: 'ignore' })
  }
  const app = await _electron.launch({
    executablePath: process.env.ELECTRON_PATH ?? '',
    args: [...(isRoot ? ['--no-sandbox'] : []), ROOT, `--user-data-dir=${data}`, `--lang=${lang}`, `--clock=${clock}`],
    chromiumSandbox: !isRoot,
  })
  const page = await app.firstWindow()
  await page.getByRole('searchbox').waitFor()
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await app.evaluate(({ BrowserWindow }, [width, height]) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.unmaximize()
    window?.setContentSize(width, height)
  }, size)
  // Nothing under the pointer, wherever it stands.
  await page.mouse.move(0, 0)
  for (const [name, go] of Object.entries(screens)) {
    await go(page)
    const suffix = everything ? `-${theme}-${size.join('x')}` : ''
    await page.screenshot({ path: path.join(folder, `${name}-${lang}${suffix}.png`) })
  }
  await app.close()
  fs.rmSync(data, { recursive: true, force: true })
}

fs.mkdirSync(folder, { recursive: true })
for (const lang of ['zh-CN', 'en']) {
  if (!everything) {
    await takeAll({ screens: DAY, lang, size: [1366, 768], theme: 'light' })
    continue
  }
  for (const [size, theme] of /** @type {const} */ ([
    [[1366, 768], 'light'],
    [[1366, 768], 'dark'],
    [[1093, 614], 'light'],
    [[1024, 600], 'light'],
  ])) {
    await takeAll({ screens: SCREENS, lang, size, theme })
  }
}
console.log(`pictures: ${path.relative(ROOT, folder)}`)
