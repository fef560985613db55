import { useLayoutEffect, useRef, useState } from 'react'
import { visitorLimit, visitQuestions, type VisitQuestion } from '#shared/maintenance/visit'
import { maintenanceWords } from '#shared/messages/maintenance'
import type { Hotline, Terminal } from '#shared/shop'
import { Button } from '../../components/controls'
import { FieldLine, SelectField, TextField } from '../../components/fields'
import { Screen } from '../../components/frame'
import { Icon } from '../../components/icon'
import { bringIntoView } from '../../components/in-view'
import { Lamp, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Rows } from '../../components/layout'
import prose from '../../components/prose.module.css'
import { Box } from './box'
import { useRunKeys } from './use-run-keys'
import { StoredNumbers } from './stored-numbers'
import type { Checks } from './use-maintenance'
import { useVisit, type Visit } from './use-visit'
import styles from './visitor-page.module.css'

type VisitorPageProps = {
  checks: Checks
  terminals: readonly Terminal[]
  hotlines: readonly Hotline[]
  terminalInUse: string | null
  onLeave: () => void
}

/** Somebody comes to swap, repair or take a terminal: proof, a call on our own number, comparison, and a record of it. */
export function VisitorPage({ checks, terminals, hotlines, terminalInUse, onLeave }: VisitorPageProps) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).visitor
  const used = terminals.filter(({ retired }) => retired !== true)
  const [terminalId, setTerminalId] = useState(terminalInUse ?? used[0]?.id ?? '')
  const terminal = used.find(({ id }) => id === terminalId)
  const page = useRef<HTMLDivElement>(null)
  const toPage = () => page.current?.focus({ preventScroll: true })
  const visit = useVisit(checks, terminal?.id, toPage)
  const { answers, verdict, saved } = visit
  useLayoutEffect(toPage, [])
  // What to do stands on top; how to go on, below.
  useLayoutEffect(() => {
    if (verdict !== 'wait') bringIntoView(page.current?.querySelector<HTMLElement>('[data-part=save]') ?? null)
  }, [verdict, answers, saved])
  useRunKeys(page, {
    ' ': () => visit.say(true),
    n: () => visit.say(false),
    Enter: () => {
      if (saved) onLeave()
      else if (verdict !== 'wait') void visit.save()
    },
    Escape: onLeave,
  })
  const choose = (id: string) => {
    setTerminalId(id)
    toPage()
  }
  return (
    <Screen
      lamp={
        <Lamp foot={t.notTheirs}>
          <LampTitle title={t.title} />
        </Lamp>
      }
    >
      <div
        ref={page}
        tabIndex={-1}
        role="group"
        aria-label={t.title}
        className={styles['visitor']}
        data-testid="visitor-check"
        data-verdict={verdict}
      >
        <div className={styles['head']} data-verdict={verdict}>
          <h2 className={prose['large']} data-testid={verdict === 'wait' ? undefined : 'visitor-verdict'}>
            {verdict === 'wait' ? t.lead : t.verdicts[verdict]}
          </h2>
          <StoredNumbers
            terminals={terminals}
            terminal={terminal}
            hotlines={hotlines}
            title={t.number}
            none={t.noNumber}
          />
        </div>
        <WhatToDo verdict={verdict} />
        {used.length > 1 && <Which terminals={used} chosen={terminalId} onChoose={choose} />}
        <Questions visit={visit} terminal={terminal} />
        {verdict === 'wait' && <p className={styles['wait']}>{t.verdicts.wait}</p>}
        {verdict !== 'wait' && <Save visit={visit} />}
      </div>
    </Screen>
  )
}

type WhichProps = { terminals: readonly Terminal[]; chosen: string; onChoose: (id: string) => void }

function Which({ terminals, chosen, onChoose }: WhichProps) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).visitor
  const options = terminals.map(({ id, label }) => ({ value: id, text: label }))
  return (
    <div className={styles['which']}>
      <SelectField label={t.which} options={options} value={chosen} onChange={onChoose} />
    </div>
  )
}

type QuestionsProps = { visit: Visit; terminal: Terminal | undefined }

/** After a refusal nothing more is asked. */
function Questions({ visit: { answers, asked, verdict, saved, say, takeBack }, terminal }: QuestionsProps) {
  const { language } = useLanguage()
  const { visitor: t, round } = maintenanceWords(language)
  const isUnknown = terminal?.serial === undefined && terminal?.seal === undefined
  const act = (question: VisitQuestion) =>
    question === asked ? (
      <span className={styles['acts']}>
        <Button cap={round.space} onClick={() => say(true)}>
          {t.yes}
        </Button>
        <Button cap="N" onClick={() => say(false)}>
          {t.no}
        </Button>
      </span>
    ) : (
      answers[question] !== undefined &&
      !saved && (
        <Button aria-label={`${t.change}: ${t.asks[question]}`} onClick={() => takeBack(question)}>
          {t.change}
        </Button>
      )
    )
  return (
    <Rows as="ol" ruled className={styles['questions']}>
      {visitQuestions
        .filter((question) => verdict !== 'refuse' || answers[question] !== undefined)
        .map((question) => (
          <li key={question} data-question={question} data-asked={question === asked}>
            <Answer answer={answers[question]} />
            <div>
              <p>{question === 'matches' && isUnknown ? t.matchesCall : t.asks[question]}</p>
              {question === 'matches' && terminal && <Registered terminal={terminal} />}
            </div>
            {act(question)}
          </li>
        ))}
    </Rows>
  )
}

function Answer({ answer }: { answer: boolean | undefined }) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).visitor
  if (answer === undefined) return <Box state="due" />
  return answer ? <Box state="ok" label={t.yes} /> : <Box state="problem" label={t.no} />
}

/** The numbers to compare with. */
function Registered({ terminal: { serial, seal } }: { terminal: Terminal }) {
  const { language } = useLanguage()
  const { visitor: t, forms, inspection } = maintenanceWords(language)
  if (serial === undefined && seal === undefined) return <p className={styles['registered']}>{t.notRegistered}</p>
  return (
    <p className={styles['registered']}>
      {t.registered}
      <b>
        {forms.serial} {serial ?? inspection.notRegistered}
      </b>
      <b>
        {forms.seal} {seal ?? inspection.notRegistered}
      </b>
    </p>
  )
}

/** What follows from the answers; the sentence itself stands on top. */
function WhatToDo({ verdict }: Pick<Visit, 'verdict'>) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).visitor
  if (verdict === 'wait') return null
  return (
    <div className={styles['todo']}>
      {verdict === 'refuse' ? (
        <>
          <p>{t.refuseSay}</p>
          <p>{t.refuseMore}</p>
        </>
      ) : (
        <p>{t.letWorkMore}</p>
      )}
    </div>
  )
}

/** Who came, and the record of it. */
function Save({ visit: { who, setWho, problem, saved, save } }: { visit: Visit }) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).visitor
  return (
    <FieldLine className={styles['save']} data-part="save">
      <TextField
        label={t.who}
        problem={problem}
        value={who}
        maxLength={visitorLimit}
        readOnly={saved}
        onChange={setWho}
        onEnter={() => void save()}
      />
      {saved ? (
        <p data-testid="visitor-saved">
          <Icon name="ok" />
          {t.saved}
        </p>
      ) : (
        <Button look="key" cap="Enter" onClick={() => void save()}>
          {t.save}
        </Button>
      )}
    </FieldLine>
  )
}
