import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FUSES, readFuses, setFuses, wrongFuses } from './fuses.mjs'

// The mark by which the fuses are found in a program file; behind it the version, how many there are, and each as 0 or 1.
const MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** @param {string} states */
function programWith(states) {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'fuses-test-')), 'program')
  const wire = Buffer.concat([Buffer.from([1, states.length]), Buffer.from(states)])
  fs.writeFileSync(file, Buffer.concat([Buffer.from(`code ${MARK}`), wire, Buffer.from(' more code')]))
  return file
}

describe('setFuses', () => {
  it('sets all nine as listed', async () => {
    const program = programWith('101100010')
    await setFuses(program)
    expect(await readFuses(program)).toEqual(FUSES)
  })

  it('sets all that an older runtime knows', async () => {
    const program = programWith('10110001')
    await setFuses(program)
    const { WasmTrapHandlers: _, ...known } = FUSES
    expect(await readFuses(program)).toEqual(known)
  })

  it('stops at a fuse that is not listed, and leaves the program as it was', async () => {
    const program = programWith('1011000101')
    const before = fs.readFileSync(program)
    await expect(setFuses(program)).rejects.toThrow()
    expect(fs.readFileSync(program)).toEqual(before)
  })
})

describe('wrongFuses', () => {
  it('names each that is set otherwise, and each that nobody listed', async () => {
    const read = await readFuses(programWith('1000110010'))
    expect(wrongFuses(read)).toEqual(['RunAsNode', 'fuse 9'])
    expect(wrongFuses(FUSES)).toEqual([])
  })
})
