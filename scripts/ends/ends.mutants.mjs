// Run by `npm run test:mutants -- scripts/ends`; see scripts/mutants/kinds.mjs.

/** @type {readonly import('../mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  {
    name: 'a style that only a newer Chromium knows moves what is on the screens',
    file: 'renderer/styles/base.css',
    add: 'p { text-box: trim-both cap alphabetic; }',
    guard: { kind: 'ends', only: 'every screen is the same in a current Chromium, en, light' },
    says: 'boxes, the first',
  },
  {
    name: 'a style that only a newer Chromium knows makes paper shorter',
    file: 'renderer/print/paper.css',
    add: '#root * { text-box: trim-both cap alphabetic; }',
    guard: { kind: 'ends', only: 'emergency plan, 80mm, en: the same pages from a current Chromium' },
    says: 'mm"',
  },
]
