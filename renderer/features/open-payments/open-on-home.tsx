import { openByDay } from '#shared/incidents/open-payments'
import { matterSentences } from '#shared/messages/matters'
import type { StoredNumber } from '#shared/shop'
import { Button } from '../../components/controls'
import { useLanguage } from '../../components/language'
import { EndedLine } from './ended-line'
import { Whom } from './whom'
import { OpenLines, type OpenLinesProps } from './open-lines'
import styles from './open-on-home.module.css'
import type { OpenPaymentsState } from './use-open-payments'

type OpenOnHomeProps = Omit<OpenLinesProps, 'payments' | 'look' | 'onEnd'> & {
  state: OpenPaymentsState
  /** Of the acquirer, as the shop has stored it. */
  number: StoredNumber | undefined
  onAll: () => void
}

/** So many lines at most: whatever else the day brought stays in view. */
const shown = 3

/** How many are open, whom to ask, and the newest; one button leads to all. */
export function OpenOnHome({ state, number, onAll, ...lines }: OpenOnHomeProps) {
  const { language, m } = useLanguage()
  const t = matterSentences(language).payments
  if (state.payments === null) return null
  const { recent, others } = openByDay(state.payments, lines.today)
  const count = state.payments.length
  return (
    <>
      <EndedLine state={state} onDone={lines.onDone} />
      <section
        className={styles['open']}
        data-testid="open-payments"
        data-count={count}
        aria-label={m.open.title}
        hidden={count === 0}
      >
        <div className={styles['head']}>
          <h2>{recent.length > 0 ? m.open.count(count) : t.older(count, others.length)}</h2>
          <p>
            <Whom number={number} />
          </p>
          <Button tabIndex={-1} onClick={onAll}>
            {t.seeAll(count)}
          </Button>
        </div>
        <OpenLines {...lines} payments={state.payments.slice(0, shown)} look="tight" onEnd={state.end} />
      </section>
    </>
  )
}
