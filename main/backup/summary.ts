import type { Incident } from '#shared/incidents/incident'
import type { BackupSummary } from '#shared/ipc/contract'
import { dayOf } from '#shared/timestamp'
import type { DataSet } from '../storage/store'
import { hotlineTable, incidentTable, noteTable, terminalTable } from '../storage/tables'

/** Rows of each table. */
export function countsOf(files: DataSet['files']): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const [file, rows] of files) {
    const name = file.split('/')[0] ?? ''
    counts.set(name, (counts.get(name) ?? 0) + rows.length)
  }
  return Object.fromEntries(counts)
}

/** The first and the last day of which there is an incident, `2026-11-22`. */
export function daysOf(files: DataSet['files']): Pick<BackupSummary, 'firstDay' | 'lastDay'> {
  let firstDay: string | null = null
  let lastDay: string | null = null
  for (const [file, rows] of files) {
    if (!file.startsWith(`${incidentTable.name}/`)) continue
    for (const { at } of rows as readonly Incident[]) {
      const day = dayOf(at)
      if (firstDay === null || day < firstDay) firstDay = day
      if (lastDay === null || day > lastDay) lastDay = day
    }
  }
  return { firstDay, lastDay }
}

/** What a person asks before one set of data takes the place of another. */
export function summaryOf({ files }: DataSet): BackupSummary {
  const counts = countsOf(files)
  const countOf = ({ name }: { readonly name: string }) => counts[name] ?? 0
  return {
    incidents: countOf(incidentTable),
    notes: countOf(noteTable),
    terminals: countOf(terminalTable),
    hotlines: countOf(hotlineTable),
    ...daysOf(files),
  }
}
