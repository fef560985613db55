import { useEffect, useRef, useState } from 'react'
import type { Draft, DraftForm, DraftKey, Restarted, Typed } from '#shared/drafts'
import { desktopApi } from '../desktop-api'

type Form = DraftKey & {
  readonly where?: string | undefined
  /** Fields that nobody types into: what stands there was chosen, and needs no judging. */
  readonly chosen?: readonly string[]
}

type Kept = Form & {
  readonly typed: Typed
  /** As it stood when a field was left last: the rest is still being typed, and nobody knows what its digits are. */
  readonly judged: Typed
}

/** What is half typed, by form and what it is about: a form that comes up again goes on with it. */
const kept = new Map<string, Kept>()
/** Those of which main does not know the newest. */
const due = new Set<string>()
/** At most so long (ms) what is typed is known here alone. */
const pace = 400
let timer = 0
/** What was there when the page began, and nobody has said yet what is to become of it. */
let offered: readonly Draft[] = []
/** What somebody has asked to go on with: its form opens by itself. */
let wanted: DraftKey | null = null

const nameOf = ({ form, of }: DraftKey): string => `${form} ${of}`

const isSame = (one: Typed, other: Typed): boolean =>
  Object.keys({ ...one, ...other }).every((field) => (one[field] ?? '') === (other[field] ?? ''))

/** What was typed before the page began. What is left in a field is judged once more when it is left again. */
export function takeInDrafts(drafts: readonly Draft[], restarted: Restarted | null): void {
  offered = drafts
  if (restarted !== null) document.documentElement.dataset['restarted'] = restarted
  for (const { form, of, where, typed } of drafts)
    kept.set(nameOf({ form, of }), { form, of, where, typed, judged: typed })
  document.addEventListener('focusout', () => setTimeout(judge))
  window.addEventListener('pagehide', send)
}

export const draftOf = (form: DraftForm, of: string): Typed | undefined => kept.get(nameOf({ form, of }))?.typed

/** What is to be offered, and why the page began; null: there is nothing to say. */
export function offer(): { readonly drafts: readonly Draft[]; readonly restarted: Restarted | null } | null {
  const restarted = (document.documentElement.dataset['restarted'] ?? null) as Restarted | null
  return offered.length === 0 && restarted === null ? null : { drafts: offered, restarted }
}

/** It is dealt with: gone on with, or ended. @param key without it all are: they stay, and are offered the next time */
export function answerOffer(key?: DraftKey): void {
  const before = offered.length
  offered = key ? offered.filter((one) => nameOf(one) !== nameOf(key)) : []
  if (offered.length > 0 || (key && before === 0)) return
  delete document.documentElement.dataset['restarted']
  void desktopApi.answerOffer()
}

/**
 * What stands in a form now, or null: it holds nothing more than the disk has.
 * @param judged what stood there before anybody typed
 */
export function keepDraft(form: Form, typed: Typed | null, judged: Typed = {}): void {
  const name = nameOf(form)
  const before = kept.get(name)
  if (typed === null) {
    if (before) endDraft(form)
  } else if (!before || !isSame(before.typed, typed)) {
    kept.set(name, { ...form, typed, judged: before?.judged ?? judged })
    due.add(name)
    timer ||= window.setTimeout(send, pace)
  }
}

/** Saved, or dropped. */
export function endDraft({ form, of }: DraftKey): void {
  const name = nameOf({ form, of })
  if (!kept.delete(name)) return
  due.delete(name)
  void desktopApi.endDraft({ form, of })
  answerOffer({ form, of })
}

function send(): void {
  clearTimeout(timer)
  timer = 0
  for (const name of due) {
    const draft = kept.get(name)
    if (!draft) continue
    const { judged, chosen = [], ...rest } = draft
    const isJudged = (field: string) => chosen.includes(field) || rest.typed[field] === (judged[field] ?? '')
    void desktopApi.keepDraft({ ...rest, unjudged: Object.keys(rest.typed).filter((field) => !isJudged(field)) })
  }
  due.clear()
}

/** A field was left: what watches for card data has looked at it. */
function judge(): void {
  for (const [name, draft] of kept) {
    if (isSame(draft.judged, draft.typed)) continue
    kept.set(name, { ...draft, judged: draft.typed })
    due.add(name)
  }
  send()
}

type DraftFields<T> = {
  readonly typed: T
  readonly type: (part: Partial<T>) => void
  /** Saved, or dropped: until somebody types again there is no draft. */
  readonly end: () => void
}

/**
 * As `useState`, for what is typed into a form: it is there again when the form comes up again for the same thing, also
 * after the page or the whole app began anew.
 * @param start what the disk has
 */
export function useDraft<T extends Typed>(form: Form, start: T): DraftFields<T> {
  const [typed, setTyped] = useState<T>(() => ({ ...start, ...draftOf(form.form, form.of) }))
  const isOver = useRef(false)
  useEffect(() => {
    if (!isOver.current) keepDraft(form, isSame(typed, start) ? null : typed, start)
  })
  return {
    typed,
    type(part) {
      isOver.current = false
      setTyped((now) => ({ ...now, ...part }))
    },
    end() {
      isOver.current = true
      endDraft(form)
    },
  }
}

/** The way of one text to its draft, for a field that asks nobody. */
export type DraftText = { readonly text: () => string | undefined; readonly keep: (text: string | null) => void }

/** @param of names the field: its section, what it is a part of, which part */
export const settingDraft = (of: string): DraftText => ({
  text: () => draftOf('setting', of)?.['text'],
  keep: (text) => keepDraft({ form: 'setting', of }, text === null ? null : { text }),
})

/** Asks for the form to open by itself when it comes up; null: not any more. */
export function wantDraft(key: DraftKey | null): void {
  wanted = key
}

/** What the form is about that somebody has asked to go on with; null where it is not this form. */
export function useWanted(form: DraftForm): string | null {
  const [of] = useState(() => (wanted?.form === form ? wanted.of : null))
  useEffect(() => {
    if (of !== null) wantDraft(null)
  }, [of])
  return of
}
