import { defineConfig } from '@playwright/test'

/** `npm run test:print`: every document on every paper in both languages. */
export default defineConfig({
  testDir: 'e2e/print',
  testMatch: '**/*.print.ts',
  outputDir: 'test-results/print',
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  reporter: [['list']],
  forbidOnly: true,
})
