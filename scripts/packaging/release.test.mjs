import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../setup/run.mjs'

const folder = path.join(ROOT, '.github/workflows')
/** @param {string} name */
const read = (name) => fs.readFileSync(path.join(folder, name), 'utf8')
const release = read('release.yml')
/** Each step as it is written. */
const steps = release.split(/^ {6}- /m).slice(1)
/** @param {string} name */
const step = (name) => steps.find((text) => text.startsWith(`name: ${name}\n`)) ?? ''

describe('the release', () => {
  it('gives its secrets to the step that signs, and to no other', () => {
    const holders = steps.filter((text) => text.includes('secrets.'))
    expect(holders).toEqual([step('Sign')])
    // Elsewhere only whether there is one.
    const outside = release.split(/^ {4}steps:$/m).filter((text) => !text.startsWith('\n'))
    const named = outside.join('').matchAll(/secrets\.\w+( != '')?/g)
    for (const [, asked] of named) expect(asked).toBe(" != ''")
  })

  it('signs with nothing installed and nothing built meanwhile, or fails', () => {
    const [, run = ''] = /run: \|\n([\s\S]*?)(?=^ {0,8}\S|$(?![\s\S]))/m.exec(step('Sign')) ?? []
    expect(run).toContain('node scripts/packaging/package.mjs --release --signed\n')
    expect(run).not.toMatch(/\b(npm|npx)\b/)
    expect(fs.readFileSync(path.join(ROOT, 'scripts/packaging/package.mjs'), 'utf8')).toContain(
      "if (values.signed) args.push('-c.forceCodeSigning=true')\n",
    )
  })

  it('installs without the scripts of packages', () => {
    expect(step('Install and build')).toContain('npm ci --ignore-scripts\n')
    expect(step('Install and build')).not.toContain('env:')
  })
})

it('every action is pinned to a commit, and may do no more than it must', () => {
  for (const name of fs.readdirSync(folder)) {
    const text = read(name)
    for (const [, action = ''] of text.matchAll(/uses: (.*)/g)) {
      expect(action, name).toMatch(/^(\.\/\S+|\S+@[\da-f]{40} # v\d+\.\d+\.\d+)$/)
    }
    expect(text, name).toMatch(/^permissions:\n {2}contents: read$/m)
    expect(text.match(/actions\/checkout@/g)?.length ?? 0, name).toBe(
      text.match(/persist-credentials: false/g)?.length ?? 0,
    )
  }
})
