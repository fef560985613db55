import { useLayoutEffect, useRef, useState } from 'react'
import { ownNoteLimit, type OwnNote } from '#shared/catalog/own-note'
import { holdsCardData } from '#shared/payments/card-data'
import { dayOf } from '#shared/timestamp'
import { Button } from '../../components/controls'
import { useLanguage } from '../../components/language'
import styles from './own-note.module.css'

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
  const slip = useRef<HTMLDivElement>(null)
  const isOpen = draft !== null
  useLayoutEffect(() => {
    // On a low screen the lamp is not high enough for the button, too.
    if (isOpen) slip.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const wrong =
    draft === null
      ? ''
      : holdsCardData(draft)
        ? m.note.card
        : draft.trim().length > ownNoteLimit
          ? m.note.long(ownNoteLimit)
          : ''

  async function save() {
    if (draft === null || wrong !== '') return
    if (!(await onSave(draft.trim()))) return
    setDraft(null)
    onDone()
  }

  if (draft !== null) {
    return (
      <div ref={slip} className={styles['slip']}>
        <label htmlFor="own-note">{m.note.label(code)}</label>
        <textarea
          id="own-note"
          autoFocus
          rows={3}
          value={draft}
          aria-invalid={wrong !== ''}
          aria-describedby="own-note-help"
          onChange={(event) => {
            setDraft(event.target.value)
          }}
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
        <p id="own-note-help" className={styles['help']} data-wrong={wrong !== ''}>
          {wrong === '' ? m.note.help : wrong}
        </p>
        <Button cap="Enter" onClick={() => void save()}>
          {m.note.save}
        </Button>
      </div>
    )
  }
  const edit = () => {
    setDraft(note?.text ?? '')
  }
  return note ? (
    <div className={styles['slip']} data-testid="own-note">
      <p className={styles['head']}>
        {m.note.title} {dayOf(note.at).slice(5)}
      </p>
      <p>{note.text}</p>
      <button type="button" className={styles['edit']} onClick={edit}>
        {m.note.change}
      </button>
    </div>
  ) : (
    <button type="button" className={styles['add']} onClick={edit}>
      {m.note.add}
    </button>
  )
}
