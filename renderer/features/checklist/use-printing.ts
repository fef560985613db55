import { useState } from 'react'
import type { CodeKey } from '#shared/catalog/code-key'
import type { ReplyOf } from '#shared/ipc/contract'
import type { Language } from '#shared/language'
import type { Messages } from '#shared/messages/messages'
import { desktopApi } from '../../desktop-api'

type Destination = 'printer' | 'pdf'

export type Printing = {
  readonly print: (key: CodeKey, language: Language, to: Destination) => Promise<void>
  /** How the last print stands, in words; empty when there was none. Never says that paper came out. */
  readonly said: (m: Messages) => string
  readonly forget: () => void
}

type State =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'busy'; readonly to: Destination }
  | { readonly kind: 'ended'; readonly reply: ReplyOf<'prints:checklist'> }

export function usePrinting(): Printing {
  const [state, setState] = useState<State>({ kind: 'quiet' })
  return {
    async print({ codeSet, code }, language, to) {
      if (state.kind === 'busy') return
      setState({ kind: 'busy', to })
      setState({ kind: 'ended', reply: await desktopApi.printChecklist({ codeSet, code, language, to }) })
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
