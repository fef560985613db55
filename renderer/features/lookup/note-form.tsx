import { useRef, useState } from 'react'
import { ownNoteLimit } from '#shared/catalog/own-note'
import { textProblemInWords } from '#shared/payments/text-problem'
import { Button } from '../../components/controls'
import { TextField } from '../../components/fields'
import { bringIntoView } from '../../components/in-view'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import { Slip } from '../../components/slip'
import styles from './own-note.module.css'

type NoteFormProps = {
  code: string
  text: string
  /** Resolves to whether the note is on the disk; an empty text takes it away. */
  onSave: (text: string) => Promise<boolean>
  onLeave: () => void
}

/** The shop's note about a code, to be written: Enter saves, Shift+Enter is a new line. */
export function NoteForm({ code, text, onSave, onLeave }: NoteFormProps) {
  const { m } = useLanguage()
  const [draft, setDraft] = useState(text)
  const problem = textProblemInWords(m, draft, ownNoteLimit)
  const form = useRef<HTMLDivElement>(null)
  const save = async () => {
    if (problem === '' && (await onSave(draft.trim()))) onLeave()
  }
  useKeys(form, {
    Escape: onLeave,
    Enter({ shift }) {
      if (shift) return false
      void save()
      return true
    },
  })
  return (
    <Slip ref={bringIntoView} ground="paper" className={styles['slip']}>
      <div ref={form}>
        <TextField
          label={m.note.label(code)}
          help={m.note.help}
          problem={problem}
          rows={3}
          autoFocus
          value={draft}
          onChange={setDraft}
        />
      </div>
      <Button cap="Enter" onClick={() => void save()}>
        {m.note.save}
      </Button>
    </Slip>
  )
}
