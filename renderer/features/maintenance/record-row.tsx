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
  const t = maintenanceWords(language)
  const label = (id: string | undefined) => terminals.find((terminal) => terminal.id === id)?.label ?? ''
  return (
    <li data-testid="check-record" data-kind={kindOf(record)} data-problem={hasProblem(record)}>
      <details>
        <summary>
          <time dateTime={record.at}>{momentInWords(record.at, language)}</time>
          <b>{t.history.kinds[kindOf(record)]}</b>
          <span>{summaryOf(record, language)}</span>
          {hasProblem(record) && <Icon name="declined" />}
        </summary>
        <ul className={styles['lines']}>
          {record.kind === 'round' &&
            record.items.map((item) => (
              <li key={`${item.task} ${item.terminal ?? ''}`}>
                <Box state={item.state} />
                <span>
                  {taskTitle(item, language)} {label(item.terminal ?? item.which)}
                  {item.differs && <b> {item.differs.map((part) => t.inspection.parts[part]).join(' ')}</b>}
                  {item.note !== undefined && <small className={prose['note']}>{item.note}</small>}
                </span>
                <small className={prose['note']}>
                  {item.at === undefined ? '' : clockOf(item.at)} {item.staff}
                </small>
              </li>
            ))}
          {record.kind === 'closing' &&
            [
              ...record.totals.map(({ terminal, amount }) => [
                label(terminal) || t.closing.anyTerminal,
                amountInYuan(amount),
              ]),
              [t.forms.own, amountInYuan(record.own)],
              [t.forms.unclear, String(record.unclear.length)],
              [t.forms.note, record.note ?? ''],
              [t.forms.who, record.staff ?? ''],
            ]
              .filter(([, value]) => value !== '')
              .map(([name, value]) => (
                <li key={name}>
                  <span>{name}</span>
                  <b>{value}</b>
                </li>
              ))}
          {record.kind === 'visit' && (
            <>
              {visitAnswers(record, language).map(({ question, answer }) => (
                <li key={question}>
                  <span>{question}</span>
                  <b>{answer}</b>
                </li>
              ))}
              <li>
                <span>
                  {record.who ?? ''} {label(record.terminal)}
                </span>
                <small className={prose['note']}>{record.staff}</small>
              </li>
            </>
          )}
        </ul>
        <Button
          icon="print"
          onClick={() => onPrint({ document: 'maintenance-form', interval: null, record: record.id })}
        >
          {t.history.printOne}
        </Button>
      </details>
    </li>
  )
}
