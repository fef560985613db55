import { expect, test } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyFolder, launch } from '../launch-app'
import { squeezed, textOfPages } from './pdf-file'
import { fillShop } from './shop'

const months = 60
const first = 2020

/** From nothing at all to more than anybody logs; each month has its own number. */
const perMonth = [0, 1, 7, 40, 150, 420]

/** Long names, in one language or the other; one that no table has. */
const codes = [
  ['acquirer:ccb', '45'],
  ['iso8583-1987', '02'],
  ['iso8583-1987', '58'],
  ['discover', '01'],
  ['gateway:smartvista', 'B5'],
  ['unionpay-online', '30'],
  ['unionpay', '51'],
  ['unionpay', '91'],
  ['terminal', '读卡失败'],
  ['unknown', 'Q7'],
] as const
const outcomes = ['other-card', 'qr', 'cash', 'left', 'pending', 'solved', undefined]

/** Names as long as they may be. */
const terminals = ['一', '二', '三', '四', '五', '六'].map((number, place) => ({
  id: `00000000-0000-4000-9000-00000000000${String(place)}`,
  label: `二楼靠窗的收银台左边备用刷卡机${number}号（新）`,
}))

/** The same months each time. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const two = (n: number) => String(n).padStart(2, '0')

type Month = { readonly id: string; readonly from: string; readonly to: string }

const monthAt = (place: number): Month => {
  const [year, month] = [first + Math.floor(place / 12), (place % 12) + 1]
  const id = `${String(year)}-${two(month)}`
  return { id, from: `${id}-01`, to: `${id}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}` }
}

/** Sixty months into an empty data folder, busy and quiet beside each other. */
function writeMonths(folder: string): void {
  const random = randomFrom(14)
  const incidents = join(folder, 'data', 'incidents')
  mkdirSync(incidents, { recursive: true })
  let seq = 0
  for (let place = 0; place < months; place++) {
    const { id: month } = monthAt(place)
    const count = perMonth[place % perMonth.length] ?? 0
    const moments = Array.from({ length: count }, () => [random(28) + 1, random(24), random(60)].map(two)).toSorted()
    const rows = moments.map(([day, hour, minute]) => {
      seq += 1
      const [codeSet, code] = codes[random(codes.length)] ?? codes[0]
      const outcome = outcomes[random(outcomes.length)]
      return {
        id: `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}`,
        seq,
        at: `${month}-${String(day)}T${String(hour)}:${String(minute)}:00.000+00:00`,
        codeSet,
        code,
        terminal: terminals[random(terminals.length)]?.id,
        ...(outcome ? { outcome } : {}),
        ...(random(3) === 0 ? { amount: 99_999_999 } : {}),
        history: [],
      }
    })
    writeFileSync(join(incidents, `${month}.json`), JSON.stringify({ schema: 2, month, incidents: rows }))
  }
}

declare const desktopApi: {
  saveTerminal: (terminal: { id: string; label: string }) => Promise<{ ok: boolean }>
  saveReview: (review: { id: string; text: string }) => Promise<{ ok: boolean }>
  print: (wanted: object) => Promise<{ ok: boolean; value: { kind: string } }>
}

const words = {
  'zh-CN': {
    change: '早上开门先签到，晚上七点前备好零钱；2 号台换一个新的读卡器，装机的小王下周三来。',
    goesOn: '下接第2页',
  },
  en: {
    change: 'Sign on before opening, small change ready before 7 pm; a new card reader for till 2 next Wednesday.',
    goesOn: 'continuedonpage2',
  },
} as const

for (const language of ['zh-CN', 'en'] as const) {
  const t = words[language]
  test(`the review of each of ${String(months)} months has one sheet; what is longer says so, ${language}`, async () => {
    const folder = emptyFolder()
    writeMonths(folder)
    const { app, page } = await launch({ folder })
    await fillShop(page)
    for (const terminal of terminals)
      expect(await page.evaluate((one) => desktopApi.saveTerminal(one), terminal)).toMatchObject({ ok: true })
    const write = (id: string, text: string) =>
      page.evaluate(async (review) => (await desktopApi.saveReview(review)).ok, { id, text })
    const printed = async (period: object) => {
      const file = join(folder, 'review.pdf')
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      }, file)
      const reply = await page.evaluate(
        (wanted) => desktopApi.print({ ...wanted, paper: 'a4', printer: null, copies: 1, to: 'pdf' }),
        { what: { document: 'review', period }, language },
      )
      expect(reply).toMatchObject({ ok: true, value: { kind: 'saved' } })
      return textOfPages(file).map((text) => squeezed(text).toLowerCase())
    }

    const onMore: string[] = []
    for (let place = 0; place < months; place++) {
      const { id, from, to } = monthAt(place)
      expect(await write(id, t.change)).toBe(true)
      const pages = await printed({ kind: 'month', from, to })
      if (pages.length !== 1) onMore.push(id)
      expect(pages.at(-1)).not.toContain('continued')
    }
    expect(onMore).toEqual([])
    const week = await printed({ kind: 'week', from: '2024-11-04', to: '2024-11-10' })
    expect(week).toHaveLength(1)

    // As much as the field takes: nothing is left out, and the first sheet tells that there is another.
    const { id, from, to } = monthAt(months - 1)
    expect(await write(id, `${t.change}\n`.repeat(Math.floor(500 / (t.change.length + 1))))).toBe(true)
    expect(await write(monthAt(months - 2).id, `${'一二三\n'.repeat(100)}……`)).toBe(true)
    const pages = await printed({ kind: 'month', from, to })
    expect(pages.length).toBeGreaterThan(1)
    expect(pages[0]).toContain(t.goesOn)
    expect(pages[1]).not.toContain(t.goesOn)
    await app.close()
  })
}
