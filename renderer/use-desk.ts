import { useState } from 'react'
import { families, familyKey, type Hit } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import type { Beginning, Failure } from '#shared/ipc/contract'
import type { Language } from '#shared/language'
import { messagesIn } from '#shared/messages/messages'
import { usePrinting } from './features/checklist/use-printing'
import { codeOwners } from './features/incidents/code-owners'
import { filterTextId } from './features/incidents/filter-row'
import { useIncidentLog } from './features/incidents/use-incident-log'
import { asksIfPaid, useFold } from './features/lookup/answer'
import { useGate } from './features/lookup/use-gate'
import { useLookup } from './features/lookup/use-lookup'
import type { Command } from './keys'
import { useBox } from './use-box'
import { useKeys, type MoveKey } from './use-keys'
import { useProfile } from './use-profile'

/** Where we are. */
type Place =
  | { readonly screen: 'lookup' | 'checklist' | 'settings' | 'help' | 'log' }
  | { readonly screen: 'families'; readonly active: number }

export type Desk = ReturnType<typeof useDesk>

/** The counter: every part of the app, joined by what the keys do with them. */
export function useDesk(beginning: Beginning) {
  const box = useBox()
  const [place, setPlace] = useState<Place>({ screen: 'lookup' })
  const [hint, setHint] = useState('')
  const [showsCustomer, setShowsCustomer] = useState(false)
  const [asking, setAsking] = useState(false)
  const profile = useProfile(beginning, refused)
  const { language, settings, shop } = profile
  const m = messagesIn(language)
  const lookup = useLookup(shop)
  const { answer, options, active, result } = lookup
  const [fold, setFold] = useFold(answer)
  const gate = useGate(answer)
  const printing = usePrinting()
  const ownersOf = (code: string): readonly Hit[] => codeOwners(code, shop)
  const log = useIncidentLog(beginning.today, settings, ownersOf, refused)
  const { logging, form, view } = log
  const saved = log.savedFor(answer)
  const isUnknownText = place.screen === 'lookup' && answer === null && result.kind === 'nothing'

  function refused(failure: Failure) {
    setHint(m.failures[failure])
  }
  /** Another screen, with the focus where that screen wants it. */
  function show(next: Place) {
    setPlace(next)
    setHint('')
    setAsking(false)
    printing.forget()
  }
  function go(next: Place) {
    show(next)
    box.back()
  }
  function speak(next: Language) {
    profile.speak(next)
    box.back()
  }
  function choose(key: CodeKey | undefined) {
    if (!key) return
    lookup.choose(key)
    logging.hideSlip()
    go({ screen: 'lookup' })
  }
  function openGate() {
    setFold(null)
    gate.open()
  }
  function closeCustomerCard() {
    setShowsCustomer(false)
    box.back()
  }
  function withAnswer(act: (key: CodeKey) => void) {
    if (answer === null) setHint(m.keys.needsCode)
    else act({ codeSet: answer.codeSet, code: answer.code })
  }

  /** F2: an answer is logged at once, what has no code in a form; a form that is up is saved. */
  function logThis() {
    if (place.screen === 'log' && form.open) log.save()
    else if (isUnknownText) {
      log.begin(lookup.typed)
      show({ screen: 'log' })
    } else {
      withAnswer((key) => {
        gate.close()
        go({ screen: 'lookup' })
        void logging.log({ ...key, ...gate.found })
      })
    }
  }
  /** The log, narrowed to the code on screen. A form with text that is not saved comes back first. */
  function openLog() {
    if (form.open && place.screen === 'log') form.leave()
    else if (form.isDirty) show({ screen: 'log' })
    else {
      form.drop()
      view.showOnly(answer ? { codeSet: answer.codeSet, code: answer.code } : {})
      go({ screen: 'log' })
    }
  }
  function print() {
    withAnswer((key) => {
      setPlace({ screen: 'checklist' })
      void printing.print({ document: 'checklist', ...key }, language, 'printer')
      box.back()
    })
  }
  function escape() {
    setHint('')
    printing.forget()
    if (place.screen === 'log' && form.open) {
      form.leave()
      return
    }
    if (place.screen === 'log' && view.widenOnce()) return
    if (fold !== null) setFold(null)
    else if (gate.isOpen) gate.close()
    else if (asking) setAsking(false)
    else if (place.screen !== 'lookup') setPlace({ screen: 'lookup' })
    else {
      lookup.clear()
      logging.hideSlip()
    }
    box.back()
  }

  const commands: Readonly<Record<Command, () => void>> = {
    help: () => {
      go({ screen: 'help' })
    },
    log: logThis,
    incidents: openLog,
    checklist: () => {
      go(answer ? { screen: 'checklist' } : { screen: 'families', active: 0 })
    },
    customer: () => {
      withAnswer(() => {
        setShowsCustomer(true)
      })
    },
    language: () => {
      speak(language === 'en' ? 'zh-CN' : 'en')
    },
    print,
    settings: () => {
      go({ screen: 'settings' })
    },
    undo: () => {
      log.undo()
      box.back()
    },
    find: () => document.getElementById(filterTextId)?.focus(),
    escape,
    none: () => undefined,
  }

  /** What Enter does in the box; false when there is nothing for it to do. */
  function enter(): boolean {
    const offered: Hit | undefined = options[active]
    if (place.screen === 'checklist') print()
    else if (place.screen === 'families') choose(familyKeys[place.active])
    else if (place.screen !== 'lookup') return false
    else if (offered) choose(offered)
    else if (saved) setAsking(true)
    else if (answer && asksIfPaid(answer)) openGate()
    else if (result.kind === 'nothing' && result.asCode) choose(result.asCode)
    else return false
    return true
  }
  function move(key: MoveKey): boolean {
    const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    if (place.screen === 'log' && view.list.current) view.list.current.focus()
    else if (by === 0) return false
    else if (place.screen === 'families') {
      setPlace({ ...place, active: (place.active + by + families.length) % families.length })
    } else if (place.screen === 'lookup' && options.length > 0) lookup.moveActive(by)
    else return false
    return true
  }
  function type(text: string) {
    lookup.type(text)
    // An input method types without a key that we see.
    if (place.screen !== 'lookup') setPlace({ screen: 'lookup' })
    logging.hideSlip()
    setAsking(false)
    setHint('')
  }

  useKeys(box.ref, {
    onAnyKey() {
      if (showsCustomer) closeCustomerCard()
      return showsCustomer
    },
    onKeyInBox: lookup.pressKey,
    onCommand(command, repeated) {
      // A key held down means one thing once.
      if (!repeated) commands[command]()
    },
    onEnter: enter,
    onMove: move,
    onTyping() {
      if (place.screen !== 'lookup') go({ screen: 'lookup' })
      else if (document.activeElement !== box.ref.current) box.back()
    },
  })

  const typingHint =
    lookup.problem === null || place.screen !== 'lookup' ? '' : m.lookUp[lookup.problem === 'wiped' ? 'wiped' : 'cut']

  return {
    box,
    place,
    hint: hint !== '' ? hint : typingHint,
    profile,
    lookup,
    fold,
    setFold,
    gate,
    asking,
    setAsking,
    printing,
    log,
    saved,
    ownersOf,
    canLog: answer !== null || isUnknownText || (place.screen === 'log' && form.open !== null),
    showsCustomer,
    closeCustomerCard,
    commands,
    speak,
    choose,
    openGate,
    type,
  }
}

const familyKeys = families.map(familyKey)
