import { useState } from 'react'
import { dayTyped } from '#shared/day-typed'
import { dayWords } from '#shared/messages/days'
import { TextField } from './fields'
import { useLanguage } from './language'

type DayFieldProps = {
  label: string
  /** `2026-11-18`; null: none. */
  value: string | null
  /** The day on which this is. */
  today: string
  onChange: (day: string | null) => void
  /** The label is only read out. */
  isBare?: boolean
}

/** A day, written as digits: a browser's own field speaks the language of the system, not of the app. */
export function DayField({ label, value, today, onChange, isBare = false }: DayFieldProps) {
  const t = dayWords(useLanguage().language)
  const [text, setText] = useState(value ?? '')
  const [told, setTold] = useState(false)
  const [before, setBefore] = useState(value)
  const meant = dayTyped(text, today)
  if (before !== value) {
    setBefore(value)
    // Changed from elsewhere, not by what stands here.
    if (meant !== value) setText(value ?? '')
  }
  const isWrong = told && text.trim() !== '' && meant === null
  return (
    <TextField
      label={label}
      isBare={isBare}
      data-set={value !== null}
      inputMode="numeric"
      placeholder={t.form}
      problem={isWrong ? t.wrong : ''}
      value={text}
      maxLength={20}
      onChange={(next) => {
        setText(next)
        setTold(false)
        onChange(dayTyped(next, today))
      }}
      onBlur={() => {
        setTold(true)
        if (meant !== null) setText(meant)
      }}
    />
  )
}
