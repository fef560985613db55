import { useRef, useState } from 'react'
import { holdsCardData } from '#shared/payments/card-data'
import type { Hotline } from '#shared/shop'
import { Button } from '../../components/controls'
import { useLanguage } from '../../components/language'
import { Field } from './field'
import { hotlineProblems, numberAsKept } from './hotline-problems'
import type { Register } from './changes'
import styles from './settings-page.module.css'

/** Two fields that become a hotline on Enter, or when both are filled in and left. */
export function AddHotline({ onSave }: { onSave: Register['saveHotline'] }) {
  const { m } = useLanguage()
  const t = m.hotlines
  const problems = hotlineProblems(m)
  const [name, setName] = useState('')
  const [number, setNumber] = useState('')
  /** The person has finished, as far as they know. */
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState(false)
  const group = useRef<HTMLDivElement>(null)
  const first = useRef<HTMLInputElement>(null)

  const wrongWith = (text: string, problem: string) =>
    holdsCardData(text) ? m.settings.card : asked && (name !== '' || number !== '') ? problem : ''
  const wrong = {
    name: wrongWith(name, problems.name(name.trim())),
    number: wrongWith(number, problems.number(numberAsKept(number))) || (refused ? m.settings.notKept : ''),
  }

  /** Whether it could be kept as it is. */
  function add(): boolean {
    setAsked(true)
    const added = { id: crypto.randomUUID(), name: name.trim(), number: numberAsKept(number) }
    const isWrong = problems.name(added.name) !== '' || problems.number(added.number) !== ''
    if (isWrong || holdsCardData(name) || holdsCardData(number)) return false
    setName('')
    setNumber('')
    setAsked(false)
    void write(added)
    return true
  }
  async function write(added: Hotline) {
    if (await onSave(added)) return
    setName(added.name)
    setNumber(added.number)
    setRefused(true)
  }
  function enter() {
    if (add()) first.current?.focus()
  }
  const change = (set: (text: string) => void) => (text: string) => {
    set(text)
    setAsked(false)
    setRefused(false)
  }

  return (
    <div
      ref={group}
      className={styles['line']}
      onBlur={({ relatedTarget }) => {
        if (!group.current?.contains(relatedTarget)) add()
      }}
    >
      <Field
        label={t.name}
        text={name}
        wrong={wrong.name}
        help={t.ownHelp}
        inputRef={first}
        onText={change(setName)}
        onEnter={enter}
      />
      <Field
        label={t.number}
        text={number}
        wrong={wrong.number}
        inputMode="tel"
        onText={change(setNumber)}
        onEnter={enter}
      />
      <Button className={styles['beside'] ?? ''} onClick={enter}>
        {t.add}
      </Button>
    </div>
  )
}
