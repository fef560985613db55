import { FunctionKeys } from './components/frame'
import { useLanguage } from './components/language'
import type { Command } from './keys'

type FunctionBarProps = {
  screen: string
  commands: Readonly<Record<Command, () => void>>
  hasAnswer: boolean
  /** There is something on screen that F2 can write down, and whether that is the thing most likely next. */
  logging: 'no' | 'yes' | 'likely' | 'now'
}

/** The keys of the house, the same on every screen. */
export function FunctionBar({ screen, commands, hasAnswer, logging }: FunctionBarProps) {
  const { m } = useLanguage()
  return (
    <FunctionKeys
      keys={[
        { caps: ['F1'], label: m.keys.help, onPress: commands.help, current: screen === 'help' },
        {
          caps: ['F2', '+'],
          label: logging === 'now' ? m.saved.saving : m.keys.log,
          onPress: commands.log,
          likely: logging === 'likely',
          unusable: logging === 'no',
        },
        { caps: ['F3'], label: m.keys.incidents, onPress: commands.incidents, current: screen === 'log' },
        {
          caps: ['F4'],
          label: m.keys.checklist,
          onPress: commands.checklist,
          current: screen === 'checklist' || screen === 'families',
        },
        { caps: ['F6', '*'], label: m.keys.customer, onPress: commands.customer, unusable: !hasAnswer },
        { caps: ['F12'], label: m.keys.language, onPress: commands.language },
      ]}
    />
  )
}
