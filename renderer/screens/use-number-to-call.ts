import { useEffect, useState } from 'react'
import type { publicNumberOf } from '#shared/incidents/callees'
import { messagesIn } from '#shared/messages/messages'
import { numberToCall, terminalHere, type StoredNumber } from '#shared/shop'
import type { Desk } from '../desk/desk'

/** The acquirer's number: the shop's own, else the public one, which the first picture does without. */
export function useNumberToCall({ register, profile }: Desk): StoredNumber | undefined {
  const { terminals, hotlines } = register
  const { language, settings } = profile
  const [publicNumber, setPublicNumber] = useState<typeof publicNumberOf>()
  useEffect(() => {
    void import('#shared/incidents/callees').then((callees) => setPublicNumber(() => callees.publicNumberOf))
  }, [])
  const own = numberToCall(terminals, hotlines, settings.terminalInUse)
  if (own === undefined) {
    return publicNumber?.(terminalHere(terminals, settings.terminalInUse)?.acquirer, settings.acquirer, language)
  }
  // A terminal of which nobody has written down whose it is lends its name to the number.
  return terminals.some(({ label }) => label === own.name)
    ? { ...own, name: messagesIn(language).callPack.acquirer }
    : own
}
