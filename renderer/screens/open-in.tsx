import type { Known } from '#shared/open-matters/open-matters'
import { useLanguage } from '../components/language'
import { later } from '../components/later'
import { run } from '../desk/commands'
import type { Desk } from '../desk/desk'
import { OpenHere } from './open-here'

const OpenDoor = later(async () => (await import('../features/open-matters/open-door')).OpenDoor, 'keys go on')

/** All from which `openMatters` tells what is open; null while the payments are on their way. */
export function openIn({ openPayments: { payments }, problems, checks, register, profile }: Desk): Known | null {
  if (payments === null) return null
  const { terminals, hotlines } = register
  const { followUps } = checks.state
  const schedule = checks.groups.flatMap(({ items }) => items)
  const { terminalInUse } = profile.settings
  return { payments, problems, followUps, schedule, terminals, hotlines, terminalInUse }
}

type InDesk = { desk: Desk }

type DoorToOpenProps = InDesk & { look?: 'button'; besidePayments?: boolean }

/** The way to all that is open, where something is: a line, or a button among others. */
export const DoorToOpen = ({ desk, look, besidePayments = false }: DoorToOpenProps) => (
  <OpenDoor known={openIn(desk)} look={look} besidePayments={besidePayments} onOpen={() => run(desk, 'matters')} />
)

/** So many in a review: who goes through a month sees the rest in the list. */
const inReview = 5

/** What a review says of all that is open: how much, and the newest payments. */
export function OpenInReview({ desk }: InDesk) {
  const { m } = useLanguage()
  const payments = desk.openPayments.payments ?? []
  return (
    <>
      <DoorToOpen desk={desk} />
      {payments.length > 0 && (
        <section aria-label={m.open.title}>
          <h3>{m.open.count(payments.length)}</h3>
          <OpenHere desk={desk} payments={payments.slice(0, inReview)} />
        </section>
      )}
    </>
  )
}
