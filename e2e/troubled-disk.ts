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
