import { acquirerKept } from '#shared/acquirers'
import type { Settings } from '#shared/settings'
import type { Terminal } from '#shared/shop'
import { useCatalog } from '../../components/catalog'
import { Button, Choice } from '../../components/controls'
import { Help } from '../../components/fields'
import fields from '../../components/fields.module.css'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import { Row, Rows } from '../../components/layout'
import type { ChangeSettings, Register } from './changes'
import { Part, Section } from './section'
import sections from './section.module.css'
import { TerminalForm } from './terminal-form'
import styles from './terminals-section.module.css'

/** The one whose form is open, and what of it has the focus first. */
export type OpenTerminal = { readonly id: string; readonly for: 'label' | 'acquirer' | 'hotline' | null }

type TerminalsSectionProps = {
  open: OpenTerminal | null
  onOpen: (terminal: OpenTerminal | null) => void
  terminals: readonly Terminal[]
  settings: Settings
  onSave: Register['saveTerminal']
  onChange: ChangeSettings
}

/** The register of terminals: add, change, retire, and which of them stands here. */
export function TerminalsSection({ open, onOpen, terminals, settings, onSave, onChange }: TerminalsSectionProps) {
  const { language, m } = useLanguage()
  const t = m.terminals
  const { acquirers } = useCatalog()
  const used = terminals.filter(({ retired }) => retired !== true)
  const retired = terminals.filter((terminal) => terminal.retired === true)
  const { terminalInUse } = settings

  /** Kept at once under a name that will do; the form then asks for the rest. */
  async function add() {
    const id = crypto.randomUUID()
    if (!(await onSave({ id, label: freeLabel(terminals, t.defaultLabel) }))) return
    onOpen({ id, for: 'label' })
    if (used.length === 0) await onChange({ terminalInUse: id })
  }
  async function retire(terminal: Terminal) {
    if (!(await onSave({ ...terminal, retired: true }))) return
    onOpen(null)
    if (terminalInUse === terminal.id) await onChange({ terminalInUse: null })
  }

  /** What was once said of the whole shop is from now on said by each terminal for itself. */
  async function saveAcquirer(terminal: Terminal): Promise<boolean> {
    if (!(await onSave(terminal))) return false
    const { acquirer } = settings
    if (acquirer === null) return true
    const name = acquirerKept(acquirers, acquirer)?.name[language]
    const others = used.filter((other) => other.id !== terminal.id && other.acquirer === undefined)
    for (const other of name === undefined ? [] : others) await onSave({ ...other, acquirer: name })
    return onChange({ acquirer: null })
  }

  return (
    <Section id="terminals" title={t.title}>
      {used.length === 0 && <Help>{t.none}</Help>}
      <Rows>
        {used.map((terminal) => {
          const isOpen = open?.id === terminal.id
          return (
            <li key={terminal.id} data-testid="terminal" data-terminal-id={terminal.id}>
              <TerminalLine
                terminal={terminal}
                isHere={terminal.id === terminalInUse}
                isOpen={isOpen}
                onToggle={() => onOpen(isOpen ? null : { id: terminal.id, for: null })}
              />
              {isOpen && (
                <TerminalForm
                  terminal={terminal}
                  asked={open}
                  shopAcquirer={settings.acquirer}
                  onSave={onSave}
                  onSaveAcquirer={saveAcquirer}
                  onRetire={(latest) => void retire(latest)}
                />
              )}
            </li>
          )
        })}
      </Rows>
      <Button onClick={() => void add()}>{t.add}</Button>
      {used.length > 0 && <InUse terminals={used} terminalInUse={terminalInUse} onChange={onChange} />}
      {retired.length > 0 && <Retired terminals={retired} onSave={onSave} />}
    </Section>
  )
}

/** The first number that no terminal is called by. */
function freeLabel(terminals: readonly Terminal[], labelOf: (number: number) => string): string {
  const taken = new Set(terminals.map(({ label }) => label))
  const numbers = Array.from({ length: terminals.length + 1 }, (_, index) => labelOf(index + 1))
  return numbers.find((name) => !taken.has(name)) ?? labelOf(terminals.length + 1)
}

type TerminalLineProps = { terminal: Terminal; isHere: boolean; isOpen: boolean; onToggle: () => void }

function TerminalLine({ terminal, isHere, isOpen, onToggle }: TerminalLineProps) {
  const t = useLanguage().m.terminals
  const act = isOpen ? t.close : t.change
  return (
    <Row className={styles['terminal']}>
      <Icon name="terminal" />
      <strong>{terminal.label}</strong>
      <span className={styles['quiet']}>
        {terminal.terminalId}
        {isHere && <b>{t.here}</b>}
      </span>
      <Button aria-expanded={isOpen} aria-label={`${act} ${terminal.label}`} onClick={onToggle}>
        {act}
      </Button>
    </Row>
  )
}

type InUseProps = Pick<TerminalsSectionProps, 'terminals' | 'onChange'> & Pick<Settings, 'terminalInUse'>

/** Which of them stands at this counter. */
export function InUse({ terminals, terminalInUse, onChange }: InUseProps) {
  const { m } = useLanguage()
  const t = m.terminals
  return (
    <Part>
      <p className={fields['label']}>{t.inUse}</p>
      <Choice
        label={t.inUse}
        options={[
          ...terminals.map(({ id, label }) => ({ value: id, text: label })),
          { value: '', text: m.settings.nothing },
        ]}
        value={terminalInUse ?? ''}
        onChoose={(chosen) => void onChange({ terminalInUse: chosen === '' ? null : chosen })}
      />
      <Help>{t.inUseHelp}</Help>
    </Part>
  )
}

function Retired({ terminals, onSave }: Pick<TerminalsSectionProps, 'terminals' | 'onSave'>) {
  const t = useLanguage().m.terminals
  return (
    <Part title={t.retired}>
      <div className={sections['choices']}>
        {terminals.map((terminal) => (
          <Button key={terminal.id} onClick={() => void onSave({ ...terminal, retired: false })}>
            {t.again(terminal.label)}
          </Button>
        ))}
      </div>
    </Part>
  )
}
