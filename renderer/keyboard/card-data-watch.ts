import type { Language } from '#shared/language'
import { holdsCardData, withoutCardData } from '#shared/payments/card-data'
import { composes, typesText } from './keys'
import { isTextField, write } from './write-field'

/** What was taken out: card data in a field, or all that a card reader or scanner typed. */
export type Removal = 'written' | 'scanned'

/** Signs that came one right after the other, and when the last of them came (ms). */
export type Burst = { readonly text: string; readonly at: number }

/** No hand types sign after sign this quickly (ms). */
const burstGap = 35
/** As long as the shortest card number. Hands are quick for a moment, too. */
const burstLength = 13

/** Whether something at this time still belongs to the burst. */
export const goesOn = (burst: Burst | null, at: number): burst is Burst => burst !== null && at - burst.at <= burstGap

/** The burst with one sign more, or a new one that begins with it. */
export const withSign = (burst: Burst | null, sign: string, at: number): Burst => ({
  text: goesOn(burst, at) ? burst.text + sign : sign,
  at,
})

/** A card was swiped or a payment code scanned: what a machine types needs no word for it. A machine that types an order number, and a quick hand, are let be. */
export const isCardScan = ({ text }: Burst): boolean =>
  text.length >= burstLength && (holdsCardData(text) || holdsCardData(`payment code ${text}`))

/** What a key types; empty for any other key. Behind an input method the physical key tells. */
export function signOf(key: Parameters<typeof typesText>[0]): string {
  if (composes(key)) return /^(?:Key|Digit|Numpad)([A-Z\d])$/.exec(key.code)?.[1] ?? ''
  return typesText(key) ? key.key : ''
}

/** After so long without a key (ms) a burst is over. Longer than its gap: a busy page hears of keys late. */
const burstEnd = 120
/** So long (ms) the sentence about a removal stays, whatever is typed or pressed; Escape says that it was read. */
export const readingTime = 10_000

/**
 * Keeps card data out of every field of the page. Text in a field is looked at when it is pasted, on Enter before
 * anyone takes it, and when the field is left; not on each key, for on its way an order number may look like a card.
 * What a card reader or scanner types is taken back whole, the look-up box included, which else has its own rule.
 * @param tell told of each removal, and null when the sentence about it was read or has been there long enough
 * @returns ends the watch
 */
export function watchCardData(language: Language, tell: (removal: Removal | null) => void): () => void {
  const watch = new AbortController()
  // On the window: before whatever the page itself does with a key.
  const listen = <Type extends keyof WindowEventMap>(type: Type, on: (event: WindowEventMap[Type]) => void) =>
    window.addEventListener(type, on, { capture: true, signal: watch.signal })
  let reading = 0
  function say(removal: Removal) {
    tell(removal)
    clearTimeout(reading)
    reading = window.setTimeout(tell, readingTime, null)
  }
  function clean(target: EventTarget | null) {
    if (!isTextField(target) || target.role === 'searchbox') return
    const { text, removed } = withoutCardData(target.value, language)
    if (removed === 0) return
    write(target, text)
    say('written')
  }
  const machine = machineWatch(() => say('scanned'))

  listen('keydown', (event) => {
    if (['Shift', 'CapsLock', 'AltGraph'].includes(event.key)) return
    if (event.key === 'Escape') tell(null)
    const sign = event.repeat ? '' : signOf(event)
    if (sign !== '') machine.takeSign(sign, event.timeStamp)
    else {
      const isItsEnd = (event.key === 'Enter' || event.key === 'Tab') && machine.isTyping(event.timeStamp)
      if (machine.endBurst() && isItsEnd) {
        event.preventDefault()
        event.stopImmediatePropagation()
      } else if (event.key === 'Enter' && !composes(event)) clean(event.target)
    }
  })
  listen('input', (event) => {
    if (event instanceof InputEvent && event.inputType.startsWith('insertFrom')) clean(event.target)
  })
  listen('focusout', ({ target }) => clean(target))
  return () => {
    machine.stop()
    clearTimeout(reading)
    watch.abort()
  }
}

/** Gathers what a card reader or scanner types. @param onCard its card data was taken back */
function machineWatch(onCard: () => void) {
  let burst: Burst | null = null
  let putBack: () => void = () => undefined
  let pause = 0
  /** Ends the burst; true when it was a card. */
  function endBurst(): boolean {
    clearTimeout(pause)
    const isCard = burst !== null && isCardScan(burst)
    burst = null
    if (isCard) {
      putBack()
      onCard()
    }
    return isCard
  }
  return {
    endBurst,
    isTyping: (at: number): boolean => goesOn(burst, at),
    takeSign(sign: string, at: number) {
      if (!goesOn(burst, at)) {
        endBurst()
        putBack = howToPutBack()
      }
      burst = withSign(burst, sign, at)
      clearTimeout(pause)
      pause = window.setTimeout(endBurst, burstEnd)
    },
    stop: () => clearTimeout(pause),
  }
}

/** Remembers the field that the next sign goes to; what is typed outside of fields goes to the look-up box. */
function howToPutBack(): () => void {
  const focus = document.activeElement
  const field = isTextField(focus) ? focus : document.querySelector<HTMLInputElement>('[role=searchbox]')
  if (field === null) return () => undefined
  const { value, selectionStart, selectionEnd } = field
  return () => {
    if (!field.isConnected) return
    write(field, value)
    field.setSelectionRange(selectionStart, selectionEnd)
  }
}
