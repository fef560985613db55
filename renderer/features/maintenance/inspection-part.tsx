import { useState } from 'react'
import type { Inspected } from '#shared/maintenance/round'
import { taskWords } from '#shared/maintenance/task-words'
import { maintenanceWords } from '#shared/messages/maintenance'
import { textProblemInWords } from '#shared/payments/text-problem'
import { idAsKept, printed, shopLimits, type Terminal } from '#shared/shop'
import { Button } from '../../components/controls'
import { TextField } from '../../components/fields'
import { useLanguage } from '../../components/language'
import styles from './inspection.module.css'

type InspectionPartProps = {
  part: Inspected
  /** Missing where none is registered: all of them. */
  terminal: Terminal | undefined
  onSaveTerminal: (terminal: Terminal) => Promise<boolean>
  onPartDone: () => void
  onRegister: () => void
}

/** One part of an inspection: the question, and the registered number to compare with, or the field that registers it. */
export function InspectionPart({ part, terminal, onSaveTerminal, onPartDone, onRegister }: InspectionPartProps) {
  const { language, m } = useLanguage()
  const t = maintenanceWords(language).inspection
  const isNumber = part === 'serial' || part === 'seal'
  const value = isNumber ? terminal?.[part] : undefined
  return (
    <div className={styles['part']} data-part={part}>
      <p className={styles['ask']}>{t.asks[part]}</p>
      {isNumber && (
        <p className={styles['registered']}>
          {t.registered}
          {value === undefined ? <span>{t.notRegistered}</span> : <b>{value}</b>}
          {terminal && part === 'serial' && <span>{[terminal.make, terminal.model].filter(Boolean).join(' ')}</span>}
          {terminal?.place !== undefined && (
            <small>
              {t.place} {terminal.place}
            </small>
          )}
        </p>
      )}
      {isNumber && value === undefined && terminal && (
        <NumberField key={part} part={part} terminal={terminal} onSave={onSaveTerminal} onDone={onPartDone} />
      )}
      {!terminal && part === 'serial' && (
        <Button icon="terminal" onClick={onRegister}>
          {maintenanceWords(language).round.register}
        </Button>
      )}
      <p className={styles['source']}>
        {maintenanceWords(language).round.source}
        {m.punctuation.colon}
        {taskWords.inspection.sources.map(({ title }) => title[language]).join(' · ')}
      </p>
    </div>
  )
}

type NumberFieldProps = {
  part: 'serial' | 'seal'
  terminal: Terminal
  onSave: (terminal: Terminal) => Promise<boolean>
  onDone: () => void
}

/** Registers a number that is seen for the first time. */
function NumberField({ part, terminal, onSave, onDone }: NumberFieldProps) {
  const { language, m } = useLanguage()
  const t = maintenanceWords(language).inspection
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const kept = idAsKept(text)
  const isWrong = asked && kept !== '' && !printed.test(kept)
  const problem =
    textProblemInWords(m, text, shopLimits.serial) || (isWrong ? m.terminals.wrongPrinted(t.parts[part]) : '')

  async function save() {
    setAsked(true)
    if (kept === '') onDone()
    else if (printed.test(kept) && problem === '' && (await onSave({ ...terminal, [part]: kept }))) onDone()
  }
  return (
    <TextField
      label={t.enter(t.parts[part])}
      help={t.enterHelp}
      problem={problem}
      value={text}
      maxLength={shopLimits.serial}
      onChange={(next) => {
        setText(next)
        setAsked(false)
      }}
      onEnter={() => void save()}
    />
  )
}
