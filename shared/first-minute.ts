import type { Settings } from './settings'
import { numberToCall, terminalHere, type Hotline, type Terminal } from './shop'

/** What a new shop is asked for in its first minute, in this order. */
export const firstLines = ['shop', 'number', 'terminal', 'try'] as const
export type FirstLine = (typeof firstLines)[number]

type Shop = {
  readonly settings: Pick<Settings, 'shopName' | 'acquirer' | 'terminalInUse' | 'firstMinute'>
  readonly terminals: readonly Terminal[]
  readonly hotlines: readonly Hotline[]
}

/** What is still missing of each line: `name` and `acquirer` are of the first. Nothing is asked for twice. */
export function missingIn({ settings, terminals, hotlines }: Shop): ReadonlySet<FirstLine | 'name' | 'acquirer'> {
  const { shopName, acquirer, terminalInUse, firstMinute } = settings
  const isNamed = shopName.trim() !== ''
  const knowsAcquirer = (acquirer ?? terminalHere(terminals, terminalInUse)?.acquirer ?? '') !== ''
  const there = {
    name: isNamed,
    acquirer: knowsAcquirer,
    shop: isNamed && knowsAcquirer,
    number: numberToCall(terminals, hotlines, terminalInUse) !== undefined,
    terminal: terminals.some(({ retired }) => retired !== true),
    try: firstMinute !== 'open',
  }
  const names = Object.keys(there) as (keyof typeof there)[]
  return new Set(names.filter((name) => !there[name]))
}
