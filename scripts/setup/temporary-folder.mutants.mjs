// Run by `npm run test:mutants -- scripts/setup`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../mutants/kinds.mjs'

/** @type {import('../mutants/kinds.mjs').InOneOf} */
const inFolder = (name, file, change, says) =>
  inUnit(name, file, change, 'scripts/setup/temporary-folder.test.mjs', says)

/** @type {readonly import('../mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inFolder(
    'unit tests leave their folders',
    'vitest.config.ts',
    ["    globalSetup: 'scripts/setup/temporary-folder.mjs',\n", ''],
    'is where the unit tests run',
  ),
  inFolder(
    'end-to-end tests leave their folders',
    'playwright.config.ts',
    ["  globalSetup: './scripts/setup/temporary-folder.mjs',\n", ''],
    'is asked for by every run of Playwright',
  ),
  inFolder(
    'what was left stays',
    'scripts/setup/temporary-folder.mjs',
    ['fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 })', 'void folder'],
    'goes with all that was left in it',
  ),
]
