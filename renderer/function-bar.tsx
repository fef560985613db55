import { asksIfPaid } from '#shared/verdict/verdict'
import { FunctionKeys } from './components/frame'
import { useLanguage } from './components/language'
import type { Desk } from './use-desk'

/** The keys of the house, the same on every screen. */
export function FunctionBar({ desk }: { desk: Desk }) {
  const { commands, lookup, log, canLog, verdict } = desk
  const { screen } = desk.place
  const { answer } = lookup
  const { place } = desk
  const isVisitor = place.screen === 'maintenance' && 'view' in place.at && place.at.view === 'visitor'
  const { slip } = log.logging
  const { m } = useLanguage()
  return (
    <FunctionKeys
      keys={[
        { caps: ['F1'], label: m.keys.help, onPress: commands.help, current: screen === 'help' },
        {
          caps: ['F2', '+'],
          label: slip?.phase === 'saving' ? m.saved.saving : m.keys.log,
          onPress: commands.log,
          likely: screen === 'lookup' && slip === null && verdict !== null && !asksIfPaid(verdict),
          unusable: !canLog,
        },
        { caps: ['F3'], label: m.keys.incidents, onPress: commands.incidents, current: screen === 'log' },
        {
          caps: ['F4'],
          label: m.keys.checklist,
          onPress: commands.checklist,
          current: ['checklist', 'families'].includes(screen) || (screen === 'maintenance' && !isVisitor),
        },
        { caps: ['F6', '*'], label: m.keys.customer, onPress: commands.customer, unusable: answer === null },
        {
          caps: ['F7', '/'],
          label: m.keys.call,
          onPress: commands.call,
          current: screen === 'call-pack',
          unusable: answer === null && screen !== 'call-pack',
        },
        { caps: ['F10'], label: m.keys.visitor, onPress: commands.visitor, current: isVisitor },
        { caps: ['F12'], label: m.keys.language, onPress: commands.language },
      ]}
    />
  )
}
