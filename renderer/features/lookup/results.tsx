import type { Hit, LookUp } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import { Button } from '../../components/controls'
import { Screen } from '../../components/frame'
import { Icon } from '../../components/icon'
import { Lamp, LampCells } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Plate } from '../../components/plate'
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
      <h1 className={styles['heading']}>{m.lookUp.results}</h1>
      <ul id={resultListId} className={styles['results']} role="listbox" aria-label={m.lookUp.results}>
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
      </ul>
    </Screen>
  )
}

type NothingProps = {
  typed: string
  result: LookUp & { kind: 'nothing' }
  onChoose: (key: CodeKey) => void
  onFamilies: () => void
  /** Writes down what was typed, as the text on the screen. */
  onLogText: () => void
}

/** Nothing found, and yet no dead end. */
export function NothingFound({ typed, result, onChoose, onFamilies, onLogText }: NothingProps) {
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
          )}{' '}
          <Button cap="F2" className={styles['offer'] ?? ''} onClick={onLogText}>
            {m.lookUp.logText}
          </Button>{' '}
          <Button cap="F4" className={styles['offer'] ?? ''} onClick={onFamilies}>
            {m.families.title}
          </Button>
        </div>
      </div>
    </Screen>
  )
}

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)
