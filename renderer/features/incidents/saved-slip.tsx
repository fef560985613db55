import { useLayoutEffect, useRef } from 'react'
import { calledIn, gateInWords } from '#shared/incidents/called'
import type { Incident, IncidentChange, Outcome } from '#shared/incidents/incident'
import { clockOf } from '#shared/timestamp'
import { gate, listEnds } from '#shared/verdict/gate'
import { useCatalog } from '../../components/catalog'
import { Button, KeyCap } from '../../components/controls'
import { Icon } from '../../components/icon'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import { Slip } from '../../components/slip'
import { OutcomeButtons, outcomeOfDigit } from './outcome-buttons'
import styles from './saved-slip.module.css'

/** What can be known at the counter, in the order of the keys 1 to 5. */
const offered: readonly Outcome[] = ['other-card', 'qr', 'cash', 'left', 'pending']

/** The keys after those of the outcomes. */
const gateKey = '6'
const notListedKey = '7'

type SavedSlipProps = {
  incident: Incident
  /** The outcome row has been opened with Enter: its keys are 1 to 7 and 0. */
  asking: boolean
  /** The same key was pressed again at once, and taken for this entry. */
  already: boolean
  /** One look at the list without this sale ends the doubt: the owner's table says not approved. */
  listDecides: boolean
  onGate: () => void
  onNotListed: () => void
  onAsk: () => void
  onMend: (change: IncidentChange['change']) => void
  onUndo: () => void
  /** An outcome was chosen, or a key that is none was pressed: back to the box. */
  onAnswered: () => void
}

/** What was written down. Appears only after the disk has it. */
export function SavedSlip(props: SavedSlipProps) {
  const { incident, already, onUndo } = props
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  const clock = clockOf(incident.at)
  return (
    <Slip as="section" className={styles['slip']} data-testid="saved" data-incident-id={incident.id}>
      <p className={styles['wrote']}>
        <Icon name="ok" />
        {incident.withdrawn ? (
          <>
            {m.saved.withdrawn(clock)} <small>{m.saved.withdrawnNote}</small>
          </>
        ) : (
          <>
            {m.saved.title}
            <small>
              {/* The customer can see the screen: the slip names no reason. */}
              {[
                clock,
                calledIn(language, incident, answerFor),
                incident.outcome ? m.outcomes[incident.outcome] : m.saved.onDisk,
              ].join('　')}
              {incident.gate && `　${gateInWords(incident, incident.gate, m)}`}
            </small>
          </>
        )}
        {!incident.withdrawn && (
          <button type="button" className={styles['question']} data-caps="bare" tabIndex={-1} onClick={props.onAsk}>
            {m.saved.outcomeAsk} {!props.asking && <KeyCap>Enter</KeyCap>}
          </button>
        )}
        <Button look="bare" cap="−" onClick={onUndo}>
          {incident.withdrawn ? m.saved.restore : m.saved.undo}
        </Button>
      </p>
      {already && !incident.withdrawn && (
        <p className={styles['already']} data-testid="already-logged" data-incident-id={incident.id}>
          {m.saved.already(clock)}
        </p>
      )}
      {!incident.withdrawn && <Outcomes {...props} />}
    </Slip>
  )
}

function Outcomes({ incident, asking, listDecides, onMend, onGate, onNotListed, onAnswered }: SavedSlipProps) {
  const { language, m } = useLanguage()
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
      <Button
        aria-pressed={incident.sameCard === true}
        icon={incident.sameCard === true ? 'ok' : undefined}
        onClick={markSameCard}
      >
        {m.saved.sameCard}
        {asking && <KeyCap>0</KeyCap>}
      </Button>
      <Button data-part="ask-if-paid" onClick={onGate}>
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
