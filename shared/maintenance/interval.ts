import { addDays } from '../incidents/period'

/** How often a task is due, in the order in which a list shows them. `daily` is what is done before closing. */
export const intervals = ['opening', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const
export type Interval = (typeof intervals)[number]

/** The first day on which something done on this day is due again. */
export function nextDay(day: string, interval: Interval): string {
  switch (interval) {
    case 'opening':
    case 'daily':
      return addDays(day, 1)
    case 'weekly':
      return addDays(day, 7)
    case 'monthly':
      return addMonths(day, 1)
    case 'quarterly':
      return addMonths(day, 3)
    case 'yearly':
      return addMonths(day, 12)
  }
}

/** The same day so many months later, or the last of a shorter month. */
function addMonths(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const month = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
  const sameDay = `${month}-${day.slice(8)}`
  const last = addDays(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`, -1)
  return sameDay < last ? sameDay : last
}
