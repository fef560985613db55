import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CodeKey } from '#shared/catalog/code-key'
import type { Language } from '#shared/language'
import type { Beginning } from '#shared/ipc/contract'
import { messagesIn } from '#shared/messages/messages'
import type { SettingsChange } from '#shared/settings'
import { Button } from './components/controls'
import { Announcer, Banner, Frame, FunctionKeys, Hint, TopBar } from './components/frame'
import { LanguageProvider } from './components/language'
import { desktopApi } from './desktop-api'
import { ChecklistPage } from './features/checklist/checklist-page'
import { usePrinting } from './features/checklist/use-printing'
import { CustomerCard } from './features/customer/customer-card'
import { HelpPage } from './features/help/help-page'
import { IncidentsPage } from './features/incidents/incidents-page'
import { SavedSlip } from './features/incidents/saved-slip'
import { useLogging } from './features/incidents/use-logging'
import { AnswerView, useFold } from './features/lookup/answer'
import { Home } from './features/lookup/home'
import { NothingFound, optionId, resultListId, Results } from './features/lookup/results'
import { useLookup } from './features/lookup/use-lookup'
import { SettingsPage } from './features/settings/settings-page'
import type { Command } from './keys'
import { useAppearance } from './use-appearance'
import { useKeys } from './use-keys'

/** Where we are. The log may be narrowed to one code. */
type Place =
  | { readonly screen: 'lookup' | 'checklist' | 'settings' | 'help' }
  | { readonly screen: 'log'; readonly only: CodeKey | null }

export function App({ beginning }: { beginning: Beginning }) {
  const [language, setLanguage] = useState(beginning.language)
  const [settings, setSettings] = useState(beginning.settings)
  const [place, setPlace] = useState<Place>({ screen: 'lookup' })
  const [showsCustomer, setShowsCustomer] = useState(false)
  const [asking, setAsking] = useState(false)
  const [hint, setHint] = useState('')
  const lookup = useLookup()
  const logging = useLogging(beginning.today)
  const printing = usePrinting()
  const [fold, setFold] = useFold(lookup.answer)
  const box = useRef<HTMLInputElement>(null)
  useAppearance(language, settings)

  const m = messagesIn(language)
  const { answer } = lookup

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
  const home = () => {
    go({ screen: 'lookup' })
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

  function log() {
    if (answer === null) {
      setHint(m.keys.needsCode)
      return
    }
    setHint('')
    setAsking(false)
    setPlace({ screen: 'lookup' })
    void logging.log({ codeSet: answer.codeSet, code: answer.code })
    backToBox()
  }
  function escape() {
    setHint('')
    if (fold !== null) setFold(null)
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
  function print(to: 'printer' | 'pdf') {
    if (answer === null) {
      setHint(m.keys.needsCode)
      return
    }
    setPlace({ screen: 'checklist' })
    void printing.print(answer, language, to)
    backToBox()
  }
  function closeCustomerCard() {
    setShowsCustomer(false)
    backToBox()
  }
  function withAnswer(act: () => void) {
    if (answer === null) setHint(m.keys.needsCode)
    else act()
  }

  function carryOut(command: Command, repeated: boolean) {
    // A key held down means one thing once.
    if (repeated) return
    switch (command) {
      case 'help':
        go({ screen: 'help' })
        break
      case 'log':
        log()
        break
      case 'incidents':
        go({ screen: 'log', only: answer })
        break
      case 'checklist':
        withAnswer(() => {
          go({ screen: 'checklist' })
        })
        break
      case 'customer':
        withAnswer(() => {
          setShowsCustomer(true)
        })
        break
      case 'language':
        changeLanguage(language === 'en' ? 'zh-CN' : 'en')
        break
      case 'print':
        print('printer')
        break
      case 'settings':
        go({ screen: 'settings' })
        break
      case 'undo':
        void logging.undo()
        backToBox()
        break
      case 'escape':
        escape()
        break
      case 'none':
        break
    }
  }

  useKeys(box, {
    onAnyKey() {
      if (showsCustomer) closeCustomerCard()
      return showsCustomer
    },
    onCommand: carryOut,
    onEnter() {
      if (place.screen === 'checklist') print('printer')
      else if (place.screen !== 'lookup') return false
      else if (logging.slip?.phase === 'saved') setAsking(true)
      else if (lookup.hits.length > 0) choose(lookup.hits[lookup.active])
      else if (lookup.result.kind === 'nothing' && lookup.result.asCode) choose(lookup.result.asCode)
      else return false
      return true
    },
    onArrow(by) {
      if (place.screen !== 'lookup' || lookup.hits.length === 0) return false
      lookup.moveActive(by)
      return true
    },
    onTyping() {
      if (place.screen !== 'lookup') home()
      else if (document.activeElement !== box.current) backToBox()
    },
  })

  function choose(key: CodeKey | undefined) {
    if (!key) return
    lookup.choose(key)
    go({ screen: 'lookup' })
  }
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
  const { slip, unsaved } = logging
  const typingHint =
    lookup.problem === null || place.screen !== 'lookup'
      ? ''
      : lookup.problem === 'wiped'
        ? m.lookUp.wiped
        : m.lookUp.cut
  const shownHint = hint !== '' ? hint : typingHint
  const listed = lookup.hits.length > 0 && place.screen === 'lookup'

  const slipView =
    slip?.phase === 'saved' ? (
      <SavedSlip
        incident={slip.incident}
        asking={asking}
        onAsk={() => {
          setAsking(true)
        }}
        onMend={(change) => {
          void logging.mend(slip.incident.id, change)
        }}
        onUndo={() => {
          void logging.undo()
          backToBox()
        }}
        onAnswered={() => {
          setAsking(false)
          backToBox()
        }}
      />
    ) : null

  const announced =
    shownHint !== ''
      ? shownHint
      : unsaved
        ? `${m.saved.notSaved}。${m.failures[unsaved.failure]}`
        : slip?.phase === 'saved'
          ? slip.incident.withdrawn
            ? m.saved.withdrawnNote
            : `${m.saved.title} ${slip.incident.code} ${m.saved.onDisk}`
          : place.screen === 'checklist'
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
          results={listed ? { list: resultListId, active: optionId(lookup.active) } : null}
          onType={type}
          onComposing={lookup.setComposing}
          onClear={escape}
          onLanguage={() => {
            changeLanguage(language === 'en' ? 'zh-CN' : 'en')
          }}
          onSettings={() => {
            go({ screen: 'settings' })
          }}
        />
        {unsaved ? (
          <Banner tone="stop">
            <p>
              <b>
                {m.saved.notSaved}: {unsaved.draft.code}
              </b>{' '}
              {m.failures[unsaved.failure]}
            </p>
            <Button
              cap="F2"
              onClick={() => {
                void logging.log(unsaved.draft)
                backToBox()
              }}
            >
              {m.keys.log}
            </Button>
          </Banner>
        ) : beginning.store.kind !== 'ok' ? (
          <Banner tone="note">
            <p>{beginning.store.kind === 'newer' ? m.store.newer : m.store['read-only'](beginning.dataFolder)}</p>
          </Banner>
        ) : beginning.store.setAside.length > 0 ? (
          <Banner tone="note">
            <p>{m.store.setAside(beginning.store.setAside.length)}</p>
          </Banner>
        ) : shownHint !== '' ? (
          <Hint text={shownHint} />
        ) : null}
        {place.screen === 'lookup' ? (
          answer ? (
            <AnswerView
              answer={answer}
              timesToday={timesToday}
              slip={slipView}
              open={fold}
              onOpen={(next) => {
                setFold(next)
                backToBox()
              }}
              onCustomerCard={() => {
                setShowsCustomer(true)
              }}
            />
          ) : lookup.hits.length > 0 ? (
            <Results typed={lookup.typed} hits={lookup.hits} active={lookup.active} onChoose={choose} />
          ) : lookup.result.kind === 'nothing' ? (
            <NothingFound typed={lookup.typed} result={lookup.result} onChoose={choose} />
          ) : (
            <Home typed={lookup.typed} today={logging.today} onChoose={choose} />
          )
        ) : place.screen === 'log' ? (
          <IncidentsPage
            only={place.only}
            onShowAll={() => {
              go({ screen: 'log', only: null })
            }}
          />
        ) : place.screen === 'checklist' && answer ? (
          <ChecklistPage answer={answer} shopName={settings.shopName} printing={printing} />
        ) : place.screen === 'settings' ? (
          <SettingsPage
            settings={settings}
            dataFolder={beginning.dataFolder}
            onChange={changeSettings}
            onLanguage={changeLanguage}
          />
        ) : (
          <HelpPage versions={beginning.versions} dataFolder={beginning.dataFolder} />
        )}
        <FunctionKeys
          keys={[
            {
              caps: ['F1'],
              label: m.keys.help,
              onPress: () => {
                carryOut('help', false)
              },
              current: place.screen === 'help',
            },
            {
              caps: ['F2', '+'],
              label: slip?.phase === 'saving' ? m.saved.saving : m.keys.log,
              onPress: log,
              likely: place.screen === 'lookup' && answer !== null && slip === null,
              unusable: answer === null,
            },
            {
              caps: ['F3'],
              label: m.keys.incidents,
              onPress: () => {
                carryOut('incidents', false)
              },
              current: place.screen === 'log',
            },
            {
              caps: ['F4'],
              label: m.keys.checklist,
              onPress: () => {
                carryOut('checklist', false)
              },
              current: place.screen === 'checklist',
              unusable: answer === null,
            },
            {
              caps: ['F6', '*'],
              label: m.keys.customer,
              onPress: () => {
                carryOut('customer', false)
              },
              unusable: answer === null,
            },
            {
              caps: ['F12'],
              label: m.keys.language,
              onPress: () => {
                carryOut('language', false)
              },
            },
          ]}
        />
        <Announcer text={announced} />
      </Frame>
      {showsCustomer && answer && <CustomerCard answer={answer} onClose={closeCustomerCard} />}
    </LanguageProvider>
  )
}
