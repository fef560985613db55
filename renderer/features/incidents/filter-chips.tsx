import { useRef } from 'react'
import { familySet } from '#shared/catalog/code-key'
import type { IncidentFilter, IncidentSummary } from '#shared/incidents/incident-filter'
import type { Terminal } from '#shared/shop'
import { now } from '../../clock'
import { useCatalog } from '../../components/catalog'
import { KeyCap } from '../../components/controls'
import controls from '../../components/controls.module.css'
import { useBeyondFirstLine } from '../../components/first-line'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { Plate } from '../../components/plate'
import styles from './filter-chips.module.css'
import { partsOf, type FilterPart } from './filter-parts'
import { terminalLabel } from './incident-words'
import { periodOf } from './periods'

type FilterChipsProps = {
  filter: IncidentFilter
  terminals: readonly Terminal[]
  onWiden: (part: FilterPart) => void
}

/** What the list is narrowed by, each with the way out of it; Esc takes the one chosen last. */
export function FilterChips({ filter, terminals, onWiden }: FilterChipsProps) {
  const { m } = useLanguage()
  const name = useChipName(filter, terminals)
  const parts = partsOf(filter)
  if (parts.length === 0) return null
  return (
    <Row as="ul" className={styles['chips']}>
      {parts.map((part, index) => (
        <li key={part}>
          <button
            type="button"
            className={controls['pill']}
            data-chip={part}
            title={m.filter.remove(name(part))}
            onClick={() => onWiden(part)}
          >
            {name(part)}
            <span aria-hidden="true">×</span>
            {index === parts.length - 1 && <KeyCap>Esc</KeyCap>}
          </button>
        </li>
      ))}
    </Row>
  )
}

function useChipName(filter: IncidentFilter, terminals: readonly Terminal[]): (part: FilterPart) => string {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  const { text, code, codeSet, terminal, outcome, from, to } = filter
  return (part) => {
    switch (part) {
      case 'text':
        return `“${text ?? ''}”`
      case 'code': {
        const owner =
          codeSet !== undefined && code !== undefined ? answerFor({ codeSet, code })?.owner[language] : codeSet
        const shown = code === undefined ? '' : (answerFor({ codeSet: familySet, code })?.title[language] ?? code)
        return [shown, owner].filter(Boolean).join('　')
      }
      case 'terminal':
        return terminalLabel(terminals, terminal ?? '')
      case 'outcome':
        return outcome === undefined || outcome === 'none' ? m.filter.noOutcome : m.outcomes[outcome]
      case 'open':
        return m.open.mark
      case 'period': {
        const period = periodOf(filter, now())
        return period ? m.filter.periods[period] : m.filter.days(from ?? '…', to ?? '…')
      }
      case 'withdrawn':
        return m.filter.withdrawn
    }
  }
}

/** How many codes stand at a glance. */
const platesShown = 6

type CodePlatesProps = { codes: IncidentSummary['codes']; onNarrow: (change: IncidentFilter) => void }

/** The codes that come most often, each the way to its own history. */
export function CodePlates({ codes, onNarrow }: CodePlatesProps) {
  const { m } = useLanguage()
  const { answerFor } = useCatalog()
  const row = useRef<HTMLDivElement>(null)
  // Those that have no room here are found in the filter.
  useBeyondFirstLine(row, false)
  const most = codes.flatMap(({ codeSet, code, count }) =>
    codeSet === undefined || code === undefined || codeSet === 'family' ? [] : [{ codeSet, code, count }],
  )
  return (
    <Row ref={row} as="ul" className={styles['plates']} aria-label={m.filter.often}>
      {most.length > 0 && (
        <li aria-hidden="true" className={styles['often']}>
          {m.filter.often}
        </li>
      )}
      {most.slice(0, platesShown).map(({ codeSet, code, count }) => (
        <li key={`${codeSet}:${code}`}>
          <button
            type="button"
            className={controls['pill']}
            title={m.filter.narrow(code, count)}
            onClick={() => onNarrow({ codeSet, code })}
          >
            <Plate code={code} answerClass={answerFor({ codeSet, code })?.class ?? 'unverified'} />
            {count}
          </button>
        </li>
      ))}
    </Row>
  )
}
