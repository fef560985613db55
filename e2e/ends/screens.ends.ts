import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { cpSync } from 'node:fs'
import { findings } from '../axe-findings'
import { fullShop } from '../full-shop'
import { goTo } from '../go-to'
import { emptyFolder, launch, type Started } from '../launch-app'
import { screenStates, type State } from '../screen-states'
import { askOf, complaintsOf, newerBrowser, newerPage, openThere } from './newer-browser'

const size = [1366, 768] as const

declare const desktopApi: { begin: () => Promise<{ value: { clockAhead: number } }> }

/** Every element that takes room, with its box in whole pixels. */
const boxes = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return width * height > 0 ? [[element.tagName, ...[x, y, width, height].map(Math.round)].join(' ')] : []
    }),
  )

const text = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '))

/** What the two pages show differently, as it stands now. */
async function differences(ours: Page, theirs: Page): Promise<readonly string[]> {
  const [said, saidThere] = await Promise.all([text(ours), text(theirs)])
  if (said !== saidThere) return [`text: ${said}\n   there: ${saidThere}`]
  const [here, there] = await Promise.all([boxes(ours), boxes(theirs)])
  const moved = here.filter((box, index) => box !== there[index])
  if (here.length === there.length && moved.length === 0) return []
  const first = here.findIndex((box, index) => box !== there[index])
  return [
    `${String(moved.length)} of ${String(here.length)} boxes, the first ${String(here[first])}, there ${String(there[first])}`,
  ]
}

/** Waits until both have come to the same; what they still show differently after that, they do. */
async function lastingDifferences(ours: Page, theirs: Page): Promise<readonly string[]> {
  let last: readonly string[] = []
  const compare = async () => {
    last = await differences(ours, theirs)
    return last.length
  }
  await expect
    .poll(compare, { timeout: 3000 })
    .toBe(0)
    .catch(() => undefined)
  return last
}

/** From here on the clock shows this moment, until it is given another one. */
const showTime = (moment: number): void => {
  const held = globalThis as { heldClock?: { moment: number } }
  if (held.heldClock) {
    held.heldClock.moment = moment
    return
  }
  const clock = { moment }
  held.heldClock = clock
  const real = Date
  globalThis.Date = class extends real {
    constructor(...given: unknown[]) {
      if (given.length === 0) super(clock.moment)
      else super(...(given as [number]))
    }
    static override now = () => clock.moment
  } as DateConstructor
}

const showTimeIn = (app: ElectronApplication, at: number): Promise<void> =>
  app.evaluate(
    (_electron, [source, moment]) => {
      // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the test's own clock
      new Function('moment', `(${source})(moment)`)(moment)
    },
    [showTime.toString(), at] as const,
  )

/**
 * One clock for both, which goes on by a minute when it is told to: both write and show the same times, and what comes later
 * is later.
 */
async function oneClock(here: Started, behind: Started, theirs: Page): Promise<() => Promise<void>> {
  const ahead = async ({ page }: Started) => (await page.evaluate(() => desktopApi.begin())).value.clockAhead
  const start = Math.round(performance.timeOrigin + performance.now())
  // Each app is ahead of the computer by what its own start took.
  const startThere = start + (await ahead(here)) - (await ahead(behind))
  let minutes = 0
  await theirs.addInitScript(showTime, startThere)
  return async () => {
    minutes += 1
    const [at, atThere] = [start + minutes * 60_000, startThere + minutes * 60_000]
    await Promise.all([showTimeIn(here.app, at), showTimeIn(behind.app, atThere)])
    await Promise.all([here.page.evaluate(showTime, at), theirs.evaluate(showTime, atThere)])
    // Somebody comes back to the window, who sees what time it is.
    for (const page of [here.page, theirs]) await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  }
}

/**
 * The same shop twice: in Electron's page, and in the newer browser, whose page has an app of its own behind it. What one of
 * them writes the other does not see.
 */
async function shopTwice(lang: 'zh-CN' | 'en', colorScheme: 'light' | 'dark') {
  const folder = await fullShop(lang)
  const copy = emptyFolder()
  cpSync(folder, copy, { recursive: true })
  const [here, behind] = await Promise.all([launch({ lang, folder, size }), launch({ lang, folder: copy })])
  const browser = await newerBrowser()
  const ask = askOf(behind.page)
  // Where the data lie is said in some places, and is all that the two do not share.
  const asked = async (method: string, request: unknown) =>
    JSON.parse(JSON.stringify(await ask(method, request)).replaceAll(copy, folder)) as unknown
  const theirs = await newerPage(browser, behind.page, asked, { lang, size })
  const complaints = [complaintsOf(here.page), complaintsOf(theirs)]
  const aMinuteLater = await oneClock(here, behind, theirs)
  // Somebody is at the keys: the backup of the day would come at a time of its own in each.
  for (const { app } of [here, behind])
    await app.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 0
    })
  await openThere(theirs, 'index.html')
  await theirs.getByRole('searchbox').waitFor()
  for (const page of [here.page, theirs]) await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  const close = () => Promise.all([here.app.close(), behind.app.close(), browser.close()])
  return { ours: here.page, theirs, complaints, aMinuteLater, close }
}

const states = Object.entries(screenStates).flatMap(([screen, ofScreen]) =>
  Object.entries<State>(ofScreen).map(([name, state]) => ({ name: `${screen}, ${name}`, state })),
)

/** So many differences tell what is the matter; each is waited for. */
const enough = 8

for (const lang of ['zh-CN', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every screen is the same in a current Chromium, ${lang}, ${colorScheme}`, async () => {
      const { ours, theirs, complaints, aMinuteLater, close } = await shopTwice(lang, colorScheme)
      const found: string[] = []
      for (const { name, state } of states) {
        await aMinuteLater()
        await Promise.all([goTo(ours, state), goTo(theirs, state)])
        found.push(...(await lastingDifferences(ours, theirs)).map((seen) => `${name}: ${seen}`))
        const [faults, faultsThere] = await Promise.all([findings(ours), findings(theirs)])
        if (String(faults) !== String(faultsThere))
          found.push(`${name}: axe ${String(faults)}, there ${String(faultsThere)}`)
        if (found.length >= enough) break
      }
      expect(found).toEqual([])
      expect(complaints).toEqual([[], []])
      await close()
    })
  }
}
