// Run by `npm run test:mutants -- scripts/mutants/texts`; see scripts/mutants/kinds.mjs. Each takes a minute.

/**
 * Seen by the two hundred texts that would run (`e2e/wide/script-texts.wide.ts`), by what it tells.
 * @type {(name: string, file: string, change: import('./kinds.mjs').Swap, seen: string) => import('./kinds.mjs').Mutant}
 */
const inTexts = (name, file, [find, replace], seen) => ({
  name,
  file,
  find,
  replace,
  guard: { kind: 'texts' },
  says: seen,
})

/** @type {readonly import('./kinds.mjs').Mutant[]} */
export const mutants = [
  inTexts(
    'a note is taken for a page',
    'renderer/features/incidents/incident-row.tsx',
    [
      "<small className={prose['note']}>　{incident.note}</small>",
      '<small dangerouslySetInnerHTML={{ __html: incident.note }} />',
    ],
    'a script ran',
  ),
  inTexts(
    'a line of paper is taken for a page',
    'renderer/print/piece.tsx',
    [
      "return <p className={styles['note']}>{piece.text}</p>",
      'return <p dangerouslySetInnerHTML={{ __html: piece.text }} />',
    ],
    'data-xss',
  ),
]
