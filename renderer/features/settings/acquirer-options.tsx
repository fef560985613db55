import { useEffect, useRef } from 'react'
import type { Acquirer } from '#shared/acquirers'
import { codeOwnerWords } from '#shared/messages/code-owners'
import { useLanguage } from '../../components/language'
import styles from './acquirer-field.module.css'
import { useNameOf, type AcquirerList, type Choice } from './use-acquirer-list'

type AcquirerOptionsProps = {
  /** Of the field. */
  id: string
  list: AcquirerList
  kept: Acquirer | null
  onChoose: (choice: Choice) => void
}

/** What of the choices stands under one heading; those of the app itself under none. */
type Group = {
  readonly heading: keyof ReturnType<typeof codeOwnerWords>['tables'] | null
  readonly from: number
  readonly choices: Choice[]
}

export function AcquirerOptions({ id, list, kept, onChoose }: AcquirerOptionsProps) {
  const t = codeOwnerWords(useLanguage().language)
  const whole = useRef<HTMLDivElement>(null)
  useEffect(() => {
    whole.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    // The field keeps the focus.
    <div ref={whole} className={styles['below']} onMouseDown={(event) => event.preventDefault()}>
      <div id={`${id}-list`} className={styles['list']} role="listbox" aria-label={t.list} data-testid="acquirers">
        {groupsOf(list.choices).map(({ heading, from, choices }) => {
          const options = choices.map((choice, index) => (
            <Option
              key={idOf(choice)}
              id={`${id}-${String(from + index)}`}
              choice={choice}
              isActive={from + index === list.active}
              isKept={choice.kind === 'listed' && choice.acquirer.id === kept?.id}
              onChoose={onChoose}
            />
          ))
          return heading === null ? (
            options
          ) : (
            <div key={`${heading} ${String(from)}`} role="group" aria-labelledby={`${id}-group-${String(from)}`}>
              <p id={`${id}-group-${String(from)}`} className={styles['heading']}>
                {t.tables[heading]}
              </p>
              {options}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function groupsOf(choices: readonly Choice[]): readonly Group[] {
  const groups: Group[] = []
  for (const [from, choice] of choices.entries()) {
    const heading = choice.kind === 'listed' ? (choice.acquirer.isRare ? 'rare' : choice.acquirer.table) : null
    const last = groups.at(-1)
    if (last?.heading === heading) last.choices.push(choice)
    else groups.push({ heading, from, choices: [choice] })
  }
  return groups
}

const idOf = (choice: Choice): string => (choice.kind === 'listed' ? choice.acquirer.id : choice.kind)

type OptionProps = {
  id: string
  choice: Choice
  isActive: boolean
  isKept: boolean
  onChoose: (choice: Choice) => void
}

function Option({ id, choice, isActive, isKept, onChoose }: OptionProps) {
  const { language } = useLanguage()
  const nameOf = useNameOf()
  const option = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    <div
      ref={option}
      id={id}
      className={styles['option']}
      role="option"
      aria-selected={isActive}
      data-kept={isKept}
      data-acquirer={idOf(choice)}
      data-table={choice.kind === 'listed' ? choice.acquirer.table : 'none'}
      onClick={() => onChoose(choice)}
    >
      {choice.kind === 'own' ? codeOwnerWords(language).asWritten(choice.text) : nameOf(choice)}
      {/* Stickers and slips are in Chinese. */}
      {language === 'en' && choice.kind === 'listed' && <span lang="zh-CN">{choice.acquirer.name['zh-CN']}</span>}
    </div>
  )
}
