import { useEffect, useState } from 'react'
import { acquirerKept, acquirersLike, type Acquirer } from '#shared/acquirers'
import { codeOwnerWords } from '#shared/messages/code-owners'
import type { DraftText } from '../../data/drafts'
import { useLanguage } from '../../components/language'

/** `own`: the words of the shop, where the list has no such name. */
export type Choice =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'listed'; readonly acquirer: Acquirer }
  | { readonly kind: 'own'; readonly text: string }

export type AcquirerList = {
  readonly isOpen: boolean
  /** What was typed and is not chosen yet; null: nothing was. */
  readonly typed: string | null
  readonly choices: readonly Choice[]
  /** The one that Enter takes; -1: none. */
  readonly active: number
  readonly open: () => void
  readonly type: (text: string) => void
  /** Up or down, or opens it. */
  readonly move: (by: 1 | -1) => void
  /** What is typed as a choice, where it can only mean one; null: nothing was typed, or it may be several. */
  readonly meant: () => Choice | null
  readonly close: () => void
}

/** The list below the field of an acquirer, as it is opened, narrowed and gone through. */
export function useAcquirerList(
  acquirers: readonly Acquirer[],
  kept: Acquirer | null,
  takesOwn: boolean,
  draft: DraftText,
): AcquirerList {
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState<string | null>(() => draft.text() ?? null)
  useEffect(() => draft.keep(typed))
  const [active, setActive] = useState(-1)
  const choices = choicesFor(acquirers, typed?.trim() ?? '', takesOwn)
  const first = () => choices.findIndex((choice) => choice.kind === 'listed' && choice.acquirer.id === kept?.id)

  function open() {
    if (isOpen) return
    setOpen(true)
    setActive(first())
  }
  return {
    isOpen,
    typed,
    choices,
    active: isOpen ? Math.min(active, choices.length - 1) : -1,
    open,
    type(text) {
      setOpen(true)
      setTyped(text)
      setActive(text.trim() === '' ? -1 : 0)
    },
    move(by) {
      if (!isOpen) {
        open()
        if (first() < 0) setActive(0)
      } else setActive(Math.max(0, Math.min(choices.length - 1, active + by)))
    },
    meant() {
      const text = typed?.trim()
      if (text === undefined) return null
      if (text === '') return { kind: 'unknown' }
      const named = acquirerKept(acquirers, text)
      if (named) return { kind: 'listed', acquirer: named }
      const [only, ...others] = choices.filter(({ kind }) => kind === 'listed')
      if (only && others.length === 0) return only
      return takesOwn ? { kind: 'own', text } : null
    },
    close() {
      setOpen(false)
      setTyped(null)
      setActive(-1)
    },
  }
}

function choicesFor(acquirers: readonly Acquirer[], typed: string, takesOwn: boolean): readonly Choice[] {
  const found = acquirersLike(acquirers, typed).map((acquirer): Choice => ({ kind: 'listed', acquirer }))
  if (typed === '') return [{ kind: 'unknown' }, ...found]
  return takesOwn && acquirerKept(acquirers, typed) === null ? [...found, { kind: 'own', text: typed }] : found
}

/** A choice in words, as the field shows it. */
export function useNameOf(): (choice: Choice) => string {
  const { language } = useLanguage()
  return (choice) => {
    if (choice.kind === 'listed') return choice.acquirer.name[language]
    return choice.kind === 'own' ? choice.text : codeOwnerWords(language).unknown
  }
}
