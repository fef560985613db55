import { calledIn } from '#shared/incidents/called'
import { matterSentences } from '#shared/messages/matters'
import { clockOf } from '#shared/timestamp'
import { useCatalog } from '../../components/catalog'
import { Button } from '../../components/controls'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import styles from './open-lines.module.css'
import type { OpenPaymentsState } from './use-open-payments'

/** What was ended last from here, after the disk has it; with the way back. */
export function EndedLine({ state: { ended, undo }, onDone }: { state: OpenPaymentsState; onDone: () => void }) {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  const t = matterSentences(language).payments
  const [first, ...others] = ended?.before ?? []
  if (ended === null || first === undefined) return null
  const what =
    others.length > 0 ? m.open.times(others.length + 1) : `${clockOf(first.at)} ${calledIn(language, first, answerFor)}`
  const isRefund = others.length === 0 && first.operation === 'refund-or-void'
  return (
    <Row as="p" className={styles['ended']} data-testid="open-payment-ended" role="status">
      <Icon name="ok" />
      {t.ended(what, isRefund && ended.verdict !== 'not-cleared' ? t.refund[ended.verdict] : t.endedAs[ended.verdict])}
      <Button onClick={() => void undo().then(onDone)}>{t.undo}</Button>
    </Row>
  )
}
