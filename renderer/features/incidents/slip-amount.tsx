import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Incident } from '#shared/incidents/incident'
import { amountInYuan, amountProblem, parseAmount } from '#shared/payments/amount'
import { useAnnounce } from '../../components/announce'
import { Button, KeyCap } from '../../components/controls'
import { Icon } from '../../components/icon'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import { amountProblemInWords } from './incident-words'
import { useDraft } from '../../data/drafts'
import styles from './slip-amount.module.css'

export type AmountAsked = {
  /** Id of the entry: what is typed belongs to it alone. */
  of: string
  /** The field has the keys. */
  asking: boolean
  /** The field was left for another part of the page. */
  onLeave: () => void
  /** The amount was given, or is not to be: back to the box. */
  onAnswered: () => void
  /** Whether a text is only the point of the key that has begun it, which an input method writes out afterwards. */
  isSignToCome: (text: string) => boolean
  /** Resolves to whether it is on the disk. */
  onKeep: (fen: number) => Promise<boolean>
}

/** So long (ms) without a key, and an amount is finished. */
const isOver = 8_000

export type SlipAmount = ReturnType<typeof useSlipAmount>

/**
 * The amount that is typed into a slip, and its way to the disk: on Enter, and when the field is left for something else;
 * never on Escape. It ends with the slip of its entry.
 */
export function useSlipAmount({ of, asking, onLeave, onAnswered, isSignToCome, onKeep }: AmountAsked) {
  const { m } = useLanguage()
  const announce = useAnnounce()
  const input = useRef<HTMLInputElement>(null)
  const { typed, type: setTyped, end } = useDraft({ form: 'amount', of }, { text: '' })
  const { text } = typed
  const setText = (next: string) => setTyped({ text: next })
  const [isDone, setIsDone] = useState(false)
  /** Enter or Escape has dealt with this text: leaving the field after it does nothing more. */
  const dealtWith = useRef('')
  useLayoutEffect(() => {
    if (asking) input.current?.focus()
  }, [asking])

  function type(next: string) {
    if (isSignToCome(next)) return
    dealtWith.current = ''
    setText(next)
    setIsDone(false)
  }
  /** False when it is no amount. */
  function keep(): boolean {
    const fen = parseAmount(text)
    if (fen !== null && text !== dealtWith.current) void write(fen)
    return fen !== null
  }
  async function write(fen: number) {
    dealtWith.current = text
    if (await onKeep(fen)) {
      announce(`${m.form.amount} ${amountInYuan(fen)} ${m.saved.onDisk}`)
      if (dealtWith.current !== text) return
      setText('')
      end()
    } else if (dealtWith.current === text) dealtWith.current = ''
  }
  function enter() {
    setIsDone(true)
    if (keep()) {
      onAnswered()
      return
    }
    announce(amountProblemInWords(m, text))
    input.current?.focus()
  }
  function giveUp() {
    dealtWith.current = text
    setText('')
    end()
    onAnswered()
  }
  function leave() {
    keep()
    onLeave()
  }
  // As with a look-up: what is finished does not stay armed, or it takes the next customer's code for more of it.
  const isAmount = asking && parseAmount(text) !== null
  const finish = useEffectEvent(enter)
  useEffect(() => {
    if (!isAmount) return
    const timer = window.setTimeout(finish, isOver)
    return () => clearTimeout(timer)
  }, [isAmount, text])
  // A key that leads to another screen takes the field away without leaving it first.
  const goAway = useEffectEvent(keep)
  useEffect(() => () => void goAway(), [])
  return {
    input,
    text,
    /** What the disk does not have yet is not put away. */
    isOpen: asking || text !== '',
    problem: isToBeTold(text, isDone) ? amountProblemInWords(m, text) : '',
    type,
    enter,
    giveUp,
    leave,
  }
}

/** What more digits cannot put right is told at once; all else when the person has finished. */
const isToBeTold = (text: string, isDone: boolean): boolean =>
  isDone || amountProblem(text) === 'too-big' || (amountProblem(text) !== 'none' && /[^\d,，¥￥\s]/.test(text))

type AmountProps = { incident: Incident; amount: SlipAmount }

/** Asks for the amount, in the first line of the slip; what is wrong with it stands below that line. */
export function AmountField({ incident, amount }: AmountProps) {
  const { m } = useLanguage()
  const { text, problem, input } = amount
  const field = useRef<HTMLDivElement>(null)
  useKeys(field, { Enter: amount.enter, Escape: amount.giveUp })
  return (
    <div
      ref={field}
      className={styles['amount']}
      data-testid="slip-amount"
      onBlur={({ currentTarget, relatedTarget }) => {
        // Where another window comes to the front, the focus stays.
        const isWithin = (place: Element | null) => currentTarget.contains(place)
        if (!isWithin(relatedTarget) && !isWithin(document.activeElement)) amount.leave()
      }}
    >
      <div className={styles['field']}>
        <span aria-hidden>{m.saved.amount} ¥</span>
        <input
          ref={input}
          value={text}
          inputMode="decimal"
          autoComplete="off"
          data-held="once"
          aria-label={m.form.amount}
          aria-invalid={problem !== ''}
          aria-describedby="slip-amount-problem"
          placeholder={incident.amount === undefined ? '' : amountInYuan(incident.amount)}
          onChange={({ target }) => amount.type(target.value)}
        />
        <Button look="bare" cap="Enter" onClick={amount.enter}>
          {m.form.save}
        </Button>
      </div>
      <p id="slip-amount-problem" className={styles['problem']} hidden={problem === ''}>
        <Icon name="declined" />
        {problem}
      </p>
    </div>
  )
}

/** Among the outcomes: the amount that is kept, and the way to another. */
export function AmountButton({
  incident: { amount: kept },
  amount: { isOpen },
  cap,
  onAsk,
}: AmountProps & { cap: boolean; onAsk: () => void }) {
  const { m } = useLanguage()
  const hasAmount = kept !== undefined
  return (
    <Button
      data-testid={isOpen ? undefined : 'slip-amount'}
      data-kept={hasAmount}
      aria-expanded={isOpen}
      icon={hasAmount ? 'ok' : 'meaning'}
      aria-label={hasAmount ? `${m.saved.amount} ¥${amountInYuan(kept)}` : undefined}
      onClick={onAsk}
    >
      {hasAmount ? `¥${amountInYuan(kept)}` : m.saved.amount}
      {cap && <KeyCap>.</KeyCap>}
    </Button>
  )
}
