import type { ReactNode } from 'react'
import type { Answer, Hit } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import type { StoredNumber } from '#shared/shop'
import type { Verdict } from '#shared/verdict/verdict'
import { Button, KeyCap } from '../../components/controls'
import controls from '../../components/controls.module.css'
import { Screen } from '../../components/frame'
import { Icon, type IconName } from '../../components/icon'
import { Lamp, LampAnswer } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { later } from '../../components/later'
import prose from '../../components/prose.module.css'
import styles from './answer.module.css'
import { Folds, type Fold } from './folds'

const Offers = later(async () => (await import('./offers')).Offers, 'keys go on')

type AnswerProps = {
  answer: Answer
  /** What is said about this payment. */
  verdict: Verdict
  /** What the log knows of this code. */
  lately: string
  /** The acquirer's, where it is known. */
  number: StoredNumber | undefined
  /** A problem that has to do with it: one line, in the place of the heading and a third step. */
  strip: ReactNode
  /** The slip, while there is one: it takes the place of facts and folds. */
  slip: ReactNode
  /** The shop's own note, in the lamp. */
  note: ReactNode
  /** The gate, while it is open: it takes the same place. */
  gateCard: ReactNode
  /** What there is to go on with. */
  offers: readonly Hit[]
  /** Index of the offered option that Enter takes; -1: none. */
  active: number
  onChoose: (key: CodeKey) => void
  onGate: () => void
  onPrint: () => void
  /** What is said on the phone, and all of a name that has no room here. */
  onCall: () => void
  /** Which fold is open; Esc closes it from outside. */
  open: Fold | null
  onOpen: (fold: Fold | null) => void
  onCustomerCard: () => void
}

export function AnswerView(props: AnswerProps) {
  const { answer, verdict, lately, number, strip, slip, note, gateCard, offers, active, open } = props
  const { onChoose, onGate, onPrint, onCall, onOpen, onCustomerCard } = props
  const { language, m } = useLanguage()
  // What must be read without scrolling: the gate asks the rest, and the owners need a row.
  const shownSteps = verdict.doNow.slice(0, gateCard ? 1 : offers.length > 0 || strip ? 2 : 3)
  return (
    <div
      className={styles['answer']}
      data-testid="answer"
      data-code-set={answer.codeSet}
      data-code={answer.code}
      data-class={verdict.class}
      data-retry={verdict.retry}
      data-keep-card={verdict.keepCard}
    >
      <Screen
        lamp={
          <Lamp answerClass={verdict.class} foot={lately}>
            <LampAnswer answer={answer} verdict={verdict} />
            {note}
          </Lamp>
        }
      >
        {strip}
        <section data-part="do-now">
          <h2 className={prose[strip ? 'hidden' : 'label']}>{m.answer.doNow}</h2>
          <ol className={styles['steps']}>
            {shownSteps.map(({ text }) => (
              <li key={text.en}>{text[language]}</li>
            ))}
          </ol>
        </section>
        {gateCard}
        <Say words={verdict.customerWords[language]} onCustomerCard={onCustomerCard} />
        {slip}
        {!slip && !gateCard && (
          <>
            <Facts {...{ answer, verdict, number, onCall }} onKeepCard={() => onOpen('keep-card')} />
            <Offers
              key={answer.code}
              answer={answer}
              hits={offers}
              active={active}
              onChoose={onChoose}
              onDone={() => onOpen(null)}
            />
            <Folds {...{ answer, verdict, open, onOpen, onGate, onPrint, onChoose }} />
          </>
        )}
      </Screen>
    </div>
  )
}

/** What the customer is told, and the way to show it. */
function Say({ words, onCustomerCard }: { words: readonly string[]; onCustomerCard: () => void }) {
  const { m } = useLanguage()
  return (
    <section className={styles['say']} aria-label={m.answer.say}>
      <Icon name="person" />
      <div className={styles['bubble']}>
        <h2 className={prose['label']}>{m.answer.say}</h2>
        <p className={styles['words']} data-part="customer-words">
          {words.map((sentence) => (
            <span key={sentence}>{sentence}</span>
          ))}
        </p>
      </div>
      <Button className={styles['show'] ?? ''} onClick={onCustomerCard}>
        <KeyCap>F6</KeyCap>
        {m.answer.show}
      </Button>
    </section>
  )
}

type FactProps = { icon: IconName; label: string; part: string; tag?: string | false; children: ReactNode }

function Fact({ icon, label, part, tag, children }: FactProps) {
  return (
    <div data-part={part}>
      <dt>
        <Icon name={icon} />
        {label}
        {tag && <span className={styles['staff']}>{tag}</span>}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

type FactsProps = Pick<AnswerProps, 'answer' | 'verdict' | 'number' | 'onCall'> & { onKeepCard: () => void }

function Facts({ answer, verdict, number, onCall, onKeepCard }: FactsProps) {
  const { language, m } = useLanguage()
  const { whoFixes } = verdict
  const fixer = m.fixers[whoFixes]
  const call = /acquirer|doubt/.test(whoFixes) ? number : undefined
  return (
    <dl className={styles['facts']} data-call={call !== undefined}>
      {answer.codeSet !== 'family' && (
        <Fact icon="meaning" label={m.answer.meaning} part="meaning" tag={answer.staffOnly && m.answer.staffOnly}>
          {answer.meaning[language]}
        </Fact>
      )}
      {answer.class !== 'approved' && (
        <Fact icon="phone" label={m.answer.whoFixes} part="who-fixes">
          {call ? (
            <>
              <button type="button" className={styles['who']} tabIndex={-1} title={call.name} onClick={onCall}>
                {call.name}
              </button>
              <b data-long={call.number.length > 15}>{call.number}</b>
            </>
          ) : (
            <strong>{fixer.who}</strong>
          )}
          {(!call || whoFixes !== 'acquirer') && <small>{fixer.how}</small>}
        </Fact>
      )}
      {answer.operation === null && (
        <Fact icon="card-back" label={m.answer.card} part="keep-card">
          {m.answer.cardBack}
          {verdict.keepCard === 'ask-acquirer' && (
            <small>
              <button type="button" className={controls['link']} onClick={onKeepCard}>
                {m.answer.keepCard}
              </button>
            </small>
          )}
        </Fact>
      )}
    </dl>
  )
}
