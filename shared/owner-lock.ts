/** What of the owner's lock needs neither disk nor screen: which PINs are taken, how long one waits, what time counts. */

/** Fewest and most digits. */
export const pinLength = { least: 4, most: 12 } as const

/** Why a text cannot be the PIN. */
export type PinProblem = 'blank' | 'not-digits' | 'length' | 'easy'

/** Digits as an input method or a full-width keyboard writes them are digits; a space around them is a slip of the hand. */
export const tidyPin = (text: string): string => text.normalize('NFKC').trim()

/** What is wrong with a new PIN, which must be tidy; null when it is taken. */
export function pinProblem(pin: string): PinProblem | null {
  if (pin === '') return 'blank'
  if (!/^\d+$/.test(pin)) return 'not-digits'
  if (pin.length < pinLength.least || pin.length > pinLength.most) return 'length'
  return isEasy(pin) ? 'easy' : null
}

/** `1111`, `1234` and `4321`: the ones that anybody tries first, and three tries are free. */
function isEasy(pin: string): boolean {
  const steps = Array.from(pin.slice(1), (digit, index) => Number(digit) - Number(pin[index]))
  return [-1, 0, 1].some((step) => steps.every((one) => one === step))
}

const second = 1000
const hour = 3600 * second

/** So many wrong ones are free. */
const freeTries = 2

/** How long nothing is tried after so many wrong ones in a row, in ms: half a minute from the third on, doubling to an hour. */
export const waitAfter = (wrong: number): number =>
  wrong <= freeTries ? 0 : Math.min(hour, 30 * second * 2 ** (wrong - freeTries - 1))

/** So long after it was said to be forgotten the PIN goes, in ms. */
export const forgottenAfter = 24 * hour

/** So much of that may have passed by the word of the clock alone, in ms. */
const mostByTheClock = 16 * hour

/** A moment as the computer shows it, in ms: its clock, which anybody can set, and for how long it has been on. */
export type Moment = { readonly wall: number; readonly up: number }

/** What passes: the wait after wrong PINs, and the day after which a forgotten one goes. In ms. */
export type Waits = {
  /** What is left of the wait. */
  readonly wait: number
  /** How much of the day has passed, and how much of that by the clock alone. Null: nobody has forgotten anything. */
  readonly forgot: { readonly passed: number; readonly byTheClock: number } | null
}

/**
 * The same waits later on. What the computer has been on for is sure: since it started again, at least so long. What the
 * clock says beyond that may be a night when it was off, or somebody's hand: it shortens no wait, and two thirds of the
 * day at most, however often it is set.
 */
export function later<W extends Waits>(waits: W, before: Moment, now: Moment): W {
  const sure = now.up >= before.up ? now.up - before.up : now.up
  const said = Math.max(0, now.wall - before.wall - sure)
  const { wait, forgot } = waits
  const more = forgot === null ? 0 : Math.min(said, mostByTheClock - forgot.byTheClock)
  return {
    ...waits,
    wait: Math.max(0, wait - sure),
    forgot: forgot && { passed: forgot.passed + sure + more, byTheClock: forgot.byTheClock + more },
  }
}

/** What is left of the day, in ms; null where nobody has forgotten anything. */
export const leftOf = ({ forgot }: Pick<Waits, 'forgot'>): number | null =>
  forgot && Math.max(0, forgottenAfter - forgot.passed)
