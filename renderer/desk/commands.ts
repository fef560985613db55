import { isUnknownWords } from '#shared/catalog/code-key'
import { calledIn } from '#shared/incidents/called'
import type { Messages } from '#shared/messages/messages'
import { clockOf } from '#shared/timestamp'
import { asksIfPaid } from '#shared/verdict/verdict'
import { filterTextId } from '../features/incidents/use-log-view'
import type { Command, Keys } from '../keyboard/keys'
import type { Desk } from './desk'
import { go, goBack, goToMatters, openCallPack, openOutage, print, show, speak } from './go'
import { isOpenText, logThis, withAnswer } from './payment'
import { checksPlace, home, settingsAt } from './place'
import { checklistOf } from './sheets'
import { here } from './screen'

type CommandEntry = Keys & {
  /** What is written on its keys. Without them it stands on no page. */
  readonly caps?: readonly string[]
  /** What it does, for the list of keys. */
  readonly does?: (m: Messages) => string
  /** Its button in the bar at the bottom. */
  readonly bar?: {
    readonly label: (m: Messages, desk: Desk) => string
    /** Pressing it says why not. */
    readonly unusable?: (desk: Desk) => boolean
    /** What one does next, most of the time. */
    readonly likely?: (desk: Desk) => boolean
  }
  readonly act: (desk: Desk) => void
}

/**
 * Everything that a key can ask for, outside of typing: the keys, what is written on them, what they do, and when. Keyboard,
 * bar, help and the table of README come from here. A screen may give a command another meaning (`ScreenKeys`).
 */
export const commands: Readonly<Record<Command, CommandEntry>> = {
  log: {
    keys: ['F2'],
    sign: '+',
    caps: ['F2', '+'],
    does: (m) => m.keys.log,
    bar: {
      label: (m, { log }) => (log.logging.slip?.phase === 'saving' ? m.saved.saving : m.keys.log),
      unusable: (desk) => desk.lookup.answer === null && !isOpenText(desk),
      likely: ({ way, log, inHand: { verdict } }) =>
        way.place.screen === home.screen && log.logging.slip === null && verdict !== null && !asksIfPaid(verdict),
    },
    act: logThis,
  },
  undo: { sign: '-', caps: ['−'], does: (m) => m.keys.undo, act: takeBackSlip },
  amount: { sign: '.', act: ({ inHand }) => inHand.setAsking('amount') },
  'take-back': {
    keys: ['Control+z'],
    inEmptyBox: true,
    caps: ['Ctrl+Z'],
    does: (m) => m.keys.takeBack,
    act: (desk) => void takeBackLast(desk),
  },
  incidents: {
    keys: ['F3'],
    caps: ['F3'],
    does: (m) => m.keys.incidents,
    bar: { label: (m) => m.keys.incidents },
    act: openLog,
  },
  find: {
    keys: ['Control+f'],
    caps: ['Ctrl+F'],
    does: (m) => m.keys.find,
    act: () => document.getElementById(filterTextId)?.focus(),
  },
  checklist: {
    keys: ['F4'],
    caps: ['F4'],
    does: (m) => m.keys.checklist,
    bar: { label: (m) => m.keys.checklist },
    act(desk) {
      const { answer } = desk.lookup
      go(desk, answer ? { screen: 'checklist', what: checklistOf(answer, desk.inHand.known) } : checksPlace)
    },
  },
  matters: {
    keys: ['F5'],
    caps: ['F5'],
    does: (m) => m.keys.mattersDoes,
    bar: { label: (m) => m.keys.matters },
    act: goToMatters,
  },
  insights: {
    keys: ['Control+i'],
    caps: ['Ctrl+I'],
    does: (m) => m.insights.title,
    act(desk) {
      go(desk, { screen: 'insights' })
    },
  },
  closing: {
    keys: ['Control+d'],
    caps: ['Ctrl+D'],
    does: (m) => m.keys.closing,
    act(desk) {
      show(desk, { screen: 'closing' })
    },
  },
  print: { keys: ['Control+p'], caps: ['Ctrl+P'], does: (m) => m.keys.print, act: print },
  customer: {
    keys: ['F6'],
    sign: '*',
    caps: ['F6', '*'],
    does: (m) => m.keys.customer,
    bar: { label: (m) => m.keys.customer, unusable: ({ lookup }) => lookup.answer === null },
    act(desk) {
      withAnswer(desk, () => desk.showCustomer(true))
    },
  },
  call: {
    keys: ['F7'],
    sign: '/',
    caps: ['F7', '/'],
    does: (m) => m.keys.callDoes,
    bar: {
      label: (m) => m.keys.call,
      unusable: (desk) => desk.lookup.answer === null && here(desk).lights !== 'call',
    },
    act(desk) {
      const { payment, known, entry } = desk.inHand
      withAnswer(desk, (codeKey) => {
        const incidentIds = entry ? [entry.id] : []
        openCallPack(desk, { paymentId: payment.id, known, codeKey, incidentIds, problemId: null })
      })
    },
  },
  visitor: {
    keys: ['F10'],
    caps: ['F10'],
    does: (m) => m.keys.visitorDoes,
    bar: { label: (m) => m.keys.visitor },
    act(desk) {
      show(desk, { screen: 'visitor' })
    },
  },
  outage: {
    keys: ['F11'],
    caps: ['F11'],
    does: (m) => m.keys.outageDoes,
    act(desk) {
      const { answer } = desk.lookup
      const isOnScreen = desk.way.place.screen === home.screen && answer !== null && !isUnknownWords(answer)
      openOutage(desk, { code: isOnScreen ? { codeSet: answer.codeSet, code: answer.code } : null, terminal: null })
    },
  },
  language: {
    keys: ['F12'],
    caps: ['F12'],
    does: (m) => m.keys.languageDoes,
    bar: { label: (m) => m.keys.language },
    act(desk) {
      speak(desk, desk.profile.language === 'en' ? 'zh-CN' : 'en')
    },
  },
  settings: {
    keys: ['Control+,'],
    caps: ['Ctrl+,'],
    does: (m) => m.keys.settings,
    act(desk) {
      go(desk, settingsAt())
    },
  },
  help: {
    keys: ['F1'],
    caps: ['F1'],
    does: (m) => m.keys.help,
    bar: { label: (m) => m.keys.help },
    act(desk) {
      const { place } = desk.way
      go(desk, { screen: 'help', from: place.screen === 'help' ? place.from : place })
    },
  },
  escape: { keys: ['Escape'], caps: ['Esc'], does: (m) => m.keys.escape, act: goBack },
  none: { act: () => undefined },
}

/** What a command does where we are. */
export function run(desk: Desk, command: Command): void {
  const own = here(desk).keys[command]
  if (own) own()
  else commands[command].act(desk)
}

function takeBackSlip(desk: Desk): void {
  const { saved } = desk.inHand
  if (saved) desk.log.withdraw(saved)
  else desk.way.tell((m) => m.saved.nothingToUndo)
  desk.box.back()
}

async function takeBackLast({ log, way, profile, box, lookup }: Desk): Promise<void> {
  box.back()
  const incident = await log.undo()
  if (incident === null) return
  const { at, withdrawn } = incident
  way.tell(
    ({ saved }) =>
      (withdrawn ? saved.tookBack : saved.broughtBack)(
        clockOf(at),
        calledIn(profile.language, incident, lookup.catalog.answerFor),
      ),
    true,
  )
}

/** The log, narrowed to the code on screen. A form with text that is not saved comes back first. */
function openLog(desk: Desk): void {
  const { form, view } = desk.log
  if (form.isDirty) {
    show(desk, { screen: 'log' })
    return
  }
  form.drop()
  const { answer } = desk.lookup
  view.showOnly(
    answer === null
      ? {}
      : isUnknownWords(answer)
        ? { text: answer.code }
        : { codeSet: answer.codeSet, code: answer.code },
  )
  go(desk, { screen: 'log' })
}

/** What every key does, in the order in which a hand learns them. */
export function keysInWords(m: Messages): readonly { readonly caps: readonly string[]; readonly does: string }[] {
  const rows = Object.entries(commands).flatMap(([name, { caps = [], does }]) =>
    does ? [{ name, caps, does: does(m) }] : [],
  )
  const place = rows.findIndex(({ name }) => name === 'take-back') + 1
  return [
    { caps: [m.keys.type], does: m.keys.typeDoes },
    ...rows.slice(0, place),
    { caps: ['Enter'], does: m.keys.gate },
    { caps: ['Enter', '1–5'], does: m.keys.outcome },
    { caps: ['Enter', '0'], does: m.keys.sameCard },
    { caps: ['Enter', '6'], does: m.keys.wasItPaid },
    { caps: ['Enter', '7'], does: m.keys.notListed },
    { caps: ['.'], does: m.keys.amount },
    { caps: ['↓', '1–4'], does: m.keys.open },
    ...rows.slice(place),
  ]
}
