import { useEffect, useRef, useState } from 'react'
import type { Answer, Hit } from '#shared/catalog/catalog'
import { unknownSet, type CodeKey } from '#shared/catalog/code-key'
import { Button } from '../../components/controls'
import { useBeyondFirstLine } from '../../components/first-line'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import { Plate } from '../../components/plate'
import prose from '../../components/prose.module.css'
import styles from './offers.module.css'
import { HitOption, resultListId } from './hit-option'

type OffersProps = {
  answer: Answer
  hits: readonly Hit[]
  active: number
  onChoose: (key: CodeKey) => void
  /** Back to the box. */
  onDone: () => void
}

/**
 * What to go on from: whose terminal is it, which code of this kind of trouble, or what may have been meant. Arrows and
 * Enter, or a press. One row of them stands on the answer; the others wrap over it when they are asked for.
 */
export function Offers({ answer, hits, active, onChoose, onDone }: OffersProps) {
  const { m } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const whole = useRef<HTMLDivElement>(null)
  const beyond = useBeyondFirstLine(list, isOpen || active >= 0)
  const shows = isOpen || active >= hits.length - beyond
  useKeys(whole, {
    Escape: () => {
      setOpen(false)
      if (isOpen) onDone()
      return isOpen
    },
  })
  // Arrows and Enter are of the list, not of the button that opened it.
  useEffect(() => {
    if (isOpen) list.current?.focus()
  }, [isOpen])
  if (hits.length === 0) return null
  const family = answer.codeSet === 'family'
  const whose = answer.operation === 'scan' ? m.answer.whoseScan : m.answer.whose
  const label = family ? m.families.codes : hits.some((hit) => isOwner(answer, hit)) ? whose : m.lookUp.guesses
  return (
    <div ref={whole} className={styles['offers']} data-open={shows}>
      <span className={prose['label']}>{label}</span>
      <div>
        <ul
          ref={list}
          id={resultListId}
          tabIndex={0}
          role="listbox"
          aria-label={label}
          aria-orientation="horizontal"
          data-testid="results"
          data-kind={family ? 'found' : 'guess'}
        >
          {hits.map((hit, index) => (
            <HitOption
              key={`${hit.codeSet}:${hit.code}`}
              hit={hit}
              index={index}
              isActive={index === active}
              onChoose={onChoose}
            >
              <Offered answer={answer} hit={hit} />
            </HitOption>
          ))}
        </ul>
      </div>
      {beyond > 0 && (
        <Button
          tabIndex={-1}
          aria-expanded={shows}
          aria-label={`${label} +${String(beyond)}`}
          onClick={() => setOpen(!isOpen)}
        >
          {shows ? '×' : `+${String(beyond)}`}
        </Button>
      )}
    </div>
  )
}

/** Beside an answer that is known, what is offered is the same word of another owner, however it is spelled there. */
const isOwner = (answer: Answer, { codeSet, code }: Hit): boolean =>
  answer.codeSet !== unknownSet || answer.others.some((other) => other.codeSet === codeSet && other.code === code)

function Offered({ answer, hit }: { answer: Answer; hit: Hit }) {
  const { language } = useLanguage()
  const isOfFamily = answer.codeSet === 'family'
  const owns = isOwner(answer, hit)
  const byTitle = isOfFamily || !owns
  const isLong = !isOfFamily && hit.code.length > 2
  return (
    <>
      {byTitle && hit.code.length <= 4 && <Plate code={hit.code} answerClass={hit.class} />}
      {/* Another code than the one that was typed says which it is, and whose. */}
      {isLong && !owns && <b>{`${hit.code} · ${hit.owner[language]}`}</b>}
      {byTitle ? hit.title[language] : hit.owner[language]}
      {/* Of a long code one owner mostly has it alone: then what it says there is worth the room. */}
      {isLong && owns && <span>{hit.title[language]}</span>}
    </>
  )
}
