import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../setup/run.mjs'
import { mutants } from './mutants.mjs'

it.each(mutants)('what is broken for "$name" stands exactly once', ({ file, find }) => {
  expect(fs.readFileSync(path.join(ROOT, file), 'utf8').split(find)).toHaveLength(2)
})
