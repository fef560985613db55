import { backupWords } from '#shared/messages/backup'
import { dayOf, localTimestamp } from '#shared/timestamp'
import { now } from '../../clock'
import { Button } from '../../components/controls'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { ownerApi } from '../../owner-api'
import styles from './backup-line.module.css'
import { failedInWords, standing, whenInWords } from './backup-words'
import { useBackupState } from './use-backup-state'

/** One line on home: how old the last good backup is, and the way back on the day of a restore. */
export function BackupLine({ onSay }: { onSay: (text: string) => void }) {
  const { language } = useLanguage()
  const state = useBackupState()

  async function undo() {
    const reply = await ownerApi.undoRestore()
    if (!reply.ok) onSay(failedInWords(reply.failure, language))
  }

  if (state === null) return null
  const moment = now()
  const { last, problem, isBad } = standing(state, language, moment)
  const { replaced } = state
  return (
    <>
      <Row as="p" className={styles['line']} data-bad={isBad} data-testid="backup-line">
        <Icon name={isBad ? 'check-first' : 'disk'} />
        {problem === '' ? last : backupWords(language).lastBut(last, problem)}
      </Row>
      {replaced !== null && dayOf(replaced) === dayOf(localTimestamp(moment)) && (
        <Row as="p" className={styles['line']}>
          <Icon name="again" />
          {backupWords(language).replaced(whenInWords(replaced, language, moment))}
          <Button onClick={() => void undo()}>{backupWords(language).undo}</Button>
        </Row>
      )}
    </>
  )
}
