import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { installedMatchesLock } from './node-modules.mjs'

/** @type {string} */
let root
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'node-modules-test-'))
  fs.mkdirSync(path.join(root, 'node_modules'))
})
afterEach(() => fs.rmSync(root, { recursive: true }))

/** @typedef {import('./node-modules.mjs').Packages} Packages */

/**
 * @param {string} file
 * @param {Packages} packages
 */
const write = (file, packages) => fs.writeFileSync(path.join(root, file), JSON.stringify({ packages }))
/** @param {Packages} packages */
const wanted = (packages) => write('package-lock.json', { '': { name: 'project' }, ...packages })
/** @param {Packages} packages */
const installed = (packages) => write('node_modules/.package-lock.json', packages)

const A = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } }

describe('installedMatchesLock', () => {
  it('is true when all is installed as locked', () => {
    wanted(A)
    installed(A)
    expect(installedMatchesLock(root)).toBe(true)
  })

  it('does not miss the optional packages of other systems', () => {
    wanted({ ...A, 'node_modules/for-windows': { version: '2.0.0', optional: true } })
    installed(A)
    expect(installedMatchesLock(root)).toBe(true)
  })

  it.each([
    ['nothing is installed', null],
    ['a package is missing', {}],
    ['a version differs', { 'node_modules/a': { ...A['node_modules/a'], version: '1.0.1' } }],
    ['the bytes differ', { 'node_modules/a': { ...A['node_modules/a'], integrity: 'sha512-b' } }],
  ])('is false when %s', (_what, packages) => {
    wanted(A)
    if (packages) installed(packages)
    expect(installedMatchesLock(root)).toBe(false)
  })
})
