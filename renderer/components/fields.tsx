import { useId, type ComponentProps, type ReactNode } from 'react'
import styles from './fields.module.css'
import { Icon } from './icon'

type Common = {
  label: string
  /** What is wrong and what is right; empty while all is well. */
  problem?: string | undefined
  help?: string | undefined
  onChange: (text: string) => void
}

type TextFieldProps = Common & Omit<ComponentProps<'input'>, keyof Common>

export function TextField({ label, problem = '', help = '', onChange, ...rest }: TextFieldProps) {
  const id = useId()
  return (
    <Labelled id={id} label={label} problem={problem} help={help}>
      <input
        id={id}
        autoComplete="off"
        {...described(id, problem, help)}
        {...rest}
        onChange={(event) => {
          onChange(event.target.value)
        }}
      />
    </Labelled>
  )
}

type TextAreaProps = Common & Omit<ComponentProps<'textarea'>, keyof Common>

export function TextArea({ label, problem = '', help = '', onChange, ...rest }: TextAreaProps) {
  const id = useId()
  return (
    <Labelled id={id} label={label} problem={problem} help={help}>
      <textarea
        id={id}
        rows={2}
        {...described(id, problem, help)}
        {...rest}
        onChange={(event) => {
          onChange(event.target.value)
        }}
      />
    </Labelled>
  )
}

export type Option = { readonly value: string; readonly text: string }

type SelectFieldProps = Common & { id?: string | undefined; value: string; options: readonly Option[] }

export function SelectField({ id: given, label, problem = '', help = '', value, options, onChange }: SelectFieldProps) {
  const own = useId()
  const id = given ?? own
  return (
    <Labelled id={id} label={label} problem={problem} help={help}>
      <select
        id={id}
        value={value}
        {...described(id, problem, help)}
        onChange={(event) => {
          onChange(event.target.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

const described = (id: string, problem: string, help: string) => ({
  'aria-invalid': problem !== '',
  'aria-describedby': problem !== '' || help !== '' ? `${id}-help` : undefined,
})

type LabelledProps = { id: string; label: string; problem: string; help: string; children: ReactNode }

function Labelled({ id, label, problem, help, children }: LabelledProps) {
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children}
      {(problem !== '' || help !== '') && (
        <p id={`${id}-help`} data-wrong={problem !== ''}>
          {problem !== '' && <Icon name="declined" />}
          {problem !== '' ? problem : help}
        </p>
      )}
    </div>
  )
}
