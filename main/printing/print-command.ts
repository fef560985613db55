import type { CodeKey } from '#shared/catalog/code-key'
import type { Language } from '#shared/language'
import { messagesIn } from '#shared/messages/messages'
import type { Store } from '../storage/store'
import { documentOf, writePdf } from './print-handlers'

/** How the printing call ends: the exit code, and one sentence for stderr when it is not 0. */
export type Ending = { readonly code: 0 | 2 | 3 | 4; readonly sentence: string }

/** Carries out `--print-checklist`: 0 written, 2 unknown code, 3 file not writable, 4 anything else. */
export async function printCommand(key: CodeKey, pdf: string, language: Language, store: Store): Promise<Ending> {
  const m = messagesIn(language).commandLine
  const document = await documentOf({ document: 'checklist', ...key }, language, store, () => new Date())
  if (document === null) return { code: 2, sentence: m.unknownCode(`${key.codeSet}:${key.code}`) }
  try {
    const written = await writePdf(document, pdf)
    return written.ok ? { code: 0, sentence: '' } : { code: 3, sentence: m.notWritable(pdf) }
  } catch {
    return { code: 4, sentence: m.failed }
  }
}
