import type { CodeKey } from './code-key'
import familiesFile from './families.json'
import type { Family } from './family'

/** Troubleshooting where there is no code. A test holds the file against the schema. */
export const families = familiesFile as readonly Family[]

/** The code set under which a family is shown, logged and printed; its code is the id of the family. */
export const familySet = 'family'

/** Under which key a family is shown, logged and printed. */
export const familyKey = ({ id }: Family): CodeKey => ({ codeSet: familySet, code: id })

/** The family of a key; none where the key is that of a code. */
export const familyOf = ({ codeSet, code }: CodeKey): Family | undefined =>
  codeSet === familySet ? families.find(({ id }) => id === code) : undefined
