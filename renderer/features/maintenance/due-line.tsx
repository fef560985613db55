import { isOpenFollowUp } from '#shared/maintenance/follow-up'
import type { Terminal } from '#shared/shop'
import { useLanguage } from '../../components/language'
import { Strip } from '../../components/strip'
import type { Messages } from '#shared/messages/messages'
import styles from './due-line.module.css'
import type { Checks } from './use-maintenance'

/** So many intervals are named on home; the rest is counted. */
const named = 2

/** What is due, in one calm line of home. It never takes the focus. */
export function DueLine({
  checks,
  terminals,
  onOpen,
}: {
  checks: Checks
  terminals: readonly Terminal[]
  onOpen: () => void
}) {
  const { m } = useLanguage()
  const t = m.home.checks
  const open = checks.state.followUps.filter(isOpenFollowUp)
  const stopped = open.find(({ kind }) => kind === 'tamper')
  const label = (id: string | undefined) => terminals.find((terminal) => terminal.id === id)?.label ?? t.someTerminal
  const others = open.length - (stopped ? 1 : 0)
  const due = [
    checks.clockFault === null ? dueInWords(checks, m) : t.clockFault,
    others > 0 ? t.followUps(others) : '',
  ].filter((sentence) => sentence !== '')
  if (due.length === 0 && !stopped) return null
  return (
    <Strip look="row" icon={stopped ? 'declined' : 'checks'} cap="F4" data-testid="checks-due" onOpen={onOpen}>
      {stopped && <b className={styles['stop']}>{t.stop(label(stopped.terminal))}</b>}
      {due.join(m.punctuation.stop)}
    </Strip>
  )
}

function dueInWords({ groups, state }: Checks, m: Messages): string {
  const t = m.home.checks
  const going = groups.find(({ open }) => open !== null)?.open
  if (going) return t.goOn(going.items.filter((item) => item.state === 'due').length)
  const due = groups.filter((group) => group.due > 0)
  if (due.length === 0) return state.marks.length > 0 ? t.allDone : ''
  const rest = due.slice(named).reduce((sum, group) => sum + group.due, 0)
  const parts = due.slice(0, named).map((group) => t.due[group.interval](group.due))
  return `${t.title}${m.punctuation.colon}${[...parts, ...(rest > 0 ? [t.others(rest)] : [])].join(t.between)}`
}
