/** Set when the app is a package, which goes by no other clock than the computer's. */
const isPackage = process.env['MERCHANT_HELP_PACKAGE'] !== undefined

/** A time of the place, in the middle of a day, a week and a month; another one is given to see that none matters. */
const given = Date.parse(process.env['MERCHANT_HELP_TEST_CLOCK'] ?? '2026-11-18T10:30:00')

/** What the app's clock shows. It runs on, also between two starts of the app. */
export const testTime = (): Date => new Date((isPackage ? performance.timeOrigin : given) + performance.now())

/** Its day, `2026-11-18`. */
export const testDay = (): string => localTimestamp(testTime()).slice(0, 10)

/** The switch that gives the app this clock. */
export const clockSwitch = (): readonly string[] => (isPackage ? [] : [`--clock=${testTime().toISOString()}`])

/** ISO 8601 with the local offset, as the app writes it. */
export function localTimestamp(moment: Date): string {
  const offset = -moment.getTimezoneOffset()
  const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, -1)
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, '0')
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`
}
