// Run by `npm run test:mutants -- main/settings/change-settings`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'a setting that is not given is lost',
    'main/settings/change-settings.ts',
    ['{ ...defaultSettings, ...before?.settings, ...given }', '{ ...defaultSettings, ...given }'],
    'main/settings/change-settings.test.ts',
    'keeps the rest',
  ),
  inUnit(
    'a key that says nothing empties a setting',
    'main/settings/change-settings.ts',
    ['([, value]) => value !== undefined', '([key]) => key !== ""'],
    'main/settings/change-settings.test.ts',
    'keeps the rest',
  ),
]
