import { useEffect, useEffectEvent, useState } from 'react'
import {
  nextQuestion,
  visitorLimit,
  visitQuestions,
  visitVerdict,
  type VisitDraft,
  type VisitQuestion,
} from '#shared/maintenance/visit'
import { maintenanceWords } from '#shared/messages/maintenance'
import { textProblemInWords } from '#shared/payments/text-problem'
import { thisDay } from '../../clock'
import { useAnnounce } from '../../components/announce'
import { useLanguage } from '../../components/language'
import { useDraft } from '../../data/drafts'
import type { Checks } from './use-maintenance'

/** The visit that is being asked about. */
export type Visit = ReturnType<typeof useVisit>

/**
 * What a visitor has answered, what is asked next and what comes of it.
 * @param onActed the page has the focus again, for the next key
 */
export function useVisit(checks: Checks, terminal: string | undefined, onActed: () => void) {
  const { language, m } = useLanguage()
  const t = maintenanceWords(language).visitor
  const announce = useAnnounce()
  const [id] = useState(() => crypto.randomUUID())
  const { typed, type, end } = useDraft<TypedVisit>({ form: 'visitor', of: thisDay() }, { who: '' })
  const { who } = typed
  const answers = answersIn(typed)
  const setWho = (text: string) => type({ who: text })
  // They are for the one who stands there: whoever leaves the page begins anew.
  const gone = useEffectEvent(end)
  useEffect(() => () => gone(), [])
  const [saved, setSaved] = useState(false)
  const asked = nextQuestion(answers)
  const problem = textProblemInWords(m, who, visitorLimit)

  function say(yes: boolean) {
    if (asked === null || saved) return
    type({ [asked]: yes ? 'yes' : 'no' })
    announce(t.verdicts[visitVerdict({ ...answers, [asked]: yes })])
    onActed()
  }
  function takeBack(question: VisitQuestion) {
    type({ [question]: '' })
    onActed()
  }
  async function save() {
    if (saved || problem !== '') return
    const said = who.trim() === '' ? {} : { who }
    if (!(await checks.saveVisit({ id, answers, ...said, ...(terminal === undefined ? {} : { terminal }) }))) return
    setSaved(true)
    end()
    announce(t.saved)
    onActed()
  }
  return { answers, asked, verdict: visitVerdict(answers), who, setWho, problem, saved, say, takeBack, save }
}

/** Who came, and `yes` or `no` under the name of each question that was answered. */
type TypedVisit = { readonly who: string; readonly [question: string]: string }

const answersIn = (typed: TypedVisit): VisitDraft['answers'] =>
  Object.fromEntries(
    visitQuestions.filter((name) => (typed[name] ?? '') !== '').map((name) => [name, typed[name] === 'yes']),
  )
