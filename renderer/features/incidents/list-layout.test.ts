import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutOf } from './list-layout'

describe('layoutOf', () => {
  it('puts a heading before the incidents of each day, also of a day that comes twice', () => {
    const layout = layoutOf([
      { day: '2026-11-22', count: 2 },
      { day: '2026-11-21', count: 1 },
      { day: '2026-11-22', count: 1 },
    ])
    expect(Array.from({ length: layout.rows }, (_, row) => layout.at(row))).toEqual([
      { kind: 'day', day: '2026-11-22', count: 2 },
      { kind: 'incident', place: 0 },
      { kind: 'incident', place: 1 },
      { kind: 'day', day: '2026-11-21', count: 1 },
      { kind: 'incident', place: 2 },
      { kind: 'day', day: '2026-11-22', count: 1 },
      { kind: 'incident', place: 3 },
    ])
  })
  it('has no rows without incidents', () => {
    expect(layoutOf([]).rows).toBe(0)
  })
  it('finds every incident where it says that it stands', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(counts, (days) => {
        const layout = layoutOf(days.map((count, index) => ({ day: String(index), count })))
        const total = days.reduce((sum, count) => sum + count, 0)
        for (let place = 0; place < total; place++) {
          expect(layout.at(layout.rowOf(place))).toEqual({ kind: 'incident', place })
        }
        expect(layout.rows).toBe(total + days.length)
      }),
    )
  })
})
