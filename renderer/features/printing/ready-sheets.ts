import type { Language } from '#shared/language'
import { periodOf } from '#shared/incidents/period'
import { messagesIn } from '#shared/messages/messages'
import type { Printable } from '#shared/print/printable'
import { thisDay } from '../../clock'
import type { LampPart } from '../../components/lamp-menu'

type ReadySheet = LampPart & { readonly what: Printable }

/** Sheets that need nothing on screen. */
export function readySheets(language: Language): readonly ReadySheet[] {
  const t = messagesIn(language).printing.ready
  const today = thisDay()
  return [
    { id: 'notice', icon: 'shop', title: t.notice, what: { document: 'customer-notice', bothLanguages: false } },
    {
      id: 'notice-both',
      icon: 'shop',
      title: t.noticeBoth,
      what: { document: 'customer-notice', bothLanguages: true },
    },
    { id: 'plan', icon: 'phone', title: t.plan, what: { document: 'emergency-plan' } },
    { id: 'crib', icon: 'card', title: t.crib, what: { document: 'crib-card' } },
    { id: 'open', icon: 'check-first', title: messagesIn(language).open.title, what: { document: 'open-payments' } },
    {
      id: 'note',
      icon: 'note',
      title: t.note,
      what: { document: 'two-part-note', key: null, operation: null, incident: null },
    },
    {
      id: 'maintenance',
      icon: 'checks',
      title: t.maintenance,
      what: { document: 'maintenance-form', interval: null, record: null },
    },
    { id: 'today', icon: 'again', title: t.today, what: { document: 'review', period: periodOf('day', today) } },
    { id: 'month', icon: 'again', title: t.month, what: { document: 'review', period: periodOf('month', today) } },
  ]
}

/** Their names, for those that are on screen. */
export const sheetOnScreen = (sheets: readonly ReadySheet[], what: Printable | null): string | undefined =>
  sheets.find((sheet) => JSON.stringify(sheet.what) === JSON.stringify(what))?.id
