import type { ReactNode } from 'react'
import styles from './settings-page.module.css'

export const headingId = (id: string): string => `settings-${id}`

/** A part of the settings under its heading, which can be jumped to. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={styles['section']} aria-labelledby={headingId(id)}>
      <h2 id={headingId(id)} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}
