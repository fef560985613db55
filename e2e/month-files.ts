import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { localTimestamp, testTime } from './test-clock'

const fiveCodes = ['34', '51', '91', '55', '05']
const outcomes = ['other-card', 'qr', 'cash', 'left', undefined]

/** Puts so many incidents into an empty data folder, evenly over the last `days` days: the files of schema 2 still open. */
export function writeIncidents(folder: string, count: number, days: number, codes = fiveCodes): void {
  const byMonth = new Map<string, object[]>()
  const span = days * 86_400_000
  const newest = testTime().getTime() - 60_000
  for (let seq = 1; seq <= count; seq++) {
    const at = localTimestamp(new Date(newest - ((count - seq) / count) * span))
    const code = codes[seq % codes.length]
    const outcome = outcomes[seq % outcomes.length]
    const id = `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}`
    const incident = { id, seq, at, codeSet: 'unionpay', code, ...(outcome ? { outcome } : {}), history: [] }
    const month = at.slice(0, 7)
    byMonth.set(month, [...(byMonth.get(month) ?? []), incident])
  }
  const incidents = join(folder, 'data', 'incidents')
  mkdirSync(incidents, { recursive: true })
  for (const [month, rows] of byMonth) {
    writeFileSync(join(incidents, `${month}.json`), JSON.stringify({ schema: 2, month, incidents: rows }))
  }
}
