import { ownNoteLimit } from '../catalog/own-note'
import type { Language } from '../language'
import { messagesIn } from '../messages/messages'

/** What somebody said, with who it was. */
export const quoted = (whom: string, said: string, language: Language): string =>
  whom === '' ? said : messagesIn(language).callPack.quoted(whom, said)

/** An answer as the shop's own note: one line, no longer than a note may be, cut after a sentence or a phrase. */
export function noteOf(answer: string): string {
  const line = answer.trim().replace(/\s*\n\s*/g, ' ')
  if (line.length <= ownNoteLimit) return line
  // Half of a sign that needs two units is none.
  const cut = line.slice(0, ownNoteLimit - 1).replace(/[\uD800-\uDBFF]$/, '')
  const end = Math.max(...Array.from('。；！？，;,', (mark) => cut.lastIndexOf(mark)), cut.lastIndexOf('. '))
  return `${end > ownNoteLimit / 2 ? cut.slice(0, end) : cut.trimEnd()}…`
}
