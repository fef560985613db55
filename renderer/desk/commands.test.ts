import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { messagesIn } from '#shared/messages/messages'
import { commands, keysInWords } from './commands'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

describe('commands', () => {
  it('have no key in common', () => {
    const keys = Object.values(commands).flatMap(({ keys = [], sign }) => [...keys, ...(sign ? [sign] : [])])

    expect(new Set(keys).size).toBe(keys.length)
  })
  it('show the F-key that they answer to first in the bar', () => {
    for (const { bar, keys, caps } of Object.values(commands)) {
      if (bar) expect(caps?.[0]).toBe(keys?.[0])
    }
  })
})

describe('keysInWords', () => {
  it('is what the README says of keys, row for row', () => {
    const rows = keysInWords(messagesIn('en')).map(
      ({ caps, does }) => `${caps.map((cap) => `\`${cap}\``).join(' ')} | ${does}`,
    )
    const table = readme.slice(readme.indexOf('| keys'), readme.indexOf('\n\n', readme.indexOf('| keys')))
    const written = table
      .split('\n')
      .slice(2)
      .map((row) => /^\| (.*?) +\| (.*?) +\|$/.exec(row)?.slice(1).join(' | '))

    expect(written).toEqual(rows)
  })
})
