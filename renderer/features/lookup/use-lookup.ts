import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import {
  answerFor,
  completeCatalog,
  lookUp,
  readySearch,
  type Answer,
  type Hit,
  type LookUp,
  type Shop,
} from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import { holdsCardData } from '#shared/payments/card-data'

/** Longest text that the box keeps: the longest slip has about as much. */
const boxLimit = 200

export type TypingProblem = 'wiped' | 'cut'

export type Lookup = {
  readonly typed: string
  readonly problem: TypingProblem | null
  readonly result: LookUp
  /** The answer on screen: of the code typed, or of the result chosen. */
  readonly answer: Answer | null
  /** What the arrows move through: results, or the owners that an answer offers. */
  readonly options: readonly Hit[]
  /** Index of the option that Enter takes; -1: none yet. */
  readonly active: number
  readonly type: (text: string) => void
  readonly compose: (ended: string | null) => void
  /** A physical key went down in the box. `fresh`: it replaces what is there. */
  readonly pressKey: (code: string, fresh: boolean) => void
  readonly moveActive: (by: number) => void
  readonly choose: (key: CodeKey) => void
  readonly clear: () => void
}

/** Brings the rest of the catalog in behind the first picture. */
function useWholeCatalog(onWhole: () => void): void {
  const told = useEffectEvent(onWhole)
  useEffect(() => {
    const idle = requestIdleCallback(() => void completeCatalog().then(told), { timeout: 300 })
    return () => {
      cancelIdleCallback(idle)
    }
  }, [])
}

type Query = { readonly text: string; readonly keys: string }

/** The search box and what it finds. While an input method composes, the answer on screen stays as it is. */
export function useLookup(shop: Shop): Lookup {
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState<Query>({ text: '', keys: '' })
  const [composing, setComposing] = useState(false)
  const [problem, setProblem] = useState<TypingProblem | null>(null)
  const [chosen, setChosen] = useState<CodeKey | null>(null)
  const [active, setActive] = useState(0)
  const keys = useRef('')

  // What was asked before all was there is asked again.
  useWholeCatalog(() => {
    setQuery((asked) => ({ ...asked }))
    setChosen((key) => key && { ...key })
    requestIdleCallback(() => {
      readySearch(shop)
    })
  })

  const result = useMemo(() => lookUp(query.text, shop, query.keys), [query, shop])
  const answer = useMemo(
    () => (chosen ? answerFor(chosen) : result.kind === 'answer' ? result.answer : null),
    [chosen, result],
  )
  const options = answer ? offered(answer) : result.kind === 'hits' ? result.hits : []

  function take(text: string) {
    if (text === '') keys.current = ''
    setTyped(text)
    setQuery({ text, keys: keys.current })
    setChosen(null)
    setActive(0)
  }
  function safe(text: string): string {
    const kept = holdsCardData(text) ? '' : text.slice(0, boxLimit)
    setProblem(kept === text ? null : kept === '' ? 'wiped' : 'cut')
    return kept
  }

  return {
    typed,
    problem,
    result,
    answer,
    options,
    // An answer is there to be read first: its offers wait for an arrow key.
    active: answer ? active - 1 : active,
    type(text) {
      if (composing) setTyped(safe(text))
      else take(safe(text))
    },
    compose(ended) {
      setComposing(ended === null)
      if (ended !== null) take(safe(ended))
    },
    pressKey(code, fresh) {
      const sign = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1] ?? ''
      const before = fresh ? '' : keys.current
      keys.current = code === 'Backspace' ? before.slice(0, -1) : before + sign
    },
    moveActive(by) {
      const count = options.length + (answer ? 1 : 0)
      if (options.length > 0) setActive((active + by + count) % count)
    },
    choose(key) {
      keys.current = ''
      setTyped(key.code.length <= 4 ? key.code : typed)
      setChosen(key)
      setActive(0)
      setProblem(null)
    },
    clear() {
      take('')
      setProblem(null)
    },
  }
}

/** Most owners that fit one row. */
const offerLimit = 8

/** What an answer offers to go on with: the owners of a code without a common meaning, the codes of a family. */
export const offered = ({ class: answerClass, codeSet, others }: Answer): readonly Hit[] =>
  answerClass === 'unverified' || codeSet === 'family' ? others.slice(0, offerLimit) : []
