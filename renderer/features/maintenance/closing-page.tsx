import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { calledIn } from '#shared/incidents/called'
import type { Incident } from '#shared/incidents/incident'
import { explaining } from '#shared/maintenance/closing'
import { differenceInWords } from '#shared/maintenance/in-words'
import { checkLimits } from '#shared/maintenance/round'
import { maintenanceWords } from '#shared/messages/maintenance'
import { parseAmount } from '#shared/payments/amount'
import { textProblemInWords } from '#shared/payments/text-problem'
import type { Terminal } from '#shared/shop'
import { clockOf, dayInWords } from '#shared/timestamp'
import { thisDay } from '../../clock'
import { useAnnounce } from '../../components/announce'
import { Button } from '../../components/controls'
import { TextField } from '../../components/fields'
import { Screen } from '../../components/frame'
import { useKeys } from '../../components/keys'
import { Lamp, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import prose from '../../components/prose.module.css'
import { desktopApi } from '../../desktop-api'
import styles from './closing-page.module.css'
import type { Checks, TypedClosing } from './use-maintenance'

/** What is open when the day is closed. */
export type OpenAtClosing = {
  /** Today's, drawn. */
  lines: ReactNode
  /** How many they are; null: not known yet. */
  count: number | null
  /** From before today. */
  older: number
  isOpen: (incident: Incident) => boolean
  onAll: () => void
}

type ClosingPageProps = {
  checks: Checks
  terminals: readonly Terminal[]
  /** Incidents of today. */
  today: readonly Incident[]
  open: OpenAtClosing
  onLog: () => void
  onLeave: () => void
}

/** A total: what was typed, and the fen it says; null while it says nothing. */
const read = (text: string): number | null => (text.trim() === '' ? null : parseAmount(text))

/** What was typed before, if it was of today. */
function begunToday(typed: TypedClosing | null): TypedClosing {
  const day = thisDay()
  return typed?.day === day ? typed : { day, totals: {}, own: '', note: '' }
}

/** The terminal's total beside the shop's own, what they differ by, and what of the day is not settled. */
export function ClosingPage({ checks, terminals, today, open, onLog, onLeave }: ClosingPageProps) {
  const { language, m } = useLanguage()
  const t = maintenanceWords(language).closing
  const announce = useAnnounce()
  const used = terminals.filter(({ retired }) => retired !== true)
  const rows = used.length > 0 ? used.map(({ id, label }) => ({ id, label })) : [{ id: '', label: t.anyTerminal }]
  const [typed, setTyped] = useState(() => begunToday(checks.typedClosing))
  const { totals, own, note } = typed
  const [asked, setAsked] = useState(false)
  const [id] = useState(() => crypto.randomUUID())
  const [saved, setSaved] = useState(false)
  const [backup, setBackup] = useState('')
  const form = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [])

  function type(part: Partial<TypedClosing>) {
    const next = { ...typed, ...part }
    setTyped(next)
    checks.keepTyped(next)
  }

  const amounts = rows.map((row) => ({ ...row, amount: read(totals[row.id] ?? '') }))
  const ownAmount = read(own)
  const isFilled = ownAmount !== null && amounts.every(({ amount }) => amount !== null)
  const difference = amounts.reduce((sum, { amount }) => sum + (amount ?? 0), 0) - (ownAmount ?? 0)
  const noteProblem = textProblemInWords(m, note, checkLimits.note)
  const wrong = (text: string): string =>
    (asked || text.trim() !== '') && read(text) === null
      ? asked || /[^\d.,，。\s元¥￥０-９]/.test(text)
        ? t.noAmount
        : ''
      : ''

  async function save() {
    setAsked(true)
    if (!isFilled || noteProblem !== '' || saved) return
    const kept = await checks.closeDay({
      id,
      totals: amounts.map(({ id: terminal, amount }) => ({
        ...(terminal === '' ? {} : { terminal }),
        amount: amount ?? 0,
      })),
      own: ownAmount,
      ...(note.trim() === '' ? {} : { note }),
    })
    if (!kept) return
    setSaved(true)
    checks.keepTyped(null)
    announce(t.saved)
    setBackup(t.backingUp)
    const made = await desktopApi.makeBackup()
    const last = made.ok && made.value.problem?.where !== 'data' ? made.value.last : null
    const words = last === null ? t.backupFailed : t.backedUp(clockOf(last))
    setBackup(words)
    announce(words)
  }

  useKeys(form, {
    Escape: onLeave,
    Enter({ target }) {
      const inputs = [...(form.current?.querySelectorAll('input') ?? [])]
      const place = inputs.findIndex((input) => input === target)
      if (place < 0) return false
      const next = inputs[place + 1]
      if (next) next.focus()
      else void save()
      return true
    },
  })

  return (
    <Screen
      lamp={
        <Lamp foot={maintenanceWords(language).round.foot}>
          <LampTitle title={t.title}>
            <p>{dayInWords(thisDay(), language)}</p>
          </LampTitle>
        </Lamp>
      }
    >
      <div ref={form} data-testid="closing">
        <p className={styles['lead']}>{t.lead}</p>
        <div className={styles['totals']}>
          {rows.map((row) => (
            <TextField
              key={row.id}
              label={t.terminalTotal(row.label)}
              inputMode="decimal"
              value={totals[row.id] ?? ''}
              problem={wrong(totals[row.id] ?? '')}
              readOnly={saved}
              onChange={(text) => type({ totals: { ...totals, [row.id]: text } })}
            />
          ))}
          <TextField
            label={t.own}
            help={t.ownHelp}
            inputMode="decimal"
            value={own}
            problem={wrong(own)}
            readOnly={saved}
            onChange={(text) => type({ own: text })}
          />
        </div>
        <section className={styles['difference']} aria-label={t.difference} data-testid="closing-difference">
          <p className={prose['large']} data-differs={isFilled && difference !== 0}>
            {isFilled ? differenceInWords(difference, language) : t.waiting}
          </p>
          {isFilled && difference !== 0 && (
            <>
              <small className={prose['note']}>{difference > 0 ? t.terminalMoreWhy : t.ownMoreWhy}</small>
              {explaining(difference, today, open.isOpen)
                .slice(0, 2)
                .map((incident) => (
                  <small key={incident.id} className={prose['note']}>
                    <b>{t.explains(clockOf(incident.at), calledIn(language, incident))}</b>
                  </small>
                ))}
            </>
          )}
        </section>
        <TextField
          label={t.note}
          problem={noteProblem}
          value={note}
          maxLength={checkLimits.note}
          readOnly={saved}
          onChange={(text) => type({ note: text })}
        />
        <section className={styles['unclear']}>
          {open.count !== null && <h2>{open.count > 0 ? t.unclear(open.count) : t.noUnclear}</h2>}
          {open.lines}
          <Row gap={3} above={2}>
            {open.count !== null && open.count > 0 && (
              <Button cap="F3" onClick={onLog}>
                {t.seeLog}
              </Button>
            )}
            {open.older > 0 && <Button onClick={open.onAll}>{t.olderOpen(open.older)}</Button>}
          </Row>
        </section>
        <Row gap={3} className={styles['acts']}>
          {saved ? (
            <>
              <p role="note" data-testid="closing-saved">
                {t.saved}
                {m.punctuation.stop}
                {difference === 0 ? '' : t.followUp} {backup}
              </p>
              <Button look="key" cap="Enter" autoFocus onClick={onLeave}>
                {maintenanceWords(language).round.back}
              </Button>
            </>
          ) : (
            <Button look="key" cap="Enter" onClick={() => void save()}>
              {t.save}
            </Button>
          )}
        </Row>
      </div>
    </Screen>
  )
}
