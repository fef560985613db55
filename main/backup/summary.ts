import type { Incident } from '#shared/incidents/incident'
import type { BackupSummary } from '#shared/ipc/contract'
import { dayOf } from '#shared/timestamp'
import type { DataSet } from '../storage/store'
import { hotlineTable, incidentTable, noteTable, terminalTable, type Row } from '../storage/tables'

/** Counts rows as they come by. */
export class Tally {
  readonly #counts = new Map<string, number>()
  /** The first and the last day of which there is an incident, `2026-11-22`. */
  firstDay: string | null = null
  lastDay: string | null = null

  add(file: string, row: Row): void {
    const name = file.slice(0, (file + '/').indexOf('/'))
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
    if (name !== incidentTable.name) return
    const day = dayOf((row as Incident).at)
    if (this.firstDay === null || day < this.firstDay) this.firstDay = day
    if (this.lastDay === null || day > this.lastDay) this.lastDay = day
  }

  /** Rows of each table. */
  counts = (): Readonly<Record<string, number>> => Object.fromEntries(this.#counts)

  /** What a person asks before one set of data takes the place of another. */
  summary(): BackupSummary {
    const countOf = ({ name }: { readonly name: string }) => this.#counts.get(name) ?? 0
    return {
      incidents: countOf(incidentTable),
      notes: countOf(noteTable),
      terminals: countOf(terminalTable),
      hotlines: countOf(hotlineTable),
      firstDay: this.firstDay,
      lastDay: this.lastDay,
    }
  }
}

export function tallyOf({ files }: Pick<DataSet, 'files'>): Tally {
  const tally = new Tally()
  for (const [file, rows] of files) for (const row of rows) tally.add(file, row)
  return tally
}
