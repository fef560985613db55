import { missingIn, type FirstLine } from '#shared/first-minute'
import { commands, run } from '../desk/commands'
import type { Desk } from '../desk/desk'
import { go, show } from '../desk/go'
import { Doors } from '../features/home/doors'
import { FirstMinute } from '../features/home/first-minute'
import type { InSettings } from '../features/settings/sections'
import type { Command } from '../keyboard/keys'

/** @property onTry types the code that a new shop is invited to try */
type HomeWaysProps = { desk: Desk; onTry: () => void }

/** What leads on from home, and in a new shop what it begins with. */
export function HomeWays({ desk, onTry }: HomeWaysProps) {
  return (
    <>
      {desk.profile.settings.firstMinute !== 'gone' && <NewShop desk={desk} onTry={onTry} />}
      <AllDoors desk={desk} />
    </>
  )
}

function NewShop({ desk, onTry }: HomeWaysProps) {
  const { profile, register } = desk
  const missing = missingIn({ settings: profile.settings, ...register })
  const inSettings = (line: Exclude<FirstLine, 'try'>): InSettings => {
    if (line === 'number') return { section: 'hotlines', field: 'hotline' }
    if (line === 'terminal') return { section: 'terminals', field: 'addTerminal' }
    return missing.has('name') || !missing.has('acquirer')
      ? { section: 'shop', field: 'shopName' }
      : { section: 'codes', field: 'acquirer' }
  }
  return (
    <FirstMinute
      missing={missing}
      hasTried={desk.hasTried}
      onTried={() => void profile.change({ firstMinute: 'tried' })}
      onLine={(line) => {
        if (line !== 'try') show(desk, { screen: 'settings', ...inSettings(line) })
        else onTry()
      }}
      onGone={() => {
        void profile.change({ firstMinute: 'gone' })
        desk.box.back()
      }}
    />
  )
}

function AllDoors({ desk }: { desk: Desk }) {
  /** By the command of a key, which stands on the door. */
  const by = (command: Command) => {
    const [cap] = commands[command].caps ?? []
    return { ...(cap === undefined ? {} : { cap }), onOpen: () => run(desk, command) }
  }
  return (
    <Doors
      doors={[
        { name: 'open', ...by('matters') },
        { name: 'checks', ...by('checklist') },
        { name: 'closing', ...by('closing') },
        { name: 'papers', ...by('print') },
        { name: 'figures', ...by('insights') },
        { name: 'backup', onOpen: () => go(desk, { screen: 'settings', section: 'backup', field: null }) },
        { name: 'log', ...by('incidents') },
        { name: 'settings', ...by('settings') },
      ]}
    />
  )
}
