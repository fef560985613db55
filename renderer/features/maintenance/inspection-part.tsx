import { useState } from 'react'
import type { Inspected } from '#shared/maintenance/round'
import { maintenanceWords } from '#shared/messages/maintenance'
import { textProblemInWords } from '#shared/payments/text-problem'
import { idAsKept, printed, shopLimits, type Terminal } from '#shared/shop'
import { Button } from '../../components/controls'
import { TextField } from '../../components/fields'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { useDraft } from '../../data/drafts'
import styles from './inspection.module.css'
import rounds from './round-page.module.css'
import type { Run } from './use-round'

type InspectionPartProps = {
  /** Names the item of its round, and the part. */
  of: string
  run: Run
  part: Inspected
  onSaveTerminal: (terminal: Terminal) => Promise<boolean>
  onRegister: () => void
}

/** One part of an inspection, and what can be said of it: only what there is something to compare with is the same. */
export function InspectionPart({ of, run, part, onSaveTerminal, onRegister }: InspectionPartProps) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).inspection
  const { terminal, lacks } = run
  const isNumber = part === 'serial' || part === 'seal'
  return (
    <div className={styles['part']} data-part={part}>
      <p className={styles['ask']}>
        {lacks === 'terminal' ? t.noTerminal : lacks === 'number' && isNumber ? t.asksFirst[part] : t.asks[part]}
      </p>
      {isNumber && terminal && <Registered part={part} terminal={terminal} />}
      {lacks === 'terminal' && <RegisterFirst onRegister={onRegister} onLater={run.later} />}
      {lacks === 'number' && isNumber && terminal && (
        <FirstNumber key={part} of={of} part={part} terminal={terminal} run={run} onSave={onSaveTerminal} />
      )}
      {lacks === null && <Compared run={run} isNumber={isNumber} />}
    </div>
  )
}

/** The number to compare with, and which terminal it is of. */
function Registered({ part, terminal }: { part: 'serial' | 'seal'; terminal: Terminal }) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).inspection
  const { place } = terminal
  const value = terminal[part]
  const make = part === 'serial' ? [terminal.make, terminal.model].filter(Boolean).join(' ') : ''
  if (value === undefined && make === '' && place === undefined) return null
  return (
    <p className={styles['registered']}>
      {value !== undefined && (
        <>
          {t.registered} <b>{value}</b>
        </>
      )}
      {make !== '' && <span>{make}</span>}
      {place !== undefined && (
        <small>
          {t.place} {place}
        </small>
      )}
    </p>
  )
}

/** Nothing can be compared: one is registered, or the inspection waits. */
function RegisterFirst({ onRegister, onLater }: { onRegister: () => void; onLater: () => void }) {
  const { language, m } = useLanguage()
  return (
    <Row gap={3} above={3} className={rounds['acts']}>
      <Button look="key" icon="terminal" cap="Enter" onClick={onRegister}>
        {m.terminals.add}
      </Button>
      <Button cap="L" onClick={onLater}>
        {maintenanceWords(language).round.later}
      </Button>
    </Row>
  )
}

function Compared({ run, isNumber }: { run: Run; isNumber: boolean }) {
  const { language } = useLanguage()
  const { round: t, inspection } = maintenanceWords(language)
  return (
    <Row gap={3} above={3} className={rounds['acts']}>
      <Button look="key" icon="ok" cap={t.space} onClick={run.ok}>
        {isNumber ? inspection.same : inspection.fine}
      </Button>
      <Button icon="remove" cap="N" onClick={run.problem}>
        {isNumber ? inspection.differs : inspection.notFine}
      </Button>
      <Button cap="L" onClick={run.later}>
        {t.later}
      </Button>
    </Row>
  )
}

type FirstNumberProps = {
  of: string
  part: 'serial' | 'seal'
  terminal: Terminal
  run: Run
  onSave: (terminal: Terminal) => Promise<boolean>
}

/** A number that is seen for the first time is registered; a terminal may have no seal, but some number it has. */
function FirstNumber({ of, part, terminal, run, onSave }: FirstNumberProps) {
  const { language, m } = useLanguage()
  const { round, inspection: t } = maintenanceWords(language)
  const { typed, type, end } = useDraft({ form: 'round', of }, { text: '' })
  const { text } = typed
  const [asked, setAsked] = useState(false)
  const kept = idAsKept(text)
  const wrong = kept === '' ? (part === 'serial' ? t.noNumberYet : '') : m.terminals.wrongPrinted(t.parts[part])
  const problem = textProblemInWords(m, text, shopLimits.serial) || (asked && !printed.test(kept) ? wrong : '')

  async function save() {
    setAsked(true)
    if (kept === '' && part === 'seal') run.nextPart()
    else if (printed.test(kept) && problem === '' && (await onSave({ ...terminal, [part]: kept }))) {
      end()
      run.nextPart()
    }
  }
  return (
    <>
      <TextField
        label={t.parts[part]}
        help={t.firstHelp[part]}
        problem={problem}
        value={text}
        maxLength={shopLimits.serial}
        onChange={(next) => {
          type({ text: next })
          setAsked(false)
        }}
        onEnter={() => void save()}
      />
      <Row gap={3} above={3} className={rounds['acts']}>
        <Button look="key" cap="Enter" onClick={() => void save()}>
          {t.write}
        </Button>
        {part === 'seal' && <Button onClick={run.nextPart}>{t.noSeal}</Button>}
        <Button onClick={run.problem}>{t.torn[part]}</Button>
        <Button onClick={run.later}>{round.later}</Button>
      </Row>
    </>
  )
}
