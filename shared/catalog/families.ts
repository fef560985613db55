import type { Text } from '../language'
import { familySet, type CodeKey } from './code-key'
import familiesFile from './families.json'
import type { Family } from './family'

/**
 * Troubleshooting where there is no code: what home offers, and what doubt leads to. The others come with the whole
 * catalog. A test holds both files against the schema.
 */
export const coreFamilies = familiesFile as readonly Family[]

export const byWhatHappened: Text = { 'zh-CN': '按情况查', en: 'By what happened' }

/** Under which key a family is shown, logged and printed. */
export const familyKey = ({ id }: Family): CodeKey => ({ codeSet: familySet, code: id })

/** Ids that a family had: the log, notes and prints may name them. */
const formerIds: ReadonlyMap<string, string> = new Map([
  ['device-safety', 'device-alarm'],
  ['money-not-settled', 'settlement-missing'],
])

/** The family of a key, also by an id that it had; none where the key is that of a code. */
export type FamilyOf = (key: CodeKey) => Family | undefined

export function familyOfIn(families: readonly Family[]): FamilyOf {
  const byId = new Map(families.map((family) => [family.id, family]))
  return ({ codeSet, code }) => (codeSet === familySet ? byId.get(formerIds.get(code) ?? code) : undefined)
}
