import { useLayoutEffect, useRef, useState, type ComponentProps, type RefObject } from 'react'
import {
  factAnswers,
  gate,
  untouchedGate,
  type GateEnd,
  type GateOperation,
  type GateState,
  type LastWord,
} from '#shared/verdict/gate'
import type { Operation } from '#shared/payments/payment'
import type { Language } from '#shared/language'
import type { Messages } from '#shared/messages/messages'
import { Button, Choice, KeyCap, type ChoiceProps } from '../../components/controls'
import controls from '../../components/controls.module.css'
import { Icon } from '../../components/icon'
import { bringIntoView } from '../../components/in-view'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import styles from './gate-card.module.css'
import { answered, digits, notListed, standingOf, withFact, type PaymentGate } from './gate-digits'
import type { Spelling, Spelt } from './use-spelling'

type GateCardProps = PaymentGate & {
  onChange: (state: GateState) => void
  /** Back to the box: Esc, or nothing more to ask. */
  onLeave: () => void
  onNote: () => void
  spelling: Spelling
  /** What was pressed was the next customer's code. */
  onSpelt: (code: string, takeBack: () => void) => void
}

/** "Was it paid?": what was being done, then the facts that must agree. Digits answer while the focus is in here. */
export function GateCard(props: GateCardProps) {
  const { state, onNote, onSpelt } = props
  const { language, m } = useLanguage()
  const card = useRef<HTMLElement>(null)
  // Before the next key: it is meant for the gate.
  useLayoutEffect(() => card.current?.focus({ preventScroll: true }), [])
  useLayoutEffect(() => bringIntoView(card.current), [state.operation])
  const { spelt, change } = useAnswers(card, props)
  const { operation, end, canBeNotListed } = standingOf(props)
  const verdict = typeof end === 'string' && end !== 'no-payment' ? end : ''
  return (
    <section
      ref={card}
      className={styles['gate']}
      tabIndex={-1}
      aria-label={m.gate.title}
      data-part="gate"
      data-operation={state.operation ?? ''}
      data-verdict={verdict}
    >
      {!operation ? (
        <Operations onChoose={(chosen) => change({ ...state, operation: chosen })} />
      ) : (
        <>
          <h3>
            {operation.title[language]}
            <button type="button" className={controls['link']} onClick={() => change(untouchedGate)}>
              {m.gate.other}
            </button>
          </h3>
          <Questions of={props} operation={operation} onAnswer={change} />
          <p className={styles['result']} data-proved={verdict === 'paid'}>
            <Icon name={verdict === 'paid' || end === 'no-payment' ? 'ok' : 'unverified'} />
            <span>{end === null ? '' : inWords(end, operation, language, m)}</span>
            {spelt !== null && (
              <Button cap="Enter" onClick={() => onSpelt(spelt.code, spelt.takeBack)}>
                {m.gate.isCode(spelt.code)}
              </Button>
            )}
            {canBeNotListed && verdict === '' && (
              <Button cap={String(digits.notListed)} onClick={() => change(notListed(state))}>
                {gate.notListed[language]}
              </Button>
            )}
            {verdict === 'unclear' && (
              <Button icon="print" cap="Ctrl+P" onClick={onNote}>
                {m.gate.note}
              </Button>
            )}
          </p>
        </>
      )}
    </section>
  )
}

/** Between the digits of a code typed in one go (ms). */
const withinCode = 900

/** Answers by mouse and by key, and the code that the last two digits spell, where the second one has said who was paid. */
function useAnswers(card: RefObject<HTMLElement | null>, props: GateCardProps) {
  const { state, onChange, onLeave, spelling, onSpelt } = props
  const [spelt, setSpelt] = useState<Spelt | null>(null)
  /** Whatever was chosen, the next digit is for the gate. */
  function change(changed: GateState) {
    setSpelt(null)
    onChange(changed)
    card.current?.focus()
  }
  /** Whether a key answers something here; what does not is the beginning of the next look-up. */
  function isAnswered(key: string): boolean {
    const focused = document.activeElement?.closest<HTMLElement>('[data-fact]')?.dataset['fact']
    const changed = /^[1-9]$/.test(key) ? answered(Number(key), props, focused) : null
    if (changed === null) return false
    // Who answers reads each question; who types a code does not.
    const before = Number(key) >= digits.acquirer ? spelling.with(key, withinCode) : null
    change(changed)
    setSpelt(before)
    spelling.note(key, () => onChange(state))
    return true
  }
  useKeys(card, ({ key, isPlain }) => {
    if (!isPlain) return false
    if (key === 'Escape') onLeave()
    else if (key === 'Enter' && spelt !== null) onSpelt(spelt.code, spelt.takeBack)
    else if (key === 'ArrowDown' || key === 'ArrowUp') moveFocus(card.current, key === 'ArrowDown' ? 1 : -1)
    else return isAnswered(key)
    return true
  })
  return { spelt, change }
}

function moveFocus(card: HTMLElement | null, by: 1 | -1): void {
  const buttons = [...(card?.querySelectorAll<HTMLElement>('button') ?? [])]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons.at((at + by) % buttons.length)?.focus()
}

function Operations({ onChoose }: { onChoose: (operation: Operation) => void }) {
  const { language } = useLanguage()
  return (
    <>
      <h3>{gate.question[language]}</h3>
      <div className={styles['operations']}>
        {gate.operations.map(({ id, title }, index) => (
          <Button key={id} data-operation={id} onClick={() => onChoose(id)}>
            <KeyCap>{index + 1}</KeyCap>
            {title[language]}
          </Button>
        ))}
      </div>
    </>
  )
}

type QuestionsProps = { of: PaymentGate; operation: GateOperation; onAnswer: (state: GateState) => void }

/** The facts, then whose word ends it without them; where nothing was to be paid, what to do. */
function Questions({ of, operation, onAnswer }: QuestionsProps) {
  const { language, m } = useLanguage()
  const { state, isSettledBy } = of
  const { next } = standingOf(of)
  const isRefund = operation.id === 'refund-or-void'
  if (operation.facts.length === 0)
    return (
      <ol>
        {operation.next.map(({ text }) => (
          <li key={text.en}>{text[language]}</li>
        ))}
      </ol>
    )
  return (
    <ol>
      {operation.facts.map(({ id, text }) => (
        <Question
          key={id}
          data-fact={id}
          data-value={state.facts[id] ?? ''}
          aria-current={next === id ? 'step' : undefined}
          label={text[language]}
          options={factAnswers.map((value) => ({ value, text: gate.answers[value][language] }))}
          value={state.facts[id] ?? null}
          cap={next === id ? 1 : null}
          onChoose={(answer) => onAnswer(withFact(state, id, answer))}
        />
      ))}
      <Question<LastWord>
        label={m.gate.acquirerSays}
        options={[
          { value: 'confirmed', text: gate[isRefund ? 'acquirerRefunded' : 'acquirerConfirmed'][language] },
          { value: 'denied', text: gate[isRefund ? 'acquirerNotRefunded' : 'acquirerDenied'][language] },
        ]}
        value={state.acquirer}
        cap={digits.acquirer}
        onChoose={(acquirer) => onAnswer({ ...state, acquirer })}
      />
      {isSettledBy && (
        <Question<LastWord>
          label={m.gate.settlement}
          options={[
            { value: 'confirmed', text: gate.settled[language] },
            { value: 'denied', text: gate.notSettled[language] },
          ]}
          value={state.settlement}
          cap={digits.settlement}
          onChoose={(settlement) => onAnswer({ ...state, settlement })}
        />
      )}
    </ol>
  )
}

type QuestionProps<T> = Omit<ComponentProps<'li'>, keyof ChoiceProps<T>> & ChoiceProps<T>

function Question<T extends string>({ label, options, value, cap = null, onChoose, ...rest }: QuestionProps<T>) {
  return (
    <li {...rest}>
      <span>{label}</span>
      <Choice size="small" label={label} options={options} value={value} cap={cap} onChoose={onChoose} />
    </li>
  )
}

function inWords(end: GateEnd, { results, keep }: GateOperation, language: Language, m: Messages): string {
  if (typeof end === 'object') return m.gate.open(end.open, keep[language])
  return results[end === 'no-payment' ? 'unclear' : end][language]
}
