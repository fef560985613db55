import { useRef, useState } from 'react'
import { Icon, type IconName } from '../../components/icon'
import { useLanguage } from '../../components/language'
import { headingId } from './section'
import styles from './section-menu.module.css'

type Part = { readonly id: string; readonly icon: IconName; readonly title: string }

/** The parts of the settings. One stop of the Tab key, arrows inside: the way to the first field stays short. */
export function SectionMenu({ parts }: { parts: readonly Part[] }) {
  const { m } = useLanguage()
  const [active, setActive] = useState(0)
  const buttons = useRef<(HTMLButtonElement | null)[]>([])

  function move(by: number) {
    const next = (active + by + parts.length) % parts.length
    setActive(next)
    buttons.current[next]?.focus()
  }

  return (
    <nav
      className={styles['menu']}
      aria-label={m.settings.sections}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
        event.preventDefault()
        move(event.key === 'ArrowDown' ? 1 : -1)
      }}
    >
      {parts.map(({ id, icon, title }, index) => (
        <button
          key={id}
          type="button"
          ref={(button) => {
            buttons.current[index] = button
          }}
          tabIndex={index === active ? 0 : -1}
          onClick={() => {
            setActive(index)
            jumpTo(id)
          }}
        >
          <Icon name={icon} />
          {title}
        </button>
      ))}
    </nav>
  )
}

/** The next Tab goes to the first field below the heading. */
function jumpTo(id: string) {
  const heading = document.getElementById(headingId(id))
  heading?.scrollIntoView()
  heading?.focus({ preventScroll: true })
}
