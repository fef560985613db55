import { useState } from 'react'
import { ownNoteLimit, type OwnNote } from '#shared/catalog/own-note'
import { textProblemInWords } from '#shared/payments/text-problem'
import { dayOf } from '#shared/timestamp'
import { Button } from '../../components/controls'
import controls from '../../components/controls.module.css'
import { TextField } from '../../components/fields'
import { useLanguage } from '../../components/language'
import { Slip } from '../../components/slip'
import styles from './own-note.module.css'

/** On a low screen the lamp is not high enough for the button, too. */
const bringIntoView = (slip: HTMLElement | null) => slip?.scrollIntoView({ block: 'nearest' })

type OwnNoteProps = {
  code: string
  note: OwnNote | undefined
  /** Resolves to whether the note is on the disk; an empty text takes it away. */
  onSave: (text: string) => Promise<boolean>
  onDone: () => void
}

/** What the shop knows about this code, on top of everything: a slip in the free part of the lamp. */
export function OwnNoteSlip({ code, note, onSave, onDone }: OwnNoteProps) {
  const { m } = useLanguage()
  const [draft, setDraft] = useState<string | null>(null)
  const problem = textProblemInWords(m, draft ?? '', ownNoteLimit)

  async function save() {
    if (draft === null || problem !== '') return
    if (!(await onSave(draft.trim()))) return
    setDraft(null)
    onDone()
  }

  if (draft !== null) {
    return (
      <Slip ref={bringIntoView} ground="paper" className={styles['slip']}>
        <TextField
          label={m.note.label(code)}
          help={m.note.help}
          problem={problem}
          rows={3}
          autoFocus
          value={draft}
          onChange={setDraft}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              setDraft(null)
              onDone()
            } else if (event.key === 'Enter' && !event.shiftKey) void save()
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
        <Button cap="Enter" onClick={() => void save()}>
          {m.note.save}
        </Button>
      </Slip>
    )
  }
  const edit = () => setDraft(note?.text ?? '')
  return note ? (
    <Slip ground="paper" className={styles['slip']} data-testid="own-note">
      <p className={styles['head']}>
        {m.note.title} {dayOf(note.at).slice(5)}
      </p>
      <p>{note.text}</p>
      <button type="button" className={controls['link']} onClick={edit}>
        {m.note.change}
      </button>
    </Slip>
  ) : (
    <p className={styles['add']}>
      <button type="button" className={controls['link']} onClick={edit}>
        {m.note.add}
      </button>
    </p>
  )
}
