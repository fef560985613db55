import { describe, expect, it } from 'vitest'
import type { Paper } from './paper'
import { ownPrinter, printersFrom, type ToldPrinter } from './printer'
// Recorded with Electron 33 and CUPS on Debian 12; the others as Chromium makes them, see docs/decisions/0023.
import toldPrinters from './told-printers.json'

const unset = new Map<string, Paper>()
const all: [string, readonly ToldPrinter[]][] = Object.entries(toldPrinters)

describe('printersFrom', () => {
  it.each(all)('%s: the system’s own comes first, with the paper of a receipt printer', (name, told) => {
    const [own, ...others] = printersFrom(told, unset)

    expect(own).toEqual({
      name: ownPrinter,
      title: name.endsWith('33') ? 'XP-80C' : '',
      paper: '80mm',
      isStopped: false,
    })
    expect(others.map((printer) => printer.name)).toEqual(told.map((printer) => printer.name))
  })
  it.each(all)('%s: keeps the paper that the shop has set', (_name, told) => {
    const set = new Map<string, Paper>([
      [ownPrinter, '58mm'],
      ['XP-80C', 'a4'],
    ])
    const papers = new Map(printersFrom(told, set).map(({ name, paper }) => [name, paper]))

    expect(papers.get(ownPrinter)).toBe('58mm')
    expect(papers.get('XP-80C')).toBe('a4')
  })
  it('chooses nothing where all of them write files, and nothing where there is none', () => {
    const told = toldPrinters['Windows, Electron 36'].filter(({ name }) => name !== 'XP-80C')

    expect(printersFrom(told, unset).map(({ name }) => name)).not.toContain(ownPrinter)
    expect(printersFrom([], unset)).toEqual([])
  })
  it('reads that a queue of CUPS is stopped, of the system’s own too', () => {
    const told = toldPrinters['CUPS, Electron 33'].map((printer) => ({
      ...printer,
      options: { ...printer.options, 'printer-state': '5' },
    }))

    expect(printersFrom(told, unset)[0]?.isStopped).toBe(true)
  })
  it('takes a sheet where only sheets can be meant, and a strip where one may be', () => {
    const told = (...names: string[]) =>
      names.map((name) => ({ name, displayName: name, description: '', options: {} }))

    expect(printersFrom(told('HP LaserJet'), unset)[0]?.paper).toBe('a4')
    expect(printersFrom(told('HP LaserJet', 'XP-58'), unset)[0]?.paper).toBe('58mm')
  })
})
