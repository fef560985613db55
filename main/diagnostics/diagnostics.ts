import type { StoreState } from '#shared/ipc/contract'
import type { Language } from '#shared/language'
import { diagnosticWords } from '#shared/messages/diagnostics'

/** What is known of the program and the PC; nothing that somebody typed. */
export type Findings = {
  readonly at: string
  readonly language: Language
  /** Short facts by what they are called: versions, the system, screens. */
  readonly facts: Readonly<Record<string, string | number>>
  readonly store: StoreState
  readonly isWhole: boolean
  readonly rows: Readonly<Record<string, number>>
  readonly files: Readonly<Record<string, number>>
  /** Files in the data folder whose names are not ours. */
  readonly otherFiles: number
  readonly log: readonly string[]
}

/**
 * The text of a diagnostic file: a sentence for the shop, of what is in it and what is not; the rest in the words of the
 * program, for whoever mends it.
 */
export function diagnosticText(found: Findings): string {
  const { at, language, facts, store, isWhole, rows, files, otherFiles, log } = found
  const t = diagnosticWords(language)
  const lines = (of: Readonly<Record<string, string | number>>) =>
    Object.entries(of).map(([name, value]) => `${name}: ${String(value)}`)
  const parts: Readonly<Record<string, readonly string[]>> = {
    program: lines({ time: at, language, ...facts }),
    store: lines({
      state: store.kind,
      file: store.file ?? '-',
      opened: store.opened,
      repaired: store.repaired.join(' ') || '-',
      'lines lost': store.linesLost,
    }),
    [isWhole ? 'rows' : 'rows (not all read)']: lines(rows),
    'files, in bytes': [...lines(files), `others: ${String(otherFiles)}`],
    'last lines of the log': log.length === 0 ? ['-'] : log,
  }
  const body = Object.entries(parts).flatMap(([title, content]) => ['', `== ${title}`, ...content])
  return `${[t.title, t.holds, ...body].join('\n')}\n`
}
