import type { Language } from '#shared/language'
import { messagesIn } from '#shared/messages/messages'
import type { Paper } from '#shared/print/paper'
import type { Printable } from '#shared/print/printable'
import type { Store } from '../storage/store'
import { documentOf } from './documents'
import { writePdf } from './send'

/** How the printing call ends: the exit code, and one sentence for stderr when it is not 0. */
export type Ending = { readonly code: 0 | 2 | 3 | 4; readonly sentence: string }

export type Wanted = {
  readonly what: Printable
  /** As it was asked for, to be named in a sentence. */
  readonly named: string
  readonly paper: Paper
  readonly pdf: string
}

/** Carries out `--print-document`: 0 written, 2 no such code or incident, 3 file not writable, 4 anything else. */
export async function printCommand(
  wanted: Wanted,
  language: Language,
  store: Store,
  clock: () => Date,
): Promise<Ending> {
  const { what, named, paper, pdf } = wanted
  const m = messagesIn(language).commandLine
  const document = await documentOf(what, language, store, clock)
  if (document === null)
    return { code: 2, sentence: what.document === 'checklist' ? m.unknownCode(named) : m.nothingNamed(named) }
  try {
    const written = await writePdf({ document, paper }, pdf)
    return written.ok ? { code: 0, sentence: '' } : { code: 3, sentence: m.notWritable(pdf) }
  } catch {
    return { code: 4, sentence: m.failed }
  }
}
