import type { Language } from '../language'
import { maintenanceWords } from '../messages/maintenance'
import { amountInYuan } from '../payments/amount'
import type { Terminal } from '../shop'
import { momentInWords } from '../timestamp'
import type { CheckRecord } from './check-record'
import { differenceOf } from './closing'
import { resultOf, visitAnswers } from './export-rows'
import { differenceInWords, taskTitle } from './in-words'
import type { Interval } from './interval'
import type { RoundItem } from './round'
import { scheduleOf } from './schedule'
import { isShipped, type TaskRow } from './task'
import { taskWords } from './task-words'

/** One line of a form. Null stands for a blank to be filled in by hand. */
export type FormRow = {
  readonly title: string
  /** How it is done, or what to compare with. */
  readonly detail: string
  readonly result: string | null
  readonly note: string | null
  readonly when: string | null
  readonly who: string | null
}

/** A label with what stands there; null is a blank. */
export type FormLine = { readonly label: string; readonly value: string | null }

/** What a maintenance form says, free of paper: empty to be filled in by hand, or filled to be filed. */
export type MaintenanceForm = {
  readonly title: string
  /** When it was done. */
  readonly when: string | null
  /** What can be ticked in each row. */
  readonly choices: readonly string[]
  readonly rows: readonly FormRow[]
  /** Facts besides the rows: totals, the visitor. */
  readonly facts: readonly FormLine[]
  readonly signatures: readonly FormLine[]
  readonly notes: readonly string[]
}

type Shop = { readonly language: Language; readonly terminals: readonly Terminal[]; readonly tasks: readonly TaskRow[] }

/** The form of an interval with nothing filled in: every task that is in use, terminal by terminal. */
export function blankForm(interval: Interval, shop: Shop): MaintenanceForm {
  const { language, terminals, tasks } = shop
  const all = scheduleOf({ tasks, terminals, marks: [], since: '2000-01-01' }, '2000-01-01')
  const rows = all
    .filter(({ task }) => task.interval === interval)
    .map(({ task, terminal }) =>
      rowOf({ task: task.id, terminal, ...(task.own ? { title: task.own.title } : {}) }, shop, task.own?.how),
    )
  return { ...frameOf(maintenanceWords(language).intervals[interval], null, language), rows }
}

/** The form of what was done, to be filed. */
export function filledForm(record: CheckRecord, shop: Shop): MaintenanceForm {
  const { language } = shop
  const words = maintenanceWords(language)
  const when = momentInWords(record.at, language)
  switch (record.kind) {
    case 'round': {
      const rows = record.items.map((item) => ({
        ...rowOf(item, shop),
        result: item.state === 'due' ? null : words.round.states[item.state],
        note: [item.note, ...(item.differs ?? []).map((part) => words.inspection.parts[part])]
          .filter(Boolean)
          .join(' '),
        when: item.at === undefined ? null : momentInWords(item.at, language),
        who: item.staff ?? '',
      }))
      return { ...frameOf(words.intervals[record.interval], when, language), rows }
    }
    case 'closing': {
      const { terminalTotal, own, difference, unclear, note } = words.forms
      const facts = [
        ...record.totals.map(({ terminal, amount }) => ({
          label: labelOf(terminal, shop) === '' ? terminalTotal : `${labelOf(terminal, shop)} ${terminalTotal}`,
          value: amountInYuan(amount),
        })),
        { label: own, value: amountInYuan(record.own) },
        { label: difference, value: differenceInWords(differenceOf(record), language) },
        { label: unclear, value: String(record.unclear.length) },
        { label: note, value: record.note ?? '' },
        { label: words.forms.who, value: record.staff ?? '' },
      ]
      return { ...frameOf(words.closing.title, when, language), rows: [], facts }
    }
    case 'visit': {
      const rows = visitAnswers(record, language).map(({ question, answer }) => ({
        title: question,
        detail: '',
        result: answer === '' ? null : answer,
        note: '',
        when: '',
        who: '',
      }))
      const facts = [
        { label: words.forms.visitor, value: record.who ?? '' },
        { label: words.forms.terminal, value: labelOf(record.terminal, shop) },
        { label: words.forms.verdict, value: resultOf({ record, item: null }, language) },
        { label: words.forms.note, value: record.note ?? '' },
        { label: words.forms.who, value: record.staff ?? '' },
      ]
      return { ...frameOf(words.visitor.title, when, language), rows, facts }
    }
  }
}

function frameOf(title: string, when: string | null, language: Language): Omit<MaintenanceForm, 'rows'> {
  const { forms } = maintenanceWords(language)
  return {
    title,
    when,
    choices: [forms.ok, forms.problem],
    facts: [],
    signatures: [forms.sign, forms.owner, forms.date].map((label) => ({ label, value: null })),
    notes: [forms.noCard],
  }
}

const labelOf = (terminal: string | undefined, { terminals }: Shop): string =>
  terminals.find(({ id }) => id === terminal)?.label ?? ''

function rowOf(item: Pick<RoundItem, 'task' | 'terminal' | 'title'>, shop: Shop, ownHow = ''): FormRow {
  const { language, terminals } = shop
  const { forms } = maintenanceWords(language)
  const terminal = terminals.find(({ id }) => id === item.terminal)
  const title = taskTitle(item, language)
  const how = isShipped(item.task) ? taskWords[item.task].how[language] : ownHow
  const numbers = terminal
    ? (['serial', 'seal', 'place'] as const).flatMap((part) => {
        const value = terminal[part]
        return value === undefined ? [] : [`${forms[part]} ${value}`]
      })
    : []
  return {
    title: terminal ? `${title} · ${terminal.label}` : title,
    detail: [how, ...numbers].filter((text) => text !== '').join(' '),
    result: null,
    note: null,
    when: null,
    who: null,
  }
}
