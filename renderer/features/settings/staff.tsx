import { useRef, useState } from 'react'
import type { Messages } from '#shared/messages/messages'
import { nameProblemInWords } from '#shared/payments/text-problem'
import { staffLimit, staffNameLimit, type Settings } from '#shared/settings'
import { ChoiceField, FieldLine, TextField } from '../../components/fields'
import { Button } from '../../components/controls'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { useDraft } from '../../data/drafts'
import type { ChangeSettings } from './changes'
import { Part } from './section'
import styles from './staff.module.css'

type StaffProps = { settings: Settings; onChange: ChangeSettings }

/** Nicknames of those at the counter, and who is there now. */
export function Staff({ settings, onChange }: StaffProps) {
  const { m } = useLanguage()
  const { staff, staffOnDuty } = settings
  const draft = useDraft({ form: 'setting', of: 'shop/staff' }, { text: '' })
  const name = draft.typed.text
  const setName = (text: string) => draft.type({ text })
  const [refused, setRefused] = useState(false)
  // Two names typed quickly: the second must not be put to a list without the first.
  const latest = useRef(staff)
  const input = useRef<HTMLInputElement>(null)
  const problem = (added: string) => nameProblem(m, staff, added)

  async function keep(next: readonly string[], onDuty: string | null): Promise<boolean> {
    const before = latest.current
    latest.current = [...next]
    const kept = await onChange({ staff: [...next], staffOnDuty: onDuty })
    if (!kept) latest.current = before
    return kept
  }

  async function add() {
    const added = name.trim()
    if (added === '' || problem(added) !== '' || latest.current.includes(added)) return
    setName('')
    if (await keep([...latest.current, added], staffOnDuty)) return
    setName(added)
    setRefused(true)
  }

  function remove(removed: string) {
    const next = latest.current.filter((other) => other !== removed)
    void keep(next, staffOnDuty === removed ? null : staffOnDuty)
    input.current?.focus()
  }

  return (
    <Part title={m.staff.title}>
      {staff.length > 0 && <Names names={staff} onRemove={remove} />}
      <FieldLine className={styles['add']}>
        <TextField
          label={m.staff.add}
          value={name}
          problem={refused ? m.settings.notKept : problem(name.trim())}
          help={m.staff.help}
          ref={input}
          onChange={(text) => {
            setName(text)
            setRefused(false)
          }}
          onBlur={() => void add()}
          onEnter={() => void add()}
        />
        {/* Enter in the field does the same: the next Tab leads on. */}
        <Button tabIndex={-1} onClick={() => void add()}>
          {m.hotlines.add}
        </Button>
      </FieldLine>
      {staff.length > 0 && <OnDuty settings={settings} onChange={onChange} />}
    </Part>
  )
}

/** What is wrong with a name that is to be added; empty when nothing is. */
function nameProblem(m: Messages, staff: readonly string[], name: string): string {
  const wrong = nameProblemInWords(m, name, staffNameLimit)
  if (wrong !== '') return wrong
  if (staff.includes(name)) return m.staff.taken
  return name !== '' && staff.length >= staffLimit ? m.staff.full(staffLimit) : ''
}

function Names({ names, onRemove }: { names: readonly string[]; onRemove: (name: string) => void }) {
  const { m } = useLanguage()
  return (
    <Row as="ul" className={styles['names']}>
      {names.map((name) => (
        <li key={name}>
          {name}
          <button
            type="button"
            aria-label={m.staff.remove(name)}
            title={m.staff.remove(name)}
            onClick={() => onRemove(name)}
          >
            <Icon name="remove" />
          </button>
        </li>
      ))}
    </Row>
  )
}

function OnDuty({ settings: { staff, staffOnDuty }, onChange }: StaffProps) {
  const { m } = useLanguage()
  return (
    <ChoiceField
      label={m.staff.onDuty}
      help={m.staff.onDutyHelp}
      options={[...staff.map((value) => ({ value, text: value })), { value: '', text: m.settings.nothing }]}
      value={staffOnDuty ?? ''}
      onChoose={(chosen) => void onChange({ staffOnDuty: chosen === '' ? null : chosen })}
    />
  )
}
