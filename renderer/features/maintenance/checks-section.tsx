import type { Terminal } from '#shared/shop'
import { dayInWords } from '#shared/timestamp'
import { maintenanceWords } from '#shared/messages/maintenance'
import { now } from '../../clock'
import { Button } from '../../components/controls'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import { Row, Tiles } from '../../components/layout'
import prose from '../../components/prose.module.css'
import styles from './checks-section.module.css'
import { ClosedLately, FollowUps } from './follow-ups'
import type { Checks, Group } from './use-maintenance'

export type MaintenanceView = 'closing' | 'visitor' | 'history' | 'tasks'

type ChecksSectionProps = {
  checks: Checks
  terminals: readonly Terminal[]
  /** Which of the groups the arrows are on; beyond them, none. */
  active: number
  /** Id of the follow-up that takes the focus; null: none does. */
  shown: string | null
  onBegin: (group: Group) => void
  onView: (view: MaintenanceView) => void
}

/** What is open and what is due, above the lists for trouble: arrows and Enter begin a check. */
export function ChecksSection({ checks, terminals, active, shown, onBegin, onView }: ChecksSectionProps) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).checks
  const views: readonly { view: MaintenanceView; text: string; cap?: string }[] = [
    { view: 'closing', text: t.closing, cap: 'Ctrl+D' },
    { view: 'visitor', text: t.visitor, cap: 'F10' },
    { view: 'history', text: t.history },
    { view: 'tasks', text: t.tasks },
  ]
  return (
    <section aria-label={t.title} className={styles['section']}>
      <FollowUps checks={checks} terminals={terminals} shown={shown} />
      {checks.clockFault !== null && (
        <p className={styles['fault']}>{t.clockFault(dayInWords(checks.clockFault, language))}</p>
      )}
      <h2 className={prose['heading']}>{t.title}</h2>
      <Tiles className={styles['groups']}>
        {checks.groups.map((group, index) => (
          <li key={group.interval}>
            <button
              type="button"
              data-active={index === active}
              data-due={group.due > 0 || group.open !== null}
              data-offered={isNotBegun(group)}
              data-interval={group.interval}
              onClick={() => onBegin(group)}
            >
              <Icon name={group.due > 0 || group.open || group.isOffered ? 'checks' : 'ok'} />
              <GroupWords group={group} />
            </button>
          </li>
        ))}
      </Tiles>
      {checks.groups.some(isNotBegun) && <p className={styles['offered']}>{t.offered}</p>}
      <Row above={3}>
        {views.map(({ view, text, cap }) => (
          <Button key={view} data-view={view} {...(cap === undefined ? {} : { cap })} onClick={() => onView(view)}>
            {text}
          </Button>
        ))}
      </Row>
      <ClosedLately checks={checks} terminals={terminals} />
    </section>
  )
}

/** Nobody has done any of it, and nothing of it is asked for yet. */
const isNotBegun = ({ isOffered, due, open }: Group): boolean => isOffered && due === 0 && open === null

function GroupWords({ group }: { group: Group }) {
  const { interval, items, due, open } = group
  const { language } = useLanguage()
  const t = maintenanceWords(language)
  const next = items.reduce<string | null>(
    (first, item) => (first === null || (item.due ?? '') < first ? item.due : first),
    null,
  )
  const left = open?.items.filter(({ state }) => state === 'due').length ?? 0
  const state = open
    ? t.checks.goOn(left)
    : due > 0
      ? t.checks.due(due)
      : next === null || isNotBegun(group)
        ? ''
        : t.checks.nextOn(dayInWords(next, language), otherYear(next))
  return (
    <span>
      <b>{t.intervals[interval]}</b>
      {state !== '' && <small>{state}</small>}
    </span>
  )
}

/** The year of a day, where it is not this one. */
const otherYear = (day: string): string => (Number(day.slice(0, 4)) === now().getFullYear() ? '' : day.slice(0, 4))
