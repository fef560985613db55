import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { ROOT } from '../setup/run.mjs'
import { identity, openIn } from './identity.mjs'

/**
 * The mark under which Windows knows a set-up, a UUID by name (RFC 9562, version 5) in the room of electron-builder.
 * @param {string} appId
 */
function markOf(appId) {
  const room = Buffer.from('50e065bc313411e69bab38c9862bdaf3', 'hex')
  const hash = createHash('sha1').update(room).update(appId).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

describe('the identity', () => {
  it('is the one under which every PC knows the set-up: another would be installed beside it', () => {
    expect(identity.appId).toBe('app.merchant-help.desktop')
    expect(markOf(identity.appId)).toBe('78096d9a-b97e-5677-b33c-c20df99cdf05')
  })

  it('stands in one file', () => {
    const read = (/** @type {string} */ name) => fs.readFileSync(path.join(ROOT, name), 'utf8')
    expect(read('electron-builder.yml')).toMatch(/^extends: file:shared\/identity\.json$/m)
    expect(read('electron-builder.yml')).not.toMatch(/^(appId|copyright|extraMetadata):/m)
    expect(Object.keys(manifest)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(author|homepage|bugs|repository|build)$/)]),
    )
  })

  it('names what is left open, and takes none for an answer', () => {
    const extraMetadata = {
      author: { name: 'Shop Tools Ltd' },
      homepage: 'none',
      bugs: { url: 'https://tools.cn/issues' },
    }
    const decided = { ...identity, extraMetadata }
    expect(openIn(decided)).toEqual([])
    expect(openIn({ ...decided, extraMetadata: { ...extraMetadata, homepage: ' ' } })).toEqual([
      'extraMetadata.homepage',
    ])
    expect(openIn({ ...decided, extraMetadata: { ...extraMetadata, bugs: { url: 'https://a.invalid/b' } } })).toEqual([
      'extraMetadata.bugs.url',
    ])
  })

  it.runIf(openIn(identity).length > 0)('stops a release by the names of what is open', () => {
    const file = path.join(import.meta.dirname, 'package.mjs')
    const { status, stderr } = spawnSync(process.execPath, [file, '--release'], { encoding: 'utf8' })
    expect(status).toBe(1)
    for (const name of openIn(identity)) expect(stderr).toContain(name)
  })
})
