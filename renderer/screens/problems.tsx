import { later } from '../components/later'
import type { Problem } from '#shared/incidents/problem'
import type { Printable } from '#shared/print/printable'
import { go, openCallPack, openProblem } from '../desk/go'
import { home, type At } from '../desk/place'
import type { Screen } from '../desk/desk'

const ProblemsPage = later(async () => (await import('../features/problems/problems-page')).ProblemsPage)

/** What keeps happening, and why. */
export const problems: Screen<At<'problems'>> = {
  View: ({ desk, at: { shown } }) => (
    <ProblemsPage
      problems={desk.problems}
      rows={desk.rows}
      terminals={desk.register.terminals}
      shown={shown}
      onShow={(id) => openProblem(desk, id)}
      onCall={({ id, about, incidents }) => {
        const codeKey = about.code ?? null
        openCallPack(desk, { paymentId: null, codeKey, incidentIds: incidents, problemId: id })
      }}
      onDone={() => go(desk, home)}
    />
  ),
  sheet(desk, { shown }) {
    const problem = desk.problems.all.find(({ id }) => id === shown)
    return problem ? callPackFor(problem) : null
  },
}

const callPackFor = ({ id, about, incidents }: Problem): Printable => ({
  document: 'call-pack',
  key: about.code ? { codeSet: about.code.codeSet, code: about.code.code } : null,
  incidents: [...incidents],
  problem: id,
  terminal: null,
  steps: [],
})
