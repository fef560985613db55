import { memo, type ReactNode } from 'react'
import type { Incident } from '#shared/incidents/incident'
import type { IncidentSummary } from '#shared/incidents/incident-filter'
import { dayInWords } from '#shared/timestamp'
import { now } from '../../clock'
import { KeyCap } from '../../components/controls'
import { Icon } from '../../components/icon'
import { Lamp, LampFigure, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { outcomeIcons } from './incident-words'
import styles from './log-lamp.module.css'
import { lastDays } from './periods'
import { isNarrowed, type Found } from './use-incidents'

type LogLampProps = {
  found: Found | null
  today: readonly Incident[]
  openToday: number
}

/** The log at a glance: how many, on which days, and how it ended. */
export function LogLamp({ found, today, openToday }: LogLampProps) {
  const { m } = useLanguage()
  return (
    <Lamp foot={found?.total === 0 ? undefined : <Keys />}>
      <LampTitle title={m.log.title}>
        {found && (
          <>
            <LampFigure
              label={isNarrowed(found) ? m.log.matching : m.log.logged}
              value={found.total.toLocaleString('en')}
              unit={m.log.unit[found.total === 1 ? 'one' : 'many']}
            />
            {!isNarrowed(found) && <Today today={today} openToday={openToday} />}
            {!found.whole && <p className={styles['counting']}>{m.log.counting}</p>}
            {found.total > 0 && <DayBars days={found.summary.days} />}
            <Endings outcomes={found.summary.outcomes} />
          </>
        )}
      </LampTitle>
    </Lamp>
  )
}

function Today({ today, openToday }: Pick<LogLampProps, 'today' | 'openToday'>) {
  const { m } = useLanguage()
  const figures = [
    { name: m.log.today, count: today.length },
    ...(openToday > 0 ? [{ name: m.open.figure, count: openToday }] : []),
  ]
  return (
    <p className={styles['today']} data-testid="log-today">
      {figures.map(({ name, count }) => (
        <span key={name}>
          {name}
          <b>{count}</b>
        </span>
      ))}
    </p>
  )
}

function Keys() {
  const { m } = useLanguage()
  return (
    <Row as="p" className={styles['keys']} data-caps="bare">
      {['↓', 'Enter', 'Del'].map((cap, index) => (
        <span key={cap}>
          <KeyCap>{cap}</KeyCap> {m.log.keysHere[index]}
        </span>
      ))}
    </Row>
  )
}

const barsShown = 14

/** The last days, a bar each; as they are while the list scrolls past. */
const DayBars = memo(function DayBars({ days }: { days: IncidentSummary['days'] }) {
  const { language, m } = useLanguage()
  const counts = lastDays(barsShown, now()).map((day) => ({
    day,
    // A day stands more than once where the clock was set back.
    count: days.reduce((sum, run) => (run.day === day ? sum + run.count : sum), 0),
  }))
  const most = Math.max(1, ...counts.map(({ count }) => count))
  const told = counts
    .filter(({ count }) => count > 0)
    .map(({ day, count }) => m.log.onDay(dayInWords(day, language), count))
  return (
    <figure className={styles['bars']}>
      <svg
        viewBox={`0 0 ${String(barsShown * 8)} 40`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${m.log.lastDays(barsShown)}: ${told.join('; ')}`}
      >
        {counts.map(({ day, count }, index) => {
          const height = count === 0 ? 1 : Math.max(3, (count / most) * 40)
          return <rect key={day} x={index * 8} y={40 - height} width={6} height={height} />
        })}
      </svg>
      <figcaption>
        {m.log.lastDays(barsShown)}
        <span>{m.log.today}</span>
      </figcaption>
    </figure>
  )
})

function Endings({ outcomes }: { outcomes: IncidentSummary['outcomes'] }): ReactNode {
  const { m } = useLanguage()
  return (
    <ul className={styles['endings']} aria-label={m.log.endings}>
      {outcomes.map(({ outcome, count }) => (
        <li key={outcome}>
          {outcome === 'none' ? <Icon name="unverified" /> : <Icon name={outcomeIcons[outcome]} />}
          {outcome === 'none' ? m.filter.noOutcome : m.outcomes[outcome]}
          <b>{count.toLocaleString('en')}</b>
        </li>
      ))}
    </ul>
  )
}
