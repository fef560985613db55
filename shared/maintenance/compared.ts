import type { Terminal } from '../shop'
import type { Inspected, RoundItem } from './round'

/** The terminal that an item is about: its own, or the shop's only one where none was registered as the round began. */
export function terminalOf({ terminal }: RoundItem, terminals: readonly Terminal[]): Terminal | undefined {
  if (terminal !== undefined) return terminals.find(({ id }) => id === terminal)
  const used = terminals.filter(({ retired }) => retired !== true)
  return used.length === 1 ? used[0] : undefined
}

/** What an inspection lacks to compare this part with; null: it can be called the same, or not. */
export function lacksFor(part: Inspected, terminal: Terminal | undefined): 'terminal' | 'number' | null {
  if (!terminal) return 'terminal'
  return (part === 'serial' || part === 'seal') && terminal[part] === undefined ? 'number' : null
}
