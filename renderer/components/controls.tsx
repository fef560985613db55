import type { ComponentProps, ReactNode } from 'react'
import styles from './controls.module.css'
import { Icon, type IconName } from './icon'

/** A key as it is printed on the keyboard. */
export function KeyCap({ children }: { children: ReactNode }) {
  return <kbd className={styles['cap']}>{children}</kbd>
}

type ButtonProps = Omit<ComponentProps<'button'>, 'type'> & {
  /** `key`: the one thing most likely next, one a screen. `bare`: on a ground that has its own ink. */
  look?: 'plain' | 'key' | 'quiet' | 'bare'
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

export type ChoiceProps<T> = {
  label: string
  options: readonly { readonly value: T; readonly text: string }[]
  /** null: none of them yet. */
  value: T | null
  size?: 'small'
  /** The digit of the first option, in front of it; null: no digit takes it now. */
  cap?: number | null
  onChoose: (value: T) => void
}

/** Few options, all visible, one pressed. */
export function Choice<T extends string | number>(props: ChoiceProps<T>) {
  const { label, options, value, size, cap = null, onChoose } = props
  return (
    <div className={styles['choice']} data-pick data-size={size} role="group" aria-label={label}>
      {options.map((option, index) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChoose(option.value)}
        >
          {cap !== null && <KeyCap>{cap + index}</KeyCap>}
          {option.text}
        </button>
      ))}
    </div>
  )
}
