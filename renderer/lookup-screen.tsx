import type { Answer } from '#shared/catalog/catalog'
import { thisDay } from '#shared/clock'
import type { Incident } from '#shared/incidents/incident'
import { hardened, triedToday } from '#shared/incidents/lately'
import type { Problem } from '#shared/incidents/problem'
import { useLanguage } from './components/language'
import { BackupLine } from './features/backup/backup-line'
import { SavedSlip } from './features/incidents/saved-slip'
import { AnswerView } from './features/lookup/answer'
import { GateCard } from './features/lookup/gate-card'
import { Home } from './features/lookup/home'
import { OwnNoteSlip } from './features/lookup/own-note'
import { Results } from './features/lookup/results'
import { DueLine } from './features/maintenance/due-line'
import { ProblemStrip } from './features/problems/problem-strip'
import type { Desk } from './use-desk'
import { latelyInWords, useLately } from './use-lately'

/** The look-up: an answer with what stands on it, results, or home. */
export function LookupScreen({ desk }: { desk: Desk }) {
  const { lookup, log, commands, choose } = desk
  const { answer, options, active, typed } = lookup
  if (answer) return <AnswerScreen desk={desk} answer={answer} />
  if (options.length > 0) return <Results typed={typed} hits={options} active={active} onChoose={choose} />
  return (
    <Home
      typed={typed}
      today={log.logging.today}
      onChoose={choose}
      problem={<Strip desk={desk} />}
      checks={<DueLine checks={desk.checks} terminals={desk.register.terminals} onOpen={commands.checklist} />}
      backup={<BackupLine onSay={desk.setHint} />}
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
      withEnter={lookup.typed === ''}
      onOpen={() => {
        openProblem(problem.id)
      }}
    />
  )
}

const isAbout = ({ about }: Problem, { codeSet, code, trouble }: Answer): boolean =>
  about.code ? about.code.codeSet === codeSet && about.code.code === code : about.trouble === trouble

function AnswerScreen({ desk, answer }: { desk: Desk; answer: Answer }) {
  const { box, lookup, gate, profile, log, saved, commands, fold, setFold, asking, setAsking } = desk
  const { language, m } = useLanguage()
  const { codeSet, code } = answer
  const lately = useLately(answer, log.logging.revision)
  const tried = triedToday(answer, log.logging.today, thisDay())
  const isThis = (other: Pick<Incident, 'codeSet' | 'code'>) => other.codeSet === codeSet && other.code === code
  return (
    <AnswerView
      answer={answer}
      retry={hardened(answer.retry, answer.trouble, tried)}
      lately={lately ? latelyInWords(lately, tried.sameCard, desk.register.terminals, m) : ''}
      strip={<Strip desk={desk} answer={answer} />}
      keep={gate.keep(language)}
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
        gate.isOpen && (
          <GateCard
            state={gate.state}
            onChange={gate.change}
            onLeave={() => {
              gate.close()
              if (saved) log.mend(saved.id, gate.found)
              box.back()
            }}
            onNote={() => {
              const operation = gate.state.operation ?? 'sale'
              const known = { key: { codeSet, code }, operation, incident: saved?.id ?? null }
              desk.openPrint({ document: 'two-part-note', ...known })
            }}
          />
        )
      }
      slip={
        saved &&
        !gate.isOpen && (
          <SavedSlip
            incident={saved}
            asking={asking}
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
