import type { ReactNode } from 'react'
import { KeyCap } from './controls'
import { Icon, type IconName } from './icon'
import styles from './strip.module.css'

type StripProps = {
  icon: IconName
  /** The key that opens it from here. */
  cap?: string | undefined
  /** `doubt`: money is in doubt. `row`: one of a list, without a frame. `brief`: one line, on top of the page. */
  look?: 'doubt' | 'row' | 'brief' | undefined
  onOpen: () => void
  children: ReactNode
  [data: `data-${string}`]: string | number
}

/** One calm line that leads on; it never takes the focus. */
export function Strip({ icon, cap, look, onOpen, children, ...data }: StripProps) {
  return (
    <button type="button" tabIndex={-1} className={styles['strip']} data-look={look} onClick={onOpen} {...data}>
      <Icon name={icon} />
      <span>{children}</span>
      {cap !== undefined && <KeyCap>{cap}</KeyCap>}
    </button>
  )
}
