import { createHash } from 'node:crypto'
import type { Finding } from '#shared/incidents/recurrence/finding'

/**
 * The id of the problem that a finding opens, as a UUID: the same for the same rule and subject, so that the same trouble
 * is one problem with its earlier times, here and in a log that was put back from a backup.
 */
export function problemId({ rule, subject }: Pick<Finding, 'rule' | 'subject'>): string {
  const hash = createHash('sha256').update(`${rule} ${subject}`).digest('hex')
  // Version 8: what an application makes of its own.
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`]
  return [...parts, hash.slice(20, 32)].join('-')
}
