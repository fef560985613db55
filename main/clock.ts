import { clockAhead, clockFrom } from '#shared/clock'

/** Asked anew each time: a test may have moved the computer's clock. */
const computer = (): number => Date.now()

let clock = clockAhead(computer, 0)

/** What time it is: that of the computer, unless somebody gave another. Only here main asks the computer. */
export const now = (): Date => clock.now()

/** The day that the shop's clock shows, `2026-11-22`. */
export const thisDay = (): string => clock.thisDay()

/** Sets the clock, which runs on from there. Takes a time that `isTime`. */
export function setClock(time: string): void {
  clock = clockFrom(computer, time)
}

/** What the page needs to go by this clock. */
export const aheadOfComputer = (): number => clock.ahead
