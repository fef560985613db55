import { useMemo, useState } from 'react'
import type { PrintChoice, PrinterList, ReplyOf } from '#shared/ipc/contract'
import type { Language } from '#shared/language'
import type { Messages } from '#shared/messages/messages'
import type { PrintDocument } from '#shared/print/print-document'
import type { Printable } from '#shared/print/printable'
import { ownPrinter } from '#shared/print/printer'
import { useReply } from '../../data/replies'
import { desktopApi } from '../../desktop-api'

/** What is printed with; the printer is null where the system's window is to ask. */
export type Choice = Omit<PrintChoice, 'id' | 'printer'> & { readonly printer: string | null }

type Destination = 'printer' | 'pdf'

type State =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'busy'; readonly to: Destination }
  | { readonly kind: 'ended'; readonly to: Destination; readonly reply: ReplyOf<'prints:make'> }

export type Printing = {
  /** Null while nothing is in the preview. */
  readonly what: Printable | null
  /** What the preview shows; null while it is being made. */
  readonly document: PrintDocument | null
  readonly list: PrinterList | null
  readonly choice: Choice
  /** False where the computer has no printer: what is left is a file. */
  readonly canPrint: boolean
  readonly change: (part: Partial<Choice>) => void
  /** Prints what is in the preview, as it is chosen. */
  readonly print: () => void
  readonly savePdf: () => void
  readonly isBusy: boolean
  /** A print has ended, and nobody has said yet whether paper came out. */
  readonly ended: 'sent' | 'failed' | null
  /** How the last print stands, in words; empty when there was none. Never says that paper came out. */
  readonly said: (m: Messages) => string
  readonly forget: () => void
}

const quiet: State = { kind: 'quiet' }

/** @param wanted what is to be printed; null while no preview is open */
export function usePrinting(wanted: Printable | null, language: Language): Printing {
  const [list, setList] = useState<PrinterList | null>(null)
  const [changed, setChanged] = useState<{ readonly of: string; readonly part: Partial<Choice> }>({ of: '', part: {} })
  const [made, setMade] = useState<{ readonly of: string; readonly document: PrintDocument } | null>(null)
  const [state, setState] = useState<State>(quiet)
  const name = wanted === null ? '' : JSON.stringify(wanted)
  // The same document, as long as it is called the same.
  const what = useMemo(() => (name === '' ? null : (JSON.parse(name) as Printable)), [name])
  const choice = { ...firstChoice(list, what, language), ...(changed.of === name ? changed.part : {}) }
  const inLanguage = `${choice.language} ${name}`

  useReply(
    what,
    () => desktopApi.printers(),
    (reply) => {
      if (reply.ok) setList(reply.value)
    },
  )
  const { language: inWhich } = choice
  const question = useMemo(() => what && { what, language: inWhich }, [what, inWhich])
  useReply(
    question,
    (asked) => desktopApi.printDocument(asked),
    (reply) => {
      if (reply.ok) setMade({ of: inLanguage, document: reply.value })
      else setState({ kind: 'ended', to: 'printer', reply })
    },
  )

  async function make(to: Destination) {
    if (what === null || state.kind === 'busy') return
    setState({ kind: 'busy', to })
    const reply = await desktopApi.print({ what, ...choice, to })
    setState({ kind: 'ended', to, reply })
    const kept = await desktopApi.printers()
    if (kept.ok) setList(kept.value)
  }

  return {
    what,
    document: made?.of === inLanguage ? made.document : null,
    list,
    choice,
    canPrint: list === null || list.printers.length > 0,
    change: (part) => {
      setChanged({ of: name, part: { ...(changed.of === name ? changed.part : {}), ...part } })
      setState(quiet)
    },
    print: () => void make('printer'),
    savePdf: () => void make('pdf'),
    isBusy: state.kind === 'busy',
    ended:
      state.kind !== 'ended' ? null : !state.reply.ok ? 'failed' : state.reply.value.kind === 'sent' ? 'sent' : null,
    said: (m) => inWords(state, m),
    forget: () => setState((now) => (now.kind === 'busy' ? now : quiet)),
  }
}

/** As this kind of document was printed last; else on the system's own printer, with the paper that it holds, or by asking. */
function firstChoice(list: PrinterList | null, what: Printable | null, language: Language): Choice {
  const last = list?.choices.find(({ id }) => id === what?.document)
  const own = list?.printers.find(({ name }) => name === ownPrinter)
  const usual = own?.name ?? null
  if (last) {
    const { printer = usual, paper, copies } = last
    return { printer, paper, copies, language: last.language }
  }
  return { printer: usual, paper: own?.paper ?? 'a4', copies: 1, language }
}

function inWords(state: State, m: Messages): string {
  const t = m.printing
  if (state.kind === 'quiet') return ''
  if (state.kind === 'busy') return state.to === 'pdf' ? t.writing : t.sending
  if (!state.reply.ok) return m.failures[state.reply.failure]
  const outcome = state.reply.value
  switch (outcome.kind) {
    case 'sent':
      return (outcome.waits ? t.waits : t.sent)(outcome.printer ?? t.thePrinter)
    case 'saved':
      return t.saved(outcome.file)
    case 'cancelled':
      return state.to === 'pdf' ? t.notSaved : t.cancelled
  }
}
