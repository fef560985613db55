import { checkLimits, type Inspected } from '#shared/maintenance/round'
import { maintenanceWords } from '#shared/messages/maintenance'
import { textProblemInWords } from '#shared/payments/text-problem'
import type { Hotline, Terminal } from '#shared/shop'
import { Button } from '../../components/controls'
import { FieldLine, TextField } from '../../components/fields'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import { useDraft } from '../../data/drafts'
import styles from './inspection.module.css'
import { StoredNumbers } from './stored-numbers'

type StopPanelProps = {
  /** Names the item of its round, and the part. */
  of: string
  terminals: readonly Terminal[]
  terminal: Terminal | undefined
  part: Inspected
  hotlines: readonly Hotline[]
  onGoOn: (note: string) => void
}

/** A difference is a stop: what not to touch, and whom to call. It is on the to-do list already. */
export function StopPanel({ of, terminals, terminal, part, hotlines, onGoOn }: StopPanelProps) {
  const { language, m } = useLanguage()
  const t = maintenanceWords(language).inspection
  const { typed, type } = useDraft({ form: 'round', of }, { note: '' })
  const { note } = typed
  const problem = textProblemInWords(m, note, checkLimits.note)
  const go = () => {
    if (problem === '') onGoOn(note.trim())
  }
  return (
    <div className={styles['stop']} data-testid="tamper-stop">
      <h2>
        <Icon name="declined" />
        {t.stopTitle}
      </h2>
      <p className={styles['differs']}>
        {t.stopLead(terminal?.label ?? maintenanceWords(language).round.allTerminals)}
        <b>{t.parts[part]}</b>
      </p>
      <ol className={styles['touch']}>
        {t.touch.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <StoredNumbers
        terminals={terminals}
        terminal={terminal}
        hotlines={hotlines}
        title={() => t.call}
        none={t.noNumber}
      />
      <FieldLine>
        <TextField
          label={t.noteLabel}
          help={t.saved}
          problem={problem}
          value={note}
          maxLength={checkLimits.note}
          onChange={(text) => type({ note: text })}
          onEnter={go}
        />
        <Button look="key" cap="Enter" onClick={go}>
          {t.goOn}
        </Button>
      </FieldLine>
    </div>
  )
}
