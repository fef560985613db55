import { useEffect, useState } from 'react'
import { reviewBefore, reviewTextLimit, type Review } from '#shared/incidents/review'
import type { Failure } from '#shared/ipc/contract'
import { textProblem } from '#shared/payments/text-problem'
import { draftOf, endDraft, keepDraft } from '../../data/drafts'
import { useReply } from '../../data/replies'
import { desktopApi } from '../../desktop-api'

export type ReviewState = {
  /** What was said last time, and what is said of this month. */
  readonly last: Review | undefined
  readonly kept: Review | undefined
  readonly text: string
  readonly failure: Failure | null
  /** There is something that the disk does not have. */
  readonly isUnsaved: boolean
  readonly type: (text: string) => void
  /** Resolves when there is nothing more to keep, or it cannot be kept. */
  readonly keep: () => Promise<void>
}

/** What a review of a month goes through beside the figures, and the one thing that it keeps. */
export function useReview(month: string): ReviewState {
  const [reviews, setReviews] = useState<readonly Review[]>([])
  const [draft, setDraft] = useState<string | null>(() => draftOf('review', month)?.['text'] ?? null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useReply(
    month,
    () => desktopApi.listReviews(),
    (reply) => {
      if (reply.ok) setReviews(reply.value)
    },
  )

  const kept = reviews.find(({ id, text }) => id === month && text !== '')
  const text = draft ?? kept?.text ?? ''
  const isUnsaved = text.trim() !== (kept?.text ?? '')

  useEffect(() => {
    if (draft !== null) keepDraft({ form: 'review', of: month }, isUnsaved ? { text: draft } : null)
  })

  async function save() {
    const reply = await desktopApi.saveReview({ id: month, text: text.trim() })
    setFailure(reply.ok ? null : reply.failure)
    if (!reply.ok) return
    setReviews(reply.value)
    endDraft({ form: 'review', of: month })
    setDraft(null)
  }

  return {
    last: reviewBefore(reviews, month),
    kept,
    text,
    failure,
    isUnsaved,
    type: setDraft,
    keep: async () => {
      if (isUnsaved && textProblem(text, reviewTextLimit) === null) await save()
    },
  }
}
