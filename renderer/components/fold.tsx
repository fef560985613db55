import { useState, type ReactNode } from 'react'
import styles from './fold.module.css'
import { Icon } from './icon'

type FoldProps = {
  summary: ReactNode
  startsOpen: boolean
  children: ReactNode
  'data-testid'?: string
}

/** What is put away under a line: years of it are no burden, since nothing of it is drawn before it is opened. */
export function Fold({ summary, startsOpen, children, ...data }: FoldProps) {
  const [isOpen, setOpen] = useState(startsOpen)
  return (
    <details
      className={styles['fold']}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      {...data}
    >
      <summary>
        {summary}
        <Icon name="next" />
      </summary>
      {isOpen && children}
    </details>
  )
}
