import { FunctionKeys } from './components/frame'
import { useLanguage } from './components/language'
import { commands, run } from './desk/commands'
import type { Desk } from './desk/desk'
import type { Here } from './desk/screen'
import type { Command } from './keyboard/keys'

const inBar = (Object.keys(commands) as Command[])
  .flatMap((name) => {
    const { bar, caps = [] } = commands[name]
    return bar ? [{ ...bar, name, caps, place: Number(caps[0]?.slice(1)) }] : []
  })
  .sort((a, b) => a.place - b.place)

/** The keys of the house, the same on every screen. */
export function FunctionBar({ desk, here }: { desk: Desk; here: Here }) {
  const { m } = useLanguage()
  return (
    <FunctionKeys
      keys={inBar.map(({ name, caps, label, unusable, likely }) => ({
        caps,
        label: label(m, desk),
        onPress() {
          run(desk, name)
        },
        current: here.lights === name,
        likely: likely?.(desk) ?? false,
        unusable: here.keys[name] === undefined && unusable?.(desk) === true,
      }))}
    />
  )
}
