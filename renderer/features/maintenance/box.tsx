import type { RoundItem } from '#shared/maintenance/round'
import { maintenanceWords } from '#shared/messages/maintenance'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import styles from './box.module.css'

type BoxProps = {
  state: RoundItem['state']
  /** How it stands, where that is not in the words of a check. */
  label?: string | undefined
}

/** What was asked and how it stands: an empty box, an ink tick, a red cross, or a dashed one for later. */
export function Box({ state, label }: BoxProps) {
  const { language } = useLanguage()
  return (
    <span
      className={styles['box']}
      data-state={state}
      role="img"
      aria-label={label ?? maintenanceWords(language).round.states[state]}
    >
      {state === 'ok' && <Icon name="ok" />}
      {state === 'problem' && <Icon name="remove" />}
      {state === 'later' && <Icon name="pending" />}
    </span>
  )
}
