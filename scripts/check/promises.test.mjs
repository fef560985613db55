import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '../..')
const rows = fs
  .readFileSync(path.join(root, 'docs/promises.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| 2\.\d+/.test(line))

it('names all 34 promises, and tests that are there', () => {
  expect(rows).toHaveLength(34)
  const missing = rows.flatMap((row) =>
    [...row.matchAll(/`([^`]+\.(?:[mt]s|mjs))`(?: "([^"]+)")?/g)].flatMap(([, file = '', title = '']) => {
      const at = path.join(root, file)
      return fs.existsSync(at) && fs.readFileSync(at, 'utf8').includes(title) ? [] : [`${file} ${title}`]
    }),
  )
  expect(missing).toEqual([])
})
