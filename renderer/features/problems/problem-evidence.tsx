import { useState } from 'react'
import { calledIn } from '#shared/incidents/called'
import { codeKeyOf, nameOf, type Incident } from '#shared/incidents/incident'
import { earlierIn, evidenceIn } from '#shared/incidents/evidence'
import type { Problem } from '#shared/incidents/problem'
import { earlierInWords } from '#shared/incidents/problem-in-words'
import { problemCardWords } from '#shared/messages/problem-card'
import type { Terminal } from '#shared/shop'
import { clockOf, dayInWords, dayOf } from '#shared/timestamp'
import { thisDay } from '../../clock'
import { useCatalog } from '../../components/catalog'
import { Button } from '../../components/controls'
import { useLanguage } from '../../components/language'
import { Plate } from '../../components/plate'
import prose from '../../components/prose.module.css'
import type { IncidentRows } from '../../data/incident-rows'
import { useReply } from '../../data/replies'
import { desktopApi } from '../../desktop-api'
import styles from './problems-page.module.css'

type ProblemEvidenceProps = { problem: Problem; terminals: readonly Terminal[]; rows: IncidentRows }

/** So many tell what it is about; the rest stand behind a press. */
const most = 4

/** The incidents that the headline counts, newest first, and the days on which it was there before. */
export function ProblemEvidence({ problem, terminals, rows }: ProblemEvidenceProps) {
  const { language } = useLanguage()
  const t = problemCardWords(language)
  const [isWhole, setWhole] = useState(false)
  useReply(
    problem.incidents,
    (asked) => desktopApi.incidentsNamed({ ids: [...asked] }),
    (reply) => {
      if (reply.ok) rows.keep(reply.value)
    },
  )
  const labelOf = (id: string | undefined) => terminals.find((terminal) => terminal.id === id)?.label ?? ''
  const incidents = rows
    .all(evidenceIn(problem))
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.seq - a.seq)
  const before = rows.all(earlierIn(problem)).map(({ at }) => at)
  const earlier = earlierInWords(before, thisDay(), language)
  return (
    <section>
      <h3 className={prose['label']}>{t.evidence}</h3>
      <ul className={styles['evidence']}>
        {incidents.slice(0, isWhole ? undefined : most).map((incident) => (
          <Line key={incident.id} incident={incident} terminal={labelOf(incident.terminal)} />
        ))}
      </ul>
      {incidents.length > most && !isWhole && (
        <Button look="quiet" onClick={() => setWhole(true)}>
          {t.all(incidents.length)}
        </Button>
      )}
      {earlier !== '' && (
        <p className={prose['note']} data-part="earlier">
          {earlier}
        </p>
      )}
    </section>
  )
}

function Line({ incident, terminal }: { incident: Incident; terminal: string }) {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  const key = codeKeyOf(incident)
  const answer = key && answerFor(key)
  // Where the reason is for the staff alone, the code has to do; the page is on the counter.
  const name = answer && !answer.staffOnly ? answer.title[language] : calledIn(language, incident, answerFor)
  const outcome = incident.outcome ? m.outcomes[incident.outcome] : m.log.noOutcome
  return (
    <li data-incident-id={incident.id}>
      <time dateTime={incident.at}>
        {dayOf(incident.at) === thisDay() ? '' : `${dayInWords(dayOf(incident.at), language)} `}
        {clockOf(incident.at)}
      </time>
      <Plate code={nameOf(incident)} answerClass={answer?.class ?? 'unverified'} />
      <b>{name}</b>
      {terminal !== '' && <span>{terminal}</span>}
      <span>{incident.withdrawn === true ? m.saved.withdrawnNote : outcome}</span>
    </li>
  )
}
