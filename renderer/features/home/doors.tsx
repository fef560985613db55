import { homeWords } from '#shared/messages/home'
import { KeyCap } from '../../components/controls'
import { Icon, type IconName } from '../../components/icon'
import { useLanguage } from '../../components/language'
import styles from './doors.module.css'

export type DoorName = keyof ReturnType<typeof homeWords>['doors']['names']

/** Where one leads, and the key that leads there too. */
export type Door = {
  readonly name: DoorName
  readonly cap?: string
  readonly onOpen: () => void
}

const icons: Readonly<Record<DoorName, IconName>> = {
  open: 'check-first',
  checks: 'checks',
  closing: 'cash',
  papers: 'print',
  figures: 'figures',
  backup: 'disk',
  log: 'note',
  settings: 'wrench',
}

/** The ways on from home. They take the room that the day has left, and no more: what is above never moves for them. */
export function Doors({ doors }: { doors: readonly Door[] }) {
  const { language } = useLanguage()
  const t = homeWords(language).doors
  return (
    <nav className={styles['room']} aria-label={t.title} data-testid="doors">
      <ul className={styles['doors']}>
        {doors.map(({ name, cap, onOpen }) => (
          <li key={name}>
            <button type="button" data-door={name} onClick={onOpen}>
              <Icon name={icons[name]} />
              <b>{t.names[name]}</b>
              {cap !== undefined && <KeyCap>{cap}</KeyCap>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
