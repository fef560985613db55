import { keyInWords, type Answer, type AnswerFor } from '../catalog/catalog'
import type { CodeKey } from '../catalog/code-key'
import type { Language } from '../language'
import { messagesIn } from '../messages/messages'
import { quoted } from './quoted'
import { amountInYuan } from '../payments/amount'
import type { Settings } from '../settings'
import type { Hotline, Terminal } from '../shop'
import { clockOf, dayOf } from '../timestamp'
import { calleesOf, type Callee } from './callees'
import { classOfIncident } from './known'
import { asksIfPaid, nothingKnown, verdictFor, type Known } from '../verdict/verdict'
import { explainedOf, outageOf } from './outage'
import type { Outage } from './outage-row'
import { isInScope, outagesAt } from './outage-standing'
import { outageInWords } from './outage-in-words'
import { codeKeyOf, nameOf, operationOf, type Incident } from './incident'
import type { Problem } from './problem'
import { scanCallIn } from './scan-call'
import { triedSteps, type TriedStep } from './tried-steps'

/** What the call is about, and what the shop knows. */
export type CallSources = {
  readonly answerFor: AnswerFor
  readonly answer: Answer | null
  /** What is known of the payment in hand, where it has no entry yet. */
  readonly known?: Known | undefined
  /** In any order. */
  readonly incidents: readonly Incident[]
  readonly problem: Problem | null
  readonly terminals: readonly Terminal[]
  readonly hotlines: readonly Hotline[]
  readonly settings: Pick<Settings, 'shopName' | 'acquirer' | 'terminalInUse'>
  /** What was done already. */
  readonly steps: readonly TriedStep[]
  /** All notes of an outage, and the moment. */
  readonly outages?: { readonly all: readonly Outage[]; readonly now: string }
}

export type FactName = 'shop' | 'merchantId' | 'terminalId' | 'code' | 'screenText'
export type DetailName = 'amount' | 'stan' | 'rrn' | 'authorisationCode'

/** A thing that is asked for on the phone; null: a blank to fill in. */
export type Fact<Name> = { readonly name: Name; readonly label: string; readonly value: string | null }

export type CallIncident = {
  readonly id: string
  readonly at: string
  /** The day is said where the pack holds more than one. */
  readonly when: string
  /** Code and terminal are said where the pack holds more than one of them. */
  readonly what: string | null
  readonly terminal: string | null
  readonly lastFour: string | null
  readonly details: readonly Fact<DetailName>[]
}

/** Everything that the acquirer or the bank asks for, in words of one language, in the order in which it is said. */
export type CallPack = {
  /** All of it was scanned. */
  readonly isScan: boolean
  readonly callees: readonly Callee[]
  /** Whom the customer asks, and where the number stands. */
  readonly customer: { readonly name: string; readonly number: string }
  /** How a number is made sure of. */
  readonly check: string
  readonly facts: readonly Fact<FactName>[]
  /** The details of a payment, all blank. */
  readonly details: readonly Fact<DetailName>[]
  /** The terminals that it is about; one, as a rule. */
  readonly terminals: readonly Terminal[]
  /** Oldest first. */
  readonly incidents: readonly CallIncident[]
  /** How many and since when; null for a single one. */
  readonly span: string | null
  readonly steps: readonly { readonly id: TriedStep; readonly text: string; readonly done: boolean }[]
  readonly asks: readonly string[]
  /** What was answered before. */
  readonly heard: readonly string[]
  /** Notes of an outage that have to do with it, oldest first, a line each. */
  readonly outages: readonly string[]
}

export function callPackOf(sources: CallSources, language: Language): CallPack {
  const { answer, problem, settings } = sources
  const t = wordsFor(sources, language)
  const incidents = sources.incidents.toSorted((a, b) => a.seq - b.seq)
  const terminals = terminalsOf(sources)
  const codes = distinct([
    ...[answer, ...incidents.map(codeKeyOf)].map((key) =>
      key ? keyInWords(key, language, sources.answerFor) : undefined,
    ),
  ])
  const joined = (parts: readonly (string | undefined)[]) =>
    distinct(parts).join(language === 'en' ? ', ' : '、') || null
  const fact = (name: FactName, value: string | null) => ({ name, label: t.facts[name], value })
  const names = detailNames.filter((name) => !t.isScan || wantsOfScan(name, incidents))
  const several = { days: distinct(incidents.map(({ at }) => dayOf(at))).length > 1, codes: codes.length > 1 }
  return {
    isScan: t.isScan,
    callees: calleesOf(sources, terminals, t, language),
    customer: t.customer,
    check: t.check,
    facts: [
      fact('shop', settings.shopName === '' ? null : settings.shopName),
      fact('merchantId', joined(terminals.map(({ merchantId }) => merchantId))),
      ...[fact('terminalId', joined(terminals.map(({ terminalId }) => terminalId)))].filter(
        ({ value }) => !t.isScan || value !== null,
      ),
      fact('code', joined(codes)),
      fact('screenText', joined(incidents.map(({ screenText }) => screenText))),
    ],
    details: detailsOf(null, language, names),
    terminals,
    incidents: incidents.map((incident) => ({
      id: incident.id,
      at: incident.at,
      when: several.days ? `${dayOf(incident.at)} ${clockOf(incident.at)}` : clockOf(incident.at),
      what: several.codes ? nameOf(incident) : null,
      terminal: (terminals.length > 1 && terminals.find(({ id }) => id === incident.terminal)?.label) || null,
      lastFour: incident.lastFour ?? null,
      details: detailsOf(incident, language, names),
    })),
    span: spanOf(incidents, problem, language),
    steps: triedSteps
      // Nobody is to try another payment while the first may have gone through.
      .filter((id) => !isInDoubt(sources) || !id.startsWith('other-'))
      // Only a card terminal is signed on.
      .filter((id) => !t.isScan || id !== 'sign-on')
      .map((id) => ({ id, text: t.steps[id], done: sources.steps.includes(id) })),
    asks: asksOf(sources).map((ask) => t.asks[ask]),
    heard: distinct([
      ...(problem?.calls ?? []).map(({ whom, said }) => quoted(whom, said, language)),
      ...incidents.map(({ acquirerSays }) => acquirerSays),
    ]),
    outages: outageLines(sources, language),
  }
}

/** The notes under which its incidents were made, and those that stand and are about one of them or about its code. */
function outageLines(sources: CallSources, language: Language): readonly string[] {
  const { outages, incidents, answer, terminals, answerFor } = sources
  if (outages === undefined) return []
  const troubleOf = (key: CodeKey) => answerFor(key)?.trouble ?? 'unknown'
  const abouts = [
    ...(answer ? [{ key: answer, trouble: answer.trouble, terminal: undefined }] : []),
    ...incidents.map((incident) => explainedOf(incident, troubleOf)),
  ]
  const standing = outagesAt(outages.all, outages.now).filter(({ scope }) =>
    abouts.some((about) => isInScope(scope, about)),
  )
  const under = incidents.map((incident) => outageOf(incident, outages.all, troubleOf))
  return outages.all
    .filter((outage) => standing.includes(outage) || under.includes(outage))
    .map((outage) => outageInWords(outage, { terminals, answerFor, language }))
}

const detailNames = ['amount', 'stan', 'rrn', 'authorisationCode'] as const

/** A scan has no number of a slip; what somebody noted all the same is said. */
const wantsOfScan = (name: DetailName, incidents: readonly Incident[]): boolean =>
  name === 'amount' || incidents.some((incident) => incident[name] !== undefined)

/** The words of the call: those of a scan where all that it is about was scanned. */
function wordsFor(sources: CallSources, language: Language) {
  const { callPack } = messagesIn(language)
  if (!isAboutScans(sources)) {
    const customer = { name: callPack.customer, number: callPack.customerNumber }
    return { ...callPack, customer, isScan: false }
  }
  const scan = scanCallIn(language)
  const [steps, asks] = [
    { ...callPack.steps, ...scan.steps },
    { ...callPack.asks, ...scan.asks },
  ]
  return { ...callPack, ...scan, steps, asks, isScan: true }
}

function isAboutScans({ answerFor, answer, known, incidents }: CallSources): boolean {
  if (incidents.length === 0) return (known?.operation ?? answer?.operation) === 'scan'
  return incidents.every((incident) => operationOf(incident, (key) => answerFor(key)?.operation ?? null) === 'scan')
}

/** The details of a payment, all blank where there is no incident yet. */
function detailsOf(
  incident: Incident | null,
  language: Language,
  names: readonly DetailName[],
): readonly Fact<DetailName>[] {
  const { facts } = messagesIn(language).callPack
  const { amount, stan, rrn, authorisationCode } = incident ?? {}
  const values = { amount: amount === undefined ? undefined : amountInYuan(amount), stan, rrn, authorisationCode }
  return names.map((name) => ({
    name,
    label: facts[name],
    value: values[name] ?? null,
  }))
}

/** Those that the incidents name; else the one in use, or the only one. */
function terminalsOf({ incidents, terminals, problem, settings }: CallSources): readonly Terminal[] {
  const named = terminals.filter(({ id }) => incidents.some(({ terminal }) => terminal === id))
  if (named.length > 0) return named
  const inUse = terminals.filter(({ retired }) => retired !== true)
  const wanted = problem?.about.terminal ?? settings.terminalInUse
  return inUse.length === 1 ? inUse : inUse.filter(({ id }) => id === wanted)
}

function spanOf(incidents: readonly Incident[], problem: Problem | null, language: Language): string | null {
  const [first, last] = [problem?.first ?? incidents[0]?.at, problem?.last ?? incidents.at(-1)?.at]
  const count = problem?.count ?? incidents.length
  if (first === undefined || last === undefined || count < 2) return null
  const moment = (at: string) => `${dayOf(at)} ${clockOf(at)}`
  const end = dayOf(first) === dayOf(last) ? clockOf(last) : moment(last)
  return messagesIn(language).callPack.span(count, moment(first), end)
}

/** Money may have moved, or nobody knows what the code means: of one of the payments at least, by its verdict. */
function isInDoubt({ answerFor, answer, known = nothingKnown, incidents }: CallSources): boolean {
  if (incidents.length === 0) return answer !== null && asksIfPaid(verdictFor(answer, known))
  return incidents.some((incident) => {
    const key = codeKeyOf(incident)
    return asksIfPaid({ class: classOfIncident(key && answerFor(key), incident) })
  })
}

type Ask = 'paid' | 'meaning' | 'cause' | 'next' | 'case'

function asksOf(sources: CallSources): readonly Ask[] {
  const { answer, problem } = sources
  const asks: readonly (Ask | false)[] = [
    isInDoubt(sources) && 'paid',
    answer?.class === 'unverified' && 'meaning',
    problem !== null && 'cause',
    'next',
    'case',
  ]
  return asks.filter((ask) => ask !== false)
}

const distinct = (texts: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== undefined).filter((text) => text !== '')),
]
