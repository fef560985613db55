import type { Hit, LookUp } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import { Button } from '../../components/controls'
import { Screen } from '../../components/frame'
import { Icon } from '../../components/icon'
import { Lamp, LampCells } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Plate } from '../../components/plate'
import styles from './results.module.css'

export const resultListId = 'results'
export const optionId = (index: number) => `result-${String(index)}`

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
      <h1 className={styles['heading']}>{m.lookUp.results}</h1>
      <ul id={resultListId} className={styles['results']} role="listbox" aria-label={m.lookUp.results}>
        {hits.map((hit, index) => (
          <li
            key={`${hit.codeSet}:${hit.code}`}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            data-code-set={hit.codeSet}
            data-code={hit.code}
            ref={(row) => {
              if (index === active) row?.scrollIntoView({ block: 'nearest' })
            }}
            onClick={() => {
              onChoose(hit)
            }}
          >
            <Plate code={hit.code} answerClass={hit.class} />
            <span>{hit.title[language]}</span>
            <span className={styles['from']}>{hit.owner[language]}</span>
          </li>
        ))}
      </ul>
    </Screen>
  )
}

type NothingProps = { typed: string; result: LookUp & { kind: 'nothing' }; onChoose: (key: CodeKey) => void }

/** Nothing found, and yet no dead end. */
export function NothingFound({ typed, result, onChoose }: NothingProps) {
  const { m } = useLanguage()
  const { asCode } = result
  return (
    <Screen
      lamp={
        <Lamp>
          <LampCells typed={typed} />
        </Lamp>
      }
    >
      <div className={styles['empty']}>
        <Icon name="unverified" />
        <div>
          <h1 className={styles['heading']}>{m.lookUp.nothing(shortened(typed))}</h1>
          <p>{m.lookUp.nothingWhy}</p>
          {asCode && (
            <Button
              look="key"
              cap="Enter"
              className={styles['offer'] ?? ''}
              onClick={() => {
                onChoose(asCode)
              }}
            >
              {m.lookUp.asCode(asCode.code)}
            </Button>
          )}
        </div>
      </div>
    </Screen>
  )
}

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)
