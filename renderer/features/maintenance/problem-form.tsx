import { checkLimits, type RoundItem } from '#shared/maintenance/round'
import { maintenanceWords } from '#shared/messages/maintenance'
import { textProblemInWords } from '#shared/payments/text-problem'
import type { Terminal } from '#shared/shop'
import { Button } from '../../components/controls'
import { ChoiceField, TextField } from '../../components/fields'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { useDraft } from '../../data/drafts'
import styles from './round-page.module.css'

type ProblemFormProps = {
  /** Names the item of its round. */
  of: string
  fails: string
  /** Those of which one may have the problem; none to choose from where the item is of one terminal. */
  terminals: readonly Terminal[]
  before: RoundItem
  onSave: (said: { note?: string; which?: string }) => void
  onBack: () => void
}

/** What is wrong, in a line; both the line and the terminal may be left out. */
export function ProblemForm({ of, fails, terminals, before, onSave, onBack }: ProblemFormProps) {
  const { language, m } = useLanguage()
  const t = maintenanceWords(language)
  const used = terminals.filter(({ retired }) => retired !== true)
  const only = used.length === 1 ? (used[0]?.id ?? '') : ''
  const start = { note: before.note ?? '', which: before.which ?? only }
  const { typed, type } = useDraft({ form: 'round', of, chosen: ['which'] }, start)
  const { note, which } = typed
  const problem = textProblemInWords(m, note, checkLimits.note)

  function save() {
    if (problem !== '') return
    onSave({ ...(note.trim() === '' ? {} : { note }), ...(which === '' ? {} : { which }) })
  }
  return (
    <div className={styles['form']}>
      {fails !== '' && <p className={styles['fix']}>{t.round.tryFirst(fails)}</p>}
      <TextField
        label={t.round.noteLabel}
        help={t.round.noteHelp}
        problem={problem}
        value={note}
        onChange={(text) => type({ note: text })}
        onEnter={save}
      />
      {used.length > 1 && (
        <div className={styles['which']}>
          <ChoiceField
            label={t.round.which}
            options={[
              ...used.map(({ id, label }) => ({ value: id, text: label })),
              { value: '', text: t.round.allOfThem },
            ]}
            value={which}
            onChoose={(id) => type({ which: id })}
          />
        </div>
      )}
      <Row gap={3} above={3} className={styles['acts']}>
        <Button look="key" cap="Enter" onClick={save}>
          {t.round.saveProblem}
        </Button>
        <Button cap="Esc" onClick={onBack}>
          {t.round.back}
        </Button>
      </Row>
    </div>
  )
}
