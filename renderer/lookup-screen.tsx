import { useEffect, useState, type ReactNode } from 'react'
import type { CodeKey } from '#shared/catalog/code-key'
import type { Incident } from '#shared/incidents/incident'
import { hardened, triedToday, type Lately } from '#shared/incidents/lately'
import type { Messages } from '#shared/messages/messages'
import type { Terminal } from '#shared/shop'
import { dayOf, localTimestamp } from '#shared/timestamp'
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
import { desktopApi } from './desktop-api'
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
  terminals: readonly Terminal[]
  /** The newest problem, where it belongs on this screen. */
  strip: ReactNode
  /** How old the last backup is. */
  backup: ReactNode
}

/** The look-up: an answer with what stands on it, results, nothing found, or home. */
export function LookupScreen(props: LookupScreenProps) {
  const { lookup, log, onChoose, onFamilies, onLogText, strip, backup } = props
  const { answer, options, active, typed, result } = lookup
  if (answer) return <AnswerScreen {...props} answer={answer} />
  if (options.length > 0) return <Results typed={typed} hits={options} active={active} onChoose={onChoose} />
  if (result.kind !== 'nothing') {
    return <Home typed={typed} today={log.logging.today} onChoose={onChoose} problem={strip} backup={backup} />
  }
  return (
    <NothingFound typed={typed} result={result} onChoose={onChoose} onFamilies={onFamilies} onLogText={onLogText} />
  )
}

type AnswerScreenProps = LookupScreenProps & { answer: NonNullable<Lookup['answer']> }

function AnswerScreen(props: AnswerScreenProps) {
  const { answer, lookup, gate, printing, profile, log, asking, fold } = props
  const { terminals, strip, onAsk, onFold, onChoose, onGate, onUndo, onCustomerCard, onDone } = props
  const { language, m } = useLanguage()
  const { codeSet, code } = answer
  const saved = log.savedFor(answer)
  const lately = useLately(answer, log.logging.revision)
  const tried = triedToday(answer, log.logging.today, dayOf(localTimestamp(new Date())))
  const isThis = (other: Pick<Incident, 'codeSet' | 'code'>) => other.codeSet === codeSet && other.code === code
  return (
    <AnswerView
      answer={answer}
      retry={hardened(answer.retry, answer.trouble, tried)}
      lately={lately ? latelyInWords(lately, tried.sameCard, terminals, m) : ''}
      strip={strip}
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

/** What the log knows of a code, asked for anew when the log has changed. */
function useLately({ codeSet, code }: CodeKey, changes: number): Lately | null {
  const [lately, setLately] = useState<Lately | null>(null)
  useEffect(() => {
    let current = true
    void desktopApi.lately({ codeSet, code }).then((reply) => {
      if (current) setLately(reply.ok ? reply.value : null)
    })
    return () => {
      current = false
    }
  }, [codeSet, code, changes])
  return lately
}

/** How often lately, where mostly, and what helped. */
function latelyInWords(
  { today, month, terminals, ended }: Lately,
  sameCard: number,
  register: readonly Terminal[],
  m: Messages,
): string {
  const [where] = terminals
  const label = where && terminals.length > 1 ? register.find(({ id }) => id === where.terminal)?.label : undefined
  const [best] = ended
  const of = ended.reduce((sum, { count }) => sum + count, 0)
  return [
    m.problems.lately(today, month),
    label === undefined ? '' : m.problems.at(label),
    best && of > 1 ? m.problems.helped(m.outcomes[best.outcome], best.count, of) : '',
    sameCard > 1 ? m.problems.tried(sameCard) : '',
  ]
    .filter((part) => part !== '')
    .join(m.punctuation.comma)
}
