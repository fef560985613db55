import { useLayoutEffect, useRef } from 'react'
import { gate, gateEnd, gateOperation, type FactAnswer, type GateAnswers } from '#shared/catalog/gate'
import type { GateVerdict, Operation } from '#shared/incidents/incident'
import { Button, KeyCap } from '../../components/controls'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import styles from './gate-card.module.css'

export type GateState = { readonly operation: Operation | null; readonly answers: GateAnswers }

type GateCardProps = {
  state: GateState
  onChange: (state: GateState) => void
  /** Back to the box: Esc, or nothing more to ask. */
  onLeave: () => void
  onNote: () => void
}

const factKeys: readonly FactAnswer[] = ['yes', 'no', 'unsure']

/** "Was it paid?": what was being done, then the facts that must agree. Digits answer while the focus is in here. */
export function GateCard({ state, onChange, onLeave, onNote }: GateCardProps) {
  const { language, m } = useLanguage()
  const card = useRef<HTMLElement>(null)
  // Before the next key: it is meant for the gate.
  useLayoutEffect(() => {
    card.current?.focus()
  }, [])
  const operation = state.operation && gateOperation(state.operation)
  const end = operation ? gateEnd(operation, state.answers) : null
  const next = operation ? operation.facts.find(({ id }) => state.answers.facts[id] === undefined) : undefined

  function handleKey(event: React.KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Escape') onLeave()
    else if (/^[1-9]$/.test(event.key)) answerWithDigit(Number(event.key))
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(event.key === 'ArrowDown' ? 1 : -1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  function answerWithDigit(digit: number) {
    if (!operation) {
      const chosen = gate.operations[digit - 1]
      if (chosen) choose(chosen.id)
      return
    }
    const answer = factKeys[digit - 1]
    if (!answer) return
    const focused = document.activeElement?.closest<HTMLElement>('[data-fact]')?.dataset['fact']
    const fact = focused ?? next?.id
    if (fact !== undefined) answerFact(fact, answer)
  }
  function moveFocus(by: 1 | -1) {
    const buttons = [...(card.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    buttons.at((at + by) % buttons.length)?.focus()
  }
  const choose = (chosen: Operation) => {
    onChange({ ...state, operation: chosen })
  }
  const answerFact = (id: string, answer: FactAnswer) => {
    onChange({ ...state, answers: { ...state.answers, facts: { ...state.answers.facts, [id]: answer } } })
    // The next digit answers the next fact.
    card.current?.focus()
  }

  return (
    <section
      ref={card}
      className={styles['gate']}
      tabIndex={-1}
      aria-label={m.gate.title}
      data-part="gate"
      onKeyDown={handleKey}
    >
      {!operation ? (
        <>
          <h3>{gate.question[language]}</h3>
          <div className={styles['operations']}>
            {gate.operations.map(({ id, title }, index) => (
              <Button
                key={id}
                onClick={() => {
                  choose(id)
                }}
              >
                <KeyCap>{index + 1}</KeyCap>
                {title[language]}
              </Button>
            ))}
          </div>
        </>
      ) : (
        <>
          <h3>
            {operation.title[language]}
            <button
              type="button"
              className={styles['again']}
              onClick={() => {
                onChange({ operation: null, answers: { facts: {}, acquirer: null } })
              }}
            >
              {m.gate.other}
            </button>
          </h3>
          <ol>
            {operation.facts.map(({ id, text }) => (
              <li key={id} data-fact={id} aria-current={next?.id === id ? 'step' : undefined}>
                <span>{text[language]}</span>
                <Pick
                  label={text[language]}
                  options={factKeys.map((value) => ({ value, text: gate.answers[value][language] }))}
                  value={state.answers.facts[id] ?? null}
                  caps={next?.id === id}
                  onPick={(answer) => {
                    answerFact(id, answer)
                  }}
                />
              </li>
            ))}
            {operation.facts.length > 0 && (
              <li>
                <span>{m.gate.acquirerSays}</span>
                <Pick
                  label={m.gate.acquirerSays}
                  options={[
                    { value: 'confirmed', text: gate.acquirerConfirmed[language] },
                    { value: 'denied', text: gate.acquirerDenied[language] },
                  ]}
                  value={state.answers.acquirer}
                  caps={false}
                  onPick={(acquirer) => {
                    onChange({ ...state, answers: { ...state.answers, acquirer } })
                  }}
                />
              </li>
            )}
            {operation.facts.length === 0 && operation.next.map(({ text }) => <li key={text.en}>{text[language]}</li>)}
          </ol>
          <p className={styles['result']} data-verdict={typeof end === 'string' ? end : 'open'}>
            <Icon name={end === 'paid' ? 'ok' : 'unverified'} />
            <span>
              {end === null
                ? ''
                : typeof end === 'string'
                  ? operation.results[end][language]
                  : m.gate.open(end.open, operation.keep[language])}
            </span>
            {end === 'unclear' && operation.facts.length > 0 && (
              <Button icon="print" onClick={onNote}>
                {m.gate.note}
              </Button>
            )}
          </p>
        </>
      )}
    </section>
  )
}

type PickProps<T> = {
  label: string
  options: readonly { readonly value: T; readonly text: string }[]
  value: T | null
  /** Show the digits: this row takes them now. */
  caps: boolean
  onPick: (value: T) => void
}

function Pick<T extends string>({ label, options, value, caps, onPick }: PickProps<T>) {
  return (
    <div className={styles['pick']} role="group" aria-label={label}>
      {options.map((option, index) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => {
            onPick(option.value)
          }}
        >
          {caps && <KeyCap>{index + 1}</KeyCap>}
          {option.text}
        </button>
      ))}
    </div>
  )
}

/** The verdict that the gate has reached, or undefined while it is open. */
export function verdictOfGate({ operation, answers }: GateState): GateVerdict | undefined {
  const chosen = operation && gateOperation(operation)
  const end = chosen ? gateEnd(chosen, answers) : null
  return typeof end === 'string' ? end : undefined
}
