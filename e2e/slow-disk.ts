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
