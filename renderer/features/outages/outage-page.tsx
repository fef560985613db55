import { useLayoutEffect, useRef, useState } from 'react'
import { isSameScope, type OutageAbout } from '#shared/incidents/outage'
import { outageWhoLimit, type Outage, type OutageDraft, type OutageScope } from '#shared/incidents/outage-row'
import { isInScope, outagesAt } from '#shared/incidents/outage-standing'
import { endInWords, scopeInWords } from '#shared/incidents/outage-in-words'
import { outageChoices, readOutageTime, untilOfChoice, type OutageTime } from '#shared/incidents/outage-time'
import type { Language } from '#shared/language'
import { outageWords } from '#shared/messages/outage'
import { textProblemInWords } from '#shared/payments/text-problem'
import { terminalHere, type Terminal } from '#shared/shop'
import { clockOf, localTimestamp } from '#shared/timestamp'
import { now, thisDay } from '../../clock'
import { useCatalog } from '../../components/catalog'
import { Button, KeyCap } from '../../components/controls'
import { SelectField, TextField } from '../../components/fields'
import { Screen } from '../../components/frame'
import { useKeys } from '../../components/keys'
import { Lamp, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { useDraft } from '../../data/drafts'
import styles from './outage-page.module.css'
import type { Outages } from './use-outages'

type OutagePageProps = {
  about: OutageAbout
  outages: Outages
  terminals: readonly Terminal[]
  terminalInUse: string | null
  /** It is on the disk: what is said of it. */
  onDone: (said: string) => void
  onLeave: () => void
}

/** Until when something is down, as they say: a time, or a digit for the usual ones; what it explains, and who said so. */
export function OutagePage(props: OutagePageProps) {
  const { terminals } = props
  const { language, m } = useLanguage()
  const names = { terminals, answerFor: useCatalog().answerFor, language }
  const t = outageWords(language)
  const field = useRef<HTMLInputElement>(null)
  // What is typed now takes the place of what is no time to come.
  const form = useOutageForm(props, () => {
    field.current?.focus()
    field.current?.select()
  })
  const { scopes, place, stands, typed, who, reading, asksTomorrow } = form
  // And of what was half typed before something else came up.
  useLayoutEffect(() => field.current?.select(), [])
  const page = useRef<HTMLDivElement>(null)
  useKeys(page, {
    Enter({ target }) {
      if (target instanceof HTMLButtonElement) return false
      form.enter()
      return true
    },
    Escape: form.leave,
    ArrowDown: ({ target }) => target instanceof HTMLInputElement && form.choose(place + 1),
    ArrowUp: ({ target }) => target instanceof HTMLInputElement && form.choose(place - 1),
  })
  const clock = (until: string) => endInWords(until, thisDay(), language)
  return (
    <Screen
      lamp={
        <Lamp>
          <LampTitle title={t.title} />
        </Lamp>
      }
    >
      <div ref={page} className={styles['page']} data-testid="outage-form">
        <h1 className={styles['lead']}>{stands ? t.stands(clockOf(stands.at), clock(stands.until)) : t.lead}</h1>
        <TextField
          label={t.time}
          autoFocus
          ref={field}
          value={typed}
          placeholder="14:00"
          problem={form.isAsked || reading.kind === 'past' ? problemOf(reading, language) : ''}
          help={readingInWords(reading, language)}
          onChange={form.type}
        />
        <Row>
          {asksTomorrow !== null && (
            <Button look="key" cap="Enter" onClick={() => form.save(asksTomorrow)}>
              {t.tomorrowIs(clockOf(asksTomorrow))}
            </Button>
          )}
          {outageChoices.map((choice) => {
            const until = untilOfChoice(choice, now())
            return (
              <Button key={choice} aria-pressed={typed === choice} onClick={() => form.take(choice)}>
                <KeyCap>{choice}</KeyCap>
                {t.choices[choice](clock(until))}
              </Button>
            )
          })}
          {stands && (
            <Button icon="ok" onClick={() => form.take('0')}>
              <KeyCap>0</KeyCap>
              {t.worksAgain}
            </Button>
          )}
        </Row>
        <div className={styles['more']}>
          <SelectField
            label={`${t.scope} ↑ ↓`}
            value={String(place)}
            options={scopes.map((scope, index) => ({ value: String(index), text: scopeInWords(scope, names) }))}
            onChange={(value) => form.choose(Number(value))}
          />
          <TextField
            label={t.who}
            value={who}
            placeholder={t.acquirer}
            problem={textProblemInWords(m, who, outageWhoLimit)}
            onChange={form.name}
          />
        </div>
        <Row>
          {/* While it asks about tomorrow, Enter is the answer to that. */}
          <Button {...(asksTomorrow === null ? ({ look: 'key', cap: 'Enter' } as const) : {})} onClick={form.act}>
            {t.save}
          </Button>
          <Button cap="Esc" onClick={form.leave}>
            {t.back}
          </Button>
        </Row>
      </div>
    </Screen>
  )
}

/**
 * What was typed, and its way to the disk.
 * @param backToTime what is typed there is no time yet
 */
function useOutageForm(
  { about, outages, terminals, terminalInUse, onDone, onLeave }: OutagePageProps,
  backToTime: () => void,
) {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  const t = outageWords(language)
  const of = JSON.stringify(about)
  const draft = useDraft({ form: 'outage', of, chosen: ['scope'] }, { time: '', named: '', who: '', scope: '' })
  const { time: typed } = draft.typed
  const [isAsked, setAsked] = useState(false)
  const standing = outagesAt(outages.all, localTimestamp(now()))
  const here = terminalHere(terminals, terminalInUse)?.id
  const trouble = (about.code && answerFor(about.code)?.trouble) ?? (about.terminal === null ? 'line' : 'unknown')
  const scopes = scopesFor(about, terminals, standing)
  const chosen = draft.typed.scope === '' ? -1 : scopes.findIndex((one) => JSON.stringify(one) === draft.typed.scope)
  const place =
    chosen >= 0 ? chosen : firstScope(scopes, standing, { key: about.code, trouble, terminal: about.terminal ?? here })
  const scope = scopes[place] ?? { kind: 'all' }
  const stands = standing.find((outage) => isSameScope(outage.scope, scope))
  const who = draft.typed.named === '' ? (stands?.who ?? '') : draft.typed.who
  const reading = readOutageTime(typed, now(), stands !== undefined)

  async function write(noted: OutageDraft) {
    if (textProblemInWords(m, noted.who, outageWhoLimit) !== '') return
    if (!(await outages.save(noted))) return
    draft.end()
    onDone(t.standsSaved(endInWords(noted.until, thisDay(), language)))
  }
  async function end({ id }: Outage) {
    if (!(await outages.end(id))) return
    draft.end()
    onDone(t.ended)
  }
  function act(read: OutageTime) {
    setAsked(true)
    if (read.kind === 'until') void write({ scope, until: read.until, who })
    else if (read.kind === 'over' && stands) void end(stands)
    else backToTime()
  }
  /** Enter was pressed at a time that has gone by: tomorrow is meant only if somebody says so. */
  const asksTomorrow = isAsked && reading.kind === 'past' ? reading.tomorrow : null
  const save = (until: string) => void write({ scope, until, who })
  return {
    scopes,
    place,
    stands,
    typed,
    who,
    reading,
    isAsked,
    asksTomorrow,
    type: (text: string) => {
      draft.type({ time: text })
      setAsked(false)
    },
    name: (text: string) => draft.type({ named: 'yes', who: text }),
    choose: (wanted: number) => draft.type({ scope: JSON.stringify(scopes[(wanted + scopes.length) % scopes.length]) }),
    leave: () => {
      draft.end()
      onLeave()
    },
    /** What a button says, at once. */
    take: (digit: string) => {
      draft.type({ time: digit })
      act(readOutageTime(digit, now(), stands !== undefined))
    },
    enter: () => (asksTomorrow === null ? act(reading) : save(asksTomorrow)),
    act: () => act(reading),
    save,
  }
}

/** What can be chosen: the code that it is about, then from the narrow to the wide, and whatever stands. */
function scopesFor(
  { code }: OutageAbout,
  terminals: readonly Terminal[],
  standing: readonly Outage[],
): readonly OutageScope[] {
  const offered: readonly OutageScope[] = [
    ...(code ? [{ kind: 'code', code: { codeSet: code.codeSet, code: code.code } } as const] : []),
    { kind: 'line-and-bank' },
    ...terminals
      .filter(({ retired }) => retired !== true)
      .map(({ id }) => ({ kind: 'terminal', terminal: id }) as const),
    { kind: 'all' },
  ]
  const others = standing.map(({ scope }) => scope).filter((scope) => !offered.some((one) => isSameScope(one, scope)))
  return [...offered, ...others]
}

/** That of the note which stands and explains it; else what its trouble points to. */
function firstScope(
  scopes: readonly OutageScope[],
  standing: readonly Outage[],
  about: Parameters<typeof isInScope>[1],
): number {
  const stands = standing.find(({ scope }) => isInScope(scope, about)) ?? (about.key === null ? standing[0] : undefined)
  const wide = { ...about, terminal: undefined }
  const wanted =
    stands?.scope ??
    scopes.find((scope) => scope.kind === 'line-and-bank' && isInScope(scope, wide)) ??
    scopes.find((scope) => isInScope(scope, about))
  return Math.max(
    0,
    scopes.findIndex((scope) => wanted !== undefined && isSameScope(scope, wanted)),
  )
}

function problemOf(reading: OutageTime, language: Language): string {
  const t = outageWords(language)
  switch (reading.kind) {
    case 'blank':
      return t.blank
    case 'unreadable':
      return t.unreadable
    case 'past':
      return t.past(reading.clock)
    case 'over':
    case 'until':
      return ''
  }
}

function readingInWords(reading: OutageTime, language: Language): string {
  const t = outageWords(language)
  if (reading.kind === 'over') return t.readsOver
  if (reading.kind !== 'until') return t.timeHelp
  const minutes = Math.ceil((Date.parse(reading.until) - now().getTime()) / 60_000)
  return t.reads(endInWords(reading.until, thisDay(), language), minutes)
}
