import type { ReactNode } from 'react'
import { catalogVersion, familyKey } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import { codeKeyOf, type Incident } from '#shared/incidents/incident'
import { useCatalog } from '../../components/catalog'
import { Button } from '../../components/controls'
import controls from '../../components/controls.module.css'
import { Screen } from '../../components/frame'
import { Lamp, LampCells } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { Plate } from '../../components/plate'
import prose from '../../components/prose.module.css'
import styles from './home.module.css'

type HomeProps = {
  typed: string
  today: readonly Incident[]
  onChoose: (key: CodeKey) => void
  /** What was half typed when the page went. */
  offer: ReactNode
  /** Payments that were interrupted. */
  waiting: ReactNode
  /** Payments of which nobody knows yet whether they were paid. */
  open: ReactNode
  /** What is down until when. */
  outage: ReactNode
  /** The newest of what recurs. */
  problem: ReactNode
  /** What is due to be checked. */
  checks: ReactNode
  /** How old the last backup is. */
  backup: ReactNode
  /** What leads on from here. */
  ways: ReactNode
}

/** Nothing typed yet: what to do, and what the day has brought so far. */
export function Home({
  typed,
  today,
  onChoose,
  offer,
  outage,
  waiting,
  open,
  problem,
  checks,
  backup,
  ways,
}: HomeProps) {
  const { language, m } = useLanguage()
  const { families } = useCatalog()
  return (
    <Screen
      lamp={
        <Lamp
          foot={
            <>
              {m.lookUp.offline}
              <br />
              {m.lookUp.catalog(catalogVersion)}
            </>
          }
        >
          <LampCells typed={typed} />
        </Lamp>
      }
    >
      {outage}
      {offer}
      <h1 className={styles['lead']}>{m.lookUp.lead}</h1>
      <p className={styles['sub']}>{m.lookUp.sub}</p>
      <Row className={styles['row']}>
        {families.flatMap((family) =>
          (family.situations ?? []).map((situation) => (
            <Button key={situation.en} onClick={() => onChoose(familyKey(family))}>
              {situation[language]}
            </Button>
          )),
        )}
      </Row>
      {waiting}
      {open}
      {problem}
      <section className={styles['strip']} role="region" data-testid="strip" aria-label={m.home.strip}>
        {checks}
        <LoggedToday today={today} onChoose={onChoose} />
        {backup}
      </section>
      {ways}
    </Screen>
  )
}

function LoggedToday({ today, onChoose }: Pick<HomeProps, 'today' | 'onChoose'>) {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  if (today.length === 0) return <p className={styles['due']}>{m.home.nothingLogged}</p>
  return (
    <Row className={`${styles['row'] ?? ''} ${styles['today'] ?? ''}`}>
      <span className={prose['label']}>{m.home.loggedToday}</span>
      {counted(today).map(({ key, count }) => (
        <button
          key={`${key.codeSet}:${key.code}`}
          type="button"
          className={controls['pill']}
          onClick={() => onChoose(key)}
        >
          <Plate code={key.code} answerClass={answerFor(key)?.class ?? 'unverified'} />
          {!/^[ -~]{1,5}$/.test(key.code) && <span>{answerFor(key)?.title[language] ?? key.code}</span>}
          {m.home.times(count)}
        </button>
      ))}
    </Row>
  )
}

/** Most frequent first, at most six: what fits one row. */
function counted(incidents: readonly Incident[]): { key: CodeKey; count: number }[] {
  const counts = new Map<string, { key: CodeKey; count: number }>()
  for (const incident of incidents) {
    const key = codeKeyOf(incident)
    if (key === null) continue
    const name = `${key.codeSet}:${key.code}`
    counts.set(name, { key, count: (counts.get(name)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, 6)
}
