import { useId, useRef, type ComponentProps, type HTMLAttributes, type ReactNode, type Ref } from 'react'
import { Choice, type ChoiceProps } from './controls'
import styles from './fields.module.css'
import { Icon, type IconName } from './icon'
import { useKeys } from './keys'
import { useLanguage } from './language'

type Common = {
  label: string
  /** What is wrong and what is right; empty while all is well. */
  problem?: string | undefined
  help?: string | undefined
  onChange: (text: string) => void
}

type InputProps = ComponentProps<'input'>

type TextFieldProps = Common &
  Omit<HTMLAttributes<HTMLElement>, keyof Common> &
  Pick<InputProps, 'list' | 'maxLength' | 'name' | 'placeholder' | 'readOnly' | 'ref' | 'type'> & {
    value: string
    /** More than one line: so many are there to begin with. */
    rows?: number | undefined
    /** When what stands here was written to the disk; empty while there is nothing to say. */
    keptAt?: string
    /** The label is only read out. */
    isBare?: boolean
    onEnter?: () => void
  }

/** A text to fill in: its label above, and one line below: what is wrong, that it is kept, or help. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    problem = '',
    keptAt = '',
    help = '',
    onChange,
    onEnter,
    rows,
    isBare = false,
    list,
    ref,
    type,
    ...rest
  } = props
  const own = useId()
  const { id = own } = rest
  const { m } = useLanguage()
  const whole = useRef<HTMLDivElement>(null)
  useKeys(whole, onEnter === undefined ? {} : { Enter: onEnter })
  const below = keptAt === '' ? help : m.settings.kept(keptAt)
  const field = {
    ...described(id, problem, below),
    ...rest,
    id,
    'aria-label': isBare ? label : undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  return (
    <Labelled ref={whole} id={id} label={isBare ? '' : label} problem={problem} help={below} isKept={keptAt !== ''}>
      {rows === undefined ? (
        <input autoComplete="off" list={list} ref={ref} type={type} {...field} />
      ) : (
        <textarea rows={rows} {...field} />
      )}
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
        onChange={(event) => onChange(event.target.value)}
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

type ChoiceFieldProps<T> = ChoiceProps<T> & { help?: string }

/** A choice with its label above. */
export function ChoiceField<T extends string | number>({ help = '', ...choice }: ChoiceFieldProps<T>) {
  return (
    <div>
      <p className={styles['label']}>{choice.label}</p>
      <Choice {...choice} />
      {help !== '' && <Help>{help}</Help>}
    </div>
  )
}

const described = (id: string, problem: string, help: string) => ({
  'aria-invalid': problem !== '',
  'aria-describedby': problem !== '' || help !== '' ? `${id}-help` : undefined,
})

type LabelledProps = {
  ref?: Ref<HTMLDivElement>
  id: string
  label: string
  problem: string
  help: string
  isKept?: boolean
  children: ReactNode
}

function Labelled({ ref, id, label, problem, help, isKept = false, children }: LabelledProps) {
  const isWrong = problem !== ''
  return (
    <div ref={ref} className={styles['field']}>
      {label !== '' && <label htmlFor={id}>{label}</label>}
      {children}
      {(isWrong || help !== '') && (
        <Help id={`${id}-help`} isWrong={isWrong} icon={isWrong ? 'declined' : isKept ? 'ok' : undefined}>
          {isWrong ? problem : help}
        </Help>
      )}
    </div>
  )
}

/** A field and what can be done with it, in one line. */
export function FieldLine({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={[styles['line'], className].filter(Boolean).join(' ')} {...rest} />
}

type HelpProps = HTMLAttributes<HTMLParagraphElement> & { isWrong?: boolean; icon?: IconName | undefined }

/** A line below what it is about. */
export function Help({ isWrong = false, icon, children, ...rest }: HelpProps) {
  return (
    <p className={styles['help']} data-wrong={isWrong} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </p>
  )
}
