import { clockAhead } from '#shared/clock'

/** Asked anew each time: a test may have moved the computer's clock. */
const computer = (): number => Date.now()

let clock = clockAhead(computer, 0)

/** What time it is, by the clock of main. Only here the page asks the computer. */
export const now = (): Date => clock.now()

/** The day that the shop's clock shows, `2026-11-22`. */
export const thisDay = (): string => clock.thisDay()

/** Lets the clock be so many ms ahead of the computer's. */
export function runAhead(by: number): void {
  clock = clockAhead(computer, by)
}
