import { useState } from 'react'
import type { OwnNote } from '#shared/catalog/own-note'
import { dayOf } from '#shared/timestamp'
import controls from '../../components/controls.module.css'
import { useLanguage } from '../../components/language'
import { later } from '../../components/later'
import { Slip } from '../../components/slip'
import styles from './own-note.module.css'

const NoteForm = later(async () => (await import('./note-form')).NoteForm)

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
  const [isWriting, setWriting] = useState(false)
  const leave = () => {
    setWriting(false)
    onDone()
  }
  if (isWriting) return <NoteForm code={code} text={note?.text ?? ''} onSave={onSave} onLeave={leave} />
  const edit = () => setWriting(true)
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
