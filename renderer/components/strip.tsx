import type { ReactNode } from 'react'
import { KeyCap } from './controls'
import { Icon, type IconName } from './icon'
import styles from './strip.module.css'

type StripProps = {
  icon: IconName
  /** Enter opens it from here. */
  withEnter: boolean
  /** Money is in doubt. */
  doubt?: boolean
  onOpen: () => void
  children: ReactNode
  [data: `data-${string}`]: string | number
}

/** One calm line that leads on; it never takes the focus. */
export function Strip({ icon, withEnter, doubt = false, onOpen, children, ...data }: StripProps) {
  return (
    <button type="button" tabIndex={-1} className={styles['strip']} data-doubt={doubt} onClick={onOpen} {...data}>
      <Icon name={icon} />
      <span>{children}</span>
      {withEnter && <KeyCap>Enter</KeyCap>}
    </button>
  )
}
