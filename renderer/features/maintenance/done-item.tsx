import { taskTitle } from '#shared/maintenance/in-words'
import type { RoundItem } from '#shared/maintenance/round'
import { isShipped } from '#shared/maintenance/task'
import { taskWords } from '#shared/maintenance/task-words'
import { maintenanceWords } from '#shared/messages/maintenance'
import type { Terminal } from '#shared/shop'
import { clockOf } from '#shared/timestamp'
import { Button } from '../../components/controls'
import { useLanguage } from '../../components/language'
import prose from '../../components/prose.module.css'
import { Box } from './box'
import styles from './round-page.module.css'

type DoneItemProps = {
  item: RoundItem
  terminals: readonly Terminal[]
  /** On its way to the disk. */
  isSent: boolean
  onOpen: () => void
  onFix: (family: string) => void
}

/** An item that is not the current one: its box, what it is, how it went. */
export function DoneItem({ item, terminals, isSent, onOpen, onFix }: DoneItemProps) {
  const { language, m } = useLanguage()
  const t = maintenanceWords(language)
  const words = isShipped(item.task) ? taskWords[item.task] : null
  const label = terminals.find(({ id }) => id === (item.terminal ?? item.which))?.label
  const { family } = words ?? {}
  return (
    <div className={styles['row']}>
      <Box state={item.state} />
      <button type="button" className={styles['open']} tabIndex={-1} onClick={onOpen}>
        <span>{taskTitle(item, language)}</span>
        {label !== undefined && <small className={prose['note']}>{label}</small>}
        {item.state === 'problem' && <Trouble note={item.note ?? ''} fix={words?.fails[language] ?? ''} />}
      </button>
      {item.state === 'problem' && family !== undefined ? (
        <Button icon="wrench" onClick={() => onFix(family)}>
          {t.round.seeFix}
        </Button>
      ) : (
        <span className={styles['when']}>
          {isSent ? m.saved.saving : item.at === undefined ? '' : `${t.round.states[item.state]}　${clockOf(item.at)}`}
          {item.staff !== undefined && <small>{item.staff}</small>}
        </span>
      )}
    </div>
  )
}

/** What was seen; where nobody has written it, what to do first. */
function Trouble({ note, fix }: { note: string; fix: string }) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).round
  if (note !== '') return <b className={styles['wrong']}>{t.fails(note)}</b>
  return fix === '' ? null : <b className={styles['fix']}>{t.tryFirst(fix)}</b>
}
