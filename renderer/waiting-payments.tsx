import { answerFor } from '#shared/catalog/catalog'
import { familySet } from '#shared/catalog/families'
import type { Language } from '#shared/language'
import { clockOf } from '#shared/timestamp'
import { KeyCap } from './components/controls'
import { Icon } from './components/icon'
import { useLanguage } from './components/language'
import { factsToGo, type WaitingPayment } from './use-payment'
import styles from './waiting-payments.module.css'

type WaitingPaymentsProps = {
  waiting: readonly WaitingPayment[]
  /** Enter takes the newest up from here: only in an empty box. */
  withEnter: boolean
  onTakeUp: (waiting: WaitingPayment) => void
}

/** What was begun and interrupted, a line each: taken up by a key, never by typing its code. */
export function WaitingPayments({ waiting, withEnter, onTakeUp }: WaitingPaymentsProps) {
  const { language, m } = useLanguage()
  return waiting.map((payment, index) => (
    <button
      key={payment.id}
      type="button"
      className={styles['waiting']}
      data-testid="waiting-payment"
      onClick={() => {
        onTakeUp(payment)
      }}
    >
      <Icon name="unpaid" />
      <span>
        <b>{m.waiting.title}</b>
        {m.punctuation.colon}
        {inWords(payment, language, m.waiting)}
      </span>
      {withEnter && index === 0 && <KeyCap>Enter</KeyCap>}
    </button>
  ))
}

type Words = ReturnType<typeof useLanguage>['m']['waiting']

function inWords(payment: WaitingPayment, language: Language, words: Words): string {
  const { key, at, gate } = payment
  const name = key.codeSet === familySet ? (answerFor(key)?.title[language] ?? key.code) : key.code
  return gate.operation === null ? words.draft(name, clockOf(at)) : words.line(name, clockOf(at), factsToGo(payment))
}
