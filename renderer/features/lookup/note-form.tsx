import { useLayoutEffect, useRef } from 'react'
import { ownNoteLimit } from '#shared/catalog/own-note'
import { textProblemInWords } from '#shared/payments/text-problem'
import { Button } from '../../components/controls'
import { TextField } from '../../components/fields'
import { bringIntoView } from '../../components/in-view'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import { Slip } from '../../components/slip'
import { useDraft } from '../../data/drafts'
import styles from './own-note.module.css'

type NoteFormProps = {
  /** Names the code and whose it is. */
  of: string
  code: string
  text: string
  /** Resolves to whether the note is on the disk; an empty text takes it away. */
  onSave: (text: string) => Promise<boolean>
  onLeave: () => void
}

/**
 * The shop's note about a code, to be written: Enter saves, Shift+Enter is a new line. Whatever key leads away, what was
 * typed is there when somebody goes on with it.
 */
export function NoteForm({ of, code, text, onSave, onLeave }: NoteFormProps) {
  const { m } = useLanguage()
  const { typed, type, end } = useDraft({ form: 'note', of }, { text })
  const draft = typed.text
  const problem = textProblemInWords(m, draft, ownNoteLimit)
  const form = useRef<HTMLDivElement>(null)
  // Whoever goes on does so at the end.
  useLayoutEffect(() => {
    const field = form.current?.querySelector('textarea')
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [])
  const save = async () => {
    if (problem !== '' || !(await onSave(draft.trim()))) return
    end()
    onLeave()
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
          onChange={(next) => type({ text: next })}
        />
      </div>
      <Button cap="Enter" onClick={() => void save()}>
        {m.note.save}
      </Button>
    </Slip>
  )
}
