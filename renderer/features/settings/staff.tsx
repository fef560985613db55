import { useRef, useState } from 'react'
import { holdsCardData } from '#shared/payments/card-data'
import { staffLimit, staffNameLimit, type Settings } from '#shared/settings'
import { Choice } from '../../components/controls'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import { Field } from './field'
import type { ChangeSettings } from './changes'
import styles from './settings-page.module.css'

/** Nicknames of those at the counter, and who is there now. */
export function Staff({ settings, onChange }: { settings: Settings; onChange: ChangeSettings }) {
  const { m } = useLanguage()
  const { staff, staffOnDuty } = settings
  const [name, setName] = useState('')
  const [refused, setRefused] = useState(false)
  // Two names typed quickly: the second must not be put to a list without the first.
  const latest = useRef(staff)
  const input = useRef<HTMLInputElement>(null)
  const wrong = refused ? m.settings.notKept : problem(name.trim())

  function problem(added: string): string {
    if (holdsCardData(added)) return m.settings.card
    if (added.length > staffNameLimit) return m.settings.long(staffNameLimit)
    if (staff.includes(added)) return m.staff.taken
    return added !== '' && staff.length >= staffLimit ? m.staff.full(staffLimit) : ''
  }

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
    <div className={styles['part']}>
      <h3>{m.staff.title}</h3>
      {staff.length > 0 && (
        <ul className={styles['names']}>
          {staff.map((nickname) => (
            <li key={nickname}>
              {nickname}
              <button
                type="button"
                aria-label={m.staff.remove(nickname)}
                title={m.staff.remove(nickname)}
                onClick={() => {
                  remove(nickname)
                }}
              >
                <Icon name="remove" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Field
        label={m.staff.add}
        text={name}
        wrong={wrong}
        help={m.staff.help}
        inputRef={input}
        onText={(text) => {
          setName(text)
          setRefused(false)
        }}
        onLeave={() => void add()}
        onEnter={() => void add()}
      />
      {staff.length > 0 && (
        <div>
          <p className={styles['label']}>{m.staff.onDuty}</p>
          <Choice
            label={m.staff.onDuty}
            options={[...staff.map((value) => ({ value, text: value })), { value: '', text: m.settings.nothing }]}
            value={staffOnDuty ?? ''}
            onChoose={(chosen) => {
              void onChange({ staffOnDuty: chosen === '' ? null : chosen })
            }}
          />
          <p className={styles['help']}>{m.staff.onDutyHelp}</p>
        </div>
      )}
    </div>
  )
}
