import type { ReactNode } from 'react'
import type { Beginning } from '#shared/ipc/contract'
import type { Messages } from '#shared/messages/messages'
import type { Printable } from '#shared/print/printable'
import type { IncidentRows } from '../data/incident-rows'
import type { CallPackState } from '../features/call-pack/use-call-pack'
import type { IncidentLog } from '../features/incidents/use-incident-log'
import type { Lookup } from '../features/lookup/use-lookup'
import type { Checks } from '../features/maintenance/use-maintenance'
import type { OpenPaymentsState } from '../features/open-payments/use-open-payments'
import type { Outages } from '../features/outages/use-outages'
import type { Printing } from '../features/printing/use-printing'
import type { Problems } from '../features/problems/use-problems'
import type { Command } from '../keyboard/keys'
import type { MoveKey } from '../keyboard/use-keyboard'
import type { InHand } from './use-in-hand'
import type { At, Place, ScreenName } from './place'
import type { Box } from './use-box'
import type { Profile } from './use-profile'
import type { Register } from '../features/settings/changes'
import type { Way } from './use-way'

/** The parts of the counter. What keys and screens do with them are plain functions in this folder. */
export type Desk = {
  readonly beginning: Beginning
  readonly screens: ScreenRecord
  readonly way: Way
  readonly box: Box
  readonly profile: Profile
  readonly register: Register
  /** The incidents that the page knows. */
  readonly rows: IncidentRows
  readonly lookup: Lookup
  readonly inHand: InHand
  readonly log: IncidentLog
  readonly openPayments: OpenPaymentsState
  readonly problems: Problems
  readonly outages: Outages
  readonly checks: Checks
  /** The call on screen. */
  readonly call: CallPackState | null
  /** Whether words of a call were half written for a payment. */
  readonly hasDraft: (paymentId: string) => boolean
  readonly printing: Printing
  /** The code that a new shop is invited to try was answered. Written down on home: a look-up writes nothing. */
  readonly hasTried: boolean
  readonly setTried: (has: boolean) => void
  /** The words for the customer fill the window. */
  readonly showsCustomer: boolean
  readonly showCustomer: (shows: boolean) => void
}

/** Keys that mean something of their own on a screen; `enter` and `move` are those of the search box, false: nothing to do. */
export type ScreenKeys = {
  readonly enter?: () => boolean
  readonly move?: (key: MoveKey) => boolean
} & { readonly [C in Command]?: () => void }

/** One screen of the app. @template P the place that it is shown at */
export type Screen<P> = {
  readonly View: (props: { readonly desk: Desk; readonly at: P }) => ReactNode
  readonly keys?: (desk: Desk, at: P) => ScreenKeys
  /** What Escape does, and where it leads: to the same place where something on it was closed; null: nowhere, and the focus
      stays as it is. Without it: home. */
  readonly back?: (desk: Desk, at: P) => Place | null
  /** What Ctrl+P prints. */
  readonly sheet?: (desk: Desk, at: P) => Printable | null
  /** What the live region says. */
  readonly says?: (desk: Desk, at: P, m: Messages) => string
  /** The key of the bar that is lit. */
  readonly lights?: Command
}

/** Total: a screen that is missing does not compile. */
export type ScreenRecord = { readonly [S in ScreenName]: Screen<At<S>> }
