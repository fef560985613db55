import { hasProblem, kindOf, type CheckRecord } from '#shared/maintenance/check-record'
import { checkLinesOf, resultOf, visitAnswers } from '#shared/maintenance/export-rows'
import { taskTitle } from '#shared/maintenance/in-words'
import { maintenanceWords } from '#shared/messages/maintenance'
import { amountInYuan } from '#shared/payments/amount'
import type { Terminal } from '#shared/shop'
import type { Language } from '#shared/language'
import { clockOf, momentInWords } from '#shared/timestamp'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import { Box } from './done-item'
import styles from './history-page.module.css'

/** One check of the history: when, what, how it ended; opened, every item of it. */
export function RecordRow({ record, terminals }: { record: CheckRecord; terminals: readonly Terminal[] }) {
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
                  {item.note !== undefined && <small>{item.note}</small>}
                </span>
                <small>
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
                <small>{record.staff}</small>
              </li>
            </>
          )}
        </ul>
      </details>
    </li>
  )
}

/** How a check ended, in a line. */
function summaryOf(record: CheckRecord, language: Language): string {
  const t = maintenanceWords(language).history
  if (record.kind !== 'round') return checkLinesOf(record).map((line) => resultOf(line, language))[0] ?? ''
  const { items } = record
  const problems = items.filter(({ state }) => state === 'problem').length
  const left = items.filter(({ state }) => state === 'due' || state === 'later').length
  if (left > 0) return `${problems > 0 ? `${t.someProblems(problems, items.length)} · ` : ''}${t.notFinished(left)}`
  return problems > 0 ? t.someProblems(problems, items.length) : t.allFine(items.length)
}
