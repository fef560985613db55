import type { ReactNode } from 'react'
import type { Incident } from '#shared/incidents/incident'
import type { IncidentSummary } from '#shared/incidents/incident-filter'
import type { Terminal } from '#shared/shop'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { CodePlates, FilterChips } from './filter-chips'
import styles from './log-head.module.css'
import type { LogView } from './use-log-view'

type LogHeadProps = {
  view: LogView
  terminals: readonly Terminal[]
  today: readonly Incident[]
  openToday: number
  codes: IncidentSummary['codes']
  /** What was done last from here. */
  written: ReactNode
  /** What can be done. */
  children: ReactNode
}

/** The line above the list: today in figures, or what the list is narrowed to; and at the right what can be done. */
export function LogHead({ view, terminals, today, openToday, codes, written, children }: LogHeadProps) {
  const { filter, narrow, widen } = view
  const isNarrow = Object.keys(filter).length > 0
  return (
    <div className={styles['head']}>
      {written}
      {isNarrow && <FilterChips filter={filter} terminals={terminals} onWiden={widen} />}
      {!isNarrow && !written && <Today today={today} openToday={openToday} />}
      {filter.code === undefined && !written && <CodePlates codes={codes} onNarrow={narrow} />}
      <Row className={styles['actions']}>{children}</Row>
    </div>
  )
}

function Today({ today, openToday }: Pick<LogHeadProps, 'today' | 'openToday'>) {
  const { m } = useLanguage()
  const figures = [
    { name: m.log.today, count: today.length },
    ...(openToday > 0 ? [{ name: m.open.figure, count: openToday }] : []),
  ]
  return (
    <dl className={styles['today']} data-testid="log-today">
      {figures.map(({ name, count }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}
