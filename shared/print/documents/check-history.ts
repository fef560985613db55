import { kindOf, type CheckRecord } from '../../maintenance/check-record'
import { noteOf, staffOf, summaryOf } from '../../maintenance/export-rows'
import { maintenanceWords } from '../../messages/maintenance'
import type { Terminal } from '../../shop'
import { dayOf, momentInWords } from '../../timestamp'
import { headAndFoot, type Made } from '../head-and-foot'
import { checkHistoryLimit } from '../limits'
import type { PrintDocument } from '../print-document'

type ChecksMade = {
  /** Oldest first. */
  readonly records: readonly CheckRecord[]
  readonly terminals: readonly Terminal[]
}

/** Checks as they were made, newest first, a line each: for whoever asks whether the terminals are looked after. */
export function checkHistory({ records, terminals }: ChecksMade, made: Made): PrintDocument {
  const { language } = made
  const t = maintenanceWords(language).history
  const shown = records.slice(-checkHistoryLimit).reverse()
  return {
    kind: 'check-history',
    title: t.fileName(dayOf(made.at)),
    blocks: [
      { kind: 'title', text: t.title, line: t.shown(shown.length, records.length) },
      ...(shown.length === 0
        ? [{ kind: 'note', text: t.noneFound } as const]
        : [
            {
              kind: 'table',
              columns: [
                { label: t.headings.at, share: 26 },
                { label: t.headings.kind, share: 14 },
                { label: t.headings.result, share: 24 },
                { label: t.headings.note, share: 24 },
                { label: t.headings.staff, share: 12 },
              ],
              rows: shown.map((record) => [
                momentInWords(record.at, language),
                t.kinds[kindOf(record)],
                summaryOf(record, language),
                noteOf(record, terminals, language),
                staffOf(record),
              ]),
            } as const,
          ]),
    ],
    ...headAndFoot(made, ''),
  }
}
