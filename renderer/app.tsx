import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { families, familyKey, type Hit, type Shop } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import { nameOf, type Incident } from '#shared/incidents/incident'
import type { Language } from '#shared/language'
import type { Beginning } from '#shared/ipc/contract'
import { messagesIn } from '#shared/messages/messages'
import type { SettingsChange } from '#shared/settings'
import { Announcer, Frame, FunctionKeys, Hint, TopBar } from './components/frame'
import { LanguageProvider } from './components/language'
import { desktopApi } from './desktop-api'
import { CallPackPage } from './features/call-pack/call-pack-page'
import { useCallPack, type CallFor } from './features/call-pack/use-call-pack'
import { ChecklistPage } from './features/checklist/checklist-page'
import { FamiliesPage } from './features/checklist/families-page'
import { usePrinting } from './features/checklist/use-printing'
import { CustomerCard } from './features/customer/customer-card'
import { HelpPage } from './features/help/help-page'
import { IncidentsPage } from './features/incidents/incidents-page'
import { SavedSlip } from './features/incidents/saved-slip'
import { StoreBanner } from './features/incidents/store-banner'
import { useLogging } from './features/incidents/use-logging'
import { AnswerView, asksIfPaid, useFold } from './features/lookup/answer'
import { GateCard } from './features/lookup/gate-card'
import { Home } from './features/lookup/home'
import { OwnNoteSlip } from './features/lookup/own-note'
import { optionId, resultListId } from './features/lookup/hit-option'
import { NothingFound, Results } from './features/lookup/results'
import { useGate } from './features/lookup/use-gate'
import { useLookup } from './features/lookup/use-lookup'
import { SettingsPage } from './features/settings/settings-page'
import type { Command } from './keys'
import { useAppearance } from './use-appearance'
import { useCardDataWatch } from './use-card-data-watch'
import { useKeys } from './use-keys'

/** Where we are. The log may be narrowed to one code. */
type Place =
  | { readonly screen: 'lookup' | 'checklist' | 'settings' | 'help' }
  | { readonly screen: 'families'; readonly active: number }
  | { readonly screen: 'log'; readonly only: CodeKey | null }
  | ({ readonly screen: 'call-pack' } & CallFor)

export function App({ beginning }: { beginning: Beginning }) {
  const [language, setLanguage] = useState(beginning.language)
  const [settings, setSettings] = useState(beginning.settings)
  const [notes, setNotes] = useState(beginning.notes)
  const [terminals, setTerminals] = useState(beginning.terminals)
  const [hotlines, setHotlines] = useState(beginning.hotlines)
  const [place, setPlace] = useState<Place>({ screen: 'lookup' })
  const [showsCustomer, setShowsCustomer] = useState(false)
  const [asking, setAsking] = useState(false)
  const [hint, setHint] = useState('')
  const { acquirer, terminalMaker } = settings
  const shop = useMemo((): Shop => ({ acquirer, terminalMaker, notes }), [acquirer, terminalMaker, notes])
  const lookup = useLookup(shop)
  const logging = useLogging(beginning.today)
  const printing = usePrinting()
  const calling = useCallPack(place.screen === 'call-pack' ? place : null, language, {
    onIncident: logging.keep,
    onNotes: setNotes,
  })
  const { answer, options, active } = lookup
  const [fold, setFold] = useFold(answer)
  const gate = useGate(answer)
  const box = useRef<HTMLInputElement>(null)
  useAppearance(language, settings)
  const removal = useCardDataWatch(language)

  const m = messagesIn(language)
  const { slip, unsaved } = logging
  const savedHere =
    slip?.phase === 'saved' && answer && slip.incident.codeSet === answer.codeSet && slip.incident.code === answer.code
      ? slip.incident
      : null

  /** Back to the box, its text selected, also the text that this change brings: the next key replaces it. */
  const [selections, setSelections] = useState(0)
  function backToBox() {
    box.current?.focus()
    box.current?.select()
    setSelections((count) => count + 1)
  }
  useLayoutEffect(() => {
    box.current?.focus()
    box.current?.select()
  }, [selections])
  useEffect(() => {
    const select = () => {
      if (document.activeElement === box.current) box.current?.select()
    }
    window.addEventListener('focus', select)
    return () => {
      window.removeEventListener('focus', select)
    }
  }, [])

  function go(next: Place) {
    setPlace(next)
    setHint('')
    setAsking(false)
    printing.forget()
    backToBox()
  }

  async function changeSettings(change: SettingsChange): Promise<boolean> {
    const reply = await desktopApi.changeSettings(change)
    if (reply.ok) setSettings(reply.value)
    else setHint(m.failures[reply.failure])
    return reply.ok
  }
  function changeLanguage(next: Language) {
    setLanguage(next)
    void changeSettings({ language: next })
    backToBox()
  }
  async function saveNote({ codeSet, code }: CodeKey, text: string): Promise<boolean> {
    const reply = await desktopApi.saveNote({ codeSet, code, text })
    if (reply.ok) setNotes(reply.value)
    else setHint(m.failures[reply.failure])
    return reply.ok
  }

  function withAnswer(act: (key: CodeKey) => void) {
    if (answer === null) setHint(m.keys.needsCode)
    else act({ codeSet: answer.codeSet, code: answer.code })
  }
  const log = () => {
    withAnswer((key) => {
      const { operation, gate: verdict } = gate.found
      gate.close()
      go({ screen: 'lookup' })
      void logging.log({ ...key, ...(operation ? { operation } : {}), ...(verdict ? { gate: verdict } : {}) })
    })
  }
  /** The answer field has the focus from the start: whoever opens this is about to write down what is said. */
  function openCallPack(callFor: CallFor) {
    setPlace({ screen: 'call-pack', ...callFor })
    setHint('')
    setAsking(false)
    printing.forget()
  }
  const call = () => {
    withAnswer((codeKey) => {
      const isAsked = ({ codeSet, code }: Incident) => codeSet === codeKey.codeSet && code === codeKey.code
      openCallPack({ codeKey, incidentIds: logging.today.filter(isAsked).map(({ id }) => id), problemId: null })
    })
  }
  const print = () => {
    if (calling) {
      void printing.print(calling.printable, language, 'printer')
      return
    }
    withAnswer((key) => {
      setPlace({ screen: 'checklist' })
      void printing.print({ document: 'checklist', ...key }, language, 'printer')
      backToBox()
    })
  }
  function escape() {
    setHint('')
    if (fold !== null) setFold(null)
    else if (gate.isOpen) gate.close()
    else if (asking) setAsking(false)
    else if (place.screen === 'log' && place.only !== null) setPlace({ screen: 'log', only: null })
    else if (place.screen !== 'lookup') setPlace({ screen: 'lookup' })
    else {
      lookup.clear()
      logging.hideSlip()
    }
    printing.forget()
    backToBox()
  }
  function closeCustomerCard() {
    setShowsCustomer(false)
    backToBox()
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

  const commands: Readonly<Record<Command, () => void>> = {
    help: () => {
      go({ screen: 'help' })
    },
    log,
    incidents: () => {
      go({ screen: 'log', only: answer })
    },
    checklist: () => {
      go(answer ? { screen: 'checklist' } : { screen: 'families', active: 0 })
    },
    customer: () => {
      withAnswer(() => {
        setShowsCustomer(true)
      })
    },
    call,
    language: () => {
      changeLanguage(language === 'en' ? 'zh-CN' : 'en')
    },
    print,
    settings: () => {
      go({ screen: 'settings' })
    },
    undo: () => {
      void logging.undo()
      backToBox()
    },
    escape,
    none: () => undefined,
  }

  /** What Enter does in the box; false when there is nothing for it to do. */
  function enter(): boolean {
    const offered: Hit | undefined = options[active]
    if (place.screen === 'checklist' || place.screen === 'call-pack') print()
    else if (place.screen === 'families') choose(familyKeys[place.active])
    else if (place.screen !== 'lookup') return false
    else if (offered) choose(offered)
    else if (savedHere) setAsking(true)
    else if (answer && asksIfPaid(answer)) openGate()
    else if (lookup.result.kind === 'nothing' && lookup.result.asCode) choose(lookup.result.asCode)
    else return false
    return true
  }

  useKeys(box, {
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
    onArrow(by) {
      if (place.screen === 'families') {
        setPlace({ ...place, active: (place.active + by + families.length) % families.length })
      } else if (place.screen === 'lookup' && options.length > 0) lookup.moveActive(by)
      else return false
      return true
    },
    onTyping() {
      if (place.screen !== 'lookup') go({ screen: 'lookup' })
      else if (document.activeElement !== box.current) backToBox()
    },
  })

  function type(text: string) {
    lookup.type(text)
    // An input method types without a key that we see.
    if (place.screen !== 'lookup') setPlace({ screen: 'lookup' })
    logging.hideSlip()
    setAsking(false)
    setHint('')
  }

  const timesToday = answer
    ? logging.today.filter(({ codeSet, code }) => codeSet === answer.codeSet && code === answer.code).length
    : 0
  const typingHint =
    lookup.problem === null || place.screen !== 'lookup' ? '' : m.lookUp[lookup.problem === 'wiped' ? 'wiped' : 'cut']
  const shownHint = removal !== null ? m.cardData[removal] : hint !== '' ? hint : typingHint
  const listed = place.screen === 'lookup' && options.length > 0 && !gate.isOpen && savedHere === null

  const announced =
    shownHint !== ''
      ? shownHint
      : unsaved
        ? `${m.saved.notSaved} ${m.failures[unsaved.failure]}`
        : place.screen === 'lookup' && slip?.phase === 'saved'
          ? slip.incident.withdrawn
            ? m.saved.withdrawnNote
            : `${m.saved.title} ${nameOf(slip.incident)} ${m.saved.onDisk}`
          : calling && calling.said(m) !== ''
            ? calling.said(m)
            : place.screen === 'checklist' || calling
              ? printing.said(m)
              : place.screen === 'lookup' && answer
                ? `${answer.code} ${m.classes[answer.class]} ${answer.advice.doNow[0]?.text[language] ?? ''}`
                : ''

  return (
    <LanguageProvider language={language}>
      <Frame>
        <TopBar
          boxRef={box}
          typed={lookup.typed}
          results={listed ? { list: resultListId, active: active < 0 ? undefined : optionId(active) } : null}
          onType={type}
          onCompose={lookup.compose}
          onClear={escape}
          onLanguage={commands.language}
          onSettings={commands.settings}
        />
        <StoreBanner
          store={beginning.store}
          dataFolder={beginning.dataFolder}
          unsaved={unsaved}
          onRetry={() => {
            void logging.retry()
            backToBox()
          }}
        >
          {shownHint !== '' && <Hint text={shownHint} />}
        </StoreBanner>
        {place.screen === 'lookup' && answer && (
          <AnswerView
            answer={answer}
            timesToday={timesToday}
            keep={gate.keep(language)}
            active={active}
            open={fold}
            onOpen={(next) => {
              setFold(next)
              backToBox()
            }}
            onChoose={choose}
            onGate={openGate}
            onCustomerCard={commands.customer}
            note={
              <OwnNoteSlip
                key={`${answer.codeSet}:${answer.code}`}
                code={answer.code}
                note={notes.find(({ codeSet, code }) => codeSet === answer.codeSet && code === answer.code)}
                onSave={(text) => saveNote(answer, text)}
                onDone={backToBox}
              />
            }
            gateCard={
              gate.isOpen && (
                <GateCard
                  state={gate.state}
                  onChange={gate.change}
                  onLeave={() => {
                    gate.close()
                    if (savedHere) void logging.mend(savedHere.id, gate.found)
                    backToBox()
                  }}
                  onNote={() => {
                    const operation = gate.state.operation ?? 'sale'
                    const { codeSet, code } = answer
                    void printing.print({ document: 'two-part-note', codeSet, code, operation }, language, 'pdf')
                  }}
                  said={printing.said(m)}
                />
              )
            }
            slip={
              savedHere &&
              !gate.isOpen && (
                <SavedSlip
                  incident={savedHere}
                  asking={asking}
                  onAsk={() => {
                    setAsking(true)
                  }}
                  onMend={(change) => {
                    void logging.mend(savedHere.id, change)
                  }}
                  onUndo={commands.undo}
                  onAnswered={() => {
                    setAsking(false)
                    backToBox()
                  }}
                />
              )
            }
          />
        )}
        {place.screen === 'lookup' && !answer && options.length > 0 && (
          <Results typed={lookup.typed} hits={options} active={active} onChoose={choose} />
        )}
        {place.screen === 'lookup' &&
          !answer &&
          options.length === 0 &&
          (lookup.result.kind === 'nothing' ? (
            <NothingFound
              typed={lookup.typed}
              result={lookup.result}
              onChoose={choose}
              onFamilies={commands.checklist}
            />
          ) : (
            <Home typed={lookup.typed} today={logging.today} onChoose={choose} />
          ))}
        {place.screen === 'log' && (
          <IncidentsPage
            only={place.only}
            onShowAll={() => {
              go({ screen: 'log', only: null })
            }}
          />
        )}
        {place.screen === 'checklist' && answer && (
          <ChecklistPage answer={answer} shopName={settings.shopName} printing={printing} />
        )}
        {calling && (
          <CallPackPage
            key={calling.name}
            state={calling}
            settings={settings}
            terminals={terminals}
            hotlines={hotlines}
            notes={notes}
            onSaved={backToBox}
            onSettings={setSettings}
            onTerminals={setTerminals}
            onHotlines={setHotlines}
            onPrint={(to) => {
              void printing.print(calling.printable, language, to)
            }}
            printed={printing.said(m)}
          />
        )}
        {place.screen === 'families' && (
          <FamiliesPage families={families} keyOf={familyKey} active={place.active} onChoose={choose} />
        )}
        {place.screen === 'settings' && (
          <SettingsPage
            settings={settings}
            dataFolder={beginning.dataFolder}
            onChange={changeSettings}
            onLanguage={changeLanguage}
            onDone={backToBox}
          />
        )}
        {place.screen === 'help' && <HelpPage versions={beginning.versions} dataFolder={beginning.dataFolder} />}
        <FunctionKeys
          keys={[
            { caps: ['F1'], label: m.keys.help, onPress: commands.help, current: place.screen === 'help' },
            {
              caps: ['F2', '+'],
              label: slip?.phase === 'saving' ? m.saved.saving : m.keys.log,
              onPress: log,
              likely: place.screen === 'lookup' && answer !== null && slip === null && !asksIfPaid(answer),
              unusable: answer === null,
            },
            { caps: ['F3'], label: m.keys.incidents, onPress: commands.incidents, current: place.screen === 'log' },
            {
              caps: ['F4'],
              label: m.keys.checklist,
              onPress: commands.checklist,
              current: place.screen === 'checklist' || place.screen === 'families',
            },
            { caps: ['F6', '*'], label: m.keys.customer, onPress: commands.customer, unusable: answer === null },
            {
              caps: ['F7', '/'],
              label: m.keys.call,
              onPress: call,
              current: calling !== null,
              unusable: answer === null && !calling,
            },
            { caps: ['F12'], label: m.keys.language, onPress: commands.language },
          ]}
        />
        <Announcer text={announced} />
      </Frame>
      {showsCustomer && answer && <CustomerCard answer={answer} onClose={closeCustomerCard} />}
    </LanguageProvider>
  )
}

const familyKeys = families.map(familyKey)
