import type { ReactNode } from 'react'
import type { IncidentSummary } from '#shared/incidents/incident-filter'
import type { Terminal } from '#shared/shop'
import { Row } from '../../components/layout'
import { CodePlates, FilterChips } from './filter-chips'
import styles from './log-head.module.css'
import type { LogView } from './use-log-view'

type LogHeadProps = {
  view: LogView
  terminals: readonly Terminal[]
  codes: IncidentSummary['codes']
  /** What was done last from here. */
  written: ReactNode
  /** What can be done. */
  children: ReactNode
}

/** The line above the list: what comes most often, or what the list is narrowed to; and at the right what can be done. */
export function LogHead({ view, terminals, codes, written, children }: LogHeadProps) {
  const { filter, narrow, widen } = view
  const isNarrow = Object.keys(filter).length > 0
  return (
    <div className={styles['head']}>
      {written}
      {isNarrow && <FilterChips filter={filter} terminals={terminals} onWiden={widen} />}
      {filter.code === undefined && !written && <CodePlates codes={codes} onNarrow={narrow} />}
      <Row className={styles['actions']}>{children}</Row>
    </div>
  )
}
