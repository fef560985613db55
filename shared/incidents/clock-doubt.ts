import type { Incident } from './incident'
import { dayOf } from '../timestamp'

/** A clock that shows an earlier day was never set: there was no version of this app yet. */
const firstVersion = '2026-01-01'
/** Clocks are set right by some minutes, by the network or by hand. */
const slack = 10 * 60_000
/** A shop may close for months; what lies further ahead is a wrong year. */
const longest = 366 * 86_400_000
/** So many days on which the clock went its way: then it is believed, whatever stood there before. */
const days = 3

/**
 * Whether the PC's clock looked wrong when an entry was written, which the entry then says for good: its time may not be
 * true. Asked of nothing but the entries that are there, in the order of writing.
 *
 * The clock looks wrong when it shows a day before this app was made; when it is more than ten minutes behind the last
 * entry whose own time was in no doubt; or more than a year ahead of it. One of the two must be wrong then, and nobody can
 * know which: so it is a doubt, not a verdict. After doubtful entries of three days from which the clock went on as clocks do
 * it is believed again, or one wrong time would put every later entry in doubt. Time zones do not matter: moments are compared.
 */
export function isClockDoubtful(at: string, before: readonly Pick<Incident, 'at' | 'clockDoubtful'>[]): boolean {
  if (dayOf(at) < firstVersion) return true
  const now = Date.parse(at)
  const follows = (earlier: string): boolean => {
    const passed = now - Date.parse(earlier)
    return passed >= -slack && passed <= longest
  }
  const last = before.findLastIndex(({ clockDoubtful }) => clockDoubtful !== true)
  const trusted = before[last]
  if (trusted === undefined || follows(trusted.at)) return false
  const agreeing = before.slice(last + 1).filter((doubted) => follows(doubted.at))
  return new Set(agreeing.map((doubted) => dayOf(doubted.at))).size < days
}
