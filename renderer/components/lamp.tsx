import { Fragment, type ReactNode } from 'react'
import { isUnknownWords } from '#shared/catalog/code-key'
import type { Answer, AnswerClass } from '#shared/catalog/catalog'
import type { Chip, Verdict } from '#shared/verdict/verdict'
import { Icon, type IconName } from './icon'
import { useLanguage } from './language'
import styles from './lamp.module.css'

const chipIcons: Readonly<Record<Chip, IconName>> = {
  never: 'never',
  'not-today': 'never',
  'after-fix': 'after-fix',
  later: 'again',
  once: 'again',
  yes: 'again',
  unpaid: 'unpaid',
  done: 'ok',
  'not-this-card': 'never',
  'other-way': 'never',
  made: 'ok',
  'not-made': 'never',
  'no-payment': 'ok',
}

/** The full-height column on the left. Dark until there is an answer, then in the colour of its class. */
export function Lamp({
  answerClass,
  children,
  foot,
}: {
  answerClass?: AnswerClass
  children: ReactNode
  foot?: ReactNode
}) {
  const { m } = useLanguage()
  return (
    <aside className={styles['lamp']} data-class={answerClass}>
      <p className={styles['brand']}>
        <Icon name="brand" />
        {m.appName}
      </p>
      {children}
      {foot !== undefined && <div className={styles['foot']}>{foot}</div>}
    </aside>
  )
}

/** What the lamp says about a code, a wallet's word among them; about a kind of trouble, which has none, it says the name. */
export function LampAnswer({ answer, verdict }: { answer: Answer; verdict: Verdict }) {
  const { language, m } = useLanguage()
  const { code } = answer
  const owner = answer.owner[language]
  const isCode = !isUnknownWords(answer) || answer.operation === 'scan'
  const name = answer.codeSet === 'family' ? answer.title[language] : isCode ? undefined : code
  return (
    <>
      <p className={styles['owner']}>{owner}</p>
      {name === undefined ? (
        <>
          <h1
            className={styles['code']}
            data-wide={/[WM]/.test(code)}
            data-length={code.length > 8 ? 'word' : Math.min(code.length, 5)}
          >
            {/* A wallet's word goes on in the next line where it has a joint. */}
            {code.split(/(?<=[._:])/).map((part, place) => (
              <Fragment key={place}>
                {part}
                <wbr />
              </Fragment>
            ))}
          </h1>
          {/[A-Z]/.test(code) && code.length === 2 && <p className={styles['spell']}>{m.lookUp.spelled(code)}</p>}
        </>
      ) : (
        <h1 className={styles['title']} data-long={name.length > 12}>
          {name}
        </h1>
      )}
      <p className={styles['classline']}>
        <Icon name={verdict.class} />
        {m.classes[verdict.class]}
      </p>
      <p className={styles['verdict']} data-part="retry">
        <Icon name={chipIcons[verdict.chip]} />
        {m.verdicts[verdict.chip]}
      </p>
    </>
  )
}

/** The longest codes have so many signs. */
const mostSigns = 6
/** So much of words tells which they are. */
const mostWords = 24

/** Home: two cells that echo what is typed; a longer code has one cell to itself. */
export function LampCells({ typed }: { typed: string }) {
  const { m } = useLanguage()
  // Only what can be a code: words would burst the cells.
  const plain = typed.normalize('NFKC').toUpperCase().trim()
  const signs = /^[0-9A-Z]+$/.test(plain) && plain.length <= mostSigns ? Array.from(plain) : []
  if (plain !== '' && signs.length === 0) {
    return (
      <>
        <p className={styles['owner']}>{m.lookUp.typedWords}</p>
        <p className={styles['title']} data-long={true} aria-hidden="true">
          {Array.from(typed.trim()).slice(0, mostWords).join('')}
        </p>
      </>
    )
  }
  const cells = signs.length > 2 ? [signs.join('')] : [signs[0] ?? '', signs[1] ?? '']
  return (
    <>
      <p className={styles['owner']}>{m.lookUp.cells}</p>
      <p className={styles['cells']} aria-hidden="true">
        {cells.map((shown, place) => (
          <span key={place} data-caret={place === signs.length} data-long={shown.length > 1}>
            {shown !== '' && <b data-letter={/[A-Z]/.test(shown)}>{shown}</b>}
          </span>
        ))}
      </p>
    </>
  )
}

/** Other screens: where you are. */
export function LampTitle({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <>
      <h1 className={styles['title']}>{title}</h1>
      {children}
    </>
  )
}

export function LampFigure({ label, value, unit }: { label: string; value: string; unit?: string }) {
  return (
    <dl className={styles['figure']}>
      <dt>{label}</dt>
      <dd>
        {value}
        {unit !== undefined && <small>{unit}</small>}
      </dd>
    </dl>
  )
}
