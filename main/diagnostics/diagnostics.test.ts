import { describe, expect, it } from 'vitest'
import { isOurFile } from '../files/our-files'
import { diagnosticText, type Findings } from './diagnostics'

const found: Findings = {
  at: '2026-11-18T14:32:00.000+08:00',
  language: 'en',
  facts: { version: '0.1.0', screens: '1366 x 768, scale 1.25' },
  store: {
    kind: 'busy',
    file: 'settings.json',
    holder: 'wang',
    opened: 2,
    repaired: ['incidents/2026-11'],
    linesLost: 3,
  },
  isWhole: true,
  rows: { incidents: 12, terminals: 2 },
  files: { 'incidents/2026-11.json': 5399 },
  otherFiles: 1,
  log: ['[error] backup EACCES'],
}

describe('diagnosticText', () => {
  it('says how the program stands, and first what is not in it', () => {
    expect(diagnosticText(found)).toBe(`Merchant Help: diagnostic file
All it holds: versions, system, screens, how the data stand, how many rows of each kind, sizes of files, the program’s own log of faults. No entries, no names of the shop or of people, no phone numbers, no card numbers.

== program
time: 2026-11-18T14:32:00.000+08:00
language: en
version: 0.1.0
screens: 1366 x 768, scale 1.25

== store
state: busy
file: settings.json
opened: 2
repaired: incidents/2026-11
lines lost: 3

== rows
incidents: 12
terminals: 2

== files, in bytes
incidents/2026-11.json: 5399
others: 1

== last lines of the log
[error] backup EACCES
`)
  })
  it('says so where not all years could be read, and where nothing was logged', () => {
    const text = diagnosticText({ ...found, isWhole: false, log: [] })
    expect(text).toContain('== rows (not all read)')
    expect(text).toMatch(/log\n-\n$/)
  })
})

describe('isOurFile', () => {
  it.each([
    'settings.json',
    'window.json.prev',
    'incidents/2026-11.json',
    'incidents/2026-11.002.json.prev',
    'checks/2026-10.json.damaged-20261118143200123',
    'journal/00000012.log',
    'settings.json.0123abcd.new',
    'backups/merchant-help-2027-06-30T184055-bd1b-5.mhb',
    'backups/cleared-2026-11-18T143200-12-0.mhb',
    'before-restore-2026-11-18T143200/incidents/2026-11.json',
    'restore/new/settings.json',
    'restore/marker.json',
  ])('knows %s', (name) => {
    expect(isOurFile(name)).toBe(true)
  })
  it.each([
    '王记.json',
    'incidents/wang.json',
    'settings.json.bak',
    'wang/settings.json',
    'backups/wang.mhb',
    'settings',
  ])('does not take %s for one', (name) => {
    expect(isOurFile(name)).toBe(false)
  })
})
