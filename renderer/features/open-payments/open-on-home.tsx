import { openByDay } from '#shared/incidents/open-payments'
import { matterSentences } from '#shared/messages/matters'
import type { StoredNumber } from '#shared/shop'
import { Button } from '../../components/controls'
import { useLanguage } from '../../components/language'
import { EndedLine } from './ended-line'
import { OpenLines, type OpenLinesProps } from './open-lines'
import styles from './open-on-home.module.css'
import type { OpenPaymentsState } from './use-open-payments'

type OpenOnHomeProps = Omit<OpenLinesProps, 'payments' | 'look' | 'onEnd'> & {
  state: OpenPaymentsState
  /** Of the acquirer, as the shop has stored it. */
  number: StoredNumber | undefined
  onAll: () => void
}

/** What of today and yesterday is open, and whom to ask; what is older waits behind one line. */
export function OpenOnHome({ state, number, onAll, ...lines }: OpenOnHomeProps) {
  const { language, m } = useLanguage()
  const t = matterSentences(language).payments
  if (state.payments === null) return null
  const { recent, others } = openByDay(state.payments, lines.today)
  const otherCount = state.payments.length - recent.length
  return (
    <>
      <EndedLine state={state} onDone={lines.onDone} />
      <section
        className={styles['open']}
        data-testid="open-payments"
        data-count={recent.length}
        aria-label={m.open.title}
        hidden={state.payments.length === 0}
      >
        <div className={styles['head']}>
          <h2>{recent.length > 0 ? m.open.count(recent.length) : t.older(otherCount, others.length)}</h2>
          <p>{number === undefined ? t.askUnknown : t.ask(number.name, number.number)}</p>
          <Button look="quiet" data-action={recent.length > 0 ? undefined : 'older-open'} tabIndex={-1} onClick={onAll}>
            {m.open.all}
          </Button>
        </div>
        <OpenLines {...lines} payments={recent} look="tight" onEnd={state.end} />
        {recent.length > 0 && otherCount > 0 && (
          <Button className={styles['older'] ?? ''} look="quiet" data-action="older-open" tabIndex={-1} onClick={onAll}>
            {t.older(otherCount, others.length)}
          </Button>
        )}
      </section>
    </>
  )
}
