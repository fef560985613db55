import { useRef } from 'react'
import { calledIn } from '#shared/incidents/called'
import type { Answer, Catalog } from '#shared/catalog/catalog'
import type { OwnNote } from '#shared/catalog/own-note'
import { callPackOf, type CallPack, type CallSources } from '#shared/incidents/call-pack'
import type { Outage } from '#shared/incidents/outage-row'
import type { OpenPayment } from '#shared/incidents/open-payments'
import { outageWords } from '#shared/messages/outage'
import { amountInYuan } from '#shared/payments/amount'
import type { Settings } from '#shared/settings'
import type { Hotline } from '#shared/shop'
import { clockOf, dayOf, localTimestamp } from '#shared/timestamp'
import { nothingKnown, verdictFor, type Known } from '#shared/verdict/verdict'
import { now, thisDay } from '../../clock'
import { useCatalog } from '../../components/catalog'
import { Button } from '../../components/controls'
import { Screen } from '../../components/frame'
import { useKeys } from '../../components/keys'
import { Lamp, LampAnswer, LampFigure, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { AnswerForm, type AnswerFormProps } from './answer-form'
import styles from './call-pack-page.module.css'
import { Callees } from './callees'
import { Facts, type FactsProps } from './facts'
import { Payments } from './payments'
import type { CallPackState } from './use-call-pack'

type CallPackPageProps = Omit<AnswerFormProps, 'callees' | 'note'> &
  Omit<FactsProps, 'pack'> & {
    settings: Settings
    hotlines: readonly Hotline[]
    notes: readonly OwnNote[]
    /** What is open, newest first. */
    open: readonly OpenPayment[]
    onHotline: (hotline: Hotline) => Promise<boolean>
    outages: readonly Outage[]
  }

/** Who to call, what to read out, and what they answered: one page for the time on the phone. */
export function CallPackPage(props: CallPackPageProps) {
  const { state, notes, open } = props
  const { language, m } = useLanguage()
  const t = m.callPack
  const { codeKey } = state.callFor
  const page = useRef<HTMLDivElement>(null)
  useKeys(page, { Enter: ({ target }) => toNextField(page.current, target) })
  const sources = sourcesOf(props, useCatalog())
  const { answer, problem } = sources
  const pack = callPackOf(sources, language)
  const whole = callPackOf({ ...sources, incidents: state.incidents }, language)
  return (
    <Screen
      lamp={<PackLamp answer={answer} known={state.callFor.known} count={problem?.count ?? state.incidents.length} />}
    >
      <div ref={page} className={styles['pack']} data-testid="call-pack">
        <Callees draftOf={state.draftOf} pack={pack} onHotline={props.onHotline} />
        <div className={styles['columns']}>
          <div className={styles['read']}>
            <h2>{t.read}</h2>
            <Facts pack={pack} {...props} />
            {state.isLoaded && (
              <Payments rows={whole.incidents} blanks={whole.details} span={pack.span} state={state} />
            )}
            <Sentences title={t.ask} sentences={pack.asks} />
            <Steps pack={pack} state={state} />
            {state.isLoaded && <AlsoOpen open={open} state={state} />}
          </div>
          <div className={styles['answered']}>
            <AnswerForm
              callees={pack.callees.map(({ name }) => name)}
              note={notes.find(({ codeSet, code }) => codeSet === codeKey?.codeSet && code === codeKey.code)}
              {...props}
            />
            {pack.outages.length > 0 && <Sentences title={outageWords(language).heading} sentences={pack.outages} />}
            {pack.heard.length > 0 && <Sentences title={t.heard} sentences={pack.heard} />}
          </div>
        </div>
      </div>
    </Screen>
  )
}

function sourcesOf(
  { state, settings, terminals, hotlines, outages }: CallPackPageProps,
  { answerFor }: Catalog,
): CallSources {
  const { callFor, chosen, problem, draft } = state
  return {
    answerFor,
    answer: callFor.codeKey && answerFor(callFor.codeKey),
    known: callFor.known,
    incidents: chosen,
    problem,
    terminals,
    hotlines,
    settings: { ...settings, terminalInUse: draft.terminal ?? settings.terminalInUse },
    steps: draft.steps,
    outages: { all: outages, now: localTimestamp(now()) },
  }
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <>
      <h2>{title}</h2>
      <ul className={styles['asks']}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}

/** On the phone Enter goes on to the next blank; the last of them is the answer. */
function toNextField(page: HTMLElement | null, target: EventTarget | null): boolean {
  const fields = [...(page?.querySelectorAll<HTMLElement>('input, select, textarea') ?? [])]
  const place = fields.findIndex((field) => field === target)
  fields[place + 1]?.focus()
  return place >= 0
}

type PackLampProps = { answer: Answer | null; known: Known | undefined; count: number }

function PackLamp({ answer, known = nothingKnown, count }: PackLampProps) {
  const { m } = useLanguage()
  if (answer === null) {
    return (
      <Lamp>
        <LampTitle title={m.callPack.title}>
          <LampFigure label={m.log.logged} value={String(count)} />
        </LampTitle>
      </Lamp>
    )
  }
  const verdict = verdictFor(answer, known)
  return (
    <Lamp answerClass={verdict.class} foot={m.callPack.title}>
      <LampAnswer answer={answer} verdict={verdict} />
    </Lamp>
  )
}

/** So many others are offered: more are asked about from their own list. */
const alsoOffered = 6

/** Whoever is on the phone asks about the other open payments in one go. */
function AlsoOpen({ open, state }: { open: readonly OpenPayment[]; state: CallPackState }) {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  const today = thisDay()
  const others = open.filter(({ incident }) => !state.incidents.some(({ id }) => id === incident.id))
  if (others.length === 0) return null
  return (
    <section aria-label={m.open.also}>
      <h2>{m.open.also}</h2>
      <Row as="ul" className={styles['also']}>
        {others.slice(0, alsoOffered).map(({ incident }) => (
          <li key={incident.id} data-also={incident.id}>
            <Button icon="phone" onClick={() => state.add(incident)}>
              {dayOf(incident.at) === today ? '' : `${dayOf(incident.at).slice(5)} `}
              {clockOf(incident.at)}　{calledIn(language, incident, answerFor)}
              {incident.amount === undefined ? '' : `　${amountInYuan(incident.amount)}`}
            </Button>
          </li>
        ))}
      </Row>
    </section>
  )
}

function Steps({ pack, state }: { pack: CallPack; state: CallPackState }) {
  const { m } = useLanguage()
  const { steps } = state.draft
  return (
    <section>
      <h2>{m.callPack.tried}</h2>
      <ul className={styles['steps']}>
        {pack.steps.map(({ id, text, done }) => (
          <li key={id}>
            <label className={styles['tick']}>
              <input
                type="checkbox"
                checked={done}
                onChange={(event) =>
                  state.change({ steps: event.target.checked ? [...steps, id] : steps.filter((step) => step !== id) })
                }
              />
              {text}
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}
