import { useRef, useState } from 'react'
import type { Hotline } from '#shared/shop'
import { Button } from '../../components/controls'
import { TextField } from '../../components/fields'
import { useLanguage } from '../../components/language'
import { hotlineNameProblem, hotlineNumberProblem, numberAsKept } from './hotline-problems'
import styles from './hotlines-section.module.css'
import sections from './section.module.css'
import type { Register } from './changes'

/** Two fields that become a hotline on Enter, or when both are filled in and left. */
export function AddHotline({ onSave }: { onSave: Register['saveHotline'] }) {
  const { m } = useLanguage()
  const t = m.hotlines
  const [name, setName] = useState('')
  const [number, setNumber] = useState('')
  /** The person has finished, as far as they know. */
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState(false)
  const group = useRef<HTMLDivElement>(null)
  const first = useRef<HTMLInputElement>(null)

  const problems = {
    name: hotlineNameProblem(name.trim(), m),
    number: hotlineNumberProblem(numberAsKept(number), m),
  }
  const isTold = asked && (name !== '' || number !== '')
  /** A card number is told at once, the rest when the person has finished. */
  const told = (problem: string) => (isTold || problem === m.texts.card ? problem : '')

  /** Whether it could be kept as it is. */
  function add(): boolean {
    setAsked(true)
    const added = { id: crypto.randomUUID(), name: name.trim(), number: numberAsKept(number) }
    if (problems.name !== '' || problems.number !== '') return false
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
      <TextField
        label={t.name}
        value={name}
        problem={told(problems.name)}
        help={t.ownHelp}
        ref={first}
        onChange={change(setName)}
        onEnter={enter}
      />
      <TextField
        label={t.number}
        value={number}
        problem={told(problems.number) || (refused ? m.settings.notKept : '')}
        inputMode="tel"
        onChange={change(setNumber)}
        onEnter={enter}
      />
      <Button className={sections['beside']} onClick={enter}>
        {t.add}
      </Button>
    </div>
  )
}
