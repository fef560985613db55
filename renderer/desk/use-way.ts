import { useState } from 'react'
import type { Failure } from '#shared/ipc/contract'
import type { Messages } from '#shared/messages/messages'
import { home, type Place } from './place'

/** A sentence in whatever language is on screen. */
export type Sentence = (m: Messages) => string

export type Way = {
  readonly place: Place
  readonly setPlace: (place: Place) => void
  /** One line under the box about what was just pressed; null: nothing to say. */
  readonly hint: Sentence | null
  readonly tell: (hint: Sentence | null, wentWell?: boolean) => void
  /** What the hint says went well: it is no warning. */
  readonly wentWell: boolean
  readonly refused: (failure: Failure) => void
  /** What a part of the page said last, for the ears. */
  readonly said: string
  readonly say: (said: string) => void
}

/** Where we are, and what was said on the way. */
export function useWay(): Way {
  const [place, setPlace] = useState<Place>(home)
  const [hint, setHint] = useState<Sentence | null>(null)
  const [said, say] = useState('')
  const [wentWell, setWentWell] = useState(false)
  const tell = (next: Sentence | null, isWell = false) => {
    setHint(() => next)
    setWentWell(isWell)
  }
  return {
    place,
    setPlace,
    hint,
    tell,
    wentWell,
    refused(failure) {
      tell((m) => m.failures[failure])
    },
    said,
    say,
  }
}
