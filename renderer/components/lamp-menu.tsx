import { useRef, useState } from 'react'
import { Icon, type IconName } from './icon'
import { useKeys } from './keys'
import styles from './lamp-menu.module.css'

export type LampPart = { readonly id: string; readonly icon: IconName; readonly title: string }

type LampMenuProps = {
  label: string
  parts: readonly LampPart[]
  onChoose: (id: string) => void
  /** The part that is on screen: the Tab key comes to it. */
  current?: string | undefined
}

/** Parts of a screen, in the lamp. One stop of the Tab key, arrows inside: the way to the page stays short. */
export function LampMenu({ label, parts, onChoose, current }: LampMenuProps) {
  const place = parts.findIndex(({ id }) => id === current)
  const [active, setActive] = useState(Math.max(place, 0))
  const [before, setBefore] = useState(place)
  if (before !== place) {
    setBefore(place)
    if (place >= 0) setActive(place)
  }
  const buttons = useRef<(HTMLButtonElement | null)[]>([])

  function move(by: number) {
    const next = (active + by + parts.length) % parts.length
    setActive(next)
    buttons.current[next]?.focus()
  }

  const menu = useRef<HTMLElement>(null)
  useKeys(menu, {
    ArrowDown() {
      move(1)
    },
    ArrowUp() {
      move(-1)
    },
  })

  return (
    <nav ref={menu} className={styles['menu']} aria-label={label}>
      {parts.map(({ id, icon, title }, index) => (
        <button
          key={id}
          type="button"
          data-menu={id}
          aria-current={id === current ? 'true' : undefined}
          ref={(button) => {
            buttons.current[index] = button
          }}
          tabIndex={index === active ? 0 : -1}
          onClick={() => {
            setActive(index)
            onChoose(id)
          }}
        >
          <Icon name={icon} />
          {title}
        </button>
      ))}
    </nav>
  )
}
