import { useLayoutEffect, useRef, useState } from 'react'
import {
  nextQuestion,
  visitorLimit,
  visitQuestions,
  visitVerdict,
  type VisitDraft,
  type VisitQuestion,
} from '#shared/maintenance/visit'
import { maintenanceWords } from '#shared/messages/maintenance'
import { textProblemInWords } from '#shared/payments/text-problem'
import type { Hotline, Terminal } from '#shared/shop'
import { useAnnounce } from '../../components/announce'
import { Button, Choice } from '../../components/controls'
import { FieldLine, TextField } from '../../components/fields'
import { Screen } from '../../components/frame'
import { Icon } from '../../components/icon'
import { Lamp, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Row, Rows } from '../../components/layout'
import prose from '../../components/prose.module.css'
import { Box } from './box'
import { useRunKeys } from './use-run-keys'
import { StoredNumbers } from './stored-numbers'
import type { Checks } from './use-maintenance'
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
  const { language, m } = useLanguage()
  const words = maintenanceWords(language)
  const t = words.visitor
  const announce = useAnnounce()
  const used = terminals.filter(({ retired }) => retired !== true)
  const [id] = useState(() => crypto.randomUUID())
  const [terminalId, setTerminalId] = useState(terminalInUse ?? used[0]?.id ?? '')
  const [answers, setAnswers] = useState<VisitDraft['answers']>({})
  const [who, setWho] = useState('')
  const [saved, setSaved] = useState(false)
  const page = useRef<HTMLDivElement>(null)
  const toPage = () => page.current?.focus({ preventScroll: true })
  useLayoutEffect(toPage, [])
  useLayoutEffect(
    () => page.current?.querySelector('[data-testid=visitor-verdict]')?.scrollIntoView({ block: 'nearest' }),
    [answers, saved],
  )
  const terminal = used.find((one) => one.id === terminalId)
  const verdict = visitVerdict(answers)
  const asked = nextQuestion(answers)
  const problem = textProblemInWords(m, who, visitorLimit)

  function say(question: VisitQuestion | null, yes: boolean) {
    if (question === null || saved) return
    const next = { ...answers, [question]: yes }
    setAnswers(next)
    announce(t.verdicts[visitVerdict(next)])
    toPage()
  }
  async function save() {
    if (saved || problem !== '') return
    const draft = {
      id,
      answers,
      ...(who.trim() === '' ? {} : { who }),
      ...(terminal ? { terminal: terminal.id } : {}),
    }
    if (!(await checks.saveVisit(draft))) return
    setSaved(true)
    announce(t.saved)
    toPage()
  }

  useRunKeys(page, {
    ' ': () => say(asked, true),
    n: () => say(asked, false),
    Enter: () => {
      if (saved) onLeave()
      else if (verdict !== 'wait') void save()
    },
    Escape: onLeave,
  })

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
        <h2 className={prose['large']}>{t.lead}</h2>
        <StoredNumbers terminal={terminal} hotlines={hotlines} title={t.number} none={t.noNumber} />
        {used.length > 1 && (
          <Row className={styles['which']}>
            <b>{t.which}</b>
            <Choice
              label={t.which}
              options={used.map((one) => ({ value: one.id, text: one.label }))}
              value={terminalId}
              onChoose={(chosen) => {
                setTerminalId(chosen)
                toPage()
              }}
            />
          </Row>
        )}
        <Rows as="ol" ruled className={styles['questions']}>
          {/* After a refusal nothing more is asked. */}
          {visitQuestions
            .filter((question) => verdict !== 'refuse' || answers[question] !== undefined)
            .map((question) => (
              <li key={question} data-question={question} data-asked={question === asked}>
                <Box
                  state={answers[question] === undefined ? 'due' : answers[question] ? 'ok' : 'problem'}
                  label={answers[question] === undefined ? undefined : answers[question] ? t.yes : t.no}
                />
                <div>
                  <p>{t.asks[question]}</p>
                  {question === 'matches' && terminal && (
                    <p className={styles['registered']}>
                      {t.registered}
                      <b>
                        {words.forms.serial} {terminal.serial ?? words.inspection.notRegistered}
                      </b>
                      <b>
                        {words.forms.seal} {terminal.seal ?? words.inspection.notRegistered}
                      </b>
                    </p>
                  )}
                </div>
                {question === asked ? (
                  <span className={styles['acts']}>
                    <Button look="key" cap={words.round.space} onClick={() => say(question, true)}>
                      {t.yes}
                    </Button>
                    <Button cap="N" onClick={() => say(question, false)}>
                      {t.no}
                    </Button>
                  </span>
                ) : (
                  answers[question] !== undefined &&
                  !saved && (
                    <Button
                      look="quiet"
                      aria-label={`${t.change}: ${t.asks[question]}`}
                      onClick={() => {
                        setAnswers(Object.fromEntries(Object.entries(answers).filter(([name]) => name !== question)))
                        toPage()
                      }}
                    >
                      {words.tasks.change}
                    </Button>
                  )
                )}
              </li>
            ))}
        </Rows>
        <section className={styles['verdict']} data-verdict={verdict} data-testid="visitor-verdict">
          <p className={prose['large']}>{t.verdicts[verdict]}</p>
          {verdict === 'refuse' && (
            <>
              <p>{t.refuseSay}</p>
              <p>{t.refuseMore}</p>
            </>
          )}
          {verdict === 'let-work' && <p>{t.letWorkMore}</p>}
        </section>
        {verdict !== 'wait' && (
          <FieldLine className={styles['save']}>
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
        )}
      </div>
    </Screen>
  )
}
