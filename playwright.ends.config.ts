import { defineConfig } from '@playwright/test'
import base from './playwright.config'

/** `npm run test:ends`: the pages in a current Chromium beside those in the Electron that is here. */
export default defineConfig(base, {
  testDir: 'e2e/ends',
  testMatch: '**/*.ends.ts',
  testIgnore: [],
  outputDir: 'test-results/ends',
  timeout: 600_000,
})
