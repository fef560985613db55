import { useRef, useState, type FocusEvent, type RefObject } from 'react'
import { codeKeyOf, nameOf, type Incident } from '#shared/incidents/incident'
import { openVerdicts, type OpenPayment, type OpenVerdict } from '#shared/incidents/open-payments'
import type { Language } from '#shared/language'
import { matterSentences } from '#shared/messages/matters'
import { amountInYuan } from '#shared/payments/amount'
import { clockOf, dayOf } from '#shared/timestamp'
import { useCatalog } from '../../components/catalog'
import { Button, KeyCap } from '../../components/controls'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import { Plate } from '../../components/plate'
import { useWanted } from '../../data/drafts'
import { NotClearedForm } from './not-cleared-form'
import { linesOnScreen } from './lines-on-screen'
import styles from './open-lines.module.css'
import type { Ending } from './use-open-payments'

export type OpenLinesProps = {
  payments: readonly OpenPayment[]
  /** `2026-11-22` */
  today: string
  /** Nicknames of the staff, and who is at the counter. */
  staff: readonly string[]
  onDuty: string | null
  /** `tight`: on home, where every line counts and none takes others along. */
  look?: 'tight'
  /** Resolves to whether it is on the disk. */
  onEnd: (incidents: readonly Incident[], ending: Ending) => Promise<boolean>
  /** Nothing more to do here: the focus goes back to where the next customer's code is typed. */
  onDone: () => void
  /** A digit was pressed, and resolves to whether it has ended a payment: it may have been the first one of a code. */
  onDigit: (digit: string, ended: Promise<boolean>) => void
  /** Opens the gate of a payment; without it there is no door. */
  onGate?: ((incident: Incident) => void) | undefined
}

/** Payments that are open, a line each, with what ends them. The line that has the focus takes the digits on its buttons. */
export function OpenLines(props: OpenLinesProps) {
  const { payments, today, staff, onDuty, look } = props
  const list = useRef<HTMLUListElement>(null)
  const endings = useEndings(props)
  const { current, ...focus } = useCurrentLine(list, props, endings)
  const { together, givingUp } = endings
  const alike = new Map<string, number>()
  for (const payment of payments) alike.set(lookOf(payment), (alike.get(lookOf(payment)) ?? 0) + 1)

  return (
    <ul ref={list} className={styles['lines']} data-look={look} {...focus}>
      {payments.map((payment, place) => {
        const { incident, state, outage } = payment
        const isCurrent = incident.id === current
        return (
          <li
            key={incident.id}
            className={styles['line']}
            tabIndex={isCurrent || (current === null && place === 0) ? 0 : -1}
            data-testid="open-payment"
            data-incident-id={incident.id}
            data-state={state}
            data-together={together !== null && outage.includes(together)}
          >
            <What payment={payment} today={today} isAlike={(alike.get(lookOf(payment)) ?? 0) > 1} />
            <Acts payment={payment} lines={props} endings={endings} isCurrent={isCurrent} />
            {look !== 'tight' && <Together payment={payment} lines={props} endings={endings} isCurrent={isCurrent} />}
            {givingUp === incident.id && (
              <NotClearedForm
                of={incident.id}
                staff={staff}
                onDuty={onDuty}
                onSave={(said) => endings.end(payment, { verdict: 'not-cleared', said })}
                onLeave={() => {
                  endings.giveUp(null)
                  list.current?.querySelectorAll<HTMLElement>('[data-incident-id]')[place]?.focus()
                }}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** What ends the payments of a list: one, or its whole outage together; without a verdict a reason is asked for first. */
function useEndings({ payments, onEnd, onDone }: OpenLinesProps) {
  /** Ids of the payment that takes its outage with it, and of the one that is being given up. */
  const [together, setTogether] = useState<string | null>(null)
  const [givingUp, giveUp] = useState(useWanted('not-cleared'))

  const withIt = ({ incident, outage }: OpenPayment): readonly Incident[] =>
    together === incident.id
      ? payments.filter((other) => outage.includes(other.incident.id)).map((other) => other.incident)
      : [incident]

  async function end(payment: OpenPayment, ending: Ending): Promise<boolean> {
    if (!(await onEnd(withIt(payment), ending))) return false
    giveUp(null)
    setTogether(null)
    // Never on to the next line by itself: each digit here says something about money.
    onDone()
    return true
  }
  /** Resolves to whether the payment is ended by that: a reason is asked for first where nobody can tell. */
  function act(payment: OpenPayment, verdict: OpenVerdict): Promise<boolean> {
    if (verdict !== 'not-cleared') return end(payment, { verdict })
    giveUp(payment.incident.id)
    return Promise.resolve(false)
  }
  const toggle = (id: string) => setTogether(together === id ? null : id)
  return { together, givingUp, giveUp, withIt, end, act, toggle }
}

type Endings = ReturnType<typeof useEndings>

/** Id of the line that has the focus, which takes the digits; null: none has it. */
function useCurrentLine(list: RefObject<HTMLUListElement | null>, lines: OpenLinesProps, { act }: Endings) {
  const { payments, onDigit, onGate } = lines
  const [current, setCurrent] = useState<string | null>(null)
  useKeys(list, ({ key, isPlain, inField }) => {
    const payment = payments.find(({ incident }) => incident.id === current)
    if (!payment || !isPlain || inField) return false
    if (moveToLine(key)) return true
    const verdict = /^\d$/.test(key) ? openVerdicts[Number(key) - 1] : undefined
    if (verdict) onDigit(key, act(payment, verdict))
    else if (key === '4' && onGate) onGate(payment.incident)
    else return false
    return true
  })
  return {
    current,
    onFocus: ({ target }: FocusEvent<HTMLElement>) =>
      setCurrent(target.closest<HTMLElement>('[data-incident-id]')?.dataset['incidentId'] ?? null),
    onBlur({ relatedTarget }: FocusEvent) {
      if (!list.current?.contains(relatedTarget)) setCurrent(null)
    },
  }
}

function moveToLine(key: string): boolean {
  const all = linesOnScreen()
  const place = all.findIndex((line) => line.contains(document.activeElement))
  const next = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: all.length - 1 }[key]
  if (next === undefined) return false
  all[Math.max(0, Math.min(next, all.length - 1))]?.focus()
  return true
}

type ActsProps = { payment: OpenPayment; lines: OpenLinesProps; endings: Endings; isCurrent: boolean }

function Acts({ payment, lines: { today, onGate }, endings, isCurrent }: ActsProps) {
  const { language, m } = useLanguage()
  const { incident } = payment
  const count = endings.together === incident.id ? endings.withIt(payment).length : 1
  const button = { className: styles['act'] ?? '', tabIndex: isCurrent ? 0 : -1 }
  return (
    <span className={styles['acts']}>
      {openVerdicts.map((verdict, index) => (
        <Button
          key={verdict}
          {...button}
          data-verdict={verdict}
          onClick={({ detail }) => {
            // The second click of two would meet the line that has moved up.
            if (detail <= 1) void endings.act(payment, verdict)
          }}
        >
          {endingInWords(verdict, payment, today, language)}
          {count > 1 && <b>{m.open.times(count)}</b>}
          {isCurrent && <KeyCap>{index + 1}</KeyCap>}
        </Button>
      ))}
      {onGate && (
        <Button {...button} onClick={() => onGate(incident)}>
          {m.gate.check}
          {isCurrent && <KeyCap>4</KeyCap>}
        </Button>
      )}
    </span>
  )
}

/** Takes the whole outage along: one switch for it, below the newest of its lines. */
function Together({ payment, lines: { payments }, endings, isCurrent }: ActsProps) {
  const { language } = useLanguage()
  const { incident, outage } = payment
  const isNewest = outage.length > 1 && payments.find((other) => outage.includes(other.incident.id)) === payment
  return (
    isNewest && (
      <Button
        className={`${styles['act'] ?? ''} ${styles['together'] ?? ''}`}
        tabIndex={isCurrent ? 0 : -1}
        data-action="together"
        aria-pressed={endings.together === incident.id}
        onClick={() => endings.toggle(incident.id)}
      >
        {matterSentences(language).payments.together(outage.length)}
      </Button>
    )
  )
}

/** What tells a line from another to the minute. */
const lookOf = ({ incident }: OpenPayment): string =>
  [incident.at.slice(0, 16), nameOf(incident), incident.amount].join(' ')

/** Who may say it: where the table calls it not approved, the terminal's list; else the acquirer, later a statement. */
function endingInWords(
  verdict: OpenVerdict,
  { incident, listDecides }: OpenPayment,
  today: string,
  language: Language,
): string {
  const { verdicts, notPaid, refund } = matterSentences(language).payments
  if (incident.operation === 'refund-or-void' && verdict !== 'not-cleared') return refund[verdict]
  if (verdict !== 'not-paid') return verdicts[verdict]
  if (listDecides) return notPaid.list
  return dayOf(incident.at) < today ? notPaid.statement : notPaid.acquirer
}

type WhatProps = {
  payment: OpenPayment
  today: string
  /** Another line would look the same: then the seconds tell. */
  isAlike: boolean
}

function What({ payment: { incident, state }, today, isAlike }: WhatProps) {
  const { language, m } = useLanguage()
  const t = matterSentences(language).payments
  const { answerFor } = useCatalog()
  const key = codeKeyOf(incident)
  const answer = key && answerFor(key)
  const ofDay = dayOf(incident.at)
  return (
    <>
      <time dateTime={incident.at}>
        {ofDay !== today && <i>{m.open.dayOf(Number(ofDay.slice(5, 7)), Number(ofDay.slice(8)))} </i>}
        {isAlike ? incident.at.slice(11, 19) : clockOf(incident.at)}
      </time>
      <Plate code={nameOf(incident)} answerClass={answer?.class ?? 'unverified'} />
      <span className={styles['what']}>
        {answer?.title[language] ?? nameOf(incident)}
        {incident.operation === 'refund-or-void' && <small>　{t.refund.what}</small>}
        {state === 'unclear' && <small>　{t.states.unclear}</small>}
      </span>
      <span className={styles['amount']}>{incident.amount === undefined ? '' : amountInYuan(incident.amount)}</span>
    </>
  )
}
