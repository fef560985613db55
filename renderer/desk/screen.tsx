import type { ReactNode } from 'react'
import type { Messages } from '#shared/messages/messages'
import type { Printable } from '#shared/print/printable'
import type { Command } from '../keyboard/keys'
import type { Desk, Screen, ScreenKeys } from './desk'
import { home, type At, type Place, type ScreenName } from './place'

/** The screen where we are, with what it does there. */
export type Here = {
  readonly view: ReactNode
  readonly keys: ScreenKeys
  readonly back: () => Place | null
  readonly sheet: () => Printable | null
  readonly says: (m: Messages) => string
  readonly lights: Command | undefined
}

export function here(desk: Desk): Here {
  return bound(desk, desk.way.place.screen, desk.way.place)
}

function bound<S extends ScreenName>(desk: Desk, name: S, at: At<S>): Here {
  const screen: Screen<At<S>> = desk.screens[name]
  const { View } = screen
  return {
    view: <View desk={desk} at={at} />,
    keys: screen.keys?.(desk, at) ?? {},
    back: () => (screen.back ? screen.back(desk, at) : home),
    sheet: () => screen.sheet?.(desk, at) ?? null,
    says: (m) => screen.says?.(desk, at, m) ?? '',
    lights: screen.lights,
  }
}
