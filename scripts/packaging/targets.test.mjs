import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { ROOT } from '../setup/run.mjs'
import { SYSTEMS, TARGETS, splitTargets } from './targets.mjs'

/** @typedef {import('app-builder-lib').Configuration} Configuration */

/** @typedef {import('./targets.mjs').Platform} Platform */

describe('electron-builder.yml', () => {
  const silent = /** @type {Parameters<typeof validateConfiguration>[1]} */ (
    /** @type {unknown} */ ({ isEnabled: false, add: () => undefined })
  )
  /** @param {Configuration} config */
  const validated = (config) => validateConfiguration(config, silent)

  it('is what electron-builder understands, also for the systems that this machine is not', async () => {
    const config = await getConfig(ROOT, null, null)
    await expect(validated(config)).resolves.toBeUndefined()
    for (const [system, name] of /** @type {const} */ ([
      ['win', 'icn'],
      ['nsis', 'perMashine'],
      ['portable', 'size'],
      ['mac', 'hardened'],
    ])) {
      await expect(validated({ ...config, [system]: { ...config[system], [name]: true } })).rejects.toThrow(
        `configuration.${system}`,
      )
    }
  })

  it('lists the targets that are said to be built', async () => {
    const config = await getConfig(ROOT, null, null)
    for (const platform of /** @type {Platform[]} */ (Object.keys(TARGETS))) {
      const system = /** @type {'linux' | 'win' | 'mac'} */ (SYSTEMS[platform].flag.slice(2))
      const listed = /** @type {{ target: string }[]} */ (config[system]?.target)
      expect(listed.map(({ target }) => target)).toEqual(TARGETS[platform])
    }
  })

  it('names icons that are there', async () => {
    const config = await getConfig(ROOT, null, null)
    for (const system of /** @type {const} */ (['win', 'linux', 'mac'])) {
      expect(fs.existsSync(path.join(ROOT, String(config[system]?.icon)))).toBe(true)
    }
  })
})

describe('splitTargets', () => {
  /** @param {string[]} names */
  const withTools = (...names) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'targets-test-'))
    for (const name of names) fs.writeFileSync(path.join(folder, name), '')
    vi.stubEnv('PATH', folder)
    return folder
  }
  /** @param {readonly import('./targets.mjs').Left[]} left */
  const names = (left) => left.map(({ target }) => target)

  it('builds all of its system where tools can be downloaded, and leaves the other systems', () => {
    const { built, left, environment } = splitTargets('linux', true)
    expect({ built, environment }).toEqual({ built: [], environment: {} })
    expect(names(left)).toEqual(['Windows setup and portable program', 'macOS dmg and zip'])
  })

  it('takes the tools that are here where nothing can be downloaded', () => {
    const folder = withTools('7za', 'dpkg-deb')
    const { built, left, environment } = splitTargets('linux', false)
    expect(built).toEqual(['dir', 'deb', 'tar.gz'])
    expect(names(left)).toContain('AppImage')
    expect(environment).toMatchObject({ ELECTRON_BUILDER_7ZIP_PATH: path.join(folder, '7za') })
    expect(environment.CUSTOM_FPM_PATH).toMatch(/fpm-by-dpkg[.]mjs$/)
  })

  it('says what is missing where there are none', () => {
    withTools()
    const { built, left } = splitTargets('linux', false)
    expect(built).toEqual(['dir'])
    expect(left.find(({ target }) => target === 'deb')?.reason).toContain('no fpm or dpkg-deb')
  })

  it('prefers fpm itself to its stand-in', () => {
    const folder = withTools('fpm', 'dpkg-deb')
    expect(splitTargets('linux', false).environment.CUSTOM_FPM_PATH).toBe(path.join(folder, 'fpm'))
  })
})
