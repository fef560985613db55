import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Named = { readonly code?: string; readonly id?: string; readonly title: Readonly<Record<'zh-CN' | 'en', string>> }

const folder = 'shared/catalog/code-sets'
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown
const entries = readdirSync(folder).flatMap((file) => (read(join(folder, file)) as { entries: Named[] }).entries)
const families = ['families', 'other-families'].flatMap((name) => read(`shared/catalog/${name}.json`) as Named[])

/** What a text of the other language, or an inner name, would be seen by; a screen text of a terminal is a code as it stands. */
const codes = new Set(entries.map(({ code }) => code))
export const strangeWords: Readonly<Record<'zh-CN' | 'en', readonly string[]>> = {
  en: [...entries, ...families]
    .map(({ title }) => title['zh-CN'])
    .filter((text) => text.length > 3 && !codes.has(text)),
  'zh-CN': families.flatMap(({ id = '' }) => (id.includes('-') ? [id] : [])),
}
