import { assertNever } from '#shared/assert-never'
import type { CodeKey } from '#shared/catalog/code-key'
import type { ExportFormat } from '#shared/incidents/export-format'
import { exportTable, type ExportTable } from '#shared/incidents/export-rows'
import type { Incident } from '#shared/incidents/incident'
import type { CheckRecord } from '#shared/maintenance/check-record'
import { checkLinesOf, checkTable } from '#shared/maintenance/export-rows'
import { maintenanceWords } from '#shared/messages/maintenance'
import type { Language, Text } from '#shared/language'
import { messagesIn } from '#shared/messages/messages'
import type { Terminal } from '#shared/shop'
import { wholeCatalog } from '../queries/whole-catalog'

/** What is to be written besides the rows. */
export type ExportJob = {
  readonly format: ExportFormat
  readonly language: Language
  /** Schema number of the records. */
  readonly schema: number
  /** Local timestamp of the export. */
  readonly at: string
  readonly terminals: readonly Terminal[]
}

/** The rows of one table of the store. */
export type Exported =
  | { readonly what: 'incidents'; readonly rows: readonly Incident[] }
  | { readonly what: 'checks'; readonly rows: readonly CheckRecord[] }

/** The bytes of the file. Takes its time with a long log: not for the main thread. */
export async function exportFile(job: ExportJob, exported: Exported): Promise<Uint8Array> {
  if (job.format === 'json') return jsonOf(job, exported)
  const { language, terminals } = job
  if (exported.what === 'incidents') {
    return sheetOf(job.format, await tableOf(job), exported.rows, messagesIn(language).log.title)
  }
  const table = checkTable({ language, terminals })
  return sheetOf(job.format, table, exported.rows.flatMap(checkLinesOf), maintenanceWords(language).history.title)
}

async function sheetOf<R>(
  format: Exclude<ExportFormat, 'json'>,
  table: ExportTable<R>,
  rows: readonly R[],
  title: string,
): Promise<Uint8Array> {
  switch (format) {
    case 'csv': {
      const { csvOf } = await import('./csv')
      return csvOf(table, rows)
    }
    case 'xlsx': {
      const { xlsxOf } = await import('./xlsx')
      return xlsxOf(table, rows, title)
    }
    default:
      return assertNever(format)
  }
}

/** The records as they are stored, one a line. */
function jsonOf({ schema, at, terminals }: ExportJob, { what, rows }: Exported): Uint8Array {
  const lines = (all: readonly unknown[]) => all.map((row) => `\n${JSON.stringify(row)}`).join(',')
  const head = `"schema":${String(schema)},\n"exportedAt":${JSON.stringify(at)}`
  return new TextEncoder().encode(`{${head},\n"terminals":[${lines(terminals)}],\n"${what}":[${lines(rows)}]}\n`)
}

async function tableOf({ language, terminals }: ExportJob): Promise<ExportTable<Incident>> {
  const { answerFor, ownerOf } = await wholeCatalog()
  const titles = new Map<string, Text | null>()
  const titleOf = (key: CodeKey): Text | null => {
    const name = `${key.codeSet}:${key.code}`
    const known = titles.get(name)
    if (known !== undefined) return known
    const title = answerFor(key)?.title ?? null
    titles.set(name, title)
    return title
  }
  return exportTable({ language, m: messagesIn(language), terminals, ownerOf, answerFor, titleOf })
}
