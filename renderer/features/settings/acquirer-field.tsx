import { useEffect, useId, useRef, useState } from 'react'
import { acquirerKept, type Acquirer } from '#shared/acquirers'
import type { Language } from '#shared/language'
import { codeOwnerWords } from '#shared/messages/code-owners'
import { nameProblemInWords } from '#shared/payments/text-problem'
import { shopLimits } from '#shared/shop'
import { clockOf, localTimestamp } from '#shared/timestamp'
import { now } from '../../clock'
import { useAnnounce } from '../../components/announce'
import { useCatalog } from '../../components/catalog'
import { Help } from '../../components/fields'
import fields from '../../components/fields.module.css'
import { Icon } from '../../components/icon'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import type { DraftText } from '../../data/drafts'
import { AcquirerOptions } from './acquirer-options'
import styles from './acquirer-field.module.css'
import { useAcquirerList, type Choice } from './use-acquirer-list'

type AcquirerFieldProps = {
  /** As it is kept: an id, or a name; null: not known. */
  value: string | null
  /** A name that the list does not have is kept, too. */
  takesOwn: boolean
  /** What is typed and not chosen yet, over a page that is gone. */
  draft: DraftText
  /** It was asked for from elsewhere: each new object brings the focus here. */
  asked?: object | null
  /** Resolves to whether the choice is on the disk. */
  onSave: (choice: Choice) => Promise<boolean>
}

/** Whose terminal it is: one of a list that is searched by name, short name, pinyin or initials; saves by itself. */
export function AcquirerField({ value, takesOwn, draft, asked = null, onSave }: AcquirerFieldProps) {
  const { language, m } = useLanguage()
  const t = codeOwnerWords(language)
  const { acquirers } = useCatalog()
  const kept = value === null ? null : acquirerKept(acquirers, value)
  const shown = kept?.name[language] ?? (takesOwn ? (value ?? '') : '')
  const list = useAcquirerList(acquirers, kept, takesOwn, draft)
  const { wrong, keptAt, save, begin } = useSaving(onSave)
  const whole = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => {
    if (asked) input.current?.focus()
  }, [asked])

  function choose(choice: Choice | null | undefined) {
    if (choice && save(choice)) list.close()
  }
  /** What was typed is not lost where it can only mean one. */
  function leave() {
    const meant = list.meant()
    if (meant) choose(meant)
    else list.close()
  }
  useKeys(whole, {
    ArrowDown: () => list.move(1),
    ArrowUp: () => list.move(-1),
    Enter: () => (list.active < 0 ? leave() : choose(list.choices[list.active])),
    Escape() {
      if (!list.isOpen && list.typed === null) return false
      list.close()
    },
  })
  const isNobody = list.isOpen && list.choices.length === 0
  const isListed = list.isOpen && !isNobody
  const below = isNobody ? t.nobody : noteOn(kept, shown, language)
  return (
    <div ref={whole} className={fields['field']}>
      <label htmlFor={id}>{t.acquirer}</label>
      <div className={styles['box']}>
        <input
          ref={input}
          id={id}
          className={styles['input']}
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={isListed}
          aria-controls={isListed ? `${id}-list` : undefined}
          aria-activedescendant={list.active < 0 ? undefined : `${id}-${String(list.active)}`}
          aria-invalid={wrong !== ''}
          aria-describedby={`${id}-help`}
          placeholder={t.unknown}
          value={list.typed ?? shown}
          onChange={(event) => {
            begin()
            list.type(event.target.value)
          }}
          onFocus={(event) => event.target.select()}
          onClick={list.open}
          onBlur={leave}
        />
        <span className={styles['arrow']}>
          <Icon name="next" />
        </span>
        {isListed && <AcquirerOptions id={id} list={list} kept={kept} onChoose={choose} />}
      </div>
      <div id={`${id}-help`}>
        {wrong !== '' && (
          <Help isWrong icon="declined">
            {wrong}
          </Help>
        )}
        {keptAt !== '' && <Help icon="ok">{m.settings.kept(keptAt)}</Help>}
        {below !== '' && <Help>{below}</Help>}
        {shown === '' && !isNobody && <Help>{t.acquirerHelp}</Help>}
      </div>
    </div>
  )
}

/** Whose table answers. */
export function noteOn(kept: Acquirer | null, shown: string, language: Language): string {
  const t = codeOwnerWords(language)
  if (kept) return t.tables[kept.table]
  return shown === '' ? '' : t.notListed
}

/** The way of a choice to the disk. */
function useSaving(onSave: AcquirerFieldProps['onSave']) {
  const { language, m } = useLanguage()
  const announce = useAnnounce()
  const [keptAt, setKeptAt] = useState('')
  const [wrong, setWrong] = useState('')

  async function write(choice: Choice) {
    if (!(await onSave(choice))) {
      setWrong(m.settings.notKept)
      return
    }
    setKeptAt(clockOf(localTimestamp(now())))
    announce(m.settings.keptAloud(codeOwnerWords(language).acquirer))
  }
  return {
    wrong,
    keptAt,
    begin: () => {
      setKeptAt('')
      setWrong('')
    },
    /** False when it cannot be kept as it is. */
    save: (choice: Choice): boolean => {
      const problem = choice.kind === 'own' ? nameProblemInWords(m, choice.text, shopLimits.acquirer) : ''
      setKeptAt('')
      setWrong(problem)
      if (problem === '') void write(choice)
      return problem === ''
    },
  }
}
