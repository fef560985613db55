import type { OutageAbout } from '#shared/incidents/outage'
import type { Language } from '#shared/language'
import { codeKeyOf, type Incident } from '#shared/incidents/incident'
import type { Interval } from '#shared/maintenance/interval'
import type { Matter } from '#shared/open-matters/open-matters'
import type { Printable } from '#shared/print/printable'
import type { CallFor } from '../features/call-pack/use-call-pack'
import type { Desk } from './desk'
import { checksPlace, home, type Place } from './place'
import { here } from './screen'

/** Another screen, with the focus where that screen wants it. */
export function show({ way, inHand, printing, openPayments }: Desk, next: Place): void {
  way.setPlace(next)
  way.tell(null)
  way.say('')
  inHand.setAsking(null)
  printing.forget()
  openPayments.forget()
}

/** Another screen, with the focus in the search box; the list of what is open takes it itself. */
export function go(desk: Desk, next: Place): void {
  show(desk, next)
  if (!hasFocusOfItsOwn(next)) desk.box.back()
}

/** Escape: what is innermost goes, then the screen. */
export function goBack(desk: Desk): void {
  const { way, inHand, printing, box } = desk
  way.tell(null)
  printing.forget()
  const next = here(desk).back()
  if (next === null) return
  way.setPlace(next)
  // A question that comes up again takes the keys itself, and so does the list of what is open.
  const leadsToGate = inHand.payment.gateIsOpen && next.screen === home.screen && way.place.screen !== home.screen
  if (!leadsToGate && !hasFocusOfItsOwn(next)) box.back()
}

/** To the question that is being answered, or to the box. */
export function backToWork({ box }: Desk): void {
  const gate = document.querySelector<HTMLElement>('[data-part=gate]')
  if (gate) gate.focus()
  else box.back()
}

export function speak(desk: Desk, language: Language): void {
  void desk.profile.speak(language)
  backToWork(desk)
}

export function closeCustomerCard(desk: Desk): void {
  desk.showCustomer(false)
  backToWork(desk)
}

/** The page gives the focus to its answer field: whoever opens it is about to write down what is said. */
export function openCallPack(desk: Desk, callFor: CallFor): void {
  const { place } = desk.way
  show(desk, { screen: 'call-pack', callFor, from: place.screen === 'call-pack' ? place.from : place })
}

/** The pack of incidents; of their code where they share it. */
export function callAbout(desk: Desk, incidents: readonly Incident[]): void {
  const [key = null, ...others] = incidents.map(codeKeyOf)
  const isShared = others.every((other) => other?.codeSet === key?.codeSet && other?.code === key?.code)
  openCallPack(desk, {
    paymentId: null,
    codeKey: isShared ? key : null,
    incidentIds: incidents.map(({ id }) => id),
    problemId: null,
  })
}

/** The preview of a sheet. */
export function openPrint(desk: Desk, what: Printable): void {
  const { place } = desk.way
  const before = place.screen === 'print' ? place : { onScreen: here(desk).sheet(), from: place }
  go(desk, { screen: 'print', what, onScreen: before.onScreen, from: before.from })
}

/** The preview; what is in it already is printed as it was the last time. */
export function print(desk: Desk): void {
  if (desk.printing.what === null)
    openPrint(desk, here(desk).sheet() ?? { document: 'customer-notice', bothLanguages: false })
  else {
    // Without a printer what is left is a file.
    if (desk.printing.canPrint) desk.printing.print()
    else desk.printing.savePdf()
    desk.box.back()
  }
}

/** The preview is looked through while the box keeps the focus. */
export function scrollPage(key: string): boolean {
  const page = document.querySelector('main')
  const by = (key.startsWith('Page') ? 0.9 : 0.1) * (key.endsWith('Down') ? 1 : -1)
  page?.scrollBy({ top: by * page.clientHeight })
  return true
}

/** The page where it is noted until when something is down; its field takes the focus. */
export function openOutage(desk: Desk, about: OutageAbout): void {
  const { place } = desk.way
  if (place.screen !== 'outage') show(desk, { screen: 'outage', about, from: place })
}

/** The evidence; whoever looks at it has been told. */
export function openProblem(desk: Desk, shown: string | null, from: Place = home): void {
  const problem = desk.problems.fresh.find(({ id }) => id === shown)
  if (problem) void desk.problems.act(problem, { act: 'watch' })
  show(desk, { screen: 'problems', shown, from })
}

/** The page of a round gives the keys to the round. */
export async function beginRound(desk: Desk, interval: Interval, from?: Place): Promise<void> {
  const round = await desk.checks.begin(interval)
  if (round) show(desk, { screen: 'round', round, ...(from ? { from } : {}) })
}

/** The list of what is open, and a problem that is opened, take the keys themselves. */
const hasFocusOfItsOwn = (place: Place): boolean =>
  place.screen === 'open-matters' || (place.screen === 'problems' && place.shown !== null)

/** The list of what is open; from what was opened in it, back to it. */
export function goToMatters(desk: Desk): void {
  const here = desk.way.place
  if (here.screen === 'open-matters') return
  const list = 'from' in here && here.from.screen === 'open-matters' ? here.from : null
  go(desk, list ?? { screen: 'open-matters', shown: null, from: here })
}

/** Where it is dealt with, and from there back to the list. */
export function openMatter(desk: Desk, matter: Matter): void {
  const { kind, id } = matter
  const here = desk.way.place
  const from: Place = { ...(here.screen === 'open-matters' ? here : { screen: 'open-matters' }), shown: id }
  if (kind === 'payment') show(desk, { screen: 'open-payments', shown: id, from })
  else if (kind === 'problem') openProblem(desk, id, from)
  else if (kind === 'follow-up') show(desk, { ...checksPlace, followUp: id, from })
  else void beginRound(desk, matter.check.task.interval, from)
}
