// Run by `npm run test:mutants -- scripts/mutants/unread`; see scripts/mutants/kinds.mjs.

/** @typedef {import('./kinds.mjs').Mutant} Mutant */

/**
 * @param {string} name
 * @param {string} file
 * @param {import('./kinds.mjs').Change} change
 * @param {string} says
 * @returns {Mutant}
 */
const reads = (name, file, change, says) => ({
  name,
  file,
  ...change,
  guard: { kind: 'unread' },
  says: `${file}: ${says}`,
})

/** @type {readonly import('./kinds.mjs').Mutant[]} */
export const mutants = [
  reads(
    'a class that nobody reads',
    'renderer/components/strip.module.css',
    { add: '.nobody {\n  margin: 0;\n}' },
    'nobody: a class that nobody reads',
  ),
  reads(
    'a class that is not there',
    'renderer/components/strip.tsx',
    { find: "styles['strip']", replace: "styles['ribbon']" },
    'ribbon: a class that renderer/components/strip.module.css does not have',
  ),
  reads(
    'a sentence that nobody says',
    'shared/messages/zh-CN.ts',
    {
      find: "  open: {\n    title: '没核实的付款',",
      replace: "  open: {\n    nobody: '没人说',\n    title: '没核实的付款',",
    },
    'open.nobody: a sentence that nobody says',
  ),
  reads(
    'a member of a type that nobody reads',
    'renderer/desk/use-profile.ts',
    { find: '  readonly speak:', replace: '  readonly nobody: string\n  readonly speak:' },
    'Profile.nobody: a member that nobody reads',
  ),
  reads(
    'what a function returns for nobody',
    'renderer/features/insights/use-insights.ts',
    { find: '    view,\n    setView,', replace: '    nobody: view,\n    view,\n    setView,' },
    'nobody: a member that nobody reads',
  ),
]
