import { useEffect, useState } from 'react'
import type { Result } from '#shared/result'
import { TextField } from '../../components/fields'
import { useLanguage } from '../../components/language'
import { draftOf, keepDraft } from '../../data/drafts'
import styles from './call-pack-page.module.css'

type FactFieldProps<Value> = {
  /** Names the call and the fact; what its page is opened with. */
  draft: { readonly of: string; readonly where: string }
  /** Read out; the visible label stands beside the field. */
  label: string
  value: string
  /** Signs that the field has room for. */
  room?: number
  /** What the text stands for, null when it is empty; else a sentence that says what is wrong. */
  read: (text: string) => Result<Value | null, string>
  /** Resolves to whether it is on the disk. */
  onSave: (value: Value | null) => Promise<boolean>
}

/** A blank to fill in: saved when it is left, and kept with a sentence when it is not right. */
export function FactField<Value>({ draft, label, value, room, read, onSave }: FactFieldProps<Value>) {
  const { m } = useLanguage()
  const [text, setText] = useState<string | null>(() => draftOf('fact', draft.of)?.['text'] ?? null)
  const [wrong, setWrong] = useState('')

  useEffect(() => {
    const isHalf = text !== null && text.trim() !== value
    keepDraft({ form: 'fact', ...draft }, isHalf ? { text } : null, { text: value })
  })

  async function save() {
    if (text === null || text.trim() === value) return
    const said = read(text.normalize('NFKC').trim())
    if (!said.ok) {
      setWrong(said.failure)
      return
    }
    const isKept = await onSave(said.value)
    setWrong(isKept ? '' : m.settings.notKept)
    if (isKept) setText(null)
  }

  return (
    <div className={styles['blank']}>
      <TextField
        label={label}
        isBare
        problem={wrong}
        style={room === undefined ? undefined : { width: `calc(${String(room)}ch + 16px)` }}
        value={text ?? value}
        onChange={(next) => {
          setText(next)
          setWrong('')
        }}
        onBlur={() => void save()}
      />
    </div>
  )
}
