import { chromium, type Browser, type Page } from '@playwright/test'

/** `app:` is a scheme of Electron's alone. */
const origin = 'https://merchant-help'

type Bridge = Readonly<Record<string, (request?: unknown) => Promise<unknown>>>
declare const desktopApi: Bridge

/** What the page in the newer browser asks of main, and what it is answered. */
export type Ask = (method: string, request: unknown) => Promise<unknown>

/** The browser that `npm run test:ends` has found. */
export const newerBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['MERCHANT_HELP_BROWSER'] ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    // A scroll bar takes room, and every box beside it moves.
    ignoreDefaultArgs: ['--hide-scrollbars'],
  })

/** Asks main as a page of the app does. */
export const askOf =
  (host: Page): Ask =>
  (method, request) =>
    host.evaluate(([name, given]) => desktopApi[name]?.(given), [method, request] as const)

/**
 * A page in the newer browser. What it loads it gets from the running app, which also answers what it asks: the same bytes
 * under the same policy.
 */
export async function newerPage(
  browser: Browser,
  host: Page,
  ask: Ask,
  { lang, size: [width, height] }: { lang: string; size: readonly [number, number] },
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, locale: lang })
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const got = await host.evaluate(async (path) => {
      const answer = await fetch(path)
      return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() }
    }, pathname)
    await route.fulfill(got)
  })
  await page.exposeFunction('asked', ask)
  await page.addInitScript(
    (methods) => {
      const { asked } = globalThis as unknown as { asked: Ask }
      const bridge: Bridge = Object.fromEntries(
        methods.map((method) => [method, (request: unknown) => asked(method, request)]),
      )
      Object.assign(globalThis, { desktopApi: bridge, onCalled: () => undefined })
    },
    await host.evaluate(() => Object.keys(desktopApi)),
  )
  return page
}

/** Opens one of our pages there. */
export const openThere = (page: Page, path: string): Promise<unknown> => page.goto(`${origin}/${path}`)

/** What a page complains of from now on. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (line) => {
    if (['error', 'warning'].includes(line.type())) complaints.push(`${line.type()}: ${line.text()}`)
  })
  return complaints
}
