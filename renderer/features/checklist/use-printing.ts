import { useState } from 'react'
import type { ReplyOf } from '#shared/ipc/contract'
import type { Language } from '#shared/language'
import type { Messages } from '#shared/messages/messages'
import type { Printable } from '#shared/print/printable'
import { desktopApi } from '../../desktop-api'

type Destination = 'printer' | 'pdf'

export type Printing = {
  readonly print: (what: Printable, language: Language, to: Destination) => Promise<void>
  /** How the last print stands, in words; empty when there was none. Never says that paper came out. */
  readonly said: (m: Messages) => string
  readonly forget: () => void
}

type State =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'busy'; readonly to: Destination }
  | { readonly kind: 'ended'; readonly reply: ReplyOf<'prints:make'> }

export function usePrinting(): Printing {
  const [state, setState] = useState<State>({ kind: 'quiet' })
  return {
    async print(what, language, to) {
      if (state.kind === 'busy') return
      setState({ kind: 'busy', to })
      setState({ kind: 'ended', reply: await desktopApi.print({ what, language, to }) })
    },
    said(m) {
      if (state.kind === 'quiet') return ''
      if (state.kind === 'busy') return state.to === 'pdf' ? m.checklist.writing : m.checklist.sending
      if (!state.reply.ok) return m.failures[state.reply.failure]
      const outcome = state.reply.value
      if (outcome.kind === 'saved') return m.checklist.savedAs(outcome.file)
      return m.checklist[outcome.kind]
    },
    forget() {
      setState((now) => (now.kind === 'busy' ? now : { kind: 'quiet' }))
    },
  }
}
