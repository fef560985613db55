import { resolve } from 'node:path'
import { parseCodeKey, type CodeKey } from '#shared/catalog/code-key'
import { isLanguage } from '#shared/language'

/** Reads one switch: its value, or '' when it is absent. Electron's, since `process.argv` misses some. */
export type SwitchOf = (name: string) => string

export type Command =
  | { readonly kind: 'window' }
  | { readonly kind: 'print-checklist'; readonly key: CodeKey; readonly pdf: string }
  | { readonly kind: 'bad'; readonly text: string }

/** What this start is to do. `folder` is the working directory, which relative paths are taken from. */
export function commandFrom(has: (name: string) => boolean, switchOf: SwitchOf, folder: string): Command {
  if (!has('print-checklist')) return { kind: 'window' }
  const wanted = switchOf('print-checklist')
  const key = parseCodeKey(wanted)
  if (key === null) return { kind: 'bad', text: `--print-checklist=${wanted}` }
  if (switchOf('pdf') === '') return { kind: 'bad', text: '--pdf=' }
  if (has('lang') && !isLanguage(switchOf('lang'))) return { kind: 'bad', text: `--lang=${switchOf('lang')}` }
  return { kind: 'print-checklist', key, pdf: resolve(folder, switchOf('pdf')) }
}
