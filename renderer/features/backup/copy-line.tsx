import { maintenanceWords } from '#shared/messages/maintenance'
import { now } from '../../clock'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import styles from './backup-line.module.css'
import { whenInWords } from './backup-words'
import { useBackupState } from './use-backup-state'

/** One line at closing: how old the copy is that is left when this PC breaks, or that there is none. */
export function CopyLine() {
  const { language } = useLanguage()
  const t = maintenanceWords(language).closing.copy
  const state = useBackupState()
  if (state === null) return null
  const { folder, copy, problem } = state
  const isAway = problem?.where === 'folder' && (problem.why === 'missing' || problem.why === 'another')
  const words =
    folder === null ? t.none : isAway ? t.away : copy === null ? t.empty : t.made(whenInWords(copy, language, now()))
  return (
    <Row as="p" className={styles['line']} data-testid="stick-copy">
      <Icon name="disk" />
      {words}
    </Row>
  )
}
