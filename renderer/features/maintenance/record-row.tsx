import { hasProblem, kindOf, type CheckRecord } from '#shared/maintenance/check-record'
import { summaryOf, visitAnswers } from '#shared/maintenance/export-rows'
import { taskTitle } from '#shared/maintenance/in-words'
import { maintenanceWords } from '#shared/messages/maintenance'
import { amountInYuan } from '#shared/payments/amount'
import type { Printable } from '#shared/print/printable'
import type { Terminal } from '#shared/shop'
import { clockOf, momentInWords } from '#shared/timestamp'
import { Button } from '../../components/controls'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import prose from '../../components/prose.module.css'
import { Box } from './box'
import styles from './history-page.module.css'

type RecordRowProps = {
  record: CheckRecord
  terminals: readonly Terminal[]
  onPrint: (what: Printable) => void
}

/** One check of the history: when, what, how it ended; opened, every item of it. */
export function RecordRow({ record, terminals, onPrint }: RecordRowProps) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).history
  const label = (id: string | undefined) => terminals.find((terminal) => terminal.id === id)?.label ?? ''
  return (
    <li data-testid="check-record" data-kind={kindOf(record)} data-problem={hasProblem(record)}>
      <details>
        <summary>
          <time dateTime={record.at}>{momentInWords(record.at, language)}</time>
          <b>{t.kinds[kindOf(record)]}</b>
          <span>{summaryOf(record, language)}</span>
          {hasProblem(record) && <Icon name="declined" />}
        </summary>
        <ul className={styles['lines']}>
          {record.kind === 'round' && <Items round={record} label={label} />}
          {record.kind === 'closing' && <Totals closing={record} label={label} />}
          {record.kind === 'visit' && <Answers visit={record} label={label} />}
        </ul>
        <Button
          icon="print"
          onClick={() => onPrint({ document: 'maintenance-form', interval: null, record: record.id })}
        >
          {t.printOne}
        </Button>
      </details>
    </li>
  )
}

/** What a terminal is called, by its id; empty for none. */
type Label = (id: string | undefined) => string

type Of<K> = Extract<CheckRecord, { readonly kind: K }>

function Items({ round, label }: { round: Of<'round'>; label: Label }) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).inspection
  return round.items.map((item) => (
    <li key={`${item.task} ${item.terminal ?? ''}`}>
      <Box state={item.state} />
      <span>
        {taskTitle(item, language)} {label(item.terminal ?? item.which)}
        {item.differs && <b> {item.differs.map((part) => t.parts[part]).join(' ')}</b>}
        {item.note !== undefined && <small className={prose['note']}>{item.note}</small>}
      </span>
      <small className={prose['note']}>
        {item.at === undefined ? '' : clockOf(item.at)} {item.staff}
      </small>
    </li>
  ))
}

function Totals({ closing, label }: { closing: Of<'closing'>; label: Label }) {
  const { language } = useLanguage()
  const { closing: t, forms } = maintenanceWords(language)
  const { totals, own, unclear, note = '', staff = '' } = closing
  const lines = [
    ...totals.map(({ terminal, amount }) => [label(terminal) || t.anyTerminal, amountInYuan(amount)]),
    [forms.own, amountInYuan(own)],
    [forms.unclear, String(unclear.length)],
    [forms.note, note],
    [forms.who, staff],
  ].filter(([, value]) => value !== '')
  return lines.map(([name, value]) => (
    <li key={name}>
      <span>{name}</span>
      <b>{value}</b>
    </li>
  ))
}

function Answers({ visit, label }: { visit: Of<'visit'>; label: Label }) {
  const { language } = useLanguage()
  return (
    <>
      {visitAnswers(visit, language).map(({ question, answer }) => (
        <li key={question}>
          <span>{question}</span>
          <b>{answer}</b>
        </li>
      ))}
      <li>
        <span>
          {visit.who ?? ''} {label(visit.terminal)}
        </span>
        <small className={prose['note']}>{visit.staff}</small>
      </li>
    </>
  )
}
