import * as v from 'valibot'
import { codeSetId } from './catalog/code-key'
import { thresholdsSchema, usualThresholds } from './thresholds'
import { languages } from './language'
import { freeText } from './payments/free-text'

export const themes = ['system', 'light', 'dark'] as const
export const textSizes = [100, 125, 150, 175] as const

/** Longest shop name, in characters: it must fit on the head of a 58 mm slip. */
export const shopNameLimit = 40

/** Longest nickname, in characters. */
export const staffNameLimit = 20

/** Most nicknames. */
export const staffLimit = 20

/** Months that incidents may be kept, where not for ever. */
export const retentions = [12, 24, 36, 60] as const

export const settingsSchema = v.strictObject({
  /** null: follow the system. */
  language: v.nullable(v.picklist(languages)),
  theme: v.picklist(themes),
  /** Percent. */
  textSize: v.picklist(textSizes),
  /** Stands at the head of every print; may be empty. */
  shopName: freeText(shopNameLimit),
  /**
   * The acquirer of a shop that has no terminal registered: its id, or that of one code set, which older versions kept.
   * Null: not known, or each terminal says its own.
   */
  acquirer: v.optional(v.nullable(codeSetId), null),
  /** The code set of the terminal's maker or of the till's payment program; null: not known. */
  terminalMaker: v.optional(v.nullable(codeSetId), null),
  /** Nicknames of those at the counter. */
  staff: v.optional(v.pipe(v.array(v.pipe(freeText(staffNameLimit), v.nonEmpty())), v.maxLength(staffLimit)), []),
  /** Who is at the counter now, and at which terminal; new incidents carry both. */
  staffOnDuty: v.optional(v.nullable(freeText(staffNameLimit)), null),
  terminalInUse: v.optional(v.nullable(v.pipe(v.string(), v.uuid())), null),
  /** Incidents older than so many months go; null: none goes. */
  retentionMonths: v.optional(v.nullable(v.picklist(retentions)), null),
  /** Whether the form asks for the last four digits of the card. */
  lastFour: v.optional(v.boolean(), false),
  /** When recurring declines are announced. */
  alerts: v.optional(thresholdsSchema, {}),
  /** The card of a new shop: `tried`, its last line was. Settings that were kept before there was one are of no new shop. */
  firstMinute: v.optional(v.picklist(['open', 'tried', 'gone']), 'gone'),
})

/** What one change of the settings may hold. How long entries are kept is changed where those that go are counted. */
export const settingsChangeSchema = v.partial(v.omit(settingsSchema, ['retentionMonths']))

export type Settings = v.InferOutput<typeof settingsSchema>
export type SettingsChange = v.InferOutput<typeof settingsChangeSchema>

export const defaultSettings: Settings = {
  language: null,
  theme: 'system',
  textSize: 100,
  shopName: '',
  acquirer: null,
  terminalMaker: null,
  staff: [],
  staffOnDuty: null,
  terminalInUse: null,
  retentionMonths: null,
  lastFour: false,
  alerts: usualThresholds,
  firstMinute: 'open',
}
