import { flushSync } from 'react-dom'
import { isUnknownWords } from '#shared/catalog/code-key'
import { enterOpenLines } from '../features/open-payments/lines-on-screen'
import type { Keyboard } from '../keyboard/use-keyboard'
import { commands, run } from './commands'
import type { Desk } from './desk'
import { closeCustomerCard, go } from './go'
import { home } from './place'
import { here } from './screen'
import { standingSlip } from './slip'
import { lookUpSpelt, offeredCode } from './typing'

/** What the app does with keys that nothing on the page has taken. */
export function keyboardOf(desk: Desk): Keyboard {
  const { way, box, lookup, inHand, log } = desk
  const isHome = way.place.screen === home.screen
  const offered = offeredCode(desk)
  return {
    table: commands,
    behindAnswer: isHome && lookup.answer !== null && !isUnknownWords(lookup.answer),
    behindSlip: isHome && standingSlip(desk) !== null,
    isWriting: log.logging.slip?.phase === 'saving',
    isRefused: log.logging.unsaved !== null,
    onAnyKey() {
      // Gone at once: what begins the next look-up lands in the box.
      if (desk.showsCustomer) flushSync(() => closeCustomerCard(desk))
      return desk.showsCustomer
    },
    onKeyInBox: lookup.pressKey,
    onCommand(command) {
      run(desk, command)
    },
    onSignToCome() {
      inHand.inputMethod.current = { ...inHand.inputMethod.current, signToCome: true }
    },
    onEnter() {
      if (lookup.isRestOfCard()) return true
      if (offered) lookUpSpelt(desk, offered)
      return offered !== null || here(desk).keys.enter?.() === true
    },
    onPadOff: () => way.tell((m) => m.keys.padOff),
    onMove(key) {
      // Whoever looks through the results means one of them.
      if (offered) inHand.setSpelt(null)
      if (offered || here(desk).keys.move?.(key)) return true
      // From the empty box, and on the pages that list them, the arrow goes down into what is open.
      return key === 'ArrowDown' && (!isHome || lookup.typed === '') && enterOpenLines()
    },
    onTyping() {
      if (!isHome) go(desk, home)
      else if (document.activeElement !== box.ref.current) box.back()
    },
  }
}
