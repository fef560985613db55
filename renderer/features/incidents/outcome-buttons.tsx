import type { Outcome } from '#shared/incidents/incident'
import { Button, KeyCap } from '../../components/controls'
import { useLanguage } from '../../components/language'
import { outcomeIcons } from './incident-words'
import styles from './outcome-buttons.module.css'

/** The digits that choose an outcome; the next one asks whether it was paid, on the slip, so it means nothing else elsewhere. */
const digits = 5

type OutcomeButtonsProps = {
  /** In the order of the digits that choose them. */
  offered: readonly Outcome[]
  chosen: Outcome | undefined
  /** Show the digits: this row takes them now. */
  caps: boolean
  onChoose: (outcome: Outcome) => void
}

/** How it ended, one button each. */
export function OutcomeButtons({ offered, chosen, caps, onChoose }: OutcomeButtonsProps) {
  const { m } = useLanguage()
  return offered.map((outcome, index) => (
    <Button
      key={outcome}
      className={styles['outcome']}
      data-outcome={outcome}
      icon={chosen === outcome ? 'ok' : outcomeIcons[outcome]}
      aria-pressed={chosen === outcome}
      onClick={() => onChoose(outcome)}
    >
      {m.outcomes[outcome]}
      {caps && index < digits && <KeyCap>{index + 1}</KeyCap>}
    </Button>
  ))
}

/** The outcome that a digit chooses. */
export const outcomeOfDigit = (offered: readonly Outcome[], key: string): Outcome | undefined =>
  /^[1-9]$/.test(key) && Number(key) <= digits ? offered[Number(key) - 1] : undefined
