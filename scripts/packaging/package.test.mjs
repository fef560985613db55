import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }

it('builds nothing on any runtime but the official one, unless asked for by name', () => {
  const file = path.join(import.meta.dirname, 'package.mjs')

  const { status, stdout, stderr } = spawnSync(process.execPath, [file], {
    env: { ...process.env, ELECTRON_PATH: process.execPath },
    encoding: 'utf8',
  })

  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toContain(manifest.devDependencies.electron)
  expect(stderr).toContain('npm run package -- --allow-fallback-runtime')
})
