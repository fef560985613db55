import { useId, type Ref } from 'react'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import styles from './settings-page.module.css'

type FieldProps = {
  label: string
  text: string
  /** What is wrong, in words; empty when nothing is. */
  wrong: string
  /** When it was written to the disk; empty when there is nothing to say. */
  keptAt?: string
  help?: string
  inputMode?: 'text' | 'tel'
  inputRef?: Ref<HTMLInputElement>
  onText: (text: string) => void
  onLeave?: () => void
  onEnter: () => void
}

/** A field with its label above and one line below: what is wrong, that it is kept, or help. */
export function Field(props: FieldProps) {
  const { label, text, wrong, keptAt = '', help = '', inputMode, inputRef, onText, onLeave, onEnter } = props
  const { m } = useLanguage()
  const id = useId()
  const below = wrong !== '' ? wrong : keptAt !== '' ? m.settings.kept(keptAt) : help
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={inputRef}
        autoComplete="off"
        inputMode={inputMode}
        value={text}
        aria-invalid={wrong !== ''}
        aria-describedby={below === '' ? undefined : `${id}-below`}
        onChange={(event) => {
          onText(event.target.value)
        }}
        onBlur={onLeave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter()
        }}
      />
      {below !== '' && (
        <p id={`${id}-below`} data-wrong={wrong !== ''} className={styles['help']}>
          {wrong !== '' ? <Icon name="declined" /> : keptAt !== '' && <Icon name="ok" />}
          {below}
        </p>
      )}
    </div>
  )
}
