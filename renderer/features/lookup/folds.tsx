import { useState } from 'react'
import { catalogVersion, type Answer, type Reading } from '#shared/catalog/catalog'
import type { Source } from '#shared/catalog/code-set'
import { asksIfPaid, type Verdict } from '#shared/verdict/verdict'
import { Button, KeyCap } from '../../components/controls'
import { Icon, type IconName } from '../../components/icon'
import { useLanguage } from '../../components/language'
import prose from '../../components/prose.module.css'
import styles from './folds.module.css'

export type Fold = 'conflict' | 'sources' | 'keep-card'

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

type FoldsProps = {
  answer: Answer
  verdict: Verdict
  open: Fold | null
  onOpen: (fold: Fold | null) => void
  onGate: () => void
}

/** What is behind the answer, a line each: was it paid, who reads the code otherwise, where it stands. */
export function Folds({ answer, verdict, open, onOpen, onGate }: FoldsProps) {
  const { language, m } = useLanguage()
  const conflict = useConflictLine(answer)
  const count = answer.sources.length
  return (
    <div className={styles['folds']}>
      <button
        type="button"
        className={styles['fold']}
        data-fold="gate"
        data-likely={asksIfPaid(verdict)}
        onClick={onGate}
      >
        <Icon name="unpaid" />
        <span>{asksIfPaid(verdict) ? m.gate.ask : m.gate.askAnyway}</span>
        {answer.class !== 'approved' && (
          <span className={styles['aside']}>
            <KeyCap>Enter</KeyCap>
          </span>
        )}
      </button>
      {conflict !== null && (
        <FoldLine fold="conflict" icon="conflict" text={conflict} more={m.answer.whoSays} open={open} onOpen={onOpen} />
      )}
      {answer.codeSet !== 'family' && (
        <FoldLine
          fold="sources"
          icon="sources"
          text={count === 0 ? m.answer.noSources : m.answer.sourcesCount(count, answer.sayings)}
          more={m.answer.checked(catalogVersion)}
          open={open}
          onOpen={onOpen}
        />
      )}
      {open !== null && (
        <div className={styles['panel']}>
          <p className={prose['large']}>{verdict.doNow[0]?.text[language]}</p>
          <Button className={styles['close'] ?? ''} cap="Esc" onClick={() => onOpen(null)}>
            {m.answer.close}
          </Button>
          {open === 'conflict' && <Readings answer={answer} />}
          {open === 'sources' && <Sources answer={answer} />}
          {open === 'keep-card' && (
            <>
              <h2 className={prose['heading']}>{m.answer.card}</h2>
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
      onClick={() => onOpen(open === fold ? null : fold)}
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
      <h2 className={prose['heading']}>{m.answer.readings}</h2>
      <p className={prose['note']}>{m.answer.readingsNote}</p>
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
      <span className={prose['note']}>{reading.owner[language]}</span>
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
          <h2 className={prose['heading']}>{m.answer.causes}</h2>
          <ul className={styles['sources']}>
            {answer.causes.map((cause) => (
              <li key={cause.en}>{cause[language]}</li>
            ))}
          </ul>
        </>
      )}
      <h2 className={prose['heading']}>{m.answer.sources}</h2>
      {answer.elsewhere === 0 && answer.readings.length > 0 && <ReadingList readings={answer.readings} />}
      {answer.sources.length > 1 && <p className={prose['note']}>{m.answer.sourcesNote}</p>}
      <SourceList sources={answer.sources} />
      {answer.retryLimit && (
        <div data-part="retry-limit">
          <h2 className={prose['heading']}>{m.answer.retryLimit}</h2>
          <p>{answer.retryLimit.rule[language]}</p>
          <SourceList sources={answer.retryLimit.sources} />
        </div>
      )}
    </section>
  )
}

function SourceList({ sources }: { sources: readonly Source[] }) {
  const { language } = useLanguage()
  return (
    <ul className={styles['sources']}>
      {sources.map((source) => (
        <li key={source.title.en}>
          {source.title[language]}
          {source.note && <small className={prose['note']}>{source.note[language]}</small>}
        </li>
      ))}
    </ul>
  )
}

/** Which fold of the answer is open; another answer starts with all closed. */
export function useFold(answer: Answer | null): readonly [Fold | null, (fold: Fold | null) => void] {
  const of = nameOf(answer)
  const [state, setState] = useState<{ readonly of: string; readonly fold: Fold | null }>({ of, fold: null })
  return [state.of === of ? state.fold : null, (fold) => setState({ of, fold })]
}

/** Tells answers apart; the same answer looked up again keeps its name. */
export const nameOf = (answer: Answer | null): string => (answer ? `${answer.codeSet}:${answer.code}` : '')
