import { useState, type ReactNode } from 'react'
import { catalogVersion, type Answer, type Reading, type RetryVerdict } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import { verdictOf } from '#shared/catalog/verdict'
import { Button, KeyCap } from '../../components/controls'
import { Screen } from '../../components/frame'
import { Icon, type IconName } from '../../components/icon'
import { Lamp, LampAnswer } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import styles from './answer.module.css'
import { Offers } from './offers'
import { offered } from './use-lookup'

type AnswerProps = {
  answer: Answer
  /** The verdict on trying again, after what was tried today. */
  retry: RetryVerdict
  /** What the log knows of this code. */
  lately: string
  /** A problem that has to do with it. */
  strip: ReactNode
  /** The slip, while there is one: it takes the place of facts and folds. */
  slip: ReactNode
  /** The shop's own note, in the lamp. */
  note: ReactNode
  /** The gate, while it is open: it takes the same place. */
  gateCard: ReactNode
  /** The first line while something is held back: it stands over the advice. */
  keep: string | null
  /** Index of the offered option that Enter takes; -1: none. */
  active: number
  onChoose: (key: CodeKey) => void
  onGate: () => void
  /** Which fold is open; Esc closes it from outside. */
  open: Fold | null
  onOpen: (fold: Fold | null) => void
  onCustomerCard: () => void
}

export type Fold = 'conflict' | 'sources' | 'keep-card'

export function AnswerView(props: AnswerProps) {
  const { answer, retry, lately, strip, slip, note, gateCard, keep, active, open } = props
  const { onChoose, onGate, onOpen, onCustomerCard } = props
  const { language, m } = useLanguage()
  const { advice } = answer
  // What must be read without scrolling: the gate asks the rest, and the owners need a row.
  const shownSteps = keep !== null ? [] : offered(answer).length > 0 ? advice.doNow.slice(0, 2) : advice.doNow
  return (
    <div
      className={styles['answer']}
      data-testid="answer"
      data-code-set={answer.codeSet}
      data-code={answer.code}
      data-class={answer.class}
      data-retry={retry}
      data-keep-card={answer.keepCard}
    >
      <Screen
        lamp={
          <Lamp answerClass={answer.class} foot={lately}>
            <LampAnswer
              owner={answer.owner[language]}
              code={answer.code}
              answerClass={answer.class}
              verdict={verdictOf({ ...answer, retry })}
              {...(answer.codeSet === 'family' ? { name: answer.title[language] } : {})}
            />
            {note}
          </Lamp>
        }
      >
        {strip}
        <section data-part="do-now">
          <h2 className={styles['label']}>{m.answer.doNow}</h2>
          <ol className={styles['steps']}>
            {keep !== null && <li>{keep}</li>}
            {shownSteps.map(({ text }) => (
              <li key={text.en}>{text[language]}</li>
            ))}
          </ol>
        </section>
        {gateCard}
        <section className={styles['say']} aria-label={m.answer.say}>
          <Icon name="person" />
          <div className={styles['bubble']}>
            <h2 className={styles['label']}>{m.answer.say}</h2>
            <p className={styles['words']} data-part="customer-words">
              {advice.customerWords[language].map((sentence) => (
                <span key={sentence}>{sentence}</span>
              ))}
            </p>
          </div>
          <Button className={styles['show'] ?? ''} onClick={onCustomerCard}>
            <KeyCap>F6</KeyCap>
            {m.answer.show}
          </Button>
        </section>
        {slip}
        {!slip && !gateCard && (
          <>
            <Facts
              answer={answer}
              onKeepCard={() => {
                onOpen('keep-card')
              }}
            />
            <Offers answer={answer} hits={offered(answer)} active={active} onChoose={onChoose} />
            <Folds answer={answer} open={open} onOpen={onOpen} onGate={onGate} />
          </>
        )}
      </Screen>
    </div>
  )
}

function Fact({
  icon,
  label,
  part,
  tag,
  children,
}: {
  icon: IconName
  label: string
  part: string
  tag?: string | false
  children: ReactNode
}) {
  return (
    <div data-part={part}>
      <dt>
        <Icon name={icon} />
        {label}
        {tag && <span className={styles['staff']}>{tag}</span>}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

function Facts({ answer, onKeepCard }: { answer: Answer; onKeepCard: () => void }) {
  const { language, m } = useLanguage()
  const fixer = m.fixers[answer.class === 'check-first' ? 'doubt' : answer.whoFixes]
  return (
    <dl className={styles['facts']}>
      {answer.codeSet !== 'family' && (
        <Fact icon="meaning" label={m.answer.meaning} part="meaning" tag={answer.staffOnly && m.answer.staffOnly}>
          {answer.meaning[language]}
        </Fact>
      )}
      <Fact icon="phone" label={m.answer.whoFixes} part="who-fixes">
        <strong>{fixer.who}</strong>
        <small>{fixer.how}</small>
      </Fact>
      <Fact icon="card-back" label={m.answer.card} part="keep-card">
        {m.answer.cardBack}
        {answer.keepCard === 'ask-acquirer' && (
          <button type="button" className={styles['more']} onClick={onKeepCard}>
            {m.answer.keepCard}
          </button>
        )}
      </Fact>
    </dl>
  )
}

/** The gate serves every answer after which money may have moved. */
export const asksIfPaid = (answer: Answer): boolean => answer.class === 'check-first' || answer.class === 'unverified'

/** The line of the strongest disagreement: who else reads the code in another way, and how. */
function useConflictLine(answer: Answer): string | null {
  const { language, m } = useLanguage()
  const { conflict } = answer
  if (answer.codeSet === 'unknown' && answer.elsewhere > 0) return answer.title[language]
  if (conflict === null) return answer.elsewhere > 0 ? m.answer.elsewhere(answer.elsewhere, answer.code) : null
  const meaning = conflict.meaning[language]
  return conflict.codeSet === answer.codeSet
    ? m.answer.conflictWithin(meaning)
    : m.answer.conflict(conflict.owner[language], answer.code, meaning)
}

type FoldsProps = { answer: Answer; open: Fold | null; onOpen: (fold: Fold | null) => void; onGate: () => void }

function Folds({ answer, open, onOpen, onGate }: FoldsProps) {
  const { language, m } = useLanguage()
  const conflict = useConflictLine(answer)
  const count = answer.sources.length
  return (
    <div className={styles['folds']}>
      {asksIfPaid(answer) && (
        <button type="button" className={styles['fold']} data-fold="gate" onClick={onGate}>
          <Icon name="unpaid" />
          <span>{m.gate.ask}</span>
          <span className={styles['aside']}>
            <KeyCap>Enter</KeyCap>
          </span>
        </button>
      )}
      {conflict !== null && (
        <FoldLine fold="conflict" icon="conflict" text={conflict} more={m.answer.whoSays} open={open} onOpen={onOpen} />
      )}
      {answer.codeSet !== 'family' && (
        <FoldLine
          fold="sources"
          icon="sources"
          text={count === 0 ? m.answer.noSources : m.answer.sourcesCount(count)}
          more={m.answer.checked(catalogVersion)}
          open={open}
          onOpen={onOpen}
        />
      )}
      {open !== null && (
        <div className={styles['panel']}>
          <p className={styles['still']}>{answer.advice.doNow[0]?.text[language]}</p>
          <Button
            className={styles['close'] ?? ''}
            cap="Esc"
            onClick={() => {
              onOpen(null)
            }}
          >
            {m.answer.close}
          </Button>
          {open === 'conflict' && <Readings answer={answer} />}
          {open === 'sources' && <Sources answer={answer} />}
          {open === 'keep-card' && (
            <>
              <h2>{m.answer.card}</h2>
              <p>{m.answer.keepCardMore}</p>
            </>
          )}
        </div>
      )}
    </div>
  )
}

type FoldLineProps = {
  fold: Fold
  icon: IconName
  text: string
  more: string
  open: Fold | null
  onOpen: (fold: Fold | null) => void
}

function FoldLine({ fold, icon, text, more, open, onOpen }: FoldLineProps) {
  return (
    <button
      type="button"
      className={styles['fold']}
      data-fold={fold}
      aria-expanded={open === fold}
      onClick={() => {
        onOpen(open === fold ? null : fold)
      }}
    >
      <Icon name={icon} />
      <span>{text}</span>
      <span className={styles['aside']}>
        {more}
        <Icon name="next" />
      </span>
    </button>
  )
}

function Readings({ answer }: { answer: Answer }) {
  const { m } = useLanguage()
  return (
    <section data-part="conflict">
      <h2>{m.answer.readings}</h2>
      <p className={styles['note']}>{m.answer.readingsNote}</p>
      <ReadingList readings={answer.readings} />
    </section>
  )
}

function ReadingList({ readings }: { readings: readonly Reading[] }) {
  return (
    <ul className={styles['readings']}>
      {readings.map((reading) => (
        <ReadingRow key={`${reading.codeSet} ${reading.meaning.en}`} reading={reading} />
      ))}
    </ul>
  )
}

function ReadingRow({ reading }: { reading: Reading }) {
  const { language, m } = useLanguage()
  return (
    <li
      data-part="reading"
      data-code-set={reading.codeSet}
      data-source={reading.sources.join(' ')}
      data-standing={reading.standing}
    >
      <span className={styles['who']}>{reading.owner[language]}</span>
      <span>{reading.meaning[language]}</span>
      <span className={styles['standing']}>
        {reading.standing === 'claim' ? m.answer.claim : m.answer.table(reading.sources.length)}
      </span>
    </li>
  )
}

function Sources({ answer }: { answer: Answer }) {
  const { language, m } = useLanguage()
  return (
    <section data-part="sources">
      {answer.causes.length > 0 && (
        <>
          <h2>{m.answer.causes}</h2>
          <ul className={styles['sources']}>
            {answer.causes.map((cause) => (
              <li key={cause.en}>{cause[language]}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{m.answer.sources}</h2>
      {answer.elsewhere === 0 && answer.readings.length > 0 && <ReadingList readings={answer.readings} />}
      {answer.sources.length > 1 && <p className={styles['note']}>{m.answer.sourcesNote}</p>}
      <ul className={styles['sources']}>
        {answer.sources.map((source) => (
          <li key={source.title.en}>
            {source.title[language]}
            {source.note && <small>{source.note[language]}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Which fold of the answer is open; another answer starts with all closed. */
export function useFold(answer: Answer | null): readonly [Fold | null, (fold: Fold | null) => void] {
  const of = nameOf(answer)
  const [state, setState] = useState<{ readonly of: string; readonly fold: Fold | null }>({ of, fold: null })
  return [
    state.of === of ? state.fold : null,
    (fold) => {
      setState({ of, fold })
    },
  ]
}

/** Tells answers apart; the same answer looked up again keeps its name. */
export const nameOf = (answer: Answer | null): string => (answer ? `${answer.codeSet}:${answer.code}` : '')
