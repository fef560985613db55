import type { Printable } from '#shared/print/printable'
import type { OutageAbout } from '#shared/incidents/outage'
import type { Round } from '#shared/maintenance/round'
import type { CallFor } from '../features/call-pack/use-call-pack'
import type { InSettings } from '../features/settings/sections'

/** Where Escape leads, if not where it always does. */
type Back = { readonly from?: Place }

/** Every screen, with what it is opened with. */
export type Screens = {
  readonly lookup: unknown
  /** Of the answer on screen. */
  readonly checklist: { readonly what: Printable }
  /** The preview of a sheet. `onScreen`: what could be printed from the screen that it was opened on. */
  readonly print: { readonly what: Printable; readonly onScreen: Printable | null; readonly from: Place }
  readonly 'call-pack': { readonly callFor: CallFor; readonly from: Place }
  readonly log: unknown
  readonly insights: unknown
  /** Everything that is open. `shown`: the id of what one comes back from. */
  readonly 'open-matters': { readonly shown: string | null } & Back
  /** `shown`: the problem whose evidence is open. */
  readonly problems: { readonly shown: string | null } & Back
  /** Until when something is down. */
  readonly outage: { readonly about: OutageAbout; readonly from: Place }
  /** `shown`: the id of the payment whose line has the focus. */
  readonly 'open-payments': { readonly shown?: string } & Back
  /** What is due to be checked, and the kinds of trouble below. `active`: the one that Enter takes. */
  readonly checks: { readonly active: number; readonly followUp?: string } & Back
  readonly round: { readonly round: Round } & Back
  readonly closing: unknown
  readonly visitor: unknown
  readonly history: unknown
  readonly tasks: unknown
  /** `given`: the system has handed over a backup to look into; another number, another one. */
  readonly settings: InSettings & { readonly given?: number }
  /** `from`: where one came from, whose keys stand first. */
  readonly help: { readonly from: Place }
}

export type ScreenName = keyof Screens

export type At<S extends ScreenName> = { readonly screen: S } & Screens[S]

/** Where we are. */
export type Place = { [S in ScreenName]: At<S> }[ScreenName]

export const home: Place = { screen: 'lookup' }

/** The settings as one comes to them, or at what was asked for. */
export const settingsAt = (section: InSettings['section'] = 'shop', field: InSettings['field'] = null): Place => ({
  screen: 'settings',
  section,
  field,
})

/** What is due comes first. */
export const checksPlace: At<'checks'> = { screen: 'checks', active: 0 }
