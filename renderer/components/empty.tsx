import type { ReactNode } from 'react'
import styles from './empty.module.css'
import { Icon, type IconName } from './icon'

type EmptyProps = { icon: IconName; children: ReactNode; [data: `data-${string}`]: string }

/** Nothing is here: a silhouette, and what that means. */
export function Empty({ icon, children, ...data }: EmptyProps) {
  return (
    <div className={styles['empty']} {...data}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  )
}
