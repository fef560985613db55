import { useEffect, useMemo, useRef, useState } from 'react'
import { completeCatalog, coreCatalog, type Answer, type Catalog, type Hit, type Shop } from '#shared/catalog/catalog'
import { type CodeKey, familySet } from '#shared/catalog/code-key'
import { lookUp, readySearch, type LookUp } from '#shared/catalog/look-up'
import { holdsCardData } from '#shared/payments/card-data'

/** Longest text that the box keeps: the longest slip has about as much. */
const boxLimit = 200
/** Of a card number that was wiped, the rest comes without a longer pause than this (ms). */
const restGap = 2_000
/** So long (ms) the sentence about it stays, whatever is typed; Escape says that it was read. */
const readingTime = 10_000

export type TypingProblem = 'wiped' | 'cut'

export type Lookup = {
  /** What is known of codes; soon after the first picture, everything. */
  readonly catalog: Catalog
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
  /** Another payment's answer comes back: nothing of what is typed belongs to it. */
  readonly bringBack: (key: CodeKey) => void
  readonly clear: () => void
  /** Whether a key still belongs to a card number that was wiped: its rest, or the Enter at its end. */
  readonly isRestOfCard: () => boolean
}

/** The catalog; the rest of it comes in behind the first picture, and then what the first search would wait for is made. */
function useWholeCatalog(shop: Shop): Catalog {
  const [catalog, setCatalog] = useState(coreCatalog)
  useEffect(() => {
    const idle = requestIdleCallback(() => void completeCatalog().then(setCatalog), { timeout: 300 })
    return () => cancelIdleCallback(idle)
  }, [])
  useEffect(() => {
    const idle = requestIdleCallback(() => readySearch(catalog, shop))
    return () => cancelIdleCallback(idle)
  }, [catalog, shop])
  return catalog
}

type Query = { readonly text: string; readonly keys: string }

/** What there is to show for what was asked, or for the result that was chosen. */
function useFound(shop: Shop, query: Query, chosen: CodeKey | null) {
  const catalog = useWholeCatalog(shop)
  const result = useMemo(() => lookUp(catalog, query.text, shop, query.keys), [catalog, query, shop])
  const answer = useMemo(
    () => (chosen ? catalog.answerFor(chosen) : result.kind === 'answer' ? result.answer : null),
    [catalog, chosen, result],
  )
  const guesses = chosen === null && result.kind === 'answer' ? result.guesses : none
  const options = answer ? offered(answer, guesses) : result.kind === 'hits' ? result.hits : none
  return { catalog, result, answer, options }
}

/** What may stand in the box: no card number, and no more than it keeps. */
function useSafeText(typed: string) {
  const [problem, setProblem] = useState<TypingProblem | null>(null)
  /** When the last sign of a card number was taken; -Infinity: there was none. */
  const wipedAt = useRef(-Infinity)
  const reading = useRef(0)

  const isRestOfCard = () => typed === '' && performance.now() - wipedAt.current < restGap
  function wipe(byHand: boolean) {
    if (byHand) wipedAt.current = performance.now()
    setProblem('wiped')
    clearTimeout(reading.current)
    reading.current = window.setTimeout(setProblem, readingTime, null)
  }
  /** What of a text may stand in the box. The rest of a number that was just wiped goes with it, sign by sign. */
  function safe(text: string): string {
    const byHand = text.length - typed.length <= 1
    if ((byHand && isRestOfCard()) || holdsCardData(text)) {
      wipe(byHand)
      return ''
    }
    const kept = text.slice(0, boxLimit)
    setProblem((shown) => (kept !== text ? 'cut' : shown === 'wiped' ? shown : null))
    return kept
  }
  return {
    problem,
    isRestOfCard,
    safe,
    /** The problem was read, or is no longer what is on screen. */
    forget() {
      setProblem(null)
    },
    /** The next key is of nothing that was wiped. */
    beginAnew() {
      setProblem(null)
      wipedAt.current = -Infinity
    },
  }
}

/** The search box and what it finds. While an input method composes, the answer on screen stays as it is. */
export function useLookup(shop: Shop): Lookup {
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState<Query>({ text: '', keys: '' })
  const [composing, setComposing] = useState(false)
  const [chosen, setChosen] = useState<CodeKey | null>(null)
  const [active, setActive] = useState(0)
  const keys = useRef('')
  const { problem, isRestOfCard, safe, ...typing } = useSafeText(typed)
  const found = useFound(shop, query, chosen)
  const { answer, options } = found

  function take(text: string) {
    if (text === '') keys.current = ''
    setTyped(text)
    setQuery({ text, keys: keys.current })
    setChosen(null)
    setActive(0)
  }

  return {
    ...found,
    typed,
    problem,
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
      keys.current = withKey(fresh ? '' : keys.current, code)
    },
    moveActive(by) {
      const count = options.length + (answer ? 1 : 0)
      if (options.length > 0) setActive((active + by + count) % count)
    },
    choose(key) {
      keys.current = ''
      // What was read off the screen stays as it was typed; a code that was only begun is completed.
      // The name of a kind of trouble is ours alone.
      if (key.code.length <= 4 && key.codeSet !== familySet && isBegun(typed, query)) setTyped(key.code)
      setChosen(key)
      setActive(0)
      typing.forget()
    },
    bringBack(key) {
      take(key.code.length <= 4 && key.codeSet !== familySet ? key.code : '')
      setChosen(key)
      typing.forget()
    },
    clear() {
      take('')
      typing.beginAnew()
    },
    isRestOfCard,
  }
}

const none: readonly Hit[] = []

const withKey = (keys: string, code: string): string =>
  code === 'Backspace' ? keys.slice(0, -1) : keys + (/^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1] ?? '')

/** Nothing, the beginning of a code, or keys out of which an input method made something else. */
const isBegun = (typed: string, { text, keys }: Query): boolean =>
  /^[0-9A-Za-z]{0,4}$/.test(typed) || (keys.length === 2 && text.length <= 2)

/** Most owners that fit one row. */
const offerLimit = 8

/**
 * What an answer offers to go on with: the owners of a code without a common meaning, the codes of a family, and what
 * may have been meant where nothing is exactly so.
 */
export function offered(answer: Answer, guesses: readonly Hit[]): readonly Hit[] {
  const others = answer.class === 'unverified' || answer.codeSet === 'family' ? answer.others : []
  const isGuessed = ({ codeSet, code }: Hit) => guesses.some((hit) => hit.codeSet === codeSet && hit.code === code)
  return [...guesses, ...others.filter((other) => !isGuessed(other))].slice(0, offerLimit)
}
