import { expect, it } from 'vitest'
import { killRestores } from './kill-restores.mjs'

it('a restore that is killed leaves the old or the new data, never a mixture', async () => {
  const { wrong } = await killRestores(6)

  expect(wrong).toEqual([])
}, 60_000)
