import { withoutCardData } from '#shared/payments/card-data'
import { isOurFile } from '../files/our-files'
import { errorCode } from '../storage/disk'

/** Folders that the log may name. */
export type Places = { readonly data: string; readonly program: string }

/** The longest record, in characters. */
const longest = 4_000

/**
 * What the log says of a value. Words of ours stay. Of an error its name, the system's code, the file if it is one of ours
 * and the lines of our code stay; of its message nothing that is quoted, which is how JSON, schemas and the system name
 * what they were given. Any other value is named by its type alone.
 */
export function inWords(value: unknown, places: Places): string {
  if (value instanceof Error) return maskedText(errorInWords(value), places)
  if (typeof value === 'string') return maskedText(value, places)
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : `[${typeof value}]`
}

/** The same text without card data, and without folders and files that are not ours: they hold names of people and shops. */
export function maskedText(text: string, places: Places): string {
  const named = Object.entries(places).reduce(
    (rest, [name, folder]) => rest.replace(within(folder), namedBy(name)),
    text,
  )
  return withoutCardData(named.replace(elsewhere, '[path]'), 'en').text.slice(0, longest)
}

function errorInWords(error: Error): string {
  const code = errorCode(error)
  const { syscall = '', path = '', dest = '' } = systemsWords(error)
  const said = code === '' ? error.message.replace(quoted, '…') : `${code} ${syscall} '${path}' '${dest}'`
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [`${error.name}: ${said}`, ...frames].join('\n')
}

const systemsWords = (error: Error): NodeJS.ErrnoException & { dest?: string } => error

/** From the first sign of quoting to the last: what is quoted may hold such signs. */
const quoted = /['"`“‘«].*['"`”’»]|['"`“‘«].*$/s

/** A path from its root, and all that follows on its line: a folder may have spaces and quotes in its name. */
const elsewhere = /(?:file:\/\/|(?<![A-Za-z])[A-Za-z]:[\\/]|\\\\|(?<![\w\]/])\/(?=[^\s/])).*/g

/** A folder and what follows it, as systems, JSON and addresses of files write it. */
function within(folder: string): RegExp {
  const slashes = folder.replaceAll('\\', '/')
  const address = encodeURI(slashes.startsWith('/') ? slashes : `/${slashes}`)
  const forms = [`file://${address}`, folder.replaceAll('\\', '\\\\'), folder, slashes]
  const escaped = forms.map((form) => form.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?:${escaped.join('|')})(?![^\\\\/'")\\s])([^'")\\n]*)`, 'gi')
}

/** `[data]/incidents/2026-11.json`, `[program]/main.js:1:2`: of what people have put there not even the name. */
const namedBy = (name: string) => (_all: string, tail: string) => {
  const rest = tail.replaceAll(/\\+/g, '/').replace(/^\//, '')
  const isOurs = name === 'program' ? /^[\w./:-]*$/.test(rest) : isOurFile(rest)
  return `[${name}]${rest === '' ? '' : isOurs ? `/${rest}` : '/…'}`
}
