import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { importFile } from './load.mjs'
import { ROOT } from './run.mjs'
import ownTemporaryFolder from './temporary-folder.mjs'

const ours = /^mh-\w+$/

it('is where the unit tests run', () => {
  expect(path.basename(os.tmpdir())).toMatch(ours)
})

it('is asked for by every run of Playwright', async () => {
  const files = fs.readdirSync(ROOT).filter((name) => /^playwright\..*ts$/.test(name))
  expect(files.length).toBeGreaterThan(3)
  for (const file of files) {
    const { default: config } = /** @type {typeof import('../../playwright.config.ts')} */ (
      await importFile(path.join(ROOT, file))
    )
    expect(config.globalSetup, file).toBe('./scripts/setup/temporary-folder.mjs')
  }
})

it('goes with all that was left in it, and the one of before is used again', () => {
  const before = os.tmpdir()
  const remove = ownTemporaryFolder()
  const folder = os.tmpdir()
  const left = fs.mkdtempSync(path.join(folder, 'left-'))
  fs.writeFileSync(path.join(left, 'file'), 'x')

  remove()

  expect(path.dirname(folder)).toBe(before)
  expect(path.basename(folder)).toMatch(ours)
  expect(fs.existsSync(folder)).toBe(false)
  expect(os.tmpdir()).toBe(before)
})
