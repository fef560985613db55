// Run by `npm run test:mutants -- scripts/mutants/layout`; see scripts/mutants/kinds.mjs. Each takes a minute or two.

/**
 * Seen by the grid of screens, sizes and texts (`e2e/wide/layout.wide.ts`), by what it finds.
 * @type {(name: string, file: string, change: import('./kinds.mjs').Swap, fault: string) => import('./kinds.mjs').Mutant}
 */
const inLayout = (name, file, [find, replace], fault) => ({
  name,
  file,
  find,
  replace,
  guard: { kind: 'layout' },
  says: fault,
})

/** @type {readonly import('./kinds.mjs').Mutant[]} */
export const mutants = [
  inLayout(
    'the label of a question gives way to its buttons',
    'renderer/features/lookup/gate-card.module.css',
    ['flex: 1 1 9rem;', 'flex: 1 1 0;\n  min-width: 0;'],
    'What the acquirer says',
  ),
  inLayout(
    'what is behind an answer scrolls in a page that scrolls',
    'renderer/features/lookup/folds.module.css',
    ['main:has(.panel) {\n  overflow: hidden;', 'main:has(.panel) {\n  overflow: auto;'],
    'scrolls within main',
  ),
  inLayout(
    'the field that is wrong stays behind the keys of the form',
    'renderer/features/incidents/incident-form.module.css',
    ['scroll-padding-bottom: 5.5rem;', 'scroll-padding-bottom: 0;'],
    'not in view: [data-testid=incident-form] [data-wrong=true]',
  ),
  inLayout(
    'what is wrong with a field stays behind the keys of the form',
    'renderer/features/incidents/incident-form.tsx',
    ['bringIntoView(field.parentElement)', 'bringIntoView(null)'],
    'not in view: [data-testid=incident-form] [data-wrong=true]',
  ),
  inLayout(
    'what was written down is not brought into view',
    'renderer/components/in-view.ts',
    ['if (!part || !page) return', 'return'],
    'not in view: [data-testid=saved]',
  ),
  inLayout(
    'a line of text to press is no higher than its letters',
    'renderer/components/controls.module.css',
    ['padding: 12px 0;', 'padding: 0;'],
    'px high',
  ),
]
