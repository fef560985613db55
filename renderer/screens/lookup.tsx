import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { keyInWords, type Answer } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import { calledIn } from '#shared/incidents/called'
import type { Incident } from '#shared/incidents/incident'
import type { Printable } from '#shared/print/printable'
import type { Problem } from '#shared/incidents/problem'
import { isInScope, outagesAt } from '#shared/incidents/outage-standing'
import { terminalHere } from '#shared/shop'
import { clockOf, dayOf, localTimestamp } from '#shared/timestamp'
import { thisDay, now } from '../clock'
import { run } from '../desk/commands'
import type { Desk } from '../desk/desk'
import { go, openPrint, openProblem } from '../desk/go'
import { answerGate, choose, keepAmount, leaveGate, notListed, openGate, startOver, takeUp } from '../desk/payment'
import { home, type At, type Place } from '../desk/place'
import type { Screen } from '../desk/desk'
import { checklistOf } from '../desk/sheets'
import type { InHand } from '../desk/use-in-hand'
import { activeOption, isSignToCome, lookUpSpelt, type } from '../desk/typing'
import { useLanguage } from '../components/language'
import { later } from '../components/later'
import { offer } from '../data/drafts'
import { AnswerView } from '../features/lookup/answer'
import { Home } from '../features/lookup/home'
import { Results } from '../features/lookup/results'
import type { MoveKey } from '../keyboard/use-keyboard'
import { openLines } from './open-here'
import { DoorToOpen } from './open-in'
import { latelyInWords, useLately } from './use-lately'
import { useNumberToCall } from './use-number-to-call'

const OfferOnHome = later(async () => (await import('./offer-on-home')).OfferOnHome, 'keys go on')
const OpenOnHome = later(async () => (await import('../features/open-payments/open-on-home')).OpenOnHome, 'keys go on')
const SavedSlip = later(async () => (await import('../features/incidents/saved-slip')).SavedSlip)
const ProblemStrip = later(async () => (await import('../features/problems/problem-strip')).ProblemStrip, 'keys go on')
const ProblemsDoor = later(async () => (await import('../features/problems/problems-door')).ProblemsDoor, 'keys go on')
const DueLine = later(async () => (await import('../features/maintenance/due-line')).DueLine, 'keys go on')
const HomeWays = later(async () => (await import('./home-ways')).HomeWays, 'keys go on')
const HomeFoot = later(async () => (await import('./home-foot')).HomeFoot, 'keys go on')
const WaitingPayments = later(async () => (await import('./waiting-payments')).WaitingPayments, 'keys go on')
const OwnNoteSlip = later(async () => (await import('../features/lookup/own-note')).OwnNoteSlip, 'keys go on')
const OutageBanner = later(async () => (await import('../features/outages/outage-banner')).OutageBanner, 'keys go on')
const OutageDoor = later(async () => (await import('../features/outages/outage-banner')).OutageDoor, 'keys go on')
const GateCard = later(async () => (await import('../features/lookup/gate-card')).GateCard)

/** What a new shop is invited to try. */
const codeToTry = '34'

/** The look-up: an answer with what stands on it, results, or home. */
export const lookup: Screen<At<'lookup'>> = {
  View: LookupView,
  keys: (desk) => ({ enter: () => enter(desk), move: (key) => moveInOptions(desk, key) }),
  back: closeInnermost,
  sheet: ({ lookup: { answer }, inHand }) => answer && sheetOf(answer, inHand),
  says({ lookup: { answer, catalog }, inHand: { saved, already, verdict }, profile: { language } }, _, m) {
    if (saved && already !== null) return m.saved.already(clockOf(saved.at))
    if (saved?.withdrawn) return m.saved.withdrawnNote
    if (saved) return `${m.saved.title} ${calledIn(language, saved, catalog.answerFor)} ${m.saved.onDisk}`
    return answer && verdict
      ? `${keyInWords(answer, language, catalog.answerFor)} ${m.classes[verdict.class]} ${verdict.doNow[0]?.text[language] ?? ''}`
      : ''
  },
}

/** Enter takes what is framed; else it goes on with what is on screen. */
function enter(desk: Desk): boolean {
  const { lookup, inHand } = desk
  const { answer, typed } = lookup
  const option = lookup.options[lookup.active]
  const [waiting] = inHand.waiting
  const problem = newestProblem(desk) ?? waitingProblem(desk)
  if (option) choose(desk, option)
  else if (inHand.saved && inHand.saved.withdrawn !== true) inHand.setAsking('outcome')
  else if (answer && answer.class !== 'approved') openGate(desk)
  else if (typed === '' && waiting) takeUp(desk, waiting)
  else if (typed === '' && problem) openProblem(desk, problem.id)
  else return false
  return true
}

function moveInOptions({ lookup }: Desk, key: MoveKey): boolean {
  const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 0, PageUp: 0 }[key]
  if (by === 0 || lookup.options.length === 0) return false
  lookup.moveActive(by)
  return true
}

/** One thing at a time: the fold, the gate, the question of the slip, the answer. */
function closeInnermost(desk: Desk): Place {
  const { inHand } = desk
  if (inHand.fold !== null) inHand.setFold(null)
  else if (inHand.payment.gateIsOpen) inHand.closeGate()
  else if (inHand.asking) inHand.setAsking(null)
  else startOver(desk)
  return home
}

function LookupView({ desk }: { desk: Desk }) {
  const { lookup, log, inHand } = desk
  const { answer, options, typed } = lookup
  if (answer) return <AnswerScreen desk={desk} answer={answer} />
  const onChoose = (key: CodeKey) => choose(desk, key)
  const tryOut = () => {
    type(desk, codeToTry)
    desk.box.back()
  }
  if (options.length > 0) {
    return <Results typed={typed} hits={options} active={activeOption(desk)} onChoose={onChoose} />
  }
  return (
    <Home
      typed={typed}
      offer={offer() && <OfferOnHome desk={desk} />}
      today={log.logging.today}
      onChoose={onChoose}
      waiting={
        inHand.waiting.length > 0 && (
          <WaitingPayments
            waiting={inHand.waiting}
            withEnter={typed === ''}
            onTakeUp={(waiting) => takeUp(desk, waiting)}
          />
        )
      }
      open={
        desk.openPayments.payments !== null && (
          <OpenOnHome
            {...openLines(desk)}
            state={desk.openPayments}
            onAll={() => go(desk, { screen: 'open-payments' })}
          />
        )
      }
      outage={outageOf(desk, null)}
      problem={stripOf(desk)}
      checks={
        <>
          <DoorToOpen desk={desk} besidePayments />
          <DueLine checks={desk.checks} terminals={desk.register.terminals} onOpen={() => run(desk, 'checklist')} />
          <Door desk={desk} />
        </>
      }
      backup={<HomeFoot onSay={(said) => desk.way.tell(() => said)} />}
      ways={<HomeWays desk={desk} onTry={tryOut} />}
    />
  )
}

/** What was announced last and nobody looked at; then what is still open. */
const newestProblem = ({ problems }: Desk): Problem | undefined => [...problems.fresh, ...problems.live].find(isRecent)

/** What is there, though nothing of it is on the strip. */
const waitingProblem = ({ problems }: Desk): Problem | undefined => [...problems.live, ...problems.snoozed][0]

/** What happened before yesterday waits in the list: the strip is about now. */
const isRecent = ({ last }: Problem): boolean => now().getTime() - Date.parse(last) < 2 * 86_400_000

/** The newest problem, if there is one; on an answer only one that has to do with it. */
function stripOf(desk: Desk, answer?: Answer): ReactNode {
  const { problems, register, lookup, inHand } = desk
  const problem = newestProblem(desk)
  if (!problem || (answer && !isAbout(problem, answer))) return null
  return (
    <ProblemStrip
      isBrief={answer !== undefined}
      problem={problem}
      others={problems.live.length - 1}
      terminals={register.terminals}
      withEnter={!answer && lookup.typed === '' && inHand.waiting.length === 0}
      onOpen={() => openProblem(desk, problem.id)}
    />
  )
}

/** What is down until when; on an answer only what explains it. */
function outageOf(desk: Desk, answer: Answer | null): ReactNode {
  const { outages, register, profile, box } = desk
  const { terminals } = register
  const terminal = terminalHere(terminals, profile.settings.terminalInUse)?.id
  const standing = outagesAt(outages.all, localTimestamp(now()))
  const about = answer && { key: answer, trouble: answer.trouble, terminal }
  const shown = about ? standing.filter(({ scope }) => isInScope(scope, about)) : standing
  const [first, ...others] = shown
  if (!first || answer?.class === 'approved') return null
  return (
    <OutageBanner
      outage={first}
      others={others.length}
      terminals={terminals}
      onEnd={() => {
        void outages.end(first.id)
        box.back()
      }}
      onChange={() => run(desk, 'outage')}
    />
  )
}

/** The way to the problems where none is on the strip: those put off, and those that are over. */
function Door({ desk }: { desk: Desk }) {
  const { problems, inHand } = desk
  if (problems.all.length === 0 || newestProblem(desk)) return null
  const waiting = waitingProblem(desk)
  return (
    <ProblemsDoor
      problems={problems}
      withEnter={waiting !== undefined && inHand.waiting.length === 0}
      onOpen={() => openProblem(desk, waiting?.id ?? null)}
    />
  )
}

const isAbout = ({ about }: Problem, { codeSet, code, trouble }: Answer): boolean =>
  about.code ? about.code.codeSet === codeSet && about.code.code === code : about.trouble === trouble

function AnswerScreen({ desk, answer }: { desk: Desk; answer: Answer }) {
  const { box, lookup, inHand, profile } = desk
  const { payment, saved, known, verdict, fold, setFold } = inHand
  const { m } = useLanguage()
  const { codeSet, code } = answer
  const lately = useLately(answer, desk.rows.revision)
  const number = useNumberToCall(desk)
  const { setTried } = desk
  useEffect(() => {
    if (code === codeToTry) setTried(true)
  }, [code, setTried])
  const isThis = (other: Pick<Incident, 'codeSet' | 'code'>) => other.codeSet === codeSet && other.code === code
  if (verdict === null) return null
  const outage = outageOf(desk, answer)
  return (
    <AnswerView
      answer={answer}
      verdict={verdict}
      lately={lately ? latelyInWords(lately, known.tries, desk.register.terminals, m) : ''}
      number={number}
      strip={!payment.gateIsOpen && (outage ?? stripOf(desk, answer))}
      offers={lookup.options}
      active={lookup.active}
      open={fold}
      onOpen={(next) => {
        setFold(next)
        box.back()
      }}
      onChoose={(key) => choose(desk, key)}
      onGate={() => openGate(desk)}
      onPrint={() => run(desk, 'print')}
      onCall={() => run(desk, 'call')}
      onCustomerCard={() => run(desk, 'customer')}
      note={
        <>
          <OwnNoteSlip
            key={`${codeSet}:${code}`}
            of={`${codeSet}:${code}`}
            code={code}
            note={profile.notes.find(isThis)}
            onSave={(text) => profile.saveNote({ codeSet, code }, text)}
            onDone={box.back}
          />
          {answer.class !== 'approved' && outage === null && <OutageDoor onOpen={() => run(desk, 'outage')} />}
        </>
      }
      gateCard={payment.gateIsOpen && <Gate desk={desk} answer={answer} />}
      slip={saved && !payment.gateIsOpen && <Slip desk={desk} saved={saved} answer={answer} />}
    />
  )
}

/** Of a payment that is not clear its note, not the list of its code. */
const sheetOf = (answer: Answer, inHand: InHand): Printable =>
  inHand.known.end === 'unclear' ? noteOn(answer, inHand) : checklistOf(answer, inHand.known)

const noteOn = ({ codeSet, code }: CodeKey, { payment, entry }: InHand): Printable => ({
  document: 'two-part-note',
  key: { codeSet, code },
  operation: payment.gate.operation ?? 'sale',
  incident: entry?.id ?? null,
})

function Gate({ desk, answer }: { desk: Desk; answer: Answer }) {
  const { payment, entry, spelling } = desk.inHand
  return (
    <GateCard
      spelling={spelling}
      onSpelt={(spelt, takeBack) => lookUpSpelt(desk, { code: spelt, takeBack })}
      state={payment.gate}
      listDecides={answer.listDecides}
      isSettledBy={entry !== null && dayOf(entry.at) < thisDay()}
      onChange={(gate) => answerGate(desk, gate)}
      onLeave={() => leaveGate(desk)}
      onNote={() => openPrint(desk, noteOn(answer, desk.inHand))}
    />
  )
}

function Slip({ desk, saved, answer }: { desk: Desk; saved: Incident; answer: Answer }) {
  const { inHand, log, box } = desk
  return (
    <SavedSlip
      key={saved.id}
      incident={saved}
      asking={inHand.asking}
      already={inHand.already === saved.id}
      listDecides={answer.listDecides}
      onGate={() => openGate(desk)}
      onNotListed={() => notListed(desk)}
      onAsk={inHand.setAsking}
      isSignToCome={(text) => isSignToCome(inHand, text)}
      onMend={(change) => log.mend(saved.id, change)}
      onAmount={(amount) => keepAmount(desk, saved.id, amount)}
      onUndo={() => run(desk, 'undo')}
      onAnswered={() => {
        inHand.setAsking(null)
        box.back()
      }}
    />
  )
}
