import type { CodeKey } from './code-key'
import type { CodeSet } from './code-set'
import { isEnglishWord, normaliseQuery } from './response-code'

/** The codes of wallets and of scans, which are words: as tills print them, and as people write them. */
export type ScanWords = {
  readonly isScan: (codeSet: string) => boolean
  /**
   * Whose code a text is as a whole, with `ACQ.` or without; in the order of the sets. Its very spelling shuts out others,
   * but for those that the shop has named: there a stroke may have been left out.
   */
  readonly reading: (text: string, named?: readonly string[]) => readonly CodeKey[]
  /** The longer codes that begin so. */
  readonly beginning: (query: string) => readonly CodeKey[]
  /** The longest code within a text; null: none. */
  readonly within: (text: string) => string | null
}

/** Alipay's codes of one interface, which some tills leave out. */
const interfaceName = /^(?:AOP\.)?ACQ\./

/** Words with dots, strokes and colons of their own, and numbers behind what says that they are codes. */
const word = /(?<![\w.])[a-z][a-z0-9]*(?:[._:-][a-z0-9]+)*(?![\w])/giu
const number = /(?:码|代码|code|错误|error|失败)\W{0,4}(\d{4,8})(?!\d)/giu

/** Fewer signs than that are no code within a text. */
const shortest = 6

/** As it is written, be it with spaces for strokes: `PAY_ERROR` is not `PAYERROR`. */
const spelling = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/[\s_-]+/g, '_')
    .replace(interfaceName, '')

/** Reads the sets of kind `scan`; codes of two characters are left to those that read them as response codes. */
export function scanWordsOf(sets: readonly CodeSet[]): ScanWords {
  const scans = sets.filter(({ kind }) => kind === 'scan')
  const ids = new Set(scans.map(({ id }) => id))
  const codes = new Map<string, CodeKey[]>()
  for (const { id: codeSet, entries } of scans) {
    for (const { code } of entries) {
      const key = { codeSet, code }
      const read = normaliseQuery(code)
      if (read.length > 2) for (const form of new Set([read, read.replace(interfaceName, '')])) add(codes, form, key)
    }
  }
  function reading(text: string, named: readonly string[] = []): readonly CodeKey[] {
    const query = normaliseQuery(text)
    const keys = codes.get(query) ?? codes.get(query.replace(/^AOP\./, '')) ?? []
    const isSpelled = ({ code }: CodeKey) => spelling(code) === spelling(text)
    return keys.some(isSpelled) ? keys.filter((key) => isSpelled(key) || named.includes(key.codeSet)) : keys
  }
  return {
    isScan: (codeSet) => ids.has(codeSet),
    reading,
    beginning: (query) => [...codes].flatMap(([code, keys]) => (code !== query && code.startsWith(query) ? keys : [])),
    within(text) {
      const plain = text.normalize('NFKC')
      // `err_code:USERPAYING` names what it is.
      const tokens = (plain.match(word) ?? []).flatMap((found) => [found, ...found.split(':')])
      const words = tokens.filter((found) => found.length >= shortest && !isEnglishWord(found))
      const numbers = [...plain.matchAll(number)].map(([, found = '']) => found)
      const known = [...words, ...numbers].filter((found) => reading(found).length > 0)
      return known.toSorted((a, b) => b.length - a.length)[0] ?? null
    },
  }
}

function add(all: Map<string, CodeKey[]>, name: string, key: CodeKey): void {
  const keys = all.get(name)
  if (keys === undefined) all.set(name, [key])
  else if (!keys.includes(key)) keys.push(key)
}
