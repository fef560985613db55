import type { CodeKey } from '#shared/catalog/code-key'
import type { Incident } from '#shared/incidents/incident'
import { useLanguage } from './components/language'
import type { Printing } from './features/checklist/use-printing'
import { SavedSlip } from './features/incidents/saved-slip'
import type { IncidentLog } from './features/incidents/use-incident-log'
import { AnswerView, type Fold } from './features/lookup/answer'
import { GateCard } from './features/lookup/gate-card'
import { Home } from './features/lookup/home'
import { OwnNoteSlip } from './features/lookup/own-note'
import { NothingFound, Results } from './features/lookup/results'
import type { Gate } from './features/lookup/use-gate'
import type { Lookup } from './features/lookup/use-lookup'
import type { Profile } from './use-profile'

type LookupScreenProps = {
  lookup: Lookup
  gate: Gate
  printing: Printing
  profile: Profile
  log: IncidentLog
  /** The outcome row of what was just logged has been opened. */
  asking: boolean
  onAsk: (asking: boolean) => void
  fold: Fold | null
  onFold: (fold: Fold | null) => void
  onChoose: (key: CodeKey) => void
  onGate: () => void
  onUndo: () => void
  onCustomerCard: () => void
  onFamilies: () => void
  onLogText: () => void
  /** What was begun beside the box is done with. */
  onDone: () => void
}

/** The look-up: an answer with what stands on it, results, nothing found, or home. */
export function LookupScreen(props: LookupScreenProps) {
  const { lookup, log, onChoose, onFamilies, onLogText } = props
  const { answer, options, active, typed, result } = lookup
  if (answer) return <AnswerScreen {...props} answer={answer} />
  if (options.length > 0) return <Results typed={typed} hits={options} active={active} onChoose={onChoose} />
  if (result.kind !== 'nothing') return <Home typed={typed} today={log.logging.today} onChoose={onChoose} />
  return (
    <NothingFound typed={typed} result={result} onChoose={onChoose} onFamilies={onFamilies} onLogText={onLogText} />
  )
}

type AnswerScreenProps = LookupScreenProps & { answer: NonNullable<Lookup['answer']> }

function AnswerScreen(props: AnswerScreenProps) {
  const { answer, lookup, gate, printing, profile, log, asking, fold } = props
  const { onAsk, onFold, onChoose, onGate, onUndo, onCustomerCard, onDone } = props
  const { language, m } = useLanguage()
  const { codeSet, code } = answer
  const saved = log.savedFor(answer)
  const isThis = (other: Pick<Incident, 'codeSet' | 'code'>) => other.codeSet === codeSet && other.code === code
  return (
    <AnswerView
      answer={answer}
      timesToday={log.logging.today.filter(isThis).length}
      keep={gate.keep(language)}
      active={lookup.active}
      open={fold}
      onOpen={(next) => {
        onFold(next)
        onDone()
      }}
      onChoose={onChoose}
      onGate={onGate}
      onCustomerCard={onCustomerCard}
      note={
        <OwnNoteSlip
          key={`${codeSet}:${code}`}
          code={code}
          note={profile.notes.find(isThis)}
          onSave={(text) => profile.saveNote({ codeSet, code }, text)}
          onDone={onDone}
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
              onDone()
            }}
            onNote={() => {
              const operation = gate.state.operation ?? 'sale'
              void printing.print({ document: 'two-part-note', codeSet, code, operation }, language, 'pdf')
            }}
            said={printing.said(m)}
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
              onAsk(true)
            }}
            onMend={(change) => {
              log.mend(saved.id, change)
            }}
            onUndo={onUndo}
            onAnswered={() => {
              onAsk(false)
              onDone()
            }}
          />
        )
      }
    />
  )
}
