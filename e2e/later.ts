import type { ElectronApplication, Page } from '@playwright/test'

/** Sets the clock of the whole app forward; by less than nothing, back. */
export async function later(app: ElectronApplication, page: Page, minutes: number): Promise<void> {
  const forward = (by: number) => {
    const real = Date
    globalThis.Date = class extends real {
      constructor(...given: unknown[]) {
        if (given.length === 0) super(real.now() + by)
        else super(...(given as [number]))
      }
      static override now = () => real.now() + by
    } as DateConstructor
  }
  await app.evaluate(
    (_electron, [source, by]) => {
      // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the test's own clock
      new Function('by', `(${source})(by)`)(by)
    },
    [forward.toString(), minutes * 60_000] as const,
  )
  await page.evaluate(forward, minutes * 60_000)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
}
