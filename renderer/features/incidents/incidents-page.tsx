import { useEffect, useState } from 'react'
import { answerFor } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import { codeKeyOf, nameOf, type Incident, type Outcome } from '#shared/incidents/incident'
import type { IncidentPage } from '#shared/ipc/contract'
import { clockOf, dayInWords, dayOf, localTimestamp } from '#shared/timestamp'
import { Button } from '../../components/controls'
import { Screen } from '../../components/frame'
import { Icon, type IconName } from '../../components/icon'
import { Lamp, LampFigure, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Plate } from '../../components/plate'
import { desktopApi } from '../../desktop-api'
import styles from './incidents-page.module.css'

const outcomeIcons: Readonly<Record<Outcome, IconName>> = {
  'other-card': 'card',
  qr: 'qr',
  cash: 'cash',
  left: 'left',
  pending: 'pending',
  solved: 'ok',
}

const pageSize = 200

type IncidentsPageProps = { only: CodeKey | null; onShowAll: () => void; onInsights: () => void }

/** The log, newest first, by day. `only`: just this code; the filter is visible and Esc removes it. */
export function IncidentsPage({ only, onShowAll, onInsights }: IncidentsPageProps) {
  const { m } = useLanguage()
  const { page, showMore } = useIncidentPage(only)
  return (
    <Screen
      lamp={
        <Lamp>
          <LampTitle title={m.log.title}>
            {page && <LampFigure label={m.log.logged} value={String(page.total)} />}
          </LampTitle>
        </Lamp>
      }
    >
      <div className={styles['filters']}>
        {only && (
          <>
            <strong>{m.log.only(only.code)}</strong>
            <Button cap="Esc" onClick={onShowAll}>
              {m.log.all}
            </Button>
          </>
        )}
        <Button className={styles['insights'] ?? ''} cap="Ctrl+I" onClick={onInsights}>
          {m.insights.title}
        </Button>
      </div>
      {page && (page.total === 0 ? <Empty only={only} /> : <Table incidents={page.incidents} />)}
      {page && page.total > page.incidents.length && (
        <Button className={styles['more'] ?? ''} onClick={showMore}>
          {m.log.more}
        </Button>
      )}
    </Screen>
  )
}

function useIncidentPage(only: CodeKey | null) {
  const [limit, setLimit] = useState(pageSize)
  const [page, setPage] = useState<IncidentPage | null>(null)
  useEffect(() => {
    let current = true
    const wanted = {
      filter: { ...(only ? { codeSet: only.codeSet, code: only.code } : {}), withdrawn: true },
      offset: 0,
      limit,
      whole: true,
    }
    void desktopApi.listIncidents(wanted).then((reply) => {
      if (current && reply.ok) setPage(reply.value)
    })
    return () => {
      current = false
    }
  }, [only, limit])
  return {
    page,
    showMore: () => {
      setLimit((now) => Math.min(now + pageSize, 500))
    },
  }
}

function Empty({ only }: { only: CodeKey | null }) {
  const { m } = useLanguage()
  return (
    <div className={styles['empty']}>
      <Icon name="meaning" />
      <div>
        <h2>{only ? m.log.emptyFor(only.code) : m.log.empty}</h2>
        <p>{m.log.emptyWhy}</p>
      </div>
    </div>
  )
}

function Table({ incidents }: { incidents: readonly Incident[] }) {
  const { m } = useLanguage()
  const days = [...new Set(incidents.map(({ at }) => dayOf(at)))]
  return (
    <table className={styles['log']}>
      <thead>
        <tr>
          <th>{m.log.time}</th>
          <th>{m.log.code}</th>
          <th>{m.log.what}</th>
          <th>{m.log.outcome}</th>
        </tr>
      </thead>
      {days.map((day) => (
        <tbody key={day}>
          <tr className={styles['day']}>
            <th colSpan={4} scope="rowgroup">
              <DayName day={day} />
            </th>
          </tr>
          {incidents
            .filter(({ at }) => dayOf(at) === day)
            .map((incident) => (
              <Row key={incident.id} incident={incident} />
            ))}
        </tbody>
      ))}
    </table>
  )
}

function DayName({ day }: { day: string }) {
  const { language, m } = useLanguage()
  const now = new Date()
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1, 12)
  const name =
    day === dayOf(localTimestamp(now)) ? m.log.today : day === dayOf(localTimestamp(yesterday)) ? m.log.yesterday : ''
  return `${name}　${dayInWords(day, language)}`.trim()
}

function Row({ incident }: { incident: Incident }) {
  const { language, m } = useLanguage()
  const key = codeKeyOf(incident)
  const answer = key && answerFor(key)
  return (
    <tr data-testid="incident" data-incident-id={incident.id} data-withdrawn={incident.withdrawn}>
      <td className={styles['time']}>{clockOf(incident.at)}</td>
      <td>
        <Plate code={nameOf(incident)} answerClass={answer?.class ?? 'unverified'} />
      </td>
      <td>
        {answer?.title[language] ?? nameOf(incident)}
        {incident.gate && <small>　{m.gate.verdicts[incident.gate]}</small>}
        {incident.sameCard && <small>　{m.log.sameCard}</small>}
      </td>
      <td>
        {incident.withdrawn ? (
          m.log.withdrawn
        ) : incident.outcome ? (
          <span className={styles['outcome']}>
            <Icon name={outcomeIcons[incident.outcome]} />
            {m.outcomes[incident.outcome]}
          </span>
        ) : (
          <span className={styles['none']}>{m.log.noOutcome}</span>
        )}
      </td>
    </tr>
  )
}
