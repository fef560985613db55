import { useLayoutEffect, useRef } from 'react'
import { calledIn, gateInWords } from '#shared/incidents/called'
import type { Incident, IncidentChange, Outcome } from '#shared/incidents/incident'
import { clockOf } from '#shared/timestamp'
import { gate, listEnds } from '#shared/verdict/gate'
import { useCatalog } from '../../components/catalog'
import { Button, KeyCap } from '../../components/controls'
import { Icon } from '../../components/icon'
import { bringIntoView } from '../../components/in-view'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import { Slip } from '../../components/slip'
import { OutcomeButtons, outcomeOfDigit } from './outcome-buttons'
import styles from './saved-slip.module.css'
import { AmountButton, AmountField, useSlipAmount, type AmountAsked, type SlipAmount } from './slip-amount'

/** What can be known at the counter, in the order of the keys 1 to 5. */
const offered: readonly Outcome[] = ['other-card', 'qr', 'cash', 'left', 'pending']

/** The keys after those of the outcomes. */
const gateKey = '6'
const notListedKey = '7'

type SavedSlipProps = {
  incident: Incident
  /** What it asks. The outcome row has been opened with Enter: its keys are 1 to 7 and 0. */
  asking: 'outcome' | 'amount' | null
  /** The same key was pressed again at once, and taken for this entry. */
  already: boolean
  /** One look at the list without this sale ends the doubt: the owner's table says not approved. */
  listDecides: boolean
  onGate: () => void
  onNotListed: () => void
  onAsk: (what: SavedSlipProps['asking']) => void
  isSignToCome: AmountAsked['isSignToCome']
  onAmount: AmountAsked['onKeep']
  onMend: (change: IncidentChange['change']) => void
  onUndo: () => void
  /** An outcome was chosen, or a key that is none was pressed: back to the box. */
  onAnswered: () => void
}

/** What was written down. Appears only after the disk has it. */
export function SavedSlip(props: SavedSlipProps) {
  const { incident, already, asking, onAsk, onUndo } = props
  const { m } = useLanguage()
  const amount = useSlipAmount({
    of: incident.id,
    asking: asking === 'amount',
    onLeave: () => onAsk(null),
    onAnswered: props.onAnswered,
    isSignToCome: props.isSignToCome,
    onKeep: props.onAmount,
  })
  return (
    <Slip
      as="section"
      ref={bringIntoView}
      className={styles['slip']}
      data-testid="saved"
      data-incident-id={incident.id}
    >
      <div className={styles['wrote']}>
        <Icon name="ok" />
        <Wrote incident={incident} />
        {!incident.withdrawn && asking !== 'amount' && (
          <button
            type="button"
            className={styles['question']}
            data-caps="bare"
            tabIndex={-1}
            onClick={() => onAsk('outcome')}
          >
            {m.saved.outcomeAsk} {asking !== 'outcome' && <KeyCap>Enter</KeyCap>}
          </button>
        )}
        {!incident.withdrawn && amount.isOpen && <AmountField incident={incident} amount={amount} />}
        {asking !== 'amount' && (
          <Button look="bare" cap="−" onClick={onUndo}>
            {incident.withdrawn ? m.saved.restore : m.saved.undo}
          </Button>
        )}
      </div>
      {already && !incident.withdrawn && (
        <p className={styles['already']} data-testid="already-logged" data-incident-id={incident.id}>
          {m.saved.already(clockOf(incident.at))}
        </p>
      )}
      {!incident.withdrawn && <Outcomes {...props} amount={amount} />}
    </Slip>
  )
}

function Wrote({ incident }: { incident: Incident }) {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  const { at, outcome, gate: verdict, withdrawn } = incident
  if (withdrawn === true) {
    return (
      <>
        {m.saved.withdrawn(clockOf(at))} <small>{m.saved.withdrawnNote}</small>
      </>
    )
  }
  // The customer can see the screen: the slip names no reason.
  const parts = [clockOf(at), calledIn(language, incident, answerFor), outcome ? m.outcomes[outcome] : m.saved.onDisk]
  return (
    <>
      {m.saved.title}
      <small>
        {parts.join('　')}
        {verdict && `　${gateInWords(incident, verdict, m)}`}
      </small>
    </>
  )
}

function Outcomes({ amount, ...props }: SavedSlipProps & { amount: SlipAmount }) {
  const { incident, listDecides, onMend, onGate, onNotListed, onAsk, onAnswered } = props
  const { language, m } = useLanguage()
  const asking = props.asking === 'outcome'
  const canBeNotListed = listEnds(incident.operation ?? null, listDecides) && incident.gate === undefined
  const row = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (asking) row.current?.focus()
  }, [asking])

  useKeys(row, ({ key, isPlain }) => {
    if (!isPlain) return false
    const outcome = outcomeOfDigit(offered, key)
    if (key === '0') markSameCard()
    else if (outcome) choose(outcome)
    else if (key === gateKey) onGate()
    else if (key === notListedKey && canBeNotListed) onNotListed()
    else if (key === 'Escape') onAnswered()
    else return false
    return true
  })
  function markSameCard() {
    onMend({ sameCard: incident.sameCard !== true })
    onAnswered()
  }
  function choose(outcome: Outcome) {
    onMend({ outcome })
    onAnswered()
  }

  return (
    <div ref={row} tabIndex={-1} className={styles['ask']} role="group" aria-label={m.saved.outcomeAsk}>
      <OutcomeButtons offered={offered} chosen={incident.outcome} caps={asking} onChoose={choose} />
      <AmountButton incident={incident} amount={amount} cap={asking} onAsk={() => onAsk('amount')} />
      <Button
        aria-pressed={incident.sameCard === true}
        icon={incident.sameCard === true ? 'ok' : 'card-back'}
        onClick={markSameCard}
      >
        {m.saved.sameCard}
        {asking && <KeyCap>0</KeyCap>}
      </Button>
      <Button data-part="ask-if-paid" icon="checks" onClick={onGate}>
        {m.gate.wasItPaid}
        {asking && <KeyCap>{gateKey}</KeyCap>}
      </Button>
      {canBeNotListed && (
        <Button title={gate.notListed[language]} onClick={onNotListed}>
          {m.saved.notListed}
          {asking && <KeyCap>{notListedKey}</KeyCap>}
        </Button>
      )}
    </div>
  )
}
