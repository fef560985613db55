import type { ReactNode } from 'react'
import prose from '../../components/prose.module.css'
import styles from './section.module.css'

export const headingId = (id: string): string => `settings-${id}`

/** A part of the settings under its heading, which can be jumped to. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={styles['section']} aria-labelledby={headingId(id)}>
      <h2 id={headingId(id)} className={prose['ruled']} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}

/** What of a section belongs together, with a heading of its own or none. */
export function Part({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className={styles['part']}>
      {title !== undefined && <h3>{title}</h3>}
      {children}
    </div>
  )
}
