import { useLayoutEffect, useRef, useState } from 'react'
import type { Problem } from '#shared/incidents/problem'
import { endInWords, spanInWords, whatHappened } from '#shared/incidents/problem-in-words'
import { matterSentences } from '#shared/messages/matters'
import { problemCardWords } from '#shared/messages/problem-card'
import { kindInWords, mattersInWords } from '#shared/open-matters/in-words'
import { countsOf, openMatters, type Known, type Matter, type MatterKind } from '#shared/open-matters/open-matters'
import type { StoredNumber } from '#shared/shop'
import { thisDay } from '../../clock'
import { useCatalog } from '../../components/catalog'
import { Button, KeyCap } from '../../components/controls'
import { Empty } from '../../components/empty'
import { Fold } from '../../components/fold'
import { Screen } from '../../components/frame'
import { KeysWait, useKeys } from '../../components/keys'
import { Lamp, LampFigure, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Row, Rows } from '../../components/layout'
import prose from '../../components/prose.module.css'
import { Icon } from '../../components/icon'
import { MatterRow } from './matter-row'
import styles from './open-matters-page.module.css'

type OpenMattersPageProps = {
  /** Null: not known yet. */
  known: Known | null
  /** Id of the matter that one comes back from. */
  shown: string | null
  onOpen: (matter: Matter) => void
  /** Opens a problem that is over. */
  onPast: (id: string) => void
  onPrint: () => void
}

/** Everything that is open, what costs most first; each opens where it is dealt with. Below, problems that are over. */
export function OpenMattersPage({ known, ...props }: OpenMattersPageProps) {
  const { language, m } = useLanguage()
  const t = matterSentences(language)
  const matters = known && openMatters(known, thisDay())
  const [pick, open] = t.keys
  return (
    <Screen
      lamp={
        <Lamp
          foot={
            <>
              <KeyCap>↑</KeyCap> <KeyCap>↓</KeyCap> {pick}
              <br />
              <KeyCap>Enter</KeyCap> {open}
            </>
          }
        >
          <LampTitle title={t.title}>
            {matters && <LampFigure label={m.keys.matters} value={String(matters.length)} />}
          </LampTitle>
        </Lamp>
      }
    >
      {known === null || matters === null ? <KeysWait /> : <Matters {...props} known={known} matters={matters} />}
    </Screen>
  )
}

type MattersProps = Omit<OpenMattersPageProps, 'known'> & { known: Known; matters: readonly Matter[] }

/** Takes the focus to where one left it. */
function Matters({ known, matters, shown, onOpen, onPast, onPrint }: MattersProps) {
  const { language, m } = useLanguage()
  const t = matterSentences(language)
  const list = useRef<HTMLDivElement>(null)
  const number = matters.find((matter) => matter.number !== undefined)?.number
  useLayoutEffect(() => focusOn(list.current, shown), [shown])
  useKeys(list, ({ key, isPlain }) => isPlain && moveFocus(list.current, key))
  return (
    <div ref={list} className={styles['list']} tabIndex={-1} data-testid="open-matters" data-count={matters.length}>
      {matters.length === 0 ? (
        <Empty icon="ok">
          <h2>{t.none}</h2>
          <p>{t.noneWhy}</p>
        </Empty>
      ) : (
        <Row className={styles['lead']}>
          <p>
            {number !== undefined && <b>{t.call(number.name, number.number)}</b>}
            {mattersInWords(matters, language)}
          </p>
          <Button icon="print" cap="Ctrl+P" tabIndex={-1} onClick={onPrint}>
            {m.printing.print}
          </Button>
        </Row>
      )}
      {countsOf(matters).map(({ kind }) => (
        <Kind
          key={kind}
          kind={kind}
          matters={matters.filter((matter) => matter.kind === kind)}
          known={known}
          said={number}
          shown={shown}
          onOpen={onOpen}
        />
      ))}
      <Past known={known} shown={shown} onPast={onPast} />
      <p className={styles['foot']}>
        {t.foot}
        {known.schedule.some(({ due }) => due === null) && ` ${t.never}`}
      </p>
    </div>
  )
}

/** So many of a kind are shown, and so many more with each press. */
const step = 30

type KindProps = Pick<MattersProps, 'known' | 'matters' | 'shown' | 'onOpen'> & {
  kind: MatterKind
  /** The number that stands above all of them. */
  said: StoredNumber | undefined
}

function Kind({ kind, matters, known: { terminals }, said, shown, onOpen }: KindProps) {
  const { language } = useLanguage()
  const [limit, setLimit] = useState(step)
  const listed = matters.slice(0, Math.max(limit, matters.findIndex(({ id }) => id === shown) + 1))
  const rest = matters.length - listed.length
  const name = kindInWords(kind, language)
  return (
    <section aria-label={name} className={styles['kind']}>
      <h2 className={prose['label']}>{name}</h2>
      <Rows ruled>
        {listed.map((matter) => (
          <li key={matter.id}>
            <MatterRow matter={matter} said={said} terminals={terminals} onOpen={onOpen} />
          </li>
        ))}
      </Rows>
      {rest > 0 && (
        <Button className={styles['more'] ?? ''} data-part="more" onClick={() => setLimit(limit + step)}>
          {matterSentences(language).more(rest)}
        </Button>
      )}
    </section>
  )
}

/** Problems that are over, folded: history, which counts for nothing. */
function Past({ known: { problems, terminals }, shown, onPast }: Pick<MattersProps, 'known' | 'shown' | 'onPast'>) {
  const { language, m } = useLanguage()
  const { past } = problems
  const [limit, setLimit] = useState(step)
  if (past.length === 0) return null
  const place = past.findIndex(({ id }) => id === shown)
  const listed = past.slice(0, Math.max(limit, place + 1))
  const summary = `${m.problems.title}${m.punctuation.colon}${m.problems.counts.past(past.length)}`
  return (
    <Fold summary={summary} startsOpen={place >= 0} data-testid="past-matters">
      <Rows>
        {listed.map((problem) => (
          <li key={problem.id}>
            <PastRow problem={problem} terminals={terminals} onOpen={() => onPast(problem.id)} />
          </li>
        ))}
      </Rows>
      {past.length > listed.length && (
        <Button className={styles['more'] ?? ''} data-part="more" onClick={() => setLimit(limit + step)}>
          {problemCardWords(language).more}
        </Button>
      )}
    </Fold>
  )
}

type PastRowProps = Pick<Known, 'terminals'> & { problem: Problem; onOpen: () => void }

function PastRow({ problem, terminals, onOpen }: PastRowProps) {
  const { language } = useLanguage()
  const { answerFor } = useCatalog()
  const today = thisDay()
  return (
    <button
      type="button"
      className={styles['matter']}
      data-testid="matter"
      data-kind="problem"
      data-state={problem.state}
      data-since={problem.first}
      data-matter-id={problem.id}
      onClick={onOpen}
    >
      <span className={styles['mark']}>
        <Icon name="ok" />
      </span>
      <b>{whatHappened(problem, terminals, today, language, answerFor)}</b>
      <time dateTime={problem.first}>{spanInWords(problem, today, language)}</time>
      <small className={styles['detail']}>{endInWords(problem, language)}</small>
    </button>
  )
}

/** What the arrows go through. */
const stops = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-testid=matter], [data-part=more], summary') ?? []),
]

/** The matter that one comes back from, else the first one, else the page: the keys are the list's from here. */
function focusOn(list: HTMLElement | null, id: string | null): void {
  const all = stops(list)
  const place = all.findIndex((row) => row.dataset['matterId'] === id)
  ;(all[Math.max(0, place)] ?? list)?.focus()
}

function moveFocus(list: HTMLElement | null, key: string): boolean {
  const all = stops(list)
  const place = all.findIndex((row) => row === document.activeElement)
  const next = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: all.length - 1 }[key]
  if (next === undefined || all.length === 0) return false
  all[Math.max(0, Math.min(next, all.length - 1))]?.focus()
  return true
}
