import { keyInWords, type AnswerFor } from '#shared/catalog/catalog'
import type { Language } from '#shared/language'
import type { Messages } from '#shared/messages/messages'
import { clockOf } from '#shared/timestamp'
import { gateEnd } from '#shared/verdict/gate'
import { useCatalog } from '../components/catalog'
import { useLanguage } from '../components/language'
import { Strip } from '../components/strip'
import styles from './waiting-payments.module.css'
import type { WaitingPayment } from '../desk/use-payment'

type WaitingPaymentsProps = {
  waiting: readonly WaitingPayment[]
  /** Enter takes the newest up from here: only in an empty box. */
  withEnter: boolean
  onTakeUp: (waiting: WaitingPayment) => void
}

/** What was begun and interrupted, a line each: taken up by a key, never by typing its code. */
export function WaitingPayments({ waiting, withEnter, onTakeUp }: WaitingPaymentsProps) {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  const hidden = waiting.length - shown
  return (
    <>
      {waiting.slice(0, shown).map((payment, index) => (
        <Strip
          key={payment.id}
          icon="unpaid"
          look="doubt"
          cap={withEnter && index === 0 ? 'Enter' : undefined}
          data-testid="waiting-payment"
          onOpen={() => onTakeUp(payment)}
        >
          <b>{m.waiting.title}</b>
          {m.punctuation.colon}
          {inWords(payment, language, m, answerFor)}
        </Strip>
      ))}
      {hidden > 0 && <p className={styles['more']}>{m.waiting.more(hidden)}</p>}
    </>
  )
}

/** What is open stands below, and must not be pushed off the screen. */
const shown = 2

function inWords(payment: WaitingPayment, language: Language, { waiting }: Messages, answerFor: AnswerFor): string {
  const { key, at, gate, incidentId } = payment
  const name = keyInWords(key, language, answerFor)
  return gate.operation === null || incidentId !== null
    ? waiting.draft(name, clockOf(at))
    : waiting.line(name, clockOf(at), factsToGo(payment))
}

/** How many facts a waiting payment still needs; 0: all were told, and it is not clear yet. */
function factsToGo({ gate, listDecides }: WaitingPayment): number {
  const end = gateEnd(gate, listDecides)
  return end !== null && typeof end === 'object' ? end.open : 0
}
