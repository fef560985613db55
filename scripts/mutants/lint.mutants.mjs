// Run by `npm run test:mutants -- scripts/mutants/lint`; see scripts/mutants/kinds.mjs.

/** @typedef {import('./kinds.mjs').Mutant} Mutant */

/**
 * @param {string} name
 * @param {string} file
 * @param {string} add
 * @param {string} says
 * @returns {Mutant}
 */
const breaksLint = (name, file, add, says) => ({ name, file, add, guard: { kind: 'lint', only: file }, says })

/** @type {readonly import('./kinds.mjs').Mutant[]} */
export const mutants = [
  breaksLint(
    'another listener for keys',
    'renderer/function-bar.tsx',
    "document.addEventListener('keydown', () => undefined)",
    'no-restricted-syntax',
  ),
  breaksLint(
    'a part that listens to keys by itself',
    'renderer/components/slip.tsx',
    'export const Deaf = () => <p onKeyDown={() => undefined} />',
    'no-restricted-syntax',
  ),
  ...['main/start/log.ts', 'main/preload/preload.ts'].map((file) =>
    breaksLint(`${file} takes ipcMain`, file, "export { ipcMain } from 'electron'", 'no-restricted-imports'),
  ),
  ...['main/start/log.ts', 'main/ipc/register-handlers.ts'].map((file) =>
    breaksLint(`${file} takes ipcRenderer`, file, "export { ipcRenderer } from 'electron'", 'no-restricted-imports'),
  ),
  breaksLint('all of electron at once', 'main/start/log.ts', "export * from 'electron'", 'no-restricted-imports'),
  breaksLint('lowdb beside the store', 'main/start/log.ts', "export { Low } from 'lowdb'", 'no-restricted-imports'),
  breaksLint(
    'the ready-made files of lowdb',
    'main/start/log.ts',
    "export { JSONFile } from 'lowdb/node'",
    'no-restricted-imports',
  ),
  breaksLint('an any', 'main/start/log.ts', "export const made = JSON.parse('1') as any", 'no-explicit-any'),
  breaksLint(
    'an any in a script',
    'scripts/setup/table.mjs',
    "export const made = JSON.parse('1')",
    'no-unsafe-assignment',
  ),
  ...['main/start/log.ts', 'shared/clock.ts', 'renderer/desk/use-idle.ts'].map((file) =>
    breaksLint(
      `${file} asks the computer for the time`,
      file,
      'export const started = new Date()',
      'no-restricted-syntax',
    ),
  ),
  ...['let last = 0', 'const known = new Map<string, string>()', 'const rows: string[] = []'].map((state) =>
    breaksLint(`a module of shared/ changes: ${state}`, 'shared/result.ts', `export ${state}`, 'no-restricted-syntax'),
  ),
  breaksLint(
    'the computer’s clock in a test',
    'e2e/pdf.ts',
    'export const started = Date.now()',
    'no-restricted-syntax',
  ),
  breaksLint('a word to the console', 'main/start/log.ts', "console.log('typed')", 'no-console'),
]
