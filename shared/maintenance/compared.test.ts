import { describe, expect, it } from 'vitest'
import { lacksFor, terminalOf } from './compared'
import { inspected, type RoundItem } from './round'

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

describe('what an inspection compares with', () => {
  const till = { id: id(1), label: 'Till 1' }
  const item: RoundItem = { task: 'inspection', state: 'due' }
  it('is the terminal of the item, or the only one that the shop uses', () => {
    const other = { id: id(2), label: 'Till 2' }
    expect(terminalOf({ ...item, terminal: id(2) }, [till, other])).toBe(other)
    expect(terminalOf(item, [till])).toBe(till)
    expect(terminalOf(item, [till, { ...other, retired: true }])).toBe(till)
    expect(terminalOf(item, [till, other])).toBeUndefined()
    expect(terminalOf(item, [])).toBeUndefined()
  })
  it('lacks a terminal, or the number that is not registered; case and cables are looked at', () => {
    expect(inspected.map((part) => lacksFor(part, undefined))).toEqual(Array(4).fill('terminal'))
    expect(inspected.map((part) => lacksFor(part, till))).toEqual(['number', 'number', null, null])
    expect(inspected.map((part) => lacksFor(part, { ...till, serial: 'N7' }))).toEqual([null, 'number', null, null])
    expect(inspected.map((part) => lacksFor(part, { ...till, seal: '04' }))).toEqual(['number', null, null, null])
  })
})
