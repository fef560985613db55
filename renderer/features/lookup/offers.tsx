import type { Answer, Hit } from '#shared/catalog/catalog'
import { unknownSet, type CodeKey } from '#shared/catalog/code-key'
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
}

/**
 * One row to go on from: whose terminal is it, which code of this kind of trouble, or what may have been meant. Arrows
 * and Enter, or a press.
 */
export function Offers({ answer, hits, active, onChoose }: OffersProps) {
  const { language, m } = useLanguage()
  if (hits.length === 0) return null
  const family = answer.codeSet === 'family'
  // Beside an answer that is known, what is offered is the same word of another owner, however it is spelled there.
  const isOwner = ({ codeSet, code }: Hit) =>
    answer.codeSet !== unknownSet || answer.others.some((other) => other.codeSet === codeSet && other.code === code)
  const whose = answer.operation === 'scan' ? m.answer.whoseScan : m.answer.whose
  const label = family ? m.families.codes : hits.some(isOwner) ? whose : m.lookUp.guesses
  return (
    <div className={styles['offers']}>
      <span className={prose['label']}>{label}</span>
      <ul
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
            {(family || !isOwner(hit)) && hit.code.length <= 4 && <Plate code={hit.code} answerClass={hit.class} />}
            {/* Another code than the one that was typed says which it is, and whose. */}
            {!family && !isOwner(hit) && hit.code.length > 2 && <b>{`${hit.code} · ${hit.owner[language]}`}</b>}
            {family || !isOwner(hit) ? hit.title[language] : hit.owner[language]}
            {/* Of a long code one owner mostly has it alone: then what it says there is worth the room. */}
            {!family && isOwner(hit) && hit.code.length > 2 && <span>{hit.title[language]}</span>}
          </HitOption>
        ))}
      </ul>
    </div>
  )
}
