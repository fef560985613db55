import { defineConfig } from '@playwright/test'

/** `npm run test:wide`: what few changes touch, on the real app. */
export default defineConfig({
  testDir: 'e2e/wide',
  testMatch: '**/*.wide.ts',
  outputDir: 'test-results/wide',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  forbidOnly: true,
})
