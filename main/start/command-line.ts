import { resolve } from 'node:path'
import { slipsAllowed, slipsFrom } from '#shared/catalog/search-slips'
import { isTime } from '#shared/clock'
import { isLanguage } from '#shared/language'
import { isPaper, type Paper } from '#shared/print/paper'
import { printableNamed, type Printable } from '#shared/print/printable'

/** Reads one switch: its value, or '' when it is absent. Electron's, since `process.argv` misses some. */
export type SwitchOf = (name: string) => string

export type Command =
  | { readonly kind: 'window' }
  | {
      readonly kind: 'print'
      readonly what: Printable
      /** As it was asked for. */
      readonly named: string
      readonly paper: Paper
      readonly pdf: string
    }
  | { readonly kind: 'bad'; readonly text: string }

/**
 * Names that Windows keeps for devices, or takes a sign away from: a file that is called so cannot be opened or deleted
 * there. Refused everywhere, as a stick is read everywhere.
 */
function isReserved(file: string): boolean {
  const name = file.split(/[\\/]/).at(-1) ?? ''
  return /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i.test(name) || /[. ]$/.test(name)
}

const ours = ['print-document', 'print-checklist', 'pdf', 'paper', 'lang', 'clock', 'user-data-dir']

/**
 * One of our switches but for slips of the finger. What is like none of them is Chromium's, which has hundreds and passes
 * over the rest.
 */
function misspelt(given: readonly string[]): string | undefined {
  return given.find((text) => {
    const name = /^--([^=]*)/.exec(text)?.[1] ?? ''
    const slips = slipsAllowed('english', name.length)
    const slipsTo = slipsFrom(name, slips, 'whole')
    return !ours.includes(name) && ours.some((one) => slipsTo(one) <= slips)
  })
}

/**
 * What this start is to do.
 * @param given all that was typed behind the program's name
 * @param folder the working directory, which relative paths are taken from
 * @param today `2026-11-22`
 */
export function commandFrom(
  has: (name: string) => boolean,
  switchOf: SwitchOf,
  folder: string,
  today: string,
  given: readonly string[],
): Command {
  const slip = misspelt(given)
  if (slip !== undefined) return { kind: 'bad', text: slip }
  if (has('clock') && !isTime(switchOf('clock'))) return { kind: 'bad', text: `--clock=${switchOf('clock')}` }
  const asked = (['print-document', 'print-checklist'] as const).find(has)
  const aimless = (['pdf', 'paper'] as const).find(has)
  if (asked === undefined)
    return aimless === undefined ? { kind: 'window' } : { kind: 'bad', text: `--${aimless}=${switchOf(aimless)}` }
  const named = switchOf(asked)
  const what = printableNamed(asked === 'print-checklist' ? `checklist:${named}` : named, today)
  if (what === null) return { kind: 'bad', text: `--${asked}=${named}` }
  if (switchOf('pdf') === '' || isReserved(switchOf('pdf'))) return { kind: 'bad', text: `--pdf=${switchOf('pdf')}` }
  if (has('lang') && !isLanguage(switchOf('lang'))) return { kind: 'bad', text: `--lang=${switchOf('lang')}` }
  const paper = has('paper') ? switchOf('paper') : 'a4'
  if (!isPaper(paper)) return { kind: 'bad', text: `--paper=${paper}` }
  return { kind: 'print', what, named, paper, pdf: resolve(folder, switchOf('pdf')) }
}
