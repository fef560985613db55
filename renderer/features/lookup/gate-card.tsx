import { useLayoutEffect, useRef, useState } from 'react'
import {
  factAnswers,
  gate,
  gateEnd,
  gateOperation,
  listEnds,
  untouchedGate,
  type FactAnswer,
  type GateEnd,
  type GateOperation,
  type GateState,
  type LastWord,
} from '#shared/verdict/gate'
import type { Operation } from '#shared/payments/payment'
import type { Language } from '#shared/language'
import type { Messages } from '#shared/messages/messages'
import { Button, Choice, KeyCap } from '../../components/controls'
import controls from '../../components/controls.module.css'
import { Icon } from '../../components/icon'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import styles from './gate-card.module.css'
import type { Spelling, Spelt } from './use-spelling'

type GateCardProps = {
  state: GateState
  /** The owner's table says not approved: the list without this sale ends it. */
  listDecides: boolean
  /** The payment is of an earlier day: settlement or statement can tell by now. */
  isSettledBy: boolean
  onChange: (state: GateState) => void
  /** Back to the box: Esc, or nothing more to ask. */
  onLeave: () => void
  onNote: () => void
  spelling: Spelling
  /** What was pressed was the next customer's code. */
  onSpelt: (code: string, takeBack: () => void) => void
}

const lastWords: readonly LastWord[] = ['confirmed', 'denied']

/** The digits of the rows, beside 1 to 3 for the facts. */
/** Between the digits of a code typed in one go (ms). */
const withinCode = 900
const acquirerDigit = 4
const notListedDigit = 7
const settlementDigit = 8

/** "Was it paid?": what was being done, then the facts that must agree. Digits answer while the focus is in here. */
export function GateCard(props: GateCardProps) {
  const { state, listDecides, isSettledBy, onChange, onLeave, onNote, spelling, onSpelt } = props
  const { language, m } = useLanguage()
  const card = useRef<HTMLElement>(null)
  // Before the next key: it is meant for the gate.
  useLayoutEffect(() => {
    card.current?.focus()
  }, [])
  const operation = state.operation && gateOperation(state.operation)
  const isRefund = state.operation === 'refund-or-void'
  const end = gateEnd(state, listDecides)
  const verdict = typeof end === 'string' && end !== 'no-payment' ? end : ''
  const next = operation ? operation.facts.find(({ id }) => state.facts[id] === undefined) : undefined
  const canBeNotListed = operation !== null && listEnds(state.operation, listDecides) && verdict !== 'paid'

  /** A code that the last two digits spell, where the second one has said who was paid. */
  const [spelt, setSpelt] = useState<Spelt | null>(null)

  /** Whether a key answers something here; what does not is the beginning of the next look-up. */
  function isAnswered(key: string): boolean {
    const answer = /^[1-9]$/.test(key) ? answerOf(Number(key)) : null
    if (answer === null) return false
    // Who answers reads each question; who types a code does not.
    const before = Number(key) >= acquirerDigit ? spelling.with(key, withinCode) : null
    answer()
    setSpelt(before)
    spelling.note(key, () => {
      onChange(state)
    })
    return true
  }
  function answerOf(digit: number): (() => void) | null {
    if (!operation) {
      const chosen = gate.operations[digit - 1]
      return chosen === undefined
        ? null
        : () => {
            choose(chosen.id)
          }
    }
    const focused = document.activeElement?.closest<HTMLElement>('[data-fact]')?.dataset['fact']
    const isOver = verdict === 'paid' || verdict === 'not-paid' || end === 'no-payment'
    if (isOver && focused === undefined) return null
    const answer = factAnswers[digit - 1]
    const fact = focused ?? next?.id
    if (answer !== undefined) {
      return fact === undefined
        ? null
        : () => {
            answerFact(fact, answer)
          }
    }
    if (digit === notListedDigit) {
      return canBeNotListed
        ? () => {
            answerFact('list', 'no')
          }
        : null
    }
    const isSettlement = digit > notListedDigit
    const word = lastWords[digit - (isSettlement ? settlementDigit : acquirerDigit)]
    if (word === undefined || (isSettlement && !isSettledBy)) return null
    return () => {
      say(isSettlement ? 'settlement' : 'acquirer', word)
    }
  }
  function moveFocus(by: 1 | -1) {
    const buttons = [...(card.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    buttons.at((at + by) % buttons.length)?.focus()
  }
  /** Whatever was chosen, the next digit is for the gate. */
  function change(changed: GateState) {
    setSpelt(null)
    onChange(changed)
    card.current?.focus()
  }
  const choose = (chosen: Operation) => {
    change({ ...state, operation: chosen })
  }
  const answerFact = (id: string, answer: FactAnswer) => {
    change({ ...state, facts: { ...state.facts, [id]: answer } })
  }
  const say = (who: 'acquirer' | 'settlement', word: LastWord) => {
    change({ ...state, [who]: word })
  }

  useKeys(card, ({ key, isPlain }) => {
    if (!isPlain) return false
    if (key === 'Escape') onLeave()
    else if (key === 'Enter' && spelt !== null) onSpelt(spelt.code, spelt.takeBack)
    else if (key === 'ArrowDown' || key === 'ArrowUp') moveFocus(key === 'ArrowDown' ? 1 : -1)
    else return isAnswered(key)
    return true
  })

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
        <>
          <h3>{gate.question[language]}</h3>
          <div className={styles['operations']}>
            {gate.operations.map(({ id, title }, index) => (
              <Button
                key={id}
                data-operation={id}
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
              className={controls['link']}
              onClick={() => {
                change(untouchedGate)
              }}
            >
              {m.gate.other}
            </button>
          </h3>
          <ol>
            {operation.facts.map(({ id, text }) => (
              <li
                key={id}
                data-fact={id}
                data-value={state.facts[id] ?? ''}
                aria-current={next?.id === id ? 'step' : undefined}
              >
                <span>{text[language]}</span>
                <Choice
                  size="small"
                  label={text[language]}
                  options={factAnswers.map((value) => ({ value, text: gate.answers[value][language] }))}
                  value={state.facts[id] ?? null}
                  cap={next?.id === id ? 1 : null}
                  onChoose={(answer) => {
                    answerFact(id, answer)
                  }}
                />
              </li>
            ))}
            {operation.facts.length > 0 && (
              <li>
                <span>{m.gate.acquirerSays}</span>
                <Choice
                  size="small"
                  label={m.gate.acquirerSays}
                  options={[
                    { value: 'confirmed', text: gate[isRefund ? 'acquirerRefunded' : 'acquirerConfirmed'][language] },
                    { value: 'denied', text: gate[isRefund ? 'acquirerNotRefunded' : 'acquirerDenied'][language] },
                  ]}
                  value={state.acquirer}
                  cap={acquirerDigit}
                  onChoose={(word) => {
                    say('acquirer', word)
                  }}
                />
              </li>
            )}
            {operation.facts.length > 0 && isSettledBy && (
              <li>
                <span>{m.gate.settlement}</span>
                <Choice
                  size="small"
                  label={m.gate.settlement}
                  options={[
                    { value: 'confirmed', text: gate.settled[language] },
                    { value: 'denied', text: gate.notSettled[language] },
                  ]}
                  value={state.settlement}
                  cap={settlementDigit}
                  onChoose={(word) => {
                    say('settlement', word)
                  }}
                />
              </li>
            )}
            {operation.facts.length === 0 && operation.next.map(({ text }) => <li key={text.en}>{text[language]}</li>)}
          </ol>
          <p className={styles['result']} data-proved={verdict === 'paid'}>
            <Icon name={verdict === 'paid' || end === 'no-payment' ? 'ok' : 'unverified'} />
            <span>{end === null ? '' : inWords(end, operation, language, m)}</span>
            {spelt !== null && (
              <Button
                cap="Enter"
                onClick={() => {
                  onSpelt(spelt.code, spelt.takeBack)
                }}
              >
                {m.gate.isCode(spelt.code)}
              </Button>
            )}
            {canBeNotListed && verdict === '' && (
              <Button
                cap={String(notListedDigit)}
                onClick={() => {
                  answerFact('list', 'no')
                }}
              >
                {gate.notListed[language]}
              </Button>
            )}
            {verdict === 'unclear' && (
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

function inWords(end: GateEnd, { results, keep }: GateOperation, language: Language, m: Messages): string {
  if (typeof end === 'object') return m.gate.open(end.open, keep[language])
  return results[end === 'no-payment' ? 'unclear' : end][language]
}
