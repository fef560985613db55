import { later } from '../components/later'
import { familyKey } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import type { Desk } from '../desk/desk'
import { beginRound, show } from '../desk/go'
import { choose } from '../desk/payment'
import { home, type At } from '../desk/place'
import type { Screen } from '../desk/desk'
import { checklistOf } from '../desk/sheets'

const FamiliesPage = later(async () => (await import('../features/checklist/families-page')).FamiliesPage)
const ChecksSection = later(async () => (await import('../features/maintenance/checks-section')).ChecksSection)

/** The kind of trouble that the arrows are on; none while they are on the checks above. */
function chosenFamily({ checks, lookup }: Desk, active: number): CodeKey | undefined {
  const family = lookup.catalog.families[active - checks.groups.length]
  return family && familyKey(family)
}

/** The checks that are due, and below them the lists for trouble without a code. */
export const checks: Screen<At<'checks'>> = {
  View: ({ desk, at: { active, followUp } }) => (
    <FamiliesPage
      families={desk.lookup.catalog.families}
      keyOf={familyKey}
      active={active - desk.checks.groups.length}
      due={desk.checks.groups.reduce((sum, group) => sum + group.due, 0)}
      onChoose={(key) => choose(desk, key)}
      checks={
        <ChecksSection
          checks={desk.checks}
          terminals={desk.register.terminals}
          active={active}
          shown={followUp ?? null}
          onBegin={({ interval }) => void beginRound(desk, interval)}
          onView={(screen) => show(desk, { screen })}
        />
      }
    />
  ),
  keys: (desk, at) => ({
    enter() {
      const group = desk.checks.groups[at.active]
      const family = chosenFamily(desk, at.active)
      if (group) void beginRound(desk, group.interval)
      else if (family) choose(desk, family)
      return true
    },
    move(key) {
      const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 0, PageUp: 0 }[key]
      const count = desk.checks.groups.length + desk.lookup.catalog.families.length
      if (by !== 0) desk.way.setPlace({ ...at, active: (at.active + by + count) % count })
      return by !== 0
    },
  }),
  back: (_, { from }) => from ?? home,
  sheet(desk, { active }) {
    const family = chosenFamily(desk, active)
    return family ? checklistOf(family) : null
  },
  lights: 'checklist',
}
