import { familySet } from '#shared/catalog/code-key'
import { later } from '../components/later'
import { goBack, show } from '../desk/go'
import { choose } from '../desk/payment'
import { checksPlace, settingsAt, type At } from '../desk/place'
import type { Screen } from '../desk/desk'

const RoundPage = later(async () => (await import('../features/maintenance/round-page')).RoundPage)

/** One walk through the tasks of an interval. */
export const round: Screen<At<'round'>> = {
  View: ({ desk, at: { round: begun } }) => (
    <RoundPage
      key={begun.id}
      begun={begun}
      checks={desk.checks}
      terminals={desk.register.terminals}
      hotlines={desk.register.hotlines}
      staffOnDuty={desk.profile.settings.staffOnDuty}
      onSaveTerminal={desk.register.saveTerminal}
      onRegister={() => show(desk, settingsAt('terminals', 'addTerminal'))}
      onClosing={() => show(desk, { screen: 'closing' })}
      onFix={(code) => choose(desk, { codeSet: familySet, code })}
      onLeave={() => goBack(desk)}
    />
  ),
  back: (_, { from }) => from ?? checksPlace,
  sheet: (_, { round: { id } }) => ({ document: 'maintenance-form', interval: null, record: id }),
  lights: 'checklist',
}
