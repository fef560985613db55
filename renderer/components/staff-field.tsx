import { useLayoutEffect, useRef, useState } from 'react'
import { SelectField, TextField } from './fields'
import { useLanguage } from './language'

type StaffFieldProps = {
  label: string
  name: string
  /** Nicknames of the staff, as settings have them. */
  staff: readonly string[]
  value: string
  problem: string | undefined
  maxLength?: number
  onChange: (name: string) => void
}

/** Of no name that could be given. */
const somebodyElse = ' '

/** Who: one of the staff, or any other name, which is written. A shop that has registered nobody writes. */
export function StaffField({ staff, ...field }: StaffFieldProps) {
  const { m } = useLanguage()
  const [writes, setWrites] = useState(staff.length === 0)
  const text = useRef<HTMLInputElement>(null)
  const chose = useRef(false)
  useLayoutEffect(() => {
    if (writes && chose.current) text.current?.focus()
  }, [writes])
  if (writes) return <TextField ref={text} {...field} />
  const names = [...new Set([...staff, field.value])].filter((name) => name !== '')
  return (
    <SelectField
      {...field}
      options={[
        { value: '', text: m.form.notFilled },
        ...names.map((name) => ({ value: name, text: name })),
        { value: somebodyElse, text: m.form.somebodyElse },
      ]}
      onChange={(name) => {
        chose.current = name === somebodyElse
        setWrites(chose.current)
        field.onChange(name.trim())
      }}
    />
  )
}
