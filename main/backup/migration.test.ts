import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { faultsOnTheWay } from '../storage/testing/faults'
import { patience } from '../storage/testing/patience'
import { sweepMigration } from './testing/migration'

// The faults are in the calls: what lies beneath may as well be quick.
const quick = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

// A short form: `npm run test:faults` lets each call fail.
describe('data of an older version, on a disk of which one call fails on their way to this one', () => {
  it.each(['schema-1', 'schema-2', 'schema-3', 'schema-4', 'schema-5'])(
    '%s: open again, whole',
    async (name) => {
      const folder = mkdtempSync(join(quick, 'merchant-help-migration-'))
      onTestFinished(() => {
        rmSync(folder, { recursive: true })
      })
      const frozen = join(import.meta.dirname, '../storage/frozen', name)
      for (const fault of Object.keys(faultsOnTheWay)) {
        const found = await sweepMigration(frozen, fault, folder, 17)
        const { rounds, acknowledged, refused, ...broken } = found
        expect(rounds).toBeGreaterThan(2)
        expect(acknowledged + refused).toBeGreaterThan(0)
        expect([fault, ...Object.entries(broken).filter(([, count]) => count > 0)]).toEqual([fault])
      }
    },
    patience,
  )
})
