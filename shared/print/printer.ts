import { guessPaper, type Paper } from './paper'

/** The name under which the system's own default printer is asked for: none, so that the system chooses. */
export const ownPrinter = ''

/** A printer as the runtime tells of it; what it tells depends on the system and on the version of Electron. */
export type ToldPrinter = {
  readonly name: string
  readonly displayName: string
  readonly description: string
  /** CUPS tells much, Windows a place and a driver. */
  readonly options: object
  /** Up to Electron 35 alone. */
  readonly isDefault?: boolean
}

/** A printer of the system. */
export type Printer = {
  /** Empty: the system's own, whichever that is. */
  readonly name: string
  /** Of the system's own: that of the printer, where the runtime tells which it is; else empty. */
  readonly title: string
  readonly paper: Paper
  /** It takes jobs and prints none of them. */
  readonly isStopped: boolean
}

/** State of a queue that takes jobs and does not print them, as CUPS says it. */
const stopped = '5'

/** Printers that write files, or send a fax: nobody means them by “print”. */
const isVirtual = /\bfax\b|\bpdf\b|\bxps\b|onenote|传真/i

/**
 * The system's printers, its own first; none where there is none. The own one is there only where a real printer is:
 * where all of them write files, nothing is chosen for anybody.
 * @param set paper that the shop has set, by the name of the printer
 */
export function printersFrom(told: readonly ToldPrinter[], set: ReadonlyMap<string, Paper>): readonly Printer[] {
  const printers = told.map((info) => printerFrom(info, set.get(info.name)))
  const real = told.filter(({ name, displayName }) => !isVirtual.test(`${name} ${displayName}`))
  if (real.length === 0) return printers
  const known = printers[told.findIndex(({ isDefault }) => isDefault === true)]
  const own = {
    name: ownPrinter,
    title: known?.title ?? '',
    paper:
      set.get(ownPrinter) ??
      known?.paper ??
      paperOf(printers.filter(({ name }) => real.some((info) => info.name === name))),
    isStopped: known?.isStopped ?? false,
  }
  return [own, ...printers]
}

function printerFrom({ name, displayName, description, options }: ToldPrinter, paper: Paper | undefined): Printer {
  const said = new Map(Object.entries(options).map(([key, value]) => [key, String(value)]))
  const names = ['printer-make-and-model', 'printer-info', 'system_driverinfo'].map((key) => said.get(key) ?? '')
  const sizes = ['media', 'media-default', 'PageSize'].map((key) => said.get(key)).filter((text) => text !== undefined)
  return {
    name,
    title: displayName === '' ? name : displayName,
    paper: paper ?? guessPaper([name, displayName, description, ...names].join(' '), sizes),
    isStopped: said.get('printer-state') === stopped,
  }
}

/** Which of several printers the system will choose is not told. A strip can be read on a sheet, a sheet on no roll. */
const paperOf = (printers: readonly Printer[]): Paper =>
  (['58mm', '80mm'] as const).find((paper) => printers.some((printer) => printer.paper === paper)) ?? 'a4'
