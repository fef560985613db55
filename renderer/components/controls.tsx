import type { ComponentProps, ReactNode } from 'react'
import styles from './controls.module.css'
import { Icon, type IconName } from './icon'

/** A key as it is printed on the keyboard. */
export function KeyCap({ children }: { children: ReactNode }) {
  return <kbd className={styles['cap']}>{children}</kbd>
}

type ButtonProps = Omit<ComponentProps<'button'>, 'type'> & {
  /** `key`: the one thing most likely next; one a screen. */
  look?: 'plain' | 'key' | 'quiet'
  icon?: IconName | undefined
  cap?: string
}

export function Button({ look = 'plain', icon, cap, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={[styles['button'], className].filter(Boolean).join(' ')}
      data-look={look}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
      {cap !== undefined && <KeyCap>{cap}</KeyCap>}
    </button>
  )
}

type ChoiceProps<T> = {
  label: string
  options: readonly { readonly value: T; readonly text: string }[]
  value: T
  onChoose: (value: T) => void
}

/** Few options, all visible, one pressed. */
export function Choice<T extends string | number>({ label, options, value, onChoose }: ChoiceProps<T>) {
  return (
    <div className={styles['choice']} role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => {
            onChoose(option.value)
          }}
        >
          {option.text}
        </button>
      ))}
    </div>
  )
}
