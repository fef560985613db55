import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { bundleStore } from './bundle.mjs'
import { MOST_MEGABYTES } from './memory.mjs'
import { fuzzRestores } from './restores.mjs'

// A short form: `npm run test:faults` makes 5,000 of them.
it('a backup that was changed is refused, and nothing has changed, or restored whole', async () => {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'merchant-help-restores-'))
  try {
    const { restored, refused, wrong, above } = await fuzzRestores(await bundleStore(scratch), scratch, 300)

    expect(wrong).toEqual([])
    expect(restored).toBeGreaterThan(50)
    expect(Object.keys(refused).sort()).toEqual(['damaged', 'newer', 'not-a-backup', 'too-large'])
    expect(above).toBeLessThan(MOST_MEGABYTES)
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
  }
}, 120_000)
