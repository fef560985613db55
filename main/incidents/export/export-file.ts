import { assertNever } from '#shared/assert-never'
import type { CodeKey } from '#shared/catalog/code-key'
import type { ExportFormat } from '#shared/incidents/export-format'
import { exportTable, type ExportTable } from '#shared/incidents/export-rows'
import type { Incident } from '#shared/incidents/incident'
import type { Language, Text } from '#shared/language'
import { messagesIn } from '#shared/messages/messages'
import type { Terminal } from '#shared/shop'
import { wholeCatalog } from '../../whole-catalog'

/** What is to be written besides the incidents. */
export type ExportJob = {
  readonly format: ExportFormat
  readonly language: Language
  /** Schema number of the records. */
  readonly schema: number
  /** Local timestamp of the export. */
  readonly at: string
  readonly terminals: readonly Terminal[]
}

/** The bytes of the file. Takes its time with a long log: not for the main thread. */
export async function exportFile(job: ExportJob, incidents: readonly Incident[]): Promise<Uint8Array> {
  switch (job.format) {
    case 'json':
      return jsonOf(job, incidents)
    case 'csv': {
      const { csvOf } = await import('./csv')
      return csvOf(await tableOf(job), incidents)
    }
    case 'xlsx': {
      const { xlsxOf } = await import('./xlsx')
      return xlsxOf(await tableOf(job), incidents, messagesIn(job.language).log.title)
    }
    default:
      return assertNever(job.format)
  }
}

/** The records as they are stored, one a line. */
function jsonOf({ schema, at, terminals }: ExportJob, incidents: readonly Incident[]): Uint8Array {
  const lines = (rows: readonly unknown[]) => rows.map((row) => `\n${JSON.stringify(row)}`).join(',')
  const head = `"schema":${String(schema)},\n"exportedAt":${JSON.stringify(at)}`
  return new TextEncoder().encode(`{${head},\n"terminals":[${lines(terminals)}],\n"incidents":[${lines(incidents)}]}\n`)
}

async function tableOf({ language, terminals }: ExportJob): Promise<ExportTable> {
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
  return exportTable({ language, m: messagesIn(language), terminals, ownerOf, titleOf })
}
