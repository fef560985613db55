import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dataPlace, isWritable } from './data-place'

let folder: string
let usual: string
let stick: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'merchant-help-place-'))
  usual = join(folder, 'usual')
  stick = join(folder, 'U盘')
  mkdirSync(stick)
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('dataPlace', () => {
  it('is the usual folder for whoever installed the program', () => {
    expect(dataPlace(usual, undefined)).toEqual({ folder: usual, asks: null })
  })
  it('asks whoever starts the portable program for the first time, and leaves nothing behind by that', () => {
    expect(dataPlace(usual, stick)).toEqual({ folder: usual, asks: join(stick, 'merchant-help-data') })
    expect([readdirSync(stick), existsSync(usual)]).toEqual([[], false])
  })
  it('goes with the program once its data lie there, also where this PC has some of its own', () => {
    mkdirSync(join(stick, 'merchant-help-data'))
    mkdirSync(join(usual, 'data'), { recursive: true })
    expect(dataPlace(usual, stick)).toEqual({ folder: join(stick, 'merchant-help-data'), asks: null })
  })
  it('stays with the data of this PC, and asks no more', () => {
    mkdirSync(join(usual, 'data'), { recursive: true })
    expect(dataPlace(usual, stick)).toEqual({ folder: usual, asks: null })
  })
  it('does not offer a folder that takes no file', () => {
    const file = join(folder, 'a file')
    writeFileSync(file, '')
    expect(dataPlace(usual, file)).toEqual({ folder: usual, asks: null })
  })
})

describe('isWritable', () => {
  it('makes the folder, and leaves nothing in it', () => {
    expect(isWritable(usual)).toBe(true)
    expect(readdirSync(usual)).toEqual([])
  })
  it.runIf(process.platform === 'linux')('is no word of the system but a try: nothing can be made in /proc', () => {
    expect(isWritable('/proc')).toBe(false)
  })
})
