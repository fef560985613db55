import { useRef, useState, type FocusEvent, type ReactNode } from 'react'
import { Button } from '../../components/controls'
import { ExportMenu } from '../../components/export-menu'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import { ownerApi } from '../../owner-api'
import styles from './export-button.module.css'
import type { Found } from './use-incidents'

/**
 * What the list shows, as a file: which kind is asked below the button, over the list.
 * @param below what else is done with all that the list shows
 */
export function ExportButton({ found, below }: { found: Found; below: ReactNode }) {
  const { m } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  useKeys(whole, {
    Escape: () => {
      setOpen(false)
      return isOpen
    },
  })
  const isNarrow = Object.keys(found.filter).length > 0
  return (
    <div
      ref={whole}
      className={styles['export']}
      onBlur={({ relatedTarget, currentTarget }: FocusEvent) => {
        // The question for the PIN stands over it, and leads back.
        const isElsewhere = relatedTarget && !currentTarget.contains(relatedTarget) && !relatedTarget.closest('dialog')
        if (isElsewhere) setOpen(false)
      }}
    >
      <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {m.export.title}
      </Button>
      {isOpen && (
        <div className={styles['menu']}>
          <ExportMenu
            title={m.export[isNarrow ? 'these' : 'all'](String(found.total))}
            write={(format, language) => ownerApi.exportIncidents({ filter: found.filter, format, language })}
          />
          {below}
        </div>
      )}
    </div>
  )
}
