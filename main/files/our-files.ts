import { tables } from '../storage/tables'

const names = tables.map(({ name }) => name).join('|')
const copies = String.raw`(?:\.(?:json|log|mhb|prev|new|[0-9a-f]{8}|damaged-\d+))+`
const file = new RegExp(
  String.raw`^(?:restore/new/|before-restore-[\dT-]+/)?` +
    String.raw`(?:(?:${names})(?:/\d{4}-\d\d(?:\.\d{3})?)?|journal/\d+|restore/marker|backups/[a-z-]+[\da-fT-]+)${copies}$`,
)

/** Whether a file of the data folder has a name that the app gives, `incidents/2026-11.json`: none that a person chose. */
export const isOurFile = (name: string): boolean => file.test(name)
