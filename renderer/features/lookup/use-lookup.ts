import { useMemo, useState } from 'react'
import { answerFor, lookUp, type Answer, type Hit, type LookUp } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import { holdsPan } from '#shared/payments/pan'

/** Longest text that the box keeps. */
const boxLimit = 200

export type TypingProblem = 'wiped' | 'cut'

export type Lookup = {
  readonly typed: string
  readonly problem: TypingProblem | null
  readonly result: LookUp
  /** The answer on screen: of the code typed, or of the result chosen. */
  readonly answer: Answer | null
  readonly hits: readonly Hit[]
  readonly active: number
  readonly type: (text: string) => void
  readonly setComposing: (composing: boolean) => void
  readonly moveActive: (by: number) => void
  readonly choose: (key: CodeKey) => void
  readonly clear: () => void
}

/** The search box and what it finds. While an input method composes, the answer on screen stays as it is. */
export function useLookup(): Lookup {
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  const [composing, setComposing] = useState(false)
  const [problem, setProblem] = useState<TypingProblem | null>(null)
  const [chosen, setChosen] = useState<CodeKey | null>(null)
  const [active, setActive] = useState(0)

  const result = useMemo(() => lookUp(query), [query])
  const hits = result.kind === 'hits' ? result.hits : []
  const answer = useMemo(
    () => (chosen ? answerFor(chosen) : result.kind === 'answer' ? result.answer : null),
    [chosen, result],
  )

  function take(text: string) {
    setTyped(text)
    setQuery(text)
    setChosen(null)
    setActive(0)
  }

  return {
    typed,
    problem,
    result,
    answer,
    hits: chosen ? [] : hits,
    active,
    type(text) {
      const safe = holdsPan(text) ? '' : text.slice(0, boxLimit)
      setProblem(safe === text ? null : safe === '' ? 'wiped' : 'cut')
      if (composing) setTyped(safe)
      else take(safe)
    },
    setComposing(now) {
      setComposing(now)
      if (!now) take(typed)
    },
    moveActive(by) {
      if (hits.length > 0) setActive((active + by + hits.length) % hits.length)
    },
    choose(key) {
      take(key.code)
      setChosen(key)
      setProblem(null)
    },
    clear() {
      take('')
      setProblem(null)
    },
  }
}
