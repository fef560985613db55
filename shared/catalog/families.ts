import familiesFile from './families.json'
import type { Family } from './family'

/** Troubleshooting where there is no code. A test holds the file against the schema. */
export const families = familiesFile as readonly Family[]

/** The code set under which a family is shown, logged and printed; its code is the id of the family. */
export const familySet = 'family'
