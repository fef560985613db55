import { useLanguage } from '../components/language'
import { later } from '../components/later'
import { commands, keysInWords } from '../desk/commands'
import type { Desk, Screen } from '../desk/desk'
import type { At, Place, ScreenName } from '../desk/place'
import type { Messages } from '#shared/messages/messages'
import type { Command } from '../keyboard/keys'

const HelpPage = later(async () => (await import('../features/help/help-page')).HelpPage)

/** What the keys do, what the words mean, what this app is. */
export const help: Screen<At<'help'>> = {
  View({ desk, at: { from } }) {
    const { m } = useLanguage()
    const { versions, dataFolder } = desk.beginning
    return (
      <HelpPage
        from={from.screen}
        commandsHere={commandsOf(desk, from, m)}
        keys={keysInWords(m)}
        versions={versions}
        dataFolder={dataFolder}
      />
    )
  },
  lights: 'help',
}

/** The commands that mean something of their own on a screen, and what it prints. */
function commandsOf(desk: Desk, from: Place, m: Messages) {
  const screen = desk.screens[from.screen] as Screen<At<ScreenName>>
  const own = Object.keys(screen.keys?.(desk, from) ?? {})
  const prints = screen.sheet?.(desk, from) ? ['print'] : []
  return [...own, ...prints].flatMap((name) => {
    const { caps = [], does } = name in commands ? commands[name as Command] : {}
    return does ? [{ caps, does: does(m) }] : []
  })
}
