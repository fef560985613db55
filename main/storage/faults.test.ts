import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { faults, sweep } from './testing/faults'

// The faults are in the calls: what lies beneath may as well be quick.
const quick = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(quick, 'merchant-help-faults-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

// A short form: `npm run test:faults` lets each call fail, in a longer script.
describe('a store on a disk of which one call fails', () => {
  it.each(Object.keys(faults))('%s: keeps its word and opens again', async (name) => {
    const found = await sweep(name, folder, { adds: 12, stride: 3 })

    expect(found.rounds).toBeGreaterThan(2)
    expect(found).toMatchObject({ lost: 0, refusedButPresent: 0, twice: 0, hangs: 0, failedReopens: 0 })
    expect(found.falseAlarms).toBe(0)
    if (name.includes('ENOSPC once') || name.startsWith('EBUSY')) expect(found.stuck).toBe(0)
  })
})
