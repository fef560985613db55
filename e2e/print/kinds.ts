import { incidentCount, type Shop } from './shop'

/** In mm: what the layouts promise. Lengths of a roll come from what is on it. */
export const papers = {
  a4: { width: 210, height: 297, left: 14.8, right: 195.2 },
  '80mm': { width: 80, height: null, left: 4, right: 76 },
  '58mm': { width: 58, height: null, left: 5, right: 53 },
} as const
export type Paper = keyof typeof papers

/** `pages`: most that are sane on a sheet, and on the narrowest roll. */
type Kind = { readonly what: (shop: Shop) => object; readonly pages: readonly [number, number] }

const callPack =
  (count: number) =>
  ({ ids }: Shop) => ({
    document: 'call-pack',
    key: null,
    incidents: ids.slice(0, count),
    problem: null,
    terminal: null,
    steps: ['list'],
  })
const review = (kind: string, from: string, to: string) => () => ({ document: 'review', period: { kind, from, to } })

/** Every document that the app prints. */
export const kinds: Readonly<Record<string, Kind>> = {
  'checklist of a code': {
    what: () => ({ document: 'checklist', codeSet: 'unionpay', code: '34' }),
    pages: [1, 1],
  },
  'checklist of a code that nobody knows': {
    what: () => ({ document: 'checklist', codeSet: 'unknown', code: 'B4' }),
    pages: [1, 1],
  },
  'checklist of a family': {
    what: () => ({ document: 'checklist', codeSet: 'family', code: 'money-in-doubt' }),
    pages: [1, 1],
  },
  'two-part note': {
    what: ({ ids }) => ({ document: 'two-part-note', key: null, operation: null, incident: ids[0] }),
    pages: [1, 1],
  },
  'call pack of 1': { what: callPack(1), pages: [2, 1] },
  'call pack of 20': { what: callPack(20), pages: [3, 2] },
  'call pack of 300': { what: callPack(incidentCount), pages: [22, 24] },
  'review of a day': { what: ({ today }) => review('day', today, today)(), pages: [2, 1] },
  'review of a month in which nothing was logged': { what: review('month', '2020-02-01', '2020-02-29'), pages: [1, 1] },
  'review of many years': { what: ({ today }) => review('span', '2020-01-01', today)(), pages: [2, 1] },
  'maintenance form, blank': {
    what: () => ({ document: 'maintenance-form', interval: null, record: null }),
    pages: [3, 2],
  },
  'maintenance form, filled': {
    what: ({ round }) => ({ document: 'maintenance-form', interval: null, record: round }),
    pages: [1, 1],
  },
  'history of checks': { what: () => ({ document: 'check-history', filter: {} }), pages: [12, 20] },
  'customer notice': { what: () => ({ document: 'customer-notice', bothLanguages: false }), pages: [1, 1] },
  'customer notice in both languages': {
    what: () => ({ document: 'customer-notice', bothLanguages: true }),
    pages: [1, 1],
  },
  'emergency plan': { what: () => ({ document: 'emergency-plan' }), pages: [1, 1] },
  'open payments': { what: () => ({ document: 'open-payments' }), pages: [12, 12] },
  'open matters': { what: () => ({ document: 'open-matters' }), pages: [13, 13] },
  'crib card': { what: () => ({ document: 'crib-card' }), pages: [1, 1] },
  'test strip': { what: () => ({ document: 'test-strip' }), pages: [1, 1] },
}
