import { useLanguage } from '../components/language'
import { later } from '../components/later'
import { keysInWords } from '../desk/commands'
import type { At } from '../desk/place'
import type { Screen } from '../desk/desk'

const HelpPage = later(async () => (await import('../features/help/help-page')).HelpPage)

/** What the keys do, what the words mean, what this app is. */
export const help: Screen<At<'help'>> = {
  View({ desk: { beginning } }) {
    const { m } = useLanguage()
    return <HelpPage keys={keysInWords(m)} versions={beginning.versions} dataFolder={beginning.dataFolder} />
  },
  lights: 'help',
}
