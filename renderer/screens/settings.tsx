import { later } from '../components/later'
import { speak } from '../desk/go'
import type { At } from '../desk/place'
import type { Screen } from '../desk/desk'

const SettingsPage = later(async () => (await import('../features/settings/settings-page')).SettingsPage)

const BackupSection = later(async () => (await import('../features/backup/backup-section')).BackupSection, 'keys go on')
const PrintersSection = later(
  async () => (await import('../features/printing/printers-section')).PrintersSection,
  'keys go on',
)

/** All that the shop can set. */
export const settings: Screen<At<'settings'>> = {
  View: ({ desk }) => (
    <SettingsPage
      settings={desk.profile.settings}
      register={desk.register}
      dataFolder={desk.beginning.dataFolder}
      backup={<BackupSection onSay={(said, wentWell) => desk.way.tell(() => said, wentWell)} />}
      printers={<PrintersSection />}
      onChange={desk.profile.change}
      onLanguage={(language) => speak(desk, language)}
      onDone={desk.box.back}
    />
  ),
}
