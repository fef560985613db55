import type { Hit } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import { Screen } from '../../components/frame'
import { Lamp, LampCells } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Rows } from '../../components/layout'
import { Plate } from '../../components/plate'
import prose from '../../components/prose.module.css'
import { HitOption, resultListId } from './hit-option'
import styles from './results.module.css'

type ResultsProps = { typed: string; hits: readonly Hit[]; active: number; onChoose: (key: CodeKey) => void }

/** Several codes begin like this; Enter takes the one in the frame. */
export function Results({ typed, hits, active, onChoose }: ResultsProps) {
  const { language, m } = useLanguage()
  return (
    <Screen
      lamp={
        <Lamp>
          <LampCells typed={typed} />
        </Lamp>
      }
    >
      <h1 className={prose['heading']}>{m.lookUp.results}</h1>
      <Rows
        id={resultListId}
        className={styles['results']}
        role="listbox"
        aria-label={m.lookUp.results}
        data-testid="results"
        data-kind="found"
      >
        {hits.map((hit, index) => (
          <HitOption
            key={`${hit.codeSet}:${hit.code}`}
            hit={hit}
            index={index}
            isActive={index === active}
            onChoose={onChoose}
          >
            <Plate code={hit.code} answerClass={hit.class} />
            <span>
              {hit.title[language]}
              {hit.typedWithIme && <small>　{m.lookUp.typedWithIme}</small>}
            </span>
            <span className={styles['from']}>{hit.owner[language]}</span>
          </HitOption>
        ))}
      </Rows>
    </Screen>
  )
}
