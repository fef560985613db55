import { lazy, Suspense, useLayoutEffect } from 'react'
import { families, familyKey, type Answer } from '#shared/catalog/catalog'
import { familySet } from '#shared/catalog/families'
import type { Verdict } from '#shared/verdict/verdict'
import type { Beginning } from '#shared/ipc/contract'
import { announcement } from './announcement'
import { Announcer, Frame, Hint, Screen, TopBar } from './components/frame'
import { KeyLayersProvider } from './components/key-layers'
import { Lamp, LampAnswer } from './components/lamp'
import { LanguageProvider, useLanguage } from './components/language'
import { CallPackPage } from './features/call-pack/call-pack-page'
import { CustomerCard } from './features/customer/customer-card'
import { IncidentsPage } from './features/incidents/incidents-page'
import { StoreBanner } from './features/incidents/store-banner'
import { optionId, resultListId } from './features/lookup/hit-option'
import { ProblemsPage } from './features/problems/problems-page'
import { PrintLamp } from './features/printing/print-lamp'
import { SettingsPage } from './features/settings/settings-page'
import { FunctionBar } from './function-bar'
import { LookupScreen } from './lookup-screen'
import { OpenHere, OpenInReview, openOfToday, openUntil } from './open-here'
import { SpeltOffer } from './spelt-offer'
import { useAppearance } from './use-appearance'
import { useDesk } from './use-desk'
import { useBeginAnew, useStoreState } from './use-store-state'

/** Not needed for the first look-up: loaded when it is first opened. */
const FamiliesPage = lazy(async () => ({ default: (await import('./features/checklist/families-page')).FamiliesPage }))
const PrintPage = lazy(async () => ({ default: (await import('./features/printing/print-page')).PrintPage }))
const InsightsPage = lazy(async () => ({ default: (await import('./features/insights/insights-page')).InsightsPage }))

const HelpPage = lazy(async () => ({ default: (await import('./features/help/help-page')).HelpPage }))

const OpenPage = lazy(async () => ({ default: (await import('./features/open-payments/open-page')).OpenPage }))

const BackupSection = lazy(async () => ({ default: (await import('./features/backup/backup-section')).BackupSection }))
const PrintersSection = lazy(async () => ({
  default: (await import('./features/printing/printers-section')).PrintersSection,
}))

const MaintenancePage = lazy(async () => ({
  default: (await import('./features/maintenance/maintenance-page')).MaintenancePage,
}))
const ChecksSection = lazy(async () => ({
  default: (await import('./features/maintenance/checks-section')).ChecksSection,
}))

/** What is on screen: the frame that never moves, and the screen of the moment in it. */
export function App({ beginning }: { beginning: Beginning }) {
  const desk = useDesk(beginning)
  const store = useStoreState(beginning.store)
  const { box, place, hint, profile, lookup, payment, verdict, printing, log, saved, call, commands } = desk
  const { answer, options } = lookup
  const { language, settings } = profile
  const { openPayments } = desk
  const openToday = openOfToday(desk)
  const showOpen = () => {
    desk.go({ screen: 'open-payments' })
  }
  const nothingInHand =
    place.screen === 'lookup' && lookup.typed === '' && desk.waiting.length === 0 && log.logging.unsaved === null
  useBeginAnew(store.opened !== beginning.store.opened && nothingInHand)
  useAppearance(language, settings)
  useLayoutEffect(() => {
    document.documentElement.dataset['screen'] = place.screen
  }, [place.screen])
  const listed = place.screen === 'lookup' && options.length > 0 && !payment.gateIsOpen && saved === null

  return (
    <LanguageProvider language={language}>
      <KeyLayersProvider layers={desk.layers}>
        <Frame onSaid={desk.setSaid}>
          <TopBar
            boxRef={box.ref}
            typed={lookup.typed}
            results={
              listed ? { list: resultListId, active: desk.active < 0 ? undefined : optionId(desk.active) } : null
            }
            onType={desk.type}
            onCompose={desk.compose}
            onClear={commands.escape}
            onHome={desk.home}
            onLanguage={commands.language}
            onSettings={commands.settings}
          />
          <StoreBanner
            store={store}
            dataFolder={beginning.dataFolder}
            unsaved={log.logging.unsaved}
            onRetry={() => {
              void log.logging.retry(payment.incidentId)
              box.back()
            }}
          >
            {hint !== '' ? (
              <Hint text={hint} />
            ) : (
              desk.offeredCode && <SpeltOffer desk={desk} spelt={desk.offeredCode} />
            )}
          </StoreBanner>
          {place.screen === 'lookup' && <LookupScreen desk={desk} />}
          {place.screen === 'log' && (
            <IncidentsPage
              log={log}
              terminals={desk.register.terminals}
              settings={settings}
              ownersOf={desk.ownersOf}
              open={{
                payments: openPayments.payments ?? [],
                isOpen: openPayments.isOpen,
                linesOf: (payments) => <OpenHere desk={desk} payments={payments} />,
                onAll: showOpen,
              }}
              onInsights={commands.insights}
              onCall={desk.callAbout}
            />
          )}
          {place.screen === 'insights' && (
            <Suspense>
              <InsightsPage
                openUntil={(day) => {
                  const open = openUntil(desk, day)
                  return open.length === 0 ? null : <OpenInReview desk={desk} payments={open} />
                }}
                terminals={desk.register.terminals}
                onPrint={desk.openPrint}
                onChoose={desk.choose}
              />
            </Suspense>
          )}
          {place.screen === 'problems' && (
            <ProblemsPage
              problems={desk.problems}
              terminals={desk.register.terminals}
              shown={place.shown}
              onShow={desk.openProblem}
              onCall={({ id, about, incidents }) => {
                desk.openCallPack({
                  paymentId: null,
                  codeKey: about.code ?? null,
                  incidentIds: incidents,
                  problemId: id,
                })
              }}
              onDone={() => {
                desk.go({ screen: 'lookup' })
              }}
            />
          )}
          {place.screen === 'call-pack' && call && (
            <CallPackPage
              key={call.name}
              state={call}
              settings={settings}
              terminals={desk.register.terminals}
              hotlines={desk.register.hotlines}
              notes={profile.notes}
              open={openPayments.payments ?? []}
              onShopName={(shopName) => profile.change({ shopName })}
              onTerminal={(terminal) => desk.register.saveTerminal(terminal)}
              onHotline={(hotline) => desk.register.saveHotline(hotline)}
              onPrint={() => {
                desk.openPrint(call.printable)
              }}
              onSaved={box.back}
            />
          )}
          {printing.what && (
            <Screen
              lamp={
                place.screen === 'checklist' && answer && verdict ? (
                  <ChecklistLamp answer={answer} verdict={verdict} />
                ) : (
                  <PrintLamp what={printing.what} onScreen={desk.printable()} onChoose={desk.openPrint} />
                )
              }
            >
              <Suspense>
                <PrintPage printing={printing} onDone={box.back} />
              </Suspense>
            </Screen>
          )}
          {place.screen === 'families' && (
            <Suspense>
              <FamiliesPage
                families={families}
                keyOf={familyKey}
                active={place.active - desk.checks.groups.length}
                onChoose={desk.choose}
                checks={
                  <Suspense>
                    <ChecksSection
                      checks={desk.checks}
                      terminals={desk.register.terminals}
                      active={place.active}
                      onBegin={(group) => void desk.beginRound(group)}
                      onView={desk.openChecks}
                    />
                  </Suspense>
                }
              />
            </Suspense>
          )}
          {place.screen === 'maintenance' && (
            <Suspense>
              <MaintenancePage
                place={place.at}
                checks={desk.checks}
                terminals={desk.register.terminals}
                hotlines={desk.register.hotlines}
                settings={settings}
                today={log.logging.today}
                open={{
                  lines: <OpenHere desk={desk} payments={openToday ?? []} />,
                  count: openToday && openToday.length,
                  older: (openPayments.payments?.length ?? 0) - (openToday?.length ?? 0),
                  isOpen: openPayments.isOpen,
                  onAll: showOpen,
                }}
                onSaveTerminal={(terminal) => desk.register.saveTerminal(terminal)}
                onView={desk.openChecks}
                onRegister={commands.settings}
                onFix={(family) => {
                  desk.choose({ codeSet: familySet, code: family })
                }}
                onLog={commands.incidents}
                onPrint={desk.openPrint}
                onLeave={commands.escape}
              />
            </Suspense>
          )}
          {place.screen === 'open-payments' && (
            <Suspense>
              <OpenPage {...desk.openLines} state={openPayments} onPrint={commands.print} />
            </Suspense>
          )}
          {place.screen === 'settings' && (
            <SettingsPage
              settings={settings}
              register={desk.register}
              dataFolder={beginning.dataFolder}
              backup={
                <Suspense>
                  <BackupSection onSay={desk.setHint} />
                </Suspense>
              }
              printers={
                <Suspense>
                  <PrintersSection />
                </Suspense>
              }
              onChange={profile.change}
              onLanguage={desk.speak}
              onDone={box.back}
            />
          )}
          {place.screen === 'help' && (
            <Suspense>
              <HelpPage versions={beginning.versions} dataFolder={beginning.dataFolder} />
            </Suspense>
          )}
          <FunctionBar desk={desk} />
          <Announcer text={announcement(desk, language)} />
        </Frame>
        {desk.showsCustomer && verdict && <CustomerCard verdict={verdict} onClose={desk.closeCustomerCard} />}
      </KeyLayersProvider>
    </LanguageProvider>
  )
}

function ChecklistLamp({ answer, verdict }: { answer: Answer; verdict: Verdict }) {
  const { m } = useLanguage()
  return (
    <Lamp answerClass={verdict.class} foot={m.checklist.title}>
      <LampAnswer answer={answer} verdict={verdict} />
    </Lamp>
  )
}
