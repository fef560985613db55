import { codeKeyOf, nameOf } from '#shared/incidents/incident'
import { matterInWords } from '#shared/open-matters/in-words'
import type { Matter, MatterKind } from '#shared/open-matters/open-matters'
import type { StoredNumber, Terminal } from '#shared/shop'
import { thisDay } from '../../clock'
import { useCatalog } from '../../components/catalog'
import { Icon, type IconName } from '../../components/icon'
import { useLanguage } from '../../components/language'
import { Plate } from '../../components/plate'
import styles from './open-matters-page.module.css'

type MatterRowProps = {
  matter: Matter
  /** A number that stands above the list: it is not said again. */
  said: StoredNumber | undefined
  terminals: readonly Terminal[]
  onOpen: (matter: Matter) => void
}

/** A thing that is open: what, since when, who acts and how, whom to call. Pressed, it opens where it is dealt with. */
export function MatterRow({ matter, said, terminals, onOpen }: MatterRowProps) {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  const telling = { terminals, today: thisDay(), language, answerFor }
  const { what, detail, since, who, next, call } = matterInWords(matter, telling)
  const { kind, state, id } = matter
  return (
    <button
      type="button"
      className={styles['matter']}
      data-testid="matter"
      data-kind={kind}
      data-state={state}
      data-since={matter.since}
      data-matter-id={id}
      onClick={() => onOpen(matter)}
    >
      <span className={styles['mark']}>
        <Mark matter={matter} />
      </span>
      <b>{what}</b>
      <time dateTime={matter.since}>{since}</time>
      {detail !== '' && <small className={styles['detail']}>{detail}</small>}
      <span className={styles['next']}>
        <b>{who}</b>
        {m.punctuation.colon}
        {next}
      </span>
      {call !== '' && !isSame(matter.number, said) && <span className={styles['call']}>{call}</span>}
    </button>
  )
}

const isSame = (one: StoredNumber | undefined, other: StoredNumber | undefined): boolean =>
  one?.name === other?.name && one?.number === other?.number

const icons: Readonly<Record<Exclude<MatterKind, 'payment'>, IconName>> = {
  problem: 'again',
  'follow-up': 'wrench',
  check: 'checks',
}

/** The plate of a code, as in every list; else what kind of thing it is. */
function Mark({ matter }: { matter: Matter }) {
  const { answerFor } = useCatalog()
  if (matter.kind !== 'payment') return <Icon name={icons[matter.kind]} />
  const { incident } = matter.payment
  const key = codeKeyOf(incident)
  return <Plate code={nameOf(incident)} answerClass={(key && answerFor(key)?.class) ?? 'unverified'} />
}
