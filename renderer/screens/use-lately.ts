import { useMemo, useState } from 'react'
import type { CodeKey } from '#shared/catalog/code-key'
import type { Lately } from '#shared/incidents/lately'
import type { Messages } from '#shared/messages/messages'
import type { Terminal } from '#shared/shop'
import { useReply } from '../data/replies'
import { desktopApi } from '../desktop-api'

/** What the log knows of a code, asked for anew when the log has changed. */
export function useLately({ codeSet, code }: CodeKey, changes: number): Lately | null {
  const [lately, setLately] = useState<Lately | null>(null)
  const question = useMemo(() => ({ key: { codeSet, code }, changes }), [codeSet, code, changes])
  useReply(
    question,
    ({ key }) => desktopApi.lately(key),
    (reply) => setLately(reply.ok ? reply.value : null),
  )
  return lately
}

/** How often lately, where mostly, and what helped. */
export function latelyInWords(
  { today, month, terminals, ended }: Lately,
  sameCard: number,
  register: readonly Terminal[],
  m: Messages,
): string {
  const [where] = terminals
  const label = where && terminals.length > 1 ? register.find(({ id }) => id === where.terminal)?.label : undefined
  const [best] = ended
  const of = ended.reduce((sum, { count }) => sum + count, 0)
  return [
    m.problems.lately(today, month),
    label === undefined ? '' : m.problems.at(label),
    best && of > 1 ? m.problems.helped(m.outcomes[best.outcome], best.count, of) : '',
    sameCard > 1 ? m.problems.tried(sameCard) : '',
  ]
    .filter((part) => part !== '')
    .join(m.punctuation.comma)
}
