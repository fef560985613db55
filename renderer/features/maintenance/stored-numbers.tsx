import { storedNumbers, type Hotline, type Terminal } from '#shared/shop'
import { Icon } from '../../components/icon'
import styles from './inspection.module.css'

type StoredNumbersProps = {
  terminal: Terminal | undefined
  hotlines: readonly Hotline[]
  title: string
  /** What to do where no number is stored. */
  none: string
}

/** The numbers that the shop has stored itself: the only ones to call. */
export function StoredNumbers({ terminal, hotlines, title, none }: StoredNumbersProps) {
  const numbers = storedNumbers(terminal, hotlines).slice(0, 3)
  return (
    <section className={styles['numbers']} aria-label={title} data-testid="stored-numbers">
      <Icon name="phone" />
      {numbers.length === 0 ? (
        <p>{none}</p>
      ) : (
        <div>
          <h3>{title}</h3>
          <ul>
            {numbers.map(({ name, number }) => (
              <li key={number}>
                <b>{number}</b> {name}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
