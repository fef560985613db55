import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { backUpEveryDay } from './every-day'

const second = 1000
const minute = 60 * second

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function running(idle: () => number, isDue = () => Promise.resolve(true), daily = () => Promise.resolve()) {
  const made = vi.fn(daily)
  const asked = vi.fn(isDue)
  const reported = vi.fn()
  backUpEveryDay({ isDue: asked, daily: made }, idle, reported)
  return { made, asked, reported }
}

describe('backUpEveryDay', () => {
  it('leaves the first minute to the start, then takes the first quiet moment', async () => {
    let idle = 300
    const { made, asked } = running(() => idle)
    await vi.advanceTimersByTimeAsync(50 * second)
    expect(asked).not.toHaveBeenCalled()
    idle = 5
    await vi.advanceTimersByTimeAsync(5 * minute)
    expect(made).not.toHaveBeenCalled()

    idle = 60
    await vi.advanceTimersByTimeAsync(10 * second)

    expect(made).toHaveBeenCalledOnce()
  })
  it('does not wait for ever at a counter that is never quiet', async () => {
    const { made } = running(() => 0)

    await vi.advanceTimersByTimeAsync(12 * minute)

    expect(made).toHaveBeenCalledOnce()
  })
  it('looks again for a new day', async () => {
    let due = false
    const { made, asked } = running(
      () => 600,
      () => Promise.resolve(due),
    )
    await vi.advanceTimersByTimeAsync(60 * minute)
    expect(made).not.toHaveBeenCalled()
    expect(asked.mock.calls.length).toBeLessThan(8)
    due = true

    await vi.advanceTimersByTimeAsync(11 * minute)

    expect(made).toHaveBeenCalledOnce()
  })
  it('reports what went wrong, and tries again an hour later', async () => {
    const { made, reported } = running(
      () => 600,
      undefined,
      () => Promise.reject(new Error('broken')),
    )

    await vi.advanceTimersByTimeAsync(90 * minute)

    expect(made).toHaveBeenCalledTimes(2)
    expect(reported).toHaveBeenCalledTimes(2)
  })
})
