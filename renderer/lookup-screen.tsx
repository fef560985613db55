import type { Answer } from '#shared/catalog/catalog'
import { thisDay } from '#shared/clock'
import type { Incident } from '#shared/incidents/incident'
import type { Problem } from '#shared/incidents/problem'
import { dayOf } from '#shared/timestamp'
import { useLanguage } from './components/language'
import { BackupLine } from './features/backup/backup-line'
import { SavedSlip } from './features/incidents/saved-slip'
import { AnswerView } from './features/lookup/answer'
import { GateCard } from './features/lookup/gate-card'
import { Home } from './features/lookup/home'
import { OwnNoteSlip } from './features/lookup/own-note'
import { Results } from './features/lookup/results'
import { DueLine } from './features/maintenance/due-line'
import { OpenOnHome } from './features/open-payments/open-on-home'
import { ProblemStrip } from './features/problems/problem-strip'
import { WaitingPayments } from './waiting-payments'
import type { Desk } from './use-desk'
import { latelyInWords, useLately } from './use-lately'

/** The look-up: an answer with what stands on it, results, or home. */
export function LookupScreen({ desk }: { desk: Desk }) {
  const { lookup, log, commands, choose } = desk
  const { answer, options, typed } = lookup
  if (answer) return <AnswerScreen desk={desk} answer={answer} />
  if (options.length > 0) return <Results typed={typed} hits={options} active={desk.active} onChoose={choose} />
  return (
    <Home
      typed={typed}
      today={log.logging.today}
      onChoose={choose}
      waiting={<WaitingPayments waiting={desk.waiting} withEnter={typed === ''} onTakeUp={desk.takeUp} />}
      open={<OpenOfHome desk={desk} />}
      problem={<Strip desk={desk} />}
      checks={<DueLine checks={desk.checks} terminals={desk.register.terminals} onOpen={commands.checklist} />}
      backup={<BackupLine onSay={desk.setHint} />}
    />
  )
}

function OpenOfHome({ desk }: { desk: Desk }) {
  return (
    <OpenOnHome
      {...desk.openLines}
      state={desk.openPayments}
      onAll={() => {
        desk.go({ screen: 'open-payments' })
      }}
    />
  )
}

/** The newest problem, if there is one; on an answer only one that has to do with it. */
function Strip({ desk, answer }: { desk: Desk; answer?: Answer }) {
  const { problem, problems, register, lookup, openProblem } = desk
  if (!problem || (answer && !isAbout(problem, answer))) return null
  return (
    <ProblemStrip
      problem={problem}
      others={problems.open.length - 1}
      terminals={register.terminals}
      withEnter={lookup.typed === '' && desk.waiting.length === 0}
      onOpen={() => {
        openProblem(problem.id)
      }}
    />
  )
}

const isAbout = ({ about }: Problem, { codeSet, code, trouble }: Answer): boolean =>
  about.code ? about.code.codeSet === codeSet && about.code.code === code : about.trouble === trouble

function AnswerScreen({ desk, answer }: { desk: Desk; answer: Answer }) {
  const { box, lookup, payment, profile, log, saved, entry, known, verdict, commands, fold, setFold } = desk
  const { asking, setAsking } = desk
  const { m } = useLanguage()
  const { codeSet, code } = answer
  const lately = useLately(answer, log.logging.revision)
  const isThis = (other: Pick<Incident, 'codeSet' | 'code'>) => other.codeSet === codeSet && other.code === code
  if (verdict === null) return null
  return (
    <AnswerView
      answer={answer}
      verdict={verdict}
      lately={lately ? latelyInWords(lately, known.tries, desk.register.terminals, m) : ''}
      strip={<Strip desk={desk} answer={answer} />}
      offers={lookup.options}
      active={lookup.active}
      open={fold}
      onOpen={(next) => {
        setFold(next)
        box.back()
      }}
      onChoose={desk.choose}
      onGate={desk.openGate}
      onCustomerCard={commands.customer}
      note={
        <OwnNoteSlip
          key={`${codeSet}:${code}`}
          code={code}
          note={profile.notes.find(isThis)}
          onSave={(text) => profile.saveNote({ codeSet, code }, text)}
          onDone={box.back}
        />
      }
      gateCard={
        payment.gateIsOpen && (
          <GateCard
            spelling={desk.spelling}
            onSpelt={desk.lookUpSpelt}
            state={payment.gate}
            listDecides={answer.listDecides}
            isSettledBy={entry !== null && dayOf(entry.at) < thisDay()}
            onChange={desk.answerGate}
            onLeave={desk.leaveGate}
            onNote={() => {
              const operation = payment.gate.operation ?? 'sale'
              const known = { key: { codeSet, code }, operation, incident: entry?.id ?? null }
              desk.openPrint({ document: 'two-part-note', ...known })
            }}
          />
        )
      }
      slip={
        saved &&
        !payment.gateIsOpen && (
          <SavedSlip
            incident={saved}
            asking={asking}
            already={desk.already === saved.id}
            listDecides={answer.listDecides}
            onGate={desk.openGate}
            onNotListed={desk.notListed}
            onAsk={() => {
              setAsking(true)
            }}
            onMend={(change) => {
              log.mend(saved.id, change)
            }}
            onUndo={commands.undo}
            onAnswered={() => {
              setAsking(false)
              box.back()
            }}
          />
        )
      }
    />
  )
}
