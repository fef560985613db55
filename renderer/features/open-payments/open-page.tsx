import { useLayoutEffect } from 'react'
import { openByDay } from '#shared/incidents/open-payments'
import { matterSentences } from '#shared/messages/matters'
import type { StoredNumber } from '#shared/shop'
import { dayInWords } from '#shared/timestamp'
import { Button, KeyCap } from '../../components/controls'
import { Fold } from '../../components/fold'
import { Screen } from '../../components/frame'
import { Icon } from '../../components/icon'
import { Lamp, LampFigure, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { EndedLine } from './ended-line'
import { linesOnScreen } from './lines-on-screen'
import { OpenLines, type OpenLinesProps } from './open-lines'
import styles from './open-page.module.css'
import type { OpenPaymentsState } from './use-open-payments'
import { Whom } from './whom'

type OpenPageProps = Omit<OpenLinesProps, 'payments' | 'look' | 'onEnd'> & {
  state: OpenPaymentsState
  number: StoredNumber | undefined
  /** Id of the payment whose line takes the focus; null: none does. */
  shown: string | null
  onPrint: () => void
}

/** So many have room on one page: nothing of them is folded. */
const room = 5

/** Every payment that is open, of whatever day, with what ends it. */
export function OpenPage({ state, number, shown, onPrint, ...lines }: OpenPageProps) {
  const { language, m } = useLanguage()
  const t = matterSentences(language).payments
  const payments = state.payments ?? []
  const { recent, others } = openByDay(payments, lines.today)
  useLayoutEffect(
    () =>
      linesOnScreen()
        .find(({ dataset }) => dataset['incidentId'] === shown)
        ?.focus(),
    [shown],
  )
  return (
    <Screen
      lamp={
        <Lamp
          foot={
            <>
              <KeyCap>↓</KeyCap> {t.keys}
              <br />
              {t.foot}
            </>
          }
        >
          <LampTitle title={m.open.title}>
            <LampFigure
              label={m.open.figure}
              value={String(payments.length)}
              unit={m.log.unit[payments.length === 1 ? 'one' : 'many']}
            />
          </LampTitle>
        </Lamp>
      }
    >
      <EndedLine state={state} onDone={lines.onDone} />
      {payments.length === 0 ? <None /> : <HowTo number={number} onPrint={onPrint} />}
      {recent.length > 0 && (
        <section aria-label={t.recent}>
          <h2 className={styles['day']}>{t.recent}</h2>
          <OpenLines {...lines} payments={recent} onEnd={state.end} />
        </section>
      )}
      {others.map((ofDay, index) => (
        <OlderDay
          key={ofDay.day}
          {...lines}
          {...ofDay}
          onEnd={state.end}
          startsOpen={
            (index === 0 && recent.length === 0) ||
            payments.length <= room ||
            ofDay.payments.some(({ incident }) => incident.id === shown)
          }
        />
      ))}
    </Screen>
  )
}

function None() {
  const { language } = useLanguage()
  const t = matterSentences(language).payments
  return (
    <div className={styles['empty']}>
      <Icon name="ok" />
      <div>
        <h2>{t.none}</h2>
        <p>{t.noneWhy}</p>
      </div>
    </div>
  )
}

/** What to ask about them, and whom. */
function HowTo({ number, onPrint }: Pick<OpenPageProps, 'number' | 'onPrint'>) {
  const { language, m } = useLanguage()
  const t = matterSentences(language).payments
  return (
    <div className={styles['lead']}>
      <p>
        <b>
          <Whom number={number} />
        </b>
        {t.how}
      </p>
      <Button icon="print" cap="Ctrl+P" onClick={onPrint}>
        {m.printing.print}
      </Button>
    </div>
  )
}

type OlderDayProps = OpenLinesProps & { day: string; startsOpen: boolean }

/** A day before yesterday, folded: years of them are no burden. */
function OlderDay({ day, startsOpen, ...lines }: OlderDayProps) {
  const { language, m } = useLanguage()
  const year = day.slice(0, 4) === lines.today.slice(0, 4) ? '' : `${day.slice(0, 4)}　`
  const summary = (
    <>
      {`${year}${dayInWords(day, language)}`}
      <span>{m.open.times(lines.payments.length)}</span>
    </>
  )
  return (
    <Fold summary={summary} startsOpen={startsOpen}>
      <OpenLines {...lines} />
    </Fold>
  )
}
