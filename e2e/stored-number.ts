import type { Page } from '@playwright/test'

/** Registers a terminal with the number of its acquirer; the next start knows it. */
export async function storeNumber(page: Page, hotline: string, acquirer = '拉卡拉'): Promise<void> {
  await page.evaluate(
    async ([number, name]) => {
      type Bridge = Record<string, (asked: object) => Promise<unknown>>
      const { desktopApi } = window as unknown as { desktopApi: Bridge }
      const id = '11111111-0000-4000-8000-000000000001'
      await desktopApi['saveTerminal']?.({ id, label: '1 号机', acquirer: name, hotline: number })
    },
    [hotline, acquirer] as const,
  )
}
