import { useState } from 'react'
import type { OwnNote } from '#shared/catalog/own-note'
import { dayOf } from '#shared/timestamp'
import controls from '../../components/controls.module.css'
import { useLanguage } from '../../components/language'
import { later } from '../../components/later'
import { Slip } from '../../components/slip'
import { draftOf, useWanted } from '../../data/drafts'
import styles from './own-note.module.css'

const NoteForm = later(async () => (await import('./note-form')).NoteForm)

type OwnNoteProps = {
  /** Names the code and whose it is. */
  of: string
  code: string
  note: OwnNote | undefined
  /** Resolves to whether the note is on the disk; an empty text takes it away. */
  onSave: (text: string) => Promise<boolean>
  onDone: () => void
}

/** What the shop knows about this code, on top of everything: a slip in the free part of the lamp. */
export function OwnNoteSlip({ of, code, note, onSave, onDone }: OwnNoteProps) {
  const { m } = useLanguage()
  const isWanted = useWanted('note') === of
  const [isWriting, setWriting] = useState(isWanted)
  const leave = () => {
    setWriting(false)
    onDone()
  }
  if (isWriting) return <NoteForm of={of} code={code} text={note?.text ?? ''} onSave={onSave} onLeave={leave} />
  const edit = () => setWriting(true)
  const isHalf = draftOf('note', of) !== undefined
  return note ? (
    <Slip ground="paper" className={styles['slip']} data-testid="own-note">
      <p className={styles['head']}>
        {m.note.title} {dayOf(note.at).slice(5)}
      </p>
      <p>{note.text}</p>
      <button type="button" className={controls['link']} onClick={edit}>
        {isHalf ? m.note.goOn : m.note.change}
      </button>
    </Slip>
  ) : (
    <p className={styles['add']}>
      <button type="button" className={controls['link']} onClick={edit}>
        {isHalf ? m.note.goOn : m.note.add}
      </button>
    </p>
  )
}
