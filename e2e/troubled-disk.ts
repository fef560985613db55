import type { ElectronApplication } from '@playwright/test'

/** Every flush of the log takes so many milliseconds more, as on a sleeping disk or behind a virus scanner. */
export const slowDisk = (app: ElectronApplication, delay: number): Promise<void> =>
  app.evaluate((_electron, more) => {
    const disk = process.getBuiltinModule('node:fs') as { fdatasync: (...given: unknown[]) => void }
    const flush = disk.fdatasync
    disk.fdatasync = (...given) => {
      setTimeout(() => {
        flush(...given)
      }, more)
    }
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  }, delay)

/** From now on writing to the log finds no room, or finds it again. */
export const fullDisk = (app: ElectronApplication, isFull: boolean): Promise<void> =>
  app.evaluate((_electron, full) => {
    type Write = (...given: unknown[]) => void
    const disk = process.getBuiltinModule('node:fs') as { write: Write; whole?: Write }
    disk.whole ??= disk.write
    disk.write = full
      ? (...given) => {
          const done = given.at(-1) as (error: Error) => void
          setImmediate(done, Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
        }
      : disk.whole
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  }, isFull)

/** From now on another program has every file of ours open, or lets go of them again. */
export const heldDisk = (app: ElectronApplication, isHeld: boolean): Promise<void> =>
  app.evaluate((_electron, held) => {
    type Call = (...given: unknown[]) => unknown
    const refused = () => Object.assign(new Error('EBUSY'), { code: 'EBUSY' })
    const disk = process.getBuiltinModule('node:fs') as unknown as { write: Call; free?: Call }
    const promises = process.getBuiltinModule('node:fs/promises') as unknown as { open: Call; freeOpen?: Call }
    disk.free ??= disk.write
    promises.freeOpen ??= promises.open
    disk.write = held
      ? (...given) => {
          const done = given.at(-1) as (error: Error) => void
          setImmediate(done, refused())
        }
      : disk.free
    promises.open = held ? () => Promise.reject(refused()) : promises.freeOpen
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  }, isHeld)

/** From now on the data of before cannot be moved aside: another program has their folder open. Or they can again. */
export const heldFolder = (app: ElectronApplication, isHeld: boolean): Promise<void> =>
  app.evaluate((_electron, held) => {
    type Rename = (from: string, to: string) => Promise<void>
    const disk = process.getBuiltinModule('node:fs/promises') as unknown as { rename: Rename; freeRename?: Rename }
    const free = (disk.freeRename ??= disk.rename)
    disk.rename = (from, to) =>
      held && to.includes('before-restore-')
        ? Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' }))
        : free(from, to)
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  }, isHeld)

/** From now on no flush of the log comes through, and no file can be made: what the log holds cannot be known. */
export const brokenDisk = (app: ElectronApplication): Promise<void> =>
  app.evaluate(() => {
    type Call = (...given: unknown[]) => unknown
    const failed = () => Object.assign(new Error('EIO'), { code: 'EIO' })
    const disk = process.getBuiltinModule('node:fs') as unknown as { fdatasync: Call }
    const promises = process.getBuiltinModule('node:fs/promises') as unknown as { open: Call }
    disk.fdatasync = (...given) => {
      const done = given.at(-1) as (error: Error) => void
      setImmediate(done, failed())
    }
    promises.open = () => Promise.reject(failed())
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  })
