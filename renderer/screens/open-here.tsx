import type { OpenPayment } from '#shared/incidents/open-payments'
import { numberToCall } from '#shared/shop'
import { dayOf } from '#shared/timestamp'
import { thisDay } from '../clock'
import { later } from '../components/later'
import type { Desk } from '../desk/desk'
import { resume } from '../desk/payment'

const EndedLine = later(async () => (await import('../features/open-payments/ended-line')).EndedLine, 'keys go on')
const OpenLines = later(async () => (await import('../features/open-payments/open-lines')).OpenLines, 'keys go on')

/** What every list of open payments knows. */
export const openLines = (desk: Desk) => {
  const { profile, register, inHand, openPayments } = desk
  const { staff, staffOnDuty, terminalInUse } = profile.settings
  return {
    today: thisDay(),
    staff,
    onDuty: staffOnDuty,
    number: numberToCall(register.terminals, register.hotlines, terminalInUse),
    onDone: desk.box.back,
    onGate(incident: OpenPayment['incident']) {
      resume(desk, incident)
    },
    onDigit(digit: string, ended: Promise<boolean>) {
      inHand.spelling.note(digit, () => void ended.then((isEnded) => (isEnded ? openPayments.undo() : undefined)))
    },
  }
}

/** Of today, or of a day that a clock set ahead has written. */
export const openOfToday = ({ openPayments: { payments } }: Desk): readonly OpenPayment[] | null => {
  const today = thisDay()
  return payments?.filter(({ incident }) => dayOf(incident.at) >= today) ?? null
}

/** The lines of open payments on a screen that is about something else, with what was ended there last. */
export function OpenHere({ desk, payments }: { desk: Desk; payments: readonly OpenPayment[] }) {
  const { openPayments, box } = desk
  return (
    <>
      <EndedLine state={openPayments} onDone={box.back} />
      <OpenLines {...openLines(desk)} payments={payments} onEnd={openPayments.end} />
    </>
  )
}
