import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { bundleStore } from './bundle.mjs'
import { kill } from './crashes.mjs'

// A short form: `npm run test:faults` has more of them, and power cuts.
it('a process that is killed loses nothing that it acknowledged', async () => {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'merchant-help-kill-'))
  try {
    const bundle = await bundleStore(scratch)

    const [found] = await kill.run({ bundle, scratch, rounds: 4 })

    expect(found?.acknowledged).toBeGreaterThan(0)
    expect(found).toMatchObject({ lost: 0, refusedButPresent: 0, twice: 0, failedReopens: 0, falseAlarms: 0 })
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
  }
})
