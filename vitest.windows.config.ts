import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** `npm run test:windows`: what touches the disk, and what is shared, in Node for Windows. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['{shared,main/storage,main/backup,main/export,main/files}/**/*.test.ts', 'scripts/windows/*.windows.ts'],
    // Wine 8 makes no links as Windows does.
    testNamePattern: /^(?!.*(takes no folder inside the data, by whatever way|writes no file whose name is taken))/,
    pool: 'threads',
    // Most of it waits, for the disk or for another program.
    maxWorkers: 4,
    maxConcurrency: 30,
    // Under Wine much takes ten times as long.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
