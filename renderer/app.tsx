import { useLayoutEffect } from 'react'
import type { Beginning } from '#shared/ipc/contract'
import type { Messages } from '#shared/messages/messages'
import { messagesIn } from '#shared/messages/messages'
import { CatalogProvider } from './components/catalog'
import { Announcer, Frame, Hint, TopBar } from './components/frame'
import { KeyLayersProvider } from './components/keys'
import { LanguageProvider } from './components/language'
import { later } from './components/later'
import { run } from './desk/commands'
import type { Desk } from './desk/desk'
import { closeCustomerCard } from './desk/go'
import { keyboardOf } from './desk/keyboard'
import { disarm, goHome, leaveUntouched } from './desk/payment'
import { home } from './desk/place'
import { here as screenOf, type Here } from './desk/screen'
import { activeOption, compose, lookUpSpelt, offeredCode, type } from './desk/typing'
import { useAppearance } from './desk/use-appearance'
import { useCalls } from './desk/use-calls'
import { useDesk } from './desk/use-desk'
import { useIdle } from './desk/use-idle'
import { useBeginAnew, useStoreState } from './desk/use-store-state'
import { useStandingOverReloads } from './development'
import { StoreBanner, unsavedTitle } from './features/incidents/store-banner'
import { optionId, resultListId } from './features/lookup/hit-option'
import { FunctionBar } from './function-bar'
import type { Removal } from './keyboard/card-data-watch'
import { useCardDataWatch } from './keyboard/use-card-data-watch'
import { useKeyboard } from './keyboard/use-keyboard'
import { screens } from './screens/screens'
import { SpeltOffer } from './spelt-offer'

const CustomerCard = later(async () => (await import('./features/customer/customer-card')).CustomerCard, 'keys go on')
const PinQuestion = later(async () => (await import('./features/lock/pin-question')).PinQuestion, 'keys go on')

/** After so long (ms) without a key the text in the box counts as selected. */
const armedTime = 8_000
/** After so long (ms) without a key a payment of which nothing was said is over. */
const paymentTime = 120_000

/** What is on screen: the frame that never moves, and the screen of the moment in it. */
export function App({ beginning }: { beginning: Beginning }) {
  const desk = useDesk(beginning, screens)
  const { way, profile, lookup, log, inHand, box } = desk
  const { language } = profile
  const m = messagesIn(language)
  const here = screenOf(desk)
  const store = useStoreState(beginning.store)
  const isIdle = isHome(desk) && lookup.typed === '' && inHand.waiting.length === 0 && log.logging.unsaved === null
  useBeginAnew(store.opened !== beginning.store.opened && isIdle)
  useAppearance(language, profile.settings)
  useScreenName(way.place.screen)
  useCalls(desk)
  const removal = useCardDataWatch(language)
  const layers = useKeyboard(box.ref, keyboardOf(desk))
  useIdle([
    { after: armedTime, act: () => disarm(desk) },
    { after: paymentTime, act: () => leaveUntouched(desk) },
  ])
  // A constant of the build: where it is false, none of it is there.
  // eslint-disable-next-line react-hooks/rules-of-hooks -- never changes while the app runs
  if (DEVELOPMENT) useDeskOverReloads(desk)
  const hint = hintOf(desk, removal, m)
  const offered = offeredCode(desk)

  return (
    <LanguageProvider language={language}>
      <CatalogProvider catalog={lookup.catalog}>
        <KeyLayersProvider layers={layers}>
          <Frame onSaid={way.say}>
            <Top desk={desk} />
            <StoreBanner
              store={store}
              dataFolder={beginning.dataFolder}
              unsaved={log.logging.unsaved}
              onRetry={() => {
                void log.logging.retry(inHand.payment.incidentId)
                box.back()
              }}
            >
              {hint !== '' ? (
                <Hint text={hint} wentWell={removal === null && way.wentWell} />
              ) : (
                offered && <SpeltOffer spelt={offered} onTake={() => lookUpSpelt(desk, offered)} />
              )}
            </StoreBanner>
            {here.view}
            <FunctionBar desk={desk} here={here} />
            <Announcer text={announcement(desk, here, hint, m)} />
          </Frame>
          {desk.showsCustomer && inHand.verdict && (
            <CustomerCard verdict={inHand.verdict} onClose={() => closeCustomerCard(desk)} />
          )}
          <PinQuestion />
        </KeyLayersProvider>
      </CatalogProvider>
    </LanguageProvider>
  )
}

const isHome = ({ way }: Desk): boolean => way.place.screen === home.screen

function Top({ desk }: { desk: Desk }) {
  const { box, lookup, inHand } = desk
  const isListed = isHome(desk) && lookup.options.length > 0 && !inHand.payment.gateIsOpen && inHand.saved === null
  const active = activeOption(desk)
  return (
    <TopBar
      boxRef={box.ref}
      typed={lookup.typed}
      results={isListed ? { list: resultListId, active: active < 0 ? undefined : optionId(active) } : null}
      onType={(text) => type(desk, text)}
      onCompose={(ended) => compose(desk, ended)}
      onClear={() => run(desk, 'escape')}
      onHome={() => goHome(desk)}
      onLanguage={() => run(desk, 'language')}
      onSettings={() => run(desk, 'settings')}
    />
  )
}

/** What was taken out just now, what was pressed, or what is wrong with the text in the box. */
function hintOf({ way, lookup }: Desk, removal: Removal | null, m: Messages): string {
  if (removal !== null) return m.cardData[removal]
  if (way.hint !== null) return way.hint(m)
  if (lookup.problem === null || way.place.screen !== home.screen) return ''
  return m.lookUp[lookup.problem === 'wiped' ? 'wiped' : 'cut']
}

/** What the one live region says: the weightiest of what has just happened. */
function announcement({ way, log }: Desk, here: Here, hint: string, m: Messages): string {
  const { unsaved } = log.logging
  if (hint !== '') return hint
  if (unsaved) return `${unsavedTitle(unsaved.failure, m)} ${m.failures[unsaved.failure]}`
  return way.said !== '' ? way.said : here.says(m)
}

/** `data-screen` on the page: the name of the screen. */
function useScreenName(screen: string): void {
  useLayoutEffect(() => {
    document.documentElement.dataset['screen'] = screen
  }, [screen])
}

function useDeskOverReloads({ way, lookup }: Desk): void {
  useStandingOverReloads({ place: way.place, typed: lookup.typed }, (before) => {
    if (before.typed !== '') lookup.type(before.typed)
    way.setPlace(before.place)
  })
}
