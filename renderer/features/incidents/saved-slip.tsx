import { useLayoutEffect, useRef } from 'react'
import { nameOf, type Incident, type IncidentChange, type Outcome } from '#shared/incidents/incident'
import { clockOf } from '#shared/timestamp'
import { Button, KeyCap } from '../../components/controls'
import { Icon, type IconName } from '../../components/icon'
import { useLanguage } from '../../components/language'
import styles from './saved-slip.module.css'

/** The outcomes that a number key gives, in the order of the keys 1 to 5. */
const keyed: readonly { readonly outcome: Outcome; readonly icon: IconName }[] = [
  { outcome: 'other-card', icon: 'card' },
  { outcome: 'qr', icon: 'qr' },
  { outcome: 'cash', icon: 'cash' },
  { outcome: 'left', icon: 'left' },
  { outcome: 'pending', icon: 'pending' },
]

type SavedSlipProps = {
  incident: Incident
  /** The outcome row has been opened with Enter: its keys are 1 to 5 and 0. */
  asking: boolean
  onAsk: () => void
  onMend: (change: IncidentChange['change']) => void
  onUndo: () => void
  /** An outcome was chosen, or a key that is none was pressed: back to the box. */
  onAnswered: () => void
}

/** What was written down. Appears only after the disk has it. */
export function SavedSlip({ incident, asking, onAsk, onMend, onUndo, onAnswered }: SavedSlipProps) {
  const { m } = useLanguage()
  const clock = clockOf(incident.at)
  return (
    <section className={styles['slip']} data-testid="saved" data-incident-id={incident.id}>
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
              {clock}　{nameOf(incident)}　{incident.outcome ? m.outcomes[incident.outcome] : m.saved.onDisk}
              {incident.gate && `　${m.gate.verdicts[incident.gate]}`}
            </small>
          </>
        )}
        <Button className={styles['undo'] ?? ''} cap="−" onClick={onUndo}>
          {incident.withdrawn ? m.saved.restore : m.saved.undo}
        </Button>
      </p>
      {!incident.withdrawn && (
        <Outcomes incident={incident} asking={asking} onAsk={onAsk} onMend={onMend} onAnswered={onAnswered} />
      )}
    </section>
  )
}

type OutcomesProps = Omit<SavedSlipProps, 'onUndo'>

function Outcomes({ incident, asking, onAsk, onMend, onAnswered }: OutcomesProps) {
  const { m } = useLanguage()
  const row = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (asking) row.current?.focus()
  }, [asking])

  function handleKey(event: React.KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === '0') markSameCard()
    else if (/^[1-5]$/.test(event.key)) choose(keyed[Number(event.key) - 1]?.outcome ?? 'pending')
    else if (event.key === 'Escape') onAnswered()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  function markSameCard() {
    onMend({ sameCard: incident.sameCard !== true })
    onAnswered()
  }
  function choose(outcome: Outcome) {
    onMend({ outcome })
    onAnswered()
  }

  return (
    <div
      ref={row}
      tabIndex={-1}
      className={styles['ask']}
      role="group"
      aria-label={m.saved.outcomeAsk}
      onKeyDown={handleKey}
    >
      <button type="button" className={styles['question']} tabIndex={-1} onClick={onAsk}>
        {m.saved.outcomeAsk} {!asking && <KeyCap>Enter</KeyCap>}
      </button>
      {keyed.map(({ outcome, icon }, index) => (
        <Button
          key={outcome}
          icon={incident.outcome === outcome ? 'ok' : icon}
          aria-pressed={incident.outcome === outcome}
          onClick={() => {
            choose(outcome)
          }}
        >
          {m.outcomes[outcome]}
          {asking && <KeyCap>{index + 1}</KeyCap>}
        </Button>
      ))}
      <Button
        aria-pressed={incident.sameCard === true}
        icon={incident.sameCard === true ? 'ok' : undefined}
        onClick={markSameCard}
      >
        {m.saved.sameCard}
        {asking && <KeyCap>0</KeyCap>}
      </Button>
    </div>
  )
}
