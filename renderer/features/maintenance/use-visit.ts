import { useState } from 'react'
import {
  nextQuestion,
  visitorLimit,
  visitVerdict,
  type VisitDraft,
  type VisitQuestion,
} from '#shared/maintenance/visit'
import { maintenanceWords } from '#shared/messages/maintenance'
import { textProblemInWords } from '#shared/payments/text-problem'
import { useAnnounce } from '../../components/announce'
import { useLanguage } from '../../components/language'
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
  const [answers, setAnswers] = useState<VisitDraft['answers']>({})
  const [who, setWho] = useState('')
  const [saved, setSaved] = useState(false)
  const asked = nextQuestion(answers)
  const problem = textProblemInWords(m, who, visitorLimit)

  function say(yes: boolean) {
    if (asked === null || saved) return
    const next = { ...answers, [asked]: yes }
    setAnswers(next)
    announce(t.verdicts[visitVerdict(next)])
    onActed()
  }
  function takeBack(question: VisitQuestion) {
    setAnswers(Object.fromEntries(Object.entries(answers).filter(([name]) => name !== question)))
    onActed()
  }
  async function save() {
    if (saved || problem !== '') return
    const said = who.trim() === '' ? {} : { who }
    if (!(await checks.saveVisit({ id, answers, ...said, ...(terminal === undefined ? {} : { terminal }) }))) return
    setSaved(true)
    announce(t.saved)
    onActed()
  }
  return { answers, asked, verdict: visitVerdict(answers), who, setWho, problem, saved, say, takeBack, save }
}
