import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { realDisk, type Disk } from '../storage/disk'
import { saveFile } from './save-file'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'merchant-help-save-'))
  file = join(folder, 'log.csv')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const bytes = Buffer.from('new')
const modeOf = (path: string) => statSync(path).mode & 0o777

describe.skipIf(process.platform === 'win32')('saveFile', () => {
  it('makes a file that whoever the system lets may read', async () => {
    const before = process.umask(0o027)
    try {
      expect(await saveFile(file, bytes)).toEqual({ ok: true, value: file })
    } finally {
      process.umask(before)
    }

    expect(modeOf(file)).toBe(0o640)
    expect(readFileSync(file, 'utf8')).toBe('new')
  })
  it.each([0o664, 0o600, 0o444])('lets those read the new file who may read the old one, %o', async (mode) => {
    writeFileSync(file, 'old')
    chmodSync(file, mode)

    await saveFile(file, bytes)

    expect(modeOf(file)).toBe(mode)
    expect(readFileSync(file, 'utf8')).toBe('new')
  })
  const others: Record<string, () => void> = {
    'a folder': () => {
      mkdirSync(file)
    },
    'a pipe': () => {
      execFileSync('mkfifo', [file])
    },
    'a link to a file': () => {
      writeFileSync(join(folder, 'theirs'), 'theirs')
      symlinkSync(join(folder, 'theirs'), file)
    },
    'a link to a device': () => {
      symlinkSync('/dev/null', file)
    },
    'a link to nothing': () => {
      symlinkSync(join(folder, 'not there'), file)
    },
    // A node of our own: nothing of the machine is touched by whatever becomes of it.
    ...(process.getuid?.() === 0 && {
      'a device': () => {
        execFileSync('mknod', [file, 'c', '1', '3'])
      },
    }),
  }
  it.each(Object.keys(others))('writes nothing in the place of %s', async (what) => {
    others[what]?.()
    const before = [lstatSync(file).ino, ...readdirSync(folder)]

    expect(await saveFile(file, bytes)).toEqual({ ok: false, failure: 'file-not-writable' })

    expect([lstatSync(file).ino, ...readdirSync(folder)]).toEqual(before)
    if (what === 'a link to a file') expect(readFileSync(file, 'utf8')).toBe('theirs')
  })
  it('leaves alone what has a name that it could have taken, and follows no link there', async () => {
    const names: string[] = []
    const planted = join(folder, 'theirs')
    writeFileSync(planted, 'theirs')
    writeFileSync(`${file}.new`, 'a file of the user')
    const disk: Disk = {
      ...realDisk,
      write: (fresh, content, rights) => {
        names.push(fresh)
        // Whoever could foresee the name plants a link.
        symlinkSync(planted, fresh)
        return realDisk.write(fresh, content, rights)
      },
    }

    expect(await saveFile(file, bytes, disk)).toMatchObject({ ok: false })
    expect(readFileSync(planted, 'utf8')).toBe('theirs')
    expect(readFileSync(`${file}.new`, 'utf8')).toBe('a file of the user')
    await saveFile(file, bytes)
    await saveFile(file, bytes, disk)
    expect(new Set(names).size).toBe(2)
    expect(readFileSync(file, 'utf8')).toBe('new')
  })
})
