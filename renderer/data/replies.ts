import { useEffect, useEffectEvent, useState } from 'react'
import type { Failure } from '#shared/ipc/contract'
import type { Result } from '#shared/result'

type Reply<T> = Result<T, Failure>

/**
 * Asks main whenever the question is another one, and takes in the reply to the newest alone.
 * @param question names it, or is a value that changes with it; null: there is none
 */
export function useReply<Q, T>(
  question: Q | null,
  ask: (question: Q) => Promise<Reply<T>>,
  take: (reply: Reply<T>) => void,
): void {
  useReplies(
    question,
    async function* (asked) {
      yield await ask(asked)
    },
    take,
  )
}

/** The same for what the last months answer at once, and all years once they have been read: two replies. */
export function useWholeReply<Q, T extends { readonly whole: boolean }>(
  question: Q | null,
  ask: (question: Q, whole: boolean) => Promise<Reply<T>>,
  take: (reply: Reply<T>) => void,
): void {
  useReplies(
    question,
    async function* (asked) {
      const first = await ask(asked, false)
      yield first
      if (first.ok && !first.value.whole) yield await ask(asked, true)
    },
    take,
  )
}

function useReplies<Q, T>(
  question: Q | null,
  ask: (question: Q) => AsyncGenerator<Reply<T>>,
  take: (reply: Reply<T>) => void,
): void {
  const begin = useEffectEvent(ask)
  const arrived = useEffectEvent(take)
  useEffect(() => {
    if (question === null) return
    let isNewest = true
    const go = async () => {
      for await (const reply of begin(question)) {
        if (!isNewest) return
        arrived(reply)
      }
    }
    void go()
    return () => {
      isNewest = false
    }
  }, [question])
}

/**
 * Asks main again and again as long as it is on screen: what changes by itself. Null until main has said so; what else is
 * known of it meanwhile can be put in its place.
 * @param every in ms
 */
export function useAskedAgain<T>(ask: () => Promise<Reply<T>>, every: number): readonly [T | null, (value: T) => void] {
  const [value, setValue] = useState<T | null>(null)
  const begin = useEffectEvent(ask)
  useEffect(() => {
    let shown = true
    const go = async () => {
      const reply = await begin()
      if (reply.ok && shown) setValue(reply.value)
    }
    void go()
    const timer = setInterval(() => void go(), every)
    return () => {
      shown = false
      clearInterval(timer)
    }
  }, [every])
  return [value, setValue]
}

/** Takes in what main has written, else says why it was not. Resolves to whether it is on the disk. */
export type Write = <T>(reply: Promise<Reply<T>>, take: (value: T) => void) => Promise<boolean>

export const writing =
  (onFailure: (failure: Failure) => void): Write =>
  async (asked, take) => {
    const reply = await asked
    if (reply.ok) take(reply.value)
    else onFailure(reply.failure)
    return reply.ok
  }
