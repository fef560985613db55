import { later } from '../components/later'
import { show, speak } from '../desk/go'
import { home, type At } from '../desk/place'
import type { Screen } from '../desk/desk'

const SettingsPage = later(async () => (await import('../features/settings/settings-page')).SettingsPage)

const BackupSection = later(async () => (await import('../features/backup/backup-section')).BackupSection, 'keys go on')
const PrintersSection = later(
  async () => (await import('../features/printing/printers-section')).PrintersSection,
  'keys go on',
)
const LockSection = later(async () => (await import('../features/lock/lock-section')).LockSection, 'keys go on')
const RetentionField = later(
  async () => (await import('../features/clearing/retention-field')).RetentionField,
  'keys go on',
)

/** All that the shop can set, one section at a time. */
export const settings: Screen<At<'settings'>> = {
  View: ({ desk, at }) => (
    <SettingsPage
      place={at}
      onPlace={(next) => show(desk, { screen: 'settings', ...next })}
      settings={desk.profile.settings}
      register={desk.register}
      dataFolder={desk.beginning.dataFolder}
      backup={
        <BackupSection given={at.given ?? null} onSay={(said, wentWell) => desk.way.tell(() => said, wentWell)} />
      }
      lock={<LockSection />}
      retention={<RetentionField settings={desk.profile.settings} onKept={desk.profile.take} />}
      printers={<PrintersSection />}
      onChange={desk.profile.change}
      onLanguage={(language) => speak(desk, language)}
      onDone={desk.box.back}
    />
  ),
  keys: () => ({ move: goToList }),
  // From a section to the list, and from there home.
  back: () => (document.activeElement?.closest('main') && goToList() ? null : home),
}

/** The list of sections, at the one that is on screen; false where it is still on its way. */
function goToList(): boolean {
  const current = document.querySelector<HTMLElement>('aside nav [aria-current]')
  current?.focus()
  return current !== null
}
