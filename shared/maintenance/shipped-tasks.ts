import type { Interval } from './interval'

/**
 * The tasks that come with the app; their words stand in task-words.ts, which is loaded when a list is opened. An id is
 * in the shop's history: it never changes and is never used again for something else.
 */
export const shippedTasks: readonly ShippedTask[] = [
  { id: 'power', interval: 'opening' },
  { id: 'paper', interval: 'opening' },
  { id: 'signal', interval: 'opening' },
  { id: 'sign-on', interval: 'opening' },
  { id: 'clock', interval: 'opening' },
  { id: 'quick-look', interval: 'opening' },
  { id: 'settlement', interval: 'daily', way: 'closing' },
  { id: 'slips', interval: 'daily' },
  { id: 'locked-away', interval: 'daily' },
  { id: 'inspection', interval: 'weekly', each: 'terminal', way: 'inspection' },
  { id: 'cleaning', interval: 'monthly' },
  { id: 'records', interval: 'monthly' },
  { id: 'software', interval: 'monthly' },
  { id: 'passwords', interval: 'quarterly' },
  { id: 'register', interval: 'quarterly' },
  { id: 'briefing', interval: 'quarterly' },
  { id: 'emergency-plan', interval: 'yearly' },
  { id: 'numbers', interval: 'yearly' },
]

type ShippedTask = {
  readonly id: ShippedTaskId
  readonly interval: Interval
  readonly each?: 'terminal'
  readonly way?: 'inspection' | 'closing'
}

export type ShippedTaskId =
  | 'power'
  | 'paper'
  | 'signal'
  | 'sign-on'
  | 'clock'
  | 'quick-look'
  | 'settlement'
  | 'slips'
  | 'locked-away'
  | 'inspection'
  | 'cleaning'
  | 'records'
  | 'software'
  | 'passwords'
  | 'register'
  | 'briefing'
  | 'emergency-plan'
  | 'numbers'
