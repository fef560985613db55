import { mkdir, rm, stat } from 'node:fs/promises'
import { createConnection, createServer } from 'node:net'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { errorCode } from './disk'

/**
 * Takes the lock. Null: it is ours, until this process ends in whatever way. Else the name of the user who has it, empty
 * where that cannot be known.
 */
export type TakeLock = () => Promise<string | null>

/** How the system calls whoever runs this. */
export function ownName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

/**
 * A lock on a folder among all users of the computer: an address that the system gives to one process, and takes back when
 * that has ended. Who listens there says who they are. The address is made of the folder itself, by whatever way it is
 * reached, and anew each time: another folder may lie there by then. Where none can be made there is nothing to guard.
 */
export function folderLock(folder: string, platform = process.platform): TakeLock {
  const ours = new Set<string>()
  return async () => {
    const name = await nameOf(folder).catch(() => null)
    if (name === null || ours.has(name)) return null
    const address =
      { linux: `\0${name}`, win32: `\\\\.\\pipe\\${name}` }[platform as string] ?? join(folder, 'open.sock')
    for (let tries = 0; tries < 3; tries++) {
      if (await listens(address)) {
        ours.add(name)
        return null
      }
      const holder = await whoListens(address)
      if (holder !== null) return holder
      // What a process left that has died; elsewhere the system has taken the address back by now.
      if (platform !== 'linux' && platform !== 'win32') await rm(address, { force: true }).catch(() => undefined)
    }
    return ''
  }
}

async function nameOf(folder: string): Promise<string> {
  const look = () => stat(folder, { bigint: true })
  const { dev, ino } = await look().catch(() => mkdir(folder, { recursive: true, mode: 0o700 }).then(look))
  return `merchant-help-${String(dev)}-${String(ino)}`
}

/** False where somebody has the address. Where there are no addresses there is no lock. */
const listens = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer((asking) => asking.on('error', () => undefined).end(ownName())).unref()
    server.once('error', (error) => {
      resolve(!['EADDRINUSE', 'EACCES'].includes(errorCode(error)))
    })
    // One on the disk has rights: everybody may ask.
    const forAll = !address.startsWith('\0')
    server.listen({ path: address, readableAll: forAll, writableAll: forAll }, () => resolve(true))
  })

/** Null: nobody. Another user's may not be asked everywhere. */
const whoListens = (address: string): Promise<string | null> =>
  new Promise((resolve) => {
    const asking = createConnection(address).setEncoding('utf8').setTimeout(500)
    let said = ''
    asking.on('data', (text: string) => (said += text))
    asking.on('timeout', () => asking.destroy())
    asking.on('error', (error) => {
      resolve(['ECONNREFUSED', 'ENOENT'].includes(errorCode(error)) ? null : '')
    })
    asking.on('close', () => {
      resolve(said.replaceAll(/\p{C}/gu, '').slice(0, 64))
    })
  })
