import { numbersToCall, type Hotline, type Terminal } from '#shared/shop'
import { Icon } from '../../components/icon'
import styles from './inspection.module.css'

type StoredNumbersProps = {
  terminals: readonly Terminal[]
  /** The one that it is about. */
  terminal: Terminal | undefined
  hotlines: readonly Hotline[]
  /** By how many there are. */
  title: (count: number) => string
  /** What to do where no number is stored. */
  none: string
}

/** The numbers that the shop has stored itself: the only ones to call. */
export function StoredNumbers({ terminals, terminal, hotlines, title, none }: StoredNumbersProps) {
  const numbers = numbersToCall(terminals, hotlines, terminal).slice(0, 3)
  const said = title(numbers.length)
  return (
    <section className={styles['numbers']} aria-label={said} data-testid="stored-numbers">
      <Icon name="phone" />
      {numbers.length === 0 ? (
        <p>{none}</p>
      ) : (
        <div>
          <h3>{said}</h3>
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
