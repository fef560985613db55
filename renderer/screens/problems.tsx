import { later } from '../components/later'
import { evidenceIn } from '#shared/incidents/evidence'
import type { OutageAbout } from '#shared/incidents/outage'
import type { Problem } from '#shared/incidents/problem'
import type { Printable } from '#shared/print/printable'
import { go, openCallPack, openOutage, openProblem } from '../desk/go'
import { home, type At } from '../desk/place'
import type { Desk, Screen } from '../desk/desk'

const ProblemsPage = later(async () => (await import('../features/problems/problems-page')).ProblemsPage)

/** What keeps happening, and why. */
export const problems: Screen<At<'problems'>> = {
  View: ({ desk, at: { shown, from = home } }) => (
    <ProblemsPage
      problems={desk.problems}
      rows={desk.rows}
      terminals={desk.register.terminals}
      shown={shown}
      onShow={(id) => openProblem(desk, id, from)}
      onCall={(problem) => callAbout(desk, problem)}
      onOutage={(problem) => openOutage(desk, aboutOf(problem))}
      onDone={() => go(desk, from)}
    />
  ),
  keys(desk, { shown }) {
    const problem = desk.problems.all.find(({ id }) => id === shown)
    return {
      outage: () => openOutage(desk, aboutOf(problem)),
      // Also where the card that is open has not got the focus: the bar says what F7 does.
      ...(problem ? { call: () => callAbout(desk, problem) } : {}),
    }
  },
  back: (_, { from = home }) => from,
  sheet(desk, { shown }) {
    const problem = desk.problems.all.find(({ id }) => id === shown)
    return problem ? callPackFor(problem) : null
  },
}

const callAbout = (desk: Desk, problem: Problem): void =>
  openCallPack(desk, {
    paymentId: null,
    codeKey: problem.about.code ?? null,
    incidentIds: evidenceIn(problem),
    problemId: problem.id,
  })

/** A rule about a terminal blames it, where its code does not point at line or bank. */
const aboutOf = (problem: Problem | undefined): OutageAbout => ({
  code: problem?.about.code ?? null,
  terminal: problem?.about.terminal ?? null,
})

const callPackFor = (problem: Problem): Printable => ({
  document: 'call-pack',
  key: problem.about.code ? { codeSet: problem.about.code.codeSet, code: problem.about.code.code } : null,
  incidents: [...evidenceIn(problem)],
  problem: problem.id,
  terminal: null,
  steps: [],
})
