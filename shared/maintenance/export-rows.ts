import type { ExportTable } from '../incidents/export-rows'
import type { Language } from '../language'
import { maintenanceWords } from '../messages/maintenance'
import type { Terminal } from '../shop'
import { kindOf, type CheckRecord } from './check-record'
import { differenceOf } from './closing'
import { differenceInWords, taskTitle } from './in-words'
import type { Round } from './round'
import { visitQuestions, visitVerdict } from './visit'

/** A line of the sheet: an item of a round, a closing, or a visit. */
export type CheckLine = { readonly record: CheckRecord; readonly item: Round['items'][number] | null }

/** A record as lines of a sheet: a round has one for each item. */
export const checkLinesOf = (record: CheckRecord): readonly CheckLine[] =>
  record.kind === 'round' ? record.items.map((item) => ({ record, item })) : [{ record, item: null }]

type Words = { readonly language: Language; readonly terminals: readonly Terminal[] }

/** The history of checks as a sheet: one line for each thing that was looked at. */
export function checkTable({ language, terminals }: Words): ExportTable<CheckLine> {
  const words = maintenanceWords(language)
  const { headings, kinds } = words.history
  const label = (terminal: string | undefined): string =>
    terminal === undefined ? '' : (terminals.find(({ id }) => id === terminal)?.label ?? terminal)
  const when = ({ record, item }: CheckLine): string => item?.at ?? record.at
  const of = {
    terminal: ({ record, item }: CheckLine) =>
      label(item ? (item.terminal ?? item.which) : record.kind === 'visit' ? record.terminal : undefined),
    note: ({ record, item }: CheckLine) => {
      if (item) return [item.note, ...(item.differs ?? []).map((part) => words.inspection.parts[part])].filter(Boolean)
      return [
        record.kind === 'visit' ? record.who : undefined,
        record.kind === 'round' ? undefined : record.note,
      ].filter(Boolean)
    },
  }
  const staff = ({ record, item }: CheckLine): string =>
    (item ? item.staff : record.kind === 'round' ? undefined : record.staff) ?? ''
  return {
    columns: [
      { heading: headings.at, kind: 'time', width: 20 },
      { heading: headings.offset, kind: 'text', width: 11 },
      { heading: headings.kind, kind: 'text', width: 14 },
      { heading: headings.item, kind: 'text', width: 28 },
      { heading: headings.terminal, kind: 'text', width: 14 },
      { heading: headings.result, kind: 'text', width: 24 },
      { heading: headings.amount, kind: 'number', width: 14 },
      { heading: headings.note, kind: 'text', width: 40 },
      { heading: headings.staff, kind: 'text', width: 12 },
      { heading: headings.id, kind: 'text', width: 38 },
    ],
    rowOf: (line) => [
      when(line).slice(0, 19).replace('T', ' '),
      `UTC${when(line).slice(-6)}`,
      kinds[kindOf(line.record)],
      line.item ? taskTitle(line.item, language) : '',
      of.terminal(line),
      resultOf(line, language),
      line.record.kind === 'closing' ? (differenceOf(line.record) / 100).toFixed(2) : '',
      of.note(line).join('；'),
      staff(line),
      line.record.id,
    ],
  }
}

/** How a line ended, in words. */
export function resultOf({ record, item }: CheckLine, language: Language): string {
  const words = maintenanceWords(language)
  if (item) return words.round.states[item.state]
  switch (record.kind) {
    case 'closing':
      return differenceInWords(differenceOf(record), language)
    case 'visit':
      return words.visitor.verdicts[visitVerdict(record.answers)]
    case 'round':
      return ''
  }
}

/** What was answered at the door, in words: the question, and yes, no or nothing. */
export const visitAnswers = (
  record: Extract<CheckRecord, { kind: 'visit' }>,
  language: Language,
): readonly { readonly question: string; readonly answer: string }[] => {
  const { visitor } = maintenanceWords(language)
  return visitQuestions.map((question) => {
    const given = record.answers[question]
    return { question: visitor.asks[question], answer: given === undefined ? '' : given ? visitor.yes : visitor.no }
  })
}

/** How a check ended, in a line. */
export function summaryOf(record: CheckRecord, language: Language): string {
  const t = maintenanceWords(language).history
  if (record.kind !== 'round') return checkLinesOf(record).map((line) => resultOf(line, language))[0] ?? ''
  const { items } = record
  const problems = items.filter(({ state }) => state === 'problem').length
  const left = items.filter(({ state }) => state === 'due' || state === 'later').length
  if (left > 0) return `${problems > 0 ? `${t.someProblems(problems, items.length)} · ` : ''}${t.notFinished(left)}`
  return problems > 0 ? t.someProblems(problems, items.length) : t.allFine(items.length)
}

/** What was noted of a check: of a round, what was not in order. */
export function noteOf(record: CheckRecord, terminals: readonly Terminal[], language: Language): string {
  if (record.kind !== 'round') return record.note ?? ''
  return record.items
    .filter(({ state }) => state === 'problem')
    .map((item) => {
      const label = terminals.find(({ id }) => id === (item.terminal ?? item.which))?.label
      return [taskTitle(item, language), label, item.note].filter((part) => part !== undefined).join(' ')
    })
    .join('；')
}

/** Who made a check. */
export function staffOf(record: CheckRecord): string {
  if (record.kind !== 'round') return record.staff ?? ''
  return [...new Set(record.items.flatMap(({ staff }) => staff ?? []))].join('、')
}
