import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { calledIn } from '#shared/incidents/called'
import type { Incident } from '#shared/incidents/incident'
import type { ProblemsNow } from '#shared/incidents/problem'
import { problemsInWords } from '#shared/incidents/problem-in-words'
import { explaining } from '#shared/maintenance/closing'
import { differenceInWords } from '#shared/maintenance/in-words'
import { checkLimits } from '#shared/maintenance/round'
import { maintenanceWords } from '#shared/messages/maintenance'
import { openMatters, type Known } from '#shared/open-matters/open-matters'
import type { Terminal } from '#shared/shop'
import { clockOf, dayInWords } from '#shared/timestamp'
import { thisDay } from '../../clock'
import { useCatalog } from '../../components/catalog'
import { Button } from '../../components/controls'
import { TextField } from '../../components/fields'
import { Screen } from '../../components/frame'
import { useKeys } from '../../components/keys'
import { Lamp, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import styles from './closing-page.module.css'
import { totalOf, useClosing, type Closing } from './use-closing'
import type { Checks } from './use-maintenance'

/** What is open when the day is closed. */
export type OpenAtClosing = {
  /** Today's, drawn. */
  lines: ReactNode
  /** How many they are; null: not known yet. */
  count: number | null
  isOpen: (incident: Incident) => boolean
  /** Everything that is; null: not known yet. */
  known: Known | null
  /** The way to all of it, drawn. */
  door: ReactNode
  problems: ProblemsNow
  onProblems: () => void
}

type ClosingPageProps = {
  checks: Checks
  terminals: readonly Terminal[]
  /** Incidents of today. */
  today: readonly Incident[]
  open: OpenAtClosing
  /** Customers who left without an amount, drawn: a form of its own, whose fields no key of the totals leads to. */
  amounts: ReactNode
  /** How old the copy on the stick is. */
  copy: ReactNode
  onLog: () => void
  onLeave: () => void
}

/** The terminal's total beside the shop's own, what they differ by, and what of the day is not settled. */
export function ClosingPage({ checks, terminals, today, open, amounts, copy, onLog, onLeave }: ClosingPageProps) {
  const { language } = useLanguage()
  const { closing: t, round } = maintenanceWords(language)
  const used = terminals.filter(({ retired }) => retired !== true)
  const rows = used.length > 0 ? used.map(({ id, label }) => ({ id, label })) : [{ id: '', label: t.anyTerminal }]
  const closing = useClosing(checks, rows)
  const form = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [])
  useKeys(form, {
    Escape: onLeave,
    Enter({ target }) {
      const inputs = [
        ...(form.current?.querySelectorAll<HTMLInputElement>(`:scope > :not([data-part=amounts]) input`) ?? []),
      ]
      const place = inputs.findIndex((input) => input === target)
      if (place < 0) return false
      const next = inputs[place + 1]
      if (next) next.focus()
      else void closing.save()
      return true
    },
  })

  return (
    <Screen
      lamp={
        <Lamp foot={round.foot}>
          <LampTitle title={t.title}>
            <p>{dayInWords(thisDay(), language)}</p>
          </LampTitle>
        </Lamp>
      }
    >
      <div ref={form} className={styles['closing']} data-testid="closing">
        <p className={styles['lead']}>{t.lead}</p>
        <Totals rows={rows} closing={closing} />
        <Why difference={closing.difference} today={today} isOpen={open.isOpen} />
        {/* Before the list: whoever goes on from the totals by Tab is about to write, and there a digit is an answer. */}
        <TextField
          label={t.note}
          problem={closing.noteProblem}
          value={closing.typed.note}
          maxLength={checkLimits.note}
          readOnly={closing.saved}
          onChange={(note) => closing.type({ note })}
        />
        <Unclear open={open} onLog={onLog} />
        <div data-part="amounts">{amounts}</div>
        {/* Closing makes a new one. */}
        <div key={closing.backup}>{copy}</div>
        <div className={styles['foot']}>
          <Difference closing={closing} />
          {closing.saved ? (
            <Saved closing={closing} onLeave={onLeave} />
          ) : (
            <Button look="key" cap="Enter" data-ready={closing.difference !== null} onClick={() => void closing.save()}>
              {t.save}
            </Button>
          )}
        </div>
      </div>
    </Screen>
  )
}

type TotalsProps = { rows: readonly { readonly id: string; readonly label: string }[]; closing: Closing }

/** A field for the total of each terminal, and one for the shop's own. */
function Totals({ rows, closing: { typed, type, amountProblem, saved } }: TotalsProps) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).closing
  const amount = (value: string) =>
    ({ inputMode: 'decimal', value, problem: amountProblem(value), readOnly: saved }) as const
  return (
    <div className={styles['totals']}>
      {rows.map(({ id, label }) => (
        <TextField
          key={id}
          label={t.terminalTotal(label)}
          {...amount(typed[totalOf(id)] ?? '')}
          onChange={(text) => type({ [totalOf(id)]: text })}
        />
      ))}
      <TextField label={t.own} help={t.ownHelp} {...amount(typed.own)} onChange={(own) => type({ own })} />
    </div>
  )
}

/** What the totals differ by, once all are there. */
function Difference({ closing: { difference, isWrong } }: { closing: Closing }) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).closing
  const differs = difference !== null && difference !== 0
  return (
    <section className={styles['difference']} aria-label={t.difference} data-testid="closing-difference">
      <p data-waits={difference === null} data-differs={differs}>
        {isWrong ? t.wrong : difference === null ? t.waiting : differenceInWords(difference, language)}
      </p>
    </section>
  )
}

type WhyProps = Pick<ClosingPageProps, 'today'> & Pick<OpenAtClosing, 'isOpen'> & Pick<Closing, 'difference'>

/** Why totals may differ, and which payments it may be. */
function Why({ difference, today, isOpen }: WhyProps) {
  const { language } = useLanguage()
  const { answerFor } = useCatalog()
  const t = maintenanceWords(language).closing
  if (difference === null || difference === 0) return null
  return (
    <div className={styles['why']}>
      <p>{difference > 0 ? t.terminalMoreWhy : t.ownMoreWhy}</p>
      {explaining(difference, today, isOpen)
        .slice(0, 2)
        .map((incident) => (
          <p key={incident.id}>
            <b>{t.explains(clockOf(incident.at), calledIn(language, incident, answerFor))}</b>
          </p>
        ))}
    </div>
  )
}

/** The payments that are not settled, and the way to all else: while anything is open, nothing says that all is well. */
function Unclear({ open, onLog }: Pick<ClosingPageProps, 'open' | 'onLog'>) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).closing
  const { live, snoozed } = open.problems
  const recurs = live.length + snoozed.length > 0
  const isAllClear = open.known !== null && openMatters(open.known, thisDay()).length === 0
  return (
    <section className={styles['unclear']}>
      {open.count !== null && open.count > 0 && <h2>{t.unclear(open.count)}</h2>}
      {isAllClear && <h2>{t.noUnclear}</h2>}
      {open.lines}
      <Row gap={3} above={2}>
        {open.count !== null && open.count > 0 && (
          <Button cap="F3" onClick={onLog}>
            {t.seeLog}
          </Button>
        )}
        {recurs && (
          <Button icon="again" onClick={open.onProblems}>
            {problemsInWords({ live, snoozed, past: [] }, language)}
          </Button>
        )}
      </Row>
      {open.door}
    </section>
  )
}

function Saved({ closing, onLeave }: { closing: Closing; onLeave: () => void }) {
  const { language, m } = useLanguage()
  const { closing: t, round } = maintenanceWords(language)
  return (
    <>
      <p role="note" data-testid="closing-saved">
        {t.saved}
        {m.punctuation.stop}
        {closing.difference === 0 ? '' : t.followUp} {closing.backup}
      </p>
      <Button look="key" cap="Enter" autoFocus onClick={onLeave}>
        {round.back}
      </Button>
    </>
  )
}
