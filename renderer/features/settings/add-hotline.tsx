import { useRef, useState } from 'react'
import type { Hotline } from '#shared/shop'
import { Button } from '../../components/controls'
import { TextField } from '../../components/fields'
import { useLanguage } from '../../components/language'
import { hotlineNameProblem, hotlineNumberProblem, numberAsKept } from './hotline-problems'
import { useDraft } from '../../data/drafts'
import styles from './hotlines-section.module.css'
import sections from './section.module.css'
import type { Register } from './changes'

/** Two fields that become a hotline on Enter, or when both are filled in and left. */
export function AddHotline({ onSave }: { onSave: Register['saveHotline'] }) {
  const { m } = useLanguage()
  const t = m.hotlines
  const { name, number, told, refused, change, add } = useNewHotline(onSave)
  const group = useRef<HTMLDivElement>(null)
  const first = useRef<HTMLInputElement>(null)
  function enter() {
    if (add()) first.current?.focus()
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
        problem={told.name}
        help={t.ownHelp}
        ref={first}
        onChange={(text) => change({ name: text })}
        onEnter={enter}
      />
      <TextField
        label={t.number}
        value={number}
        problem={told.number || (refused ? m.settings.notKept : '')}
        inputMode="tel"
        onChange={(text) => change({ number: text })}
        onEnter={enter}
      />
      <Button className={sections['beside']} onClick={enter}>
        {t.add}
      </Button>
    </div>
  )
}

const empty = { name: '', number: '' }

/** What is typed, what of it is wrong, and its way to the disk. */
function useNewHotline(onSave: Register['saveHotline']) {
  const { m } = useLanguage()
  const { typed, type: setTyped } = useDraft({ form: 'setting', of: 'hotlines/new' }, empty)
  /** The person has finished, as far as they know. */
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState(false)
  const { name, number } = typed
  const problems = {
    name: hotlineNameProblem(name.trim(), m),
    number: hotlineNumberProblem(numberAsKept(number), m),
  }
  const isTold = asked && (name !== '' || number !== '')
  /** A card number is told at once, the rest when the person has finished. */
  const told = (problem: string) => (isTold || problem === m.texts.card ? problem : '')

  function change(part: Partial<typeof empty>) {
    setTyped(part)
    setAsked(false)
    setRefused(false)
  }
  /** Whether it could be kept as it is. */
  function add(): boolean {
    setAsked(true)
    if (problems.name !== '' || problems.number !== '') return false
    setTyped(empty)
    setAsked(false)
    void write({ id: crypto.randomUUID(), name: name.trim(), number: numberAsKept(number) })
    return true
  }
  async function write(added: Hotline) {
    if (await onSave(added)) return
    setTyped({ name: added.name, number: added.number })
    setRefused(true)
  }
  return { name, number, told: { name: told(problems.name), number: told(problems.number) }, refused, change, add }
}
