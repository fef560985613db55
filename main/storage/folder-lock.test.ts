import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folderLock, ownName } from './folder-lock'

const isRoot = process.getuid?.() === 0

// Removed all together: a folder that is gone gives its number to the next one, and with it the lock that this process has.
const all = mkdtempSync(join(tmpdir(), 'merchant-help-lock-'))
let folder: string
let count = 0
const holders: ChildProcess[] = []
beforeEach(() => {
  folder = join(all, `data-${String(++count)}`)
})
afterEach(async () => {
  for (const holder of holders.splice(0)) await kill(holder)
})
afterAll(() => {
  rmSync(all, { recursive: true })
})

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** Another process that has the address; `uid`: of another user. */
async function holderOf(address: string, says: string | null, uid?: number): Promise<ChildProcess> {
  const answer = says === null ? '' : `asking.on('error', () => 0).end(${JSON.stringify(says)})`
  const program = `require('net').createServer((asking) => { ${answer} })
    .listen(${JSON.stringify(address)}, () => console.log('listens'))`
  const child = spawn(process.execPath, ['-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: '/',
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  holders.push(child)
  await once(child.stdout, 'data')
  return child
}

const addressOf = (path: string): string => {
  const { dev, ino } = statSync(path, { bigint: true })
  return `\0merchant-help-${String(dev)}-${String(ino)}`
}

describe.runIf(process.platform === 'linux')('folderLock', () => {
  it('is given to one, who may ask again, and says to others who has it, by whatever way they come', async () => {
    const first = folderLock(folder)
    expect(await first()).toBeNull()
    expect(await first()).toBeNull()
    symlinkSync(folder, `${folder}-way`)

    expect(await folderLock(folder)()).toBe(ownName())
    expect(await folderLock(`${folder}-way`)()).toBe(ownName())
    expect(await folderLock(`${folder}-another`)()).toBeNull()
  })
  it('is given to one of many who ask at the same moment', async () => {
    const given = await Promise.all(Array.from({ length: 8 }, () => folderLock(folder)()))

    expect(given.filter((holder) => holder === null)).toHaveLength(1)
  })
  it.each([['this user', undefined] as const, ...(isRoot ? [['another user', 65_534] as const] : [])])(
    'is free again as soon as the process that had it is dead, of %s',
    async (_, uid) => {
      mkdirSync(folder)
      const other = await holderOf(addressOf(folder), 'cashier\n', uid)
      const take = folderLock(folder)
      expect(await take()).toBe('cashier')

      await kill(other)

      expect(await take()).toBeNull()
    },
  )
  it('waits for no holder that says nothing', async () => {
    mkdirSync(folder)
    await holderOf(addressOf(folder), null)

    expect(await folderLock(folder)()).toBe('')
  })
  it('guards the folder that lies there now', async () => {
    const take = folderLock(folder)
    await take()
    renameSync(folder, `${folder}-moved`)
    mkdirSync(folder)
    await holderOf(addressOf(folder), 'cashier')

    expect(await take()).toBe('cashier')
    expect(await folderLock(`${folder}-moved`)()).toBe(ownName())
  })
})

// As on macOS, where the address is a file.
describe.runIf(process.platform !== 'win32')('folderLock by a file', () => {
  it('is given to one, and goes by whether anybody listens, not by the file', async () => {
    mkdirSync(folder)
    const address = join(folder, 'open.sock')
    const other = await holderOf(address, 'cashier')
    const take = folderLock(folder, 'darwin')
    expect(await take()).toBe('cashier')
    await kill(other)
    expect(existsSync(address)).toBe(true)

    expect(await take()).toBeNull()
    expect(await folderLock(folder, 'darwin')()).toBe(ownName())
  })
})
