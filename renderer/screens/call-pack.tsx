import { later } from '../components/later'
import { openOutage, openPrint, print } from '../desk/go'
import type { At } from '../desk/place'
import type { Desk, Screen } from '../desk/desk'

const CallPackPage = later(async () => (await import('../features/call-pack/call-pack-page')).CallPackPage)

/** About the code and the terminal of the call. */
const noteOutage = (desk: Desk): void =>
  openOutage(desk, { code: desk.call?.callFor.codeKey ?? null, terminal: desk.call?.draft.terminal ?? null })

/** Who to call, what to read out, and what they answered. */
export const callPack: Screen<At<'call-pack'>> = {
  View({ desk }) {
    const { call, register, profile, openPayments, box } = desk
    if (call === null) return null
    return (
      <CallPackPage
        key={call.name}
        state={call}
        settings={profile.settings}
        terminals={register.terminals}
        hotlines={register.hotlines}
        notes={profile.notes}
        open={openPayments.payments ?? []}
        onShopName={(shopName) => profile.change({ shopName })}
        onTerminal={register.saveTerminal}
        onHotline={register.saveHotline}
        outages={desk.outages.all}
        onOutage={() => noteOutage(desk)}
        onPrint={() => openPrint(desk, call.printable)}
        onSaved={box.back}
      />
    )
  },
  keys: (desk) => ({
    enter() {
      print(desk)
      return true
    },
    outage: () => noteOutage(desk),
  }),
  back: (_, { from }) => from,
  sheet: ({ call }) => call?.printable ?? null,
  says: ({ call }, _, m) => call?.said(m) ?? '',
  lights: 'call',
}
