import { useState } from 'react'
import { catalogVersion, type Answer } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import { asksIfPaid, type Verdict } from '#shared/verdict/verdict'
import { Button, KeyCap } from '../../components/controls'
import { Icon, type IconName } from '../../components/icon'
import { useLanguage } from '../../components/language'
import { later } from '../../components/later'
import prose from '../../components/prose.module.css'
import styles from './folds.module.css'

const Readings = later(async () => (await import('./who-says')).Readings, 'keys go on')
const Sources = later(async () => (await import('./who-says')).Sources, 'keys go on')

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
  onPrint: () => void
  onChoose: (key: CodeKey) => void
}

/** What is behind the answer, a line each: was it paid, who reads the code otherwise, where it stands. */
export function Folds({ answer, verdict, open, onOpen, onGate, onPrint, onChoose }: FoldsProps) {
  const { language, m } = useLanguage()
  const conflict = useConflictLine(answer)
  const count = answer.sources.length
  const counted = count === 0 ? m.answer.noSources : m.answer.sourcesCount(count, answer.sayings)
  const isApproved = answer.class === 'approved'
  // Where all went well there is no cause to look for.
  const cause = isApproved ? undefined : answer.causes[0]
  return (
    <div className={styles['row']}>
      <div className={styles['folds']}>
        <button
          type="button"
          className={styles['fold']}
          data-fold="gate"
          data-likely={asksIfPaid(verdict)}
          onClick={onGate}
        >
          <Icon name="unpaid" />
          <span>{isApproved ? m.gate.wasItPaid : asksIfPaid(verdict) ? m.gate.ask : m.gate.askAnyway}</span>
          {!isApproved && (
            <span className={styles['aside']}>
              <KeyCap>Enter</KeyCap>
            </span>
          )}
        </button>
        {conflict !== null && (
          <FoldLine
            fold="conflict"
            icon="conflict"
            text={conflict}
            more={m.answer.whoSays}
            open={open}
            onOpen={onOpen}
          />
        )}
        {answer.codeSet !== 'family' && (
          <FoldLine
            fold="sources"
            icon="sources"
            text={cause ? m.answer.cause(cause[language]) : counted}
            brief={conflict !== null ? m.answer.sources : undefined}
            more={cause ? counted : m.answer.checked(catalogVersion)}
            open={open}
            onOpen={onOpen}
          />
        )}
      </div>
      <button
        type="button"
        className={`${styles['fold'] ?? ''} ${styles['print'] ?? ''}`}
        data-action="print"
        onClick={onPrint}
      >
        <Icon name="print" />
        {m.printing.print}
      </button>
      {open !== null && (
        <div ref={showFromTop} className={styles['panel']}>
          <Button className={styles['close'] ?? ''} cap="Esc" onClick={() => onOpen(null)}>
            {m.answer.close}
          </Button>
          <p className={prose['large']}>{verdict.doNow[0]?.text[language]}</p>
          {open === 'conflict' && <Readings answer={answer} onChoose={onChoose} />}
          {open === 'sources' && <Sources answer={answer} onChoose={onChoose} />}
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

/** The page may have been scrolled down to the line that opened it. */
const showFromTop = (panel: HTMLElement | null): void => panel?.scrollIntoView({ block: 'start' })

type FoldLineProps = {
  fold: Fold
  icon: IconName
  text: string
  /** In its place where three share a narrow line. */
  brief?: string | undefined
  more: string
  open: Fold | null
  onOpen: (fold: Fold | null) => void
}

function FoldLine({ fold, icon, text, brief, more, open, onOpen }: FoldLineProps) {
  return (
    <button
      type="button"
      className={styles['fold']}
      data-fold={fold}
      aria-expanded={open === fold}
      onClick={() => onOpen(open === fold ? null : fold)}
    >
      <Icon name={icon} />
      <span data-part="text">{text}</span>
      {brief !== undefined && <span data-part="brief">{brief}</span>}
      <span className={styles['aside']}>
        {more}
        <Icon name="next" />
      </span>
    </button>
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
