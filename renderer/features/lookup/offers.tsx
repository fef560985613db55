import type { Answer, Hit } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import { useLanguage } from '../../components/language'
import { Plate } from '../../components/plate'
import styles from './offers.module.css'
import { HitOption, resultListId } from './hit-option'

type OffersProps = {
  answer: Answer
  hits: readonly Hit[]
  active: number
  onChoose: (key: CodeKey) => void
}

/** One row to go on from: whose terminal is it, or which code of this kind of trouble. Arrows and Enter, or a press. */
export function Offers({ answer, hits, active, onChoose }: OffersProps) {
  const { language, m } = useLanguage()
  if (hits.length === 0) return null
  const family = answer.codeSet === 'family'
  const label = family ? m.families.codes : m.answer.whose
  return (
    <div className={styles['offers']}>
      <span className={styles['label']}>{label}</span>
      <ul id={resultListId} tabIndex={0} role="listbox" aria-label={label} aria-orientation="horizontal">
        {hits.map((hit, index) => (
          <HitOption
            key={`${hit.codeSet}:${hit.code}`}
            hit={hit}
            index={index}
            isActive={index === active}
            onChoose={onChoose}
          >
            {family && hit.code.length <= 3 && <Plate code={hit.code} answerClass={hit.class} />}
            {family ? hit.title[language] : hit.owner[language]}
          </HitOption>
        ))}
      </ul>
    </div>
  )
}
