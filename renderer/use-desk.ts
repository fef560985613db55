import { useRef, useState } from 'react'
import { calledIn } from '#shared/incidents/called'
import { families, familyKey, type Hit } from '#shared/catalog/catalog'
import { operationIn } from '#shared/catalog/caution'
import { isUnknownWords, unknownKey, unknownSet, type CodeKey } from '#shared/catalog/code-key'
import { lookUp } from '#shared/catalog/look-up'
import { now, thisDay } from '#shared/clock'
import type { Beginning, Failure } from '#shared/ipc/contract'
import type { Language } from '#shared/language'
import { codeKeyOf, type Incident } from '#shared/incidents/incident'
import { keyOf, saidOf } from '#shared/incidents/said'
import type { Problem } from '#shared/incidents/problem'
import { messagesIn } from '#shared/messages/messages'
import { foundBy, type GateState } from '#shared/verdict/gate'
import { knownOf } from '#shared/verdict/known'
import { nothingKnown, verdictFor } from '#shared/verdict/verdict'
import { useCallPack, type CallFor } from './features/call-pack/use-call-pack'
import { codeOwners } from './features/incidents/code-owners'
import { filterTextId } from './features/incidents/filter-row'
import { useIncidentLog } from './features/incidents/use-incident-log'
import { onDuty, type Said } from './features/incidents/use-logging'
import { useFold } from './features/lookup/folds'
import { useSpelling, type Spelt } from './features/lookup/use-spelling'
import { useLookup } from './features/lookup/use-lookup'
import { useMaintenance, type Group } from './features/maintenance/use-maintenance'
import type { MaintenanceView } from './features/maintenance/checks-section'
import type { MaintenancePlace } from './features/maintenance/maintenance-page'
import { usePrinting } from './features/printing/use-printing'
import { enterOpenLines } from './features/open-payments/open-lines'
import { useOpenPayments } from './features/open-payments/use-open-payments'
import { useProblems } from './features/problems/use-problems'
import type { Printable } from '#shared/print/printable'
import { numberToCall } from '#shared/shop'
import { clockOf } from '#shared/timestamp'
import type { Command } from './keys'
import { useStandingOverReloads } from './development'
import { checklistOf, onScreen } from './on-screen'
import { useBox } from './use-box'
import { useCardDataWatch } from './use-card-data-watch'
import { useIdle } from './use-idle'
import { useKeyboard, type MoveKey } from './use-keyboard'
import { usePayment, type WaitingPayment } from './use-payment'
import { useProfile } from './use-profile'
import { useShop } from './use-shop'

/** Where we are. */
type Place =
  | { readonly screen: 'lookup' | 'checklist' | 'settings' | 'help' | 'log' | 'insights' | 'open-payments' }
  | { readonly screen: 'families'; readonly active: number }
  /** `shown`: the problem whose evidence is open. */
  | { readonly screen: 'problems'; readonly shown: string | null }
  /** The preview of a sheet. */
  | { readonly screen: 'print'; readonly what: Printable; readonly from: Place }
  | { readonly screen: 'maintenance'; readonly at: MaintenancePlace }
  /** `from`: where Esc goes back to. */
  | ({ readonly screen: 'call-pack'; readonly from: Place } & CallFor)

export type Desk = ReturnType<typeof useDesk>

/** The counter: every part of the app, joined by what the keys do with them. */
export function useDesk(beginning: Beginning) {
  const box = useBox()
  const [place, setPlace] = useState<Place>({ screen: 'lookup' })
  const [hint, setHint] = useState('')
  /** What a page said last, for the ears. */
  const [said, setSaid] = useState('')
  const [showsCustomer, setShowsCustomer] = useState(false)
  const [asking, setAsking] = useState(false)
  /** A sign is about to be written by an input method, for a key that was taken as a command. */
  const signToCome = useRef(false)
  /** What stood in the box before an input method began; null while none composes. */
  const beforeComposing = useRef<string | null>(null)
  /** Id of the entry that a second press of the same key was taken for. */
  const [already, setAlready] = useState<string | null>(null)
  /** What the sign in the box makes with the digit before it, which has answered a question. */
  const [spelt, setSpelt] = useState<Spelt | null>(null)
  const profile = useProfile(beginning, refused)
  const { language, settings, shop } = profile
  const m = messagesIn(language)
  const register = useShop(beginning, refused)
  const checks = useMaintenance(beginning.maintenance, register.terminals, refused)
  const removal = useCardDataWatch(language)
  const lookup = useLookup(shop)
  const { answer, options, active, result } = lookup
  const [fold, setFold] = useFold(answer)
  const payments = usePayment(answer, (paymentId) => calls.hasDraft(paymentId))
  const { payment } = payments
  const spelling = useSpelling((text) => {
    const found = lookUp(text, shop)
    return found.kind === 'answer' && !isUnknownWords(found.answer) && found.answer.codeSet !== unknownSet
  })
  const ownersOf = (code: string): readonly Hit[] => codeOwners(code, shop)
  const log = useIncidentLog(beginning.today, settings, ownersOf, refused)
  const { logging, form, view } = log
  const saved = log.saved(payment.incidentId)
  /** The entry of the payment in hand. */
  const entry = saved ?? logging.today.find(({ id }) => id === payment.incidentId) ?? null
  const known = answer ? knownOf(payment.gate, entry, logging.today, answer) : nothingKnown
  const verdict = answer && verdictFor(answer, known)
  const printing = usePrinting(
    place.screen === 'print' ? place.what : place.screen === 'checklist' && answer ? checklistOf(answer, known) : null,
    language,
  )
  const openPayments = useOpenPayments(logging.revision, logging.mend, refused)
  /** What every list of them knows. */
  const openLines = {
    today: thisDay(),
    staff: settings.staff,
    onDuty: settings.staffOnDuty,
    number: numberToCall(register.terminals, register.hotlines, settings.terminalInUse),
    onDone: box.back,
    onGate: resume,
    onDigit: (digit: string, ended: Promise<boolean>) => {
      spelling.note(digit, () => void ended.then((isEnded) => (isEnded ? openPayments.undo() : undefined)))
    },
  }
  const problems = useProblems(beginning.problems, logging.revision, refused)
  /** What was announced last and nobody looked at; then what is still open. */
  const problem = [...problems.fresh, ...problems.open].find(isRecent)
  const calls = useCallPack(callOf(place), language, {
    problems: problems.all,
    log: logFromCall,
    mend: logging.mend,
    tell: (told, whom, words) => problems.act(told, { act: 'tell', whom, said: words }),
    saveNote: profile.saveNote,
    onFailure: refused,
  })
  /** What stands on the terminal, though it is not settled which answer it has: it can be logged all the same. */
  const isOpenText = place.screen === 'lookup' && answer === null && result.kind === 'hits' && lookup.typed.length > 1

  function refused(failure: Failure) {
    setHint(m.failures[failure])
  }
  /** Another screen, with the focus where that screen wants it. */
  function show(next: Place) {
    setPlace(next)
    setHint('')
    setSaid('')
    setAsking(false)
    printing.forget()
    openPayments.forget()
  }
  function go(next: Place) {
    show(next)
    box.back()
  }
  /** To the question that is being answered, or to the box. */
  function backToWork() {
    const gate = document.querySelector<HTMLElement>('[data-part=gate]')
    if (gate) gate.focus()
    else box.back()
  }
  function speak(next: Language) {
    profile.speak(next)
    backToWork()
  }
  function choose(key: CodeKey | undefined) {
    if (!key) return
    // Another owner's reading is still about the payment in hand.
    const isOffered = options.some(({ codeSet, code }) => codeSet === key.codeSet && code === key.code)
    if (entry !== null || answer === null || !isOffered) beginPayment()
    lookup.choose(key)
    go({ screen: 'lookup' })
  }
  function openGate() {
    setFold(null)
    setAsking(false)
    payments.openGate(operationIn(lookup.typed))
  }
  /** A fact of the gate, or the whole of it anew. What its entry keeps is written at once. */
  function answerGate(state: GateState) {
    payments.answerGate(state)
    if (entry === null || answer === null) return
    const { operation = null, gate = null } = foundBy(state, answer.listDecides)
    log.mend(entry.id, { operation, gate })
  }
  /** Digits that answered a question were the next customer's code. */
  function lookUpSpelt(code: string, takeBack: () => void) {
    takeBack()
    setSpelt(null)
    beginPayment()
    lookup.type(code)
    setAsking(false)
    setPlace({ screen: 'lookup' })
    setHint(m.gate.wasCode(code))
    box.back()
  }
  /** One look at the terminal's list, which has no such sale. */
  function notListed() {
    const { gate } = payment
    answerGate({ ...gate, operation: gate.operation ?? 'sale', facts: { ...gate.facts, list: 'no' } })
    setAsking(false)
    box.back()
  }
  function leaveGate() {
    payments.closeGate()
    box.back()
  }
  /** What was interrupted, or an entry whose payment is still open: its answer, with its own gate. */
  function takeUp(waiting: WaitingPayment) {
    const { id, key, incidentId } = waiting
    lookup.bringBack(key)
    payments.takeUp(waiting)
    show({ screen: 'lookup' })
    // Half-written words of a call are on its page.
    if (!calls.hasDraft(id)) return
    openCallPack({ paymentId: id, codeKey: key, incidentIds: incidentId === null ? [] : [incidentId], problemId: null })
  }
  function resume(incident: Incident) {
    lookup.bringBack(keyOf(incident))
    payments.resume(incident)
    logging.showSlip(incident, false)
    setAlready(null)
    show({ screen: 'lookup' })
  }
  /** The next payment begins; the slip of the last one goes with it. */
  function beginPayment() {
    payments.begin()
    logging.hideSlip()
    setAlready(null)
  }
  function closeCustomerCard() {
    setShowsCustomer(false)
    backToWork()
  }
  /** The evidence; whoever looks at it has been told. */
  function openProblem(shown: string | null) {
    const known = problems.all.find(({ id }) => id === shown)
    if (known) void problems.act(known, { act: 'watch' })
    show({ screen: 'problems', shown })
  }
  /** The page gives the focus to its answer field: whoever opens it is about to write down what is said. */
  function openCallPack(callFor: CallFor) {
    show({ screen: 'call-pack', from: place.screen === 'call-pack' ? place.from : place, ...callFor })
  }
  /** The pack of incidents; of their code where they share it. */
  function callAbout(incidents: readonly Incident[]) {
    const [key = null, ...others] = incidents.map(codeKeyOf)
    const isShared = others.every((other) => other?.codeSet === key?.codeSet && other?.code === key?.code)
    openCallPack({
      paymentId: null,
      codeKey: isShared ? key : null,
      incidentIds: incidents.map(({ id }) => id),
      problemId: null,
    })
  }
  function callForThis() {
    if (place.screen === 'log' && form.open?.incident) callAbout([form.open.incident])
    else {
      withAnswer((codeKey) => {
        const incidentIds = entry ? [entry.id] : []
        openCallPack({ paymentId: payment.id, known, codeKey, incidentIds, problemId: null })
      })
    }
  }
  /** The page of a round gives the keys to the round. */
  async function beginRound({ interval }: Group) {
    const round = await checks.begin(interval)
    if (round) show({ screen: 'maintenance', at: { round } })
  }
  function openChecks(view: MaintenanceView) {
    show({ screen: 'maintenance', at: { view } })
  }
  function withAnswer(act: (key: CodeKey) => void) {
    if (answer === null) setHint(m.keys.needsCode)
    else act({ codeSet: answer.codeSet, code: answer.code })
  }

  /** F2: what is on screen is logged at once; a form that is up is saved. */
  function logThis() {
    if (place.screen === 'log' && form.open) log.save()
    else if (isOpenText) {
      // What Enter would take; where nothing is framed, nobody knows what the words mean.
      const key = options[active] ?? unknownKey(lookup.typed)
      lookup.choose(key)
      logPayment(key)
    } else {
      withAnswer((key) => {
        go({ screen: 'lookup' })
        logPayment(key)
      })
    }
  }
  /** One payment is one entry: the same key again at once means the same one, later another customer. */
  function logPayment(key: CodeKey) {
    if (isBeingWritten) {
      setAlready(payment.incidentId)
      return
    }
    const since = logging.slip?.phase === 'saved' ? logging.slip.since : null
    // Whoever is asked about an entry means that entry.
    if (entry && payment.gateIsOpen) {
      payments.closeGate()
      logging.showSlip(entry, true)
      setAlready(entry.id)
      return
    }
    if (entry && isSameAct(entry, since)) {
      // The two seconds run from the first press: whoever goes on pressing means somebody else in the end.
      if (since === null) logging.showSlip(entry, true)
      setAlready(entry.id)
      return
    }
    const said = saidOf(key, lookup.typed)
    if (entry) {
      setAlready(null)
      payments.loggedAnew(logging.log(said, null))
    } else {
      payments.closeGate()
      payments.logged(logging.log({ ...said, ...payments.found }, payment.incidentId))
    }
  }
  /** The key came again at once, or for an entry that a call or the list of what is open brought: not by this key. */
  function isSameAct({ id, history }: Incident, since: number | null): boolean {
    if (since === null) return true
    return performance.now() - since < sameActTime && (history.length === 0 || already === id)
  }
  /** What a call wrote down about a payment that has no entry yet is its entry. */
  async function logFromCall(said: Said) {
    const id = crypto.randomUUID()
    const reply = await logging.save({ id, ...onDuty(settings), ...payments.found, ...said })
    if (reply.ok) {
      payments.logged(id, payment.id)
      logging.showSlip(reply.value, false)
    }
    return reply
  }
  /** The log, narrowed to the code on screen. A form with text that is not saved comes back first. */
  function openLog() {
    if (form.open && place.screen === 'log') form.leave()
    else if (form.isDirty) show({ screen: 'log' })
    else {
      form.drop()
      const { codeSet, code } = answer ?? {}
      view.showOnly(answer === null ? {} : isUnknownWords(answer) ? { text: code } : { codeSet, code })
      go({ screen: 'log' })
    }
  }
  /** The preview; what is in it already is printed as it was the last time. */
  function print() {
    if (printing.what !== null) {
      printing.print()
      box.back()
    } else openPrint(printable() ?? { document: 'customer-notice', bothLanguages: false })
  }
  function openPrint(what: Printable) {
    go({ screen: 'print', what, from: place.screen === 'print' ? place.from : place })
  }
  /** What belongs to the screen that the preview was opened from, or would be opened from now. */
  function printable(): Printable | null {
    const shown = place.screen === 'print' ? place.from : place
    const family = shown.screen === 'families' ? familyKeys[shown.active - checks.groups.length] : undefined
    return onScreen({
      screen: shown.screen,
      answer,
      known,
      family: family ?? null,
      call: calls.call?.printable ?? null,
      incident: form.open?.incident ?? null,
      round: shown.screen === 'maintenance' && 'round' in shown.at ? shown.at.round : null,
      problem: problems.all.find(({ id }) => shown.screen === 'problems' && id === shown.shown) ?? null,
    })
  }
  function escape() {
    const from = 'from' in place ? place.from : homePlace
    const leadsToGate = payment.gateIsOpen && place.screen !== 'lookup' && from.screen === 'lookup'
    setHint('')
    printing.forget()
    if (place.screen === 'log' && form.open) {
      form.leave()
      return
    }
    if (place.screen === 'log' && view.widenOnce()) return
    if (place.screen === 'print') setPlace(place.from)
    else if (fold !== null) setFold(null)
    else if (payment.gateIsOpen && place.screen === 'lookup') payments.closeGate()
    else if (asking) setAsking(false)
    else if (place.screen === 'call-pack') setPlace(place.from)
    else if (place.screen === 'maintenance' && !isVisitorCheck(place.at)) setPlace(checksPlace)
    else if (place.screen !== 'lookup') setPlace({ screen: 'lookup' })
    else {
      beginPayment()
      lookup.clear()
    }
    // A question that comes up again takes the keys itself.
    if (!leadsToGate) box.back()
  }

  /** By mouse: a form with text that is not saved is there again when the log is opened. */
  function home() {
    beginPayment()
    lookup.clear()
    setFold(null)
    go({ screen: 'lookup' })
  }

  const commands: Readonly<Record<Command, () => void>> = {
    help: () => {
      go({ screen: 'help' })
    },
    log: logThis,
    incidents: openLog,
    checklist: () => {
      go(answer ? { screen: 'checklist' } : checksPlace)
    },
    customer: () => {
      withAnswer(() => {
        setShowsCustomer(true)
      })
    },
    call: callForThis,
    language: () => {
      speak(language === 'en' ? 'zh-CN' : 'en')
    },
    print,
    settings: () => {
      go({ screen: 'settings' })
    },
    insights: () => {
      go({ screen: 'insights' })
    },
    visitor: () => {
      openChecks('visitor')
    },
    undo: () => {
      if (saved) log.withdraw(saved)
      else setHint(m.saved.nothingToUndo)
      box.back()
    },
    'take-back': () => {
      void log.undo().then((incident) => {
        if (incident === null) return
        const { tookBack, broughtBack } = m.saved
        setHint((incident.withdrawn ? tookBack : broughtBack)(clockOf(incident.at), calledIn(language, incident)))
      })
      box.back()
    },
    find: () => document.getElementById(filterTextId)?.focus(),
    escape,
    none: () => undefined,
  }

  /** What Enter does in the box; false when there is nothing for it to do. */
  function enter(): boolean {
    const offered: Hit | undefined = options[active]
    if (lookup.isRestOfCard()) return true
    if (offeredCode !== null) {
      lookUpSpelt(offeredCode.code, offeredCode.takeBack)
      return true
    }
    if (['checklist', 'call-pack', 'print'].includes(place.screen)) print()
    else if (place.screen === 'families') {
      const group = checks.groups[place.active]
      if (group) void beginRound(group)
      else choose(familyKeys[place.active - checks.groups.length])
    } else if (place.screen !== 'lookup') return false
    else if (offered) choose(offered)
    else if (saved && saved.withdrawn !== true) setAsking(true)
    else if (answer && answer.class !== 'approved') openGate()
    else if (lookup.typed === '' && payments.waiting[0]) takeUp(payments.waiting[0])
    else if (lookup.typed === '' && problem) openProblem(problem.id)
    else return false
    return true
  }
  function move(key: MoveKey): boolean {
    if (offeredCode !== null) {
      // Whoever looks through the results means one of them.
      setSpelt(null)
      return true
    }
    const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    if (place.screen === 'log' && view.list.current) view.list.current.focus()
    else if (printing.what !== null) scrollPage(key)
    else if (by === 0) return false
    else if (place.screen === 'families') {
      const count = checks.groups.length + families.length
      setPlace({ ...place, active: (place.active + by + count) % count })
    } else if (place.screen === 'lookup' && options.length > 0) lookup.moveActive(by)
    // From the empty box, and on the pages that list them, the arrow goes down into what is open.
    else return by === 1 && (place.screen !== 'lookup' || lookup.typed === '') && enterOpenLines()
    return true
  }
  function type(text: string) {
    if (beforeComposing.current === null) {
      if (isSignToCome(text)) return
      const anew = spelling.anew(text)
      if (anew) {
        lookUpSpelt(anew.code, anew.takeBack)
        return
      }
      setSpelt(spelling.with(text))
      beginPayment()
    }
    lookup.type(text)
    // An input method types without a key that we see.
    if (place.screen !== 'lookup') setPlace({ screen: 'lookup' })
    setAsking(false)
    setHint('')
  }

  /** An input method begins (null) or has ended: only then another payment begins. */
  function compose(ended: string | null) {
    if (ended === null) beforeComposing.current = lookup.typed
    else if (isSignToCome(ended)) {
      lookup.compose(beforeComposing.current ?? '')
      beforeComposing.current = null
      return
    } else {
      beforeComposing.current = null
      beginPayment()
    }
    lookup.compose(ended)
  }
  /** An input method writes the sign of a key that was a command already: it is no text. */
  function isSignToCome(text: string): boolean {
    const isCome = signToCome.current && /[-+*/－＋＊／、×÷·—…]$/.test(text)
    signToCome.current = false
    return isCome
  }

  const offeredCode = place.screen === 'lookup' && lookup.typed.length === 1 ? spelt : null
  const isBeingWritten = logging.slip?.phase === 'saving'
  // A constant of the build: where it is false, none of it is there.
  // eslint-disable-next-line react-hooks/rules-of-hooks -- never changes while the app runs
  if (DEVELOPMENT) useStandingOverReloads<Place>({ place, typed: lookup.typed }, comeBack)
  useIdle([
    { after: armedTime, act: disarm },
    { after: paymentTime, act: leaveUntouched },
  ])
  function comeBack(before: { readonly place: Place; readonly typed: string }) {
    if (before.typed !== '') lookup.type(before.typed)
    setPlace(before.place)
  }
  /** A finished look-up does not stay armed: the next key begins another one. */
  function disarm() {
    const isFinished = place.screen === 'lookup' && answer !== null && !isUnknownWords(answer)
    if (isFinished && document.activeElement === box.ref.current) box.back()
  }
  /** Whoever looked something up and went away comes back to an empty counter. What was begun stays. */
  function leaveUntouched() {
    const isUntouched = place.screen === 'lookup' && answer !== null && !showsCustomer && known.end !== 'begun'
    const inBox = document.activeElement === box.ref.current || document.activeElement === document.body
    if (!isUntouched || !inBox || payment.gateIsOpen || calls.hasDraft(payment.id)) return
    beginPayment()
    lookup.clear()
    setAsking(false)
    box.back()
  }

  const layers = useKeyboard(box.ref, {
    behindAnswer: place.screen === 'lookup' && answer !== null && !isUnknownWords(answer),
    isWriting: isBeingWritten,
    isRefused: logging.unsaved !== null,
    onAnyKey() {
      if (showsCustomer) closeCustomerCard()
      return showsCustomer
    },
    onKeyInBox: lookup.pressKey,
    onCommand(command) {
      commands[command]()
    },
    onSignToCome() {
      signToCome.current = true
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
    layers,
    place,
    hint: removal !== null ? m.cardData[removal] : hint !== '' ? hint : typingHint,
    setHint,
    said,
    setSaid,
    register,
    checks,
    beginRound,
    openChecks,
    openPayments,
    openLines,
    problems,
    problem,
    openProblem,
    call: calls.call,
    openCallPack,
    openPrint,
    printable,
    callAbout,
    profile,
    lookup,
    fold,
    setFold,
    payment,
    waiting: payments.waiting,
    entry,
    known,
    verdict,
    already,
    answerGate,
    leaveGate,
    spelling,
    offeredCode,
    /** Index of the option that Enter takes; -1: none, for Enter is about something else. */
    active: offeredCode === null ? active : -1,
    lookUpSpelt,
    notListed,
    takeUp,
    resume,
    asking,
    setAsking,
    printing,
    log,
    saved,
    ownersOf,
    canLog: answer !== null || isOpenText || (place.screen === 'log' && form.open !== null),
    showsCustomer,
    closeCustomerCard,
    commands,
    home,
    speak,
    go,
    choose,
    openGate,
    type,
    compose,
  }
}

/** So long (ms) the same key pressed again means the same payment. */
const sameActTime = 2_000
/** After so long (ms) without a key the text in the box counts as selected. */
const armedTime = 8_000
/** After so long (ms) without a key a payment of which nothing was said is over. */
const paymentTime = 120_000

/** What happened before yesterday waits in the list: the strip is about now. */
const isRecent = ({ last }: Problem): boolean => now().getTime() - Date.parse(last) < 2 * 86_400_000

const familyKeys = families.map(familyKey)

/** The call that is on screen, or that the preview was opened from. */
const callOf = (place: Place): CallFor | null =>
  place.screen === 'call-pack'
    ? place
    : place.screen === 'print' && place.from.screen === 'call-pack'
      ? place.from
      : null

/** The preview is looked through while the box keeps the focus. */
function scrollPage(key: MoveKey): void {
  const page = document.querySelector('main')
  const by = (key.startsWith('Page') ? 0.9 : 0.1) * (key.endsWith('Down') ? 1 : -1)
  page?.scrollBy({ top: by * page.clientHeight })
}

/** It is opened by its own key, from anywhere. */
const isVisitorCheck = (at: MaintenancePlace): boolean => 'view' in at && at.view === 'visitor'

const homePlace: Place = { screen: 'lookup' }

/** The checks that are due, above the lists for trouble. */
const checksPlace: Place = { screen: 'families', active: 0 }
