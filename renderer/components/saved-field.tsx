import { useEffect, useRef, useState } from 'react'
import { holdsCardData } from '#shared/payments/card-data'
import { clockOf, localTimestamp } from '#shared/timestamp'
import { useAnnounce } from './announce'
import { TextField } from './fields'
import { useLanguage } from './language'

type SavedFieldProps = {
  label: string
  /** What is kept. The field knows better while somebody types into it. */
  value: string
  help?: string
  inputMode?: 'text' | 'tel' | 'decimal'
  placeholder?: string
  /** The field is new: the next key replaces what is in it. */
  selected?: boolean
  /** The text as it is kept. */
  tidy?: (text: string) => string
  /** What is wrong with a text as it would be kept, in words; empty when nothing is. */
  problem: (text: string) => string
  looksLikeCard?: (text: string) => boolean
  /** Resolves to whether the text is on the disk. */
  onSave: (text: string) => Promise<boolean>
  /** Tells the time at which it was kept. */
  clock: () => Date
  /** What is typed and not saved yet, over a page that is gone. */
  draft: { readonly text: () => string | undefined; readonly keep: (text: string | null) => void }
  /** Enter has been dealt with. Without this the focus stays: more fields of the same thing follow. */
  onDone?: () => void
}

const trimmed = (text: string) => text.trim()

/** A field that saves by itself, on Enter and when it is left, and says when it is on the disk. */
export function SavedField(props: SavedFieldProps) {
  const { label, selected = false, onDone } = props
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (selected) input.current?.select()
  }, [selected])
  const { text, type, wrong, keptAt, save } = useSaving(props)
  return (
    <TextField
      label={label}
      value={text}
      problem={wrong}
      keptAt={keptAt}
      help={props.help}
      inputMode={props.inputMode ?? 'text'}
      placeholder={props.placeholder}
      ref={input}
      onChange={type}
      onBlur={save}
      onEnter={() => {
        if (save()) onDone?.()
      }}
    />
  )
}

/** What is typed, and its way to the disk. */
function useSaving(props: SavedFieldProps) {
  const { label, value, tidy = trimmed, looksLikeCard = holdsCardData, problem, clock, draft, onSave } = props
  const { m } = useLanguage()
  const announce = useAnnounce()
  const [text, setText] = useState(() => draft.text() ?? value)
  const [keptAt, setKeptAt] = useState('')
  const [left, setLeft] = useState(false)
  const [refused, setRefused] = useState(false)
  // Enter saves, and leaving the field after it would save again.
  const sent = useRef(value)
  useEffect(() => {
    // What was saved as the page was left last may be on the disk only now.
    const before = sent.current
    sent.current = value
    setText((now) => (now === before ? value : now))
  }, [value])

  useEffect(() => draft.keep(text === value || text === sent.current ? null : text))

  function type(next: string) {
    setText(next)
    setKeptAt('')
    setRefused(false)
    setLeft(false)
  }
  /** False when the text cannot be kept as it is. */
  function save(): boolean {
    setLeft(true)
    const next = tidy(text)
    if (looksLikeCard(text) || problem(next) !== '') return false
    setText(next)
    if (next !== sent.current) void write(next)
    return true
  }
  async function write(next: string) {
    const before = sent.current
    sent.current = next
    draft.keep(null)
    const kept = await onSave(next)
    setRefused(!kept)
    if (!kept) {
      sent.current = before
      draft.keep(next)
      return
    }
    setKeptAt(clockOf(localTimestamp(clock())))
    announce(m.settings.keptAloud(label))
  }
  // A card number is told at once; that something is missing, only when the person has finished.
  const told = looksLikeCard(text) ? m.texts.card : left ? problem(tidy(text)) : ''
  return { text, type, wrong: told || (refused ? m.settings.notKept : ''), keptAt, save }
}
