import { defineConfig } from '@playwright/test'
import base from './playwright.config'

/** `npm run test:print`: every document on every paper in both languages. */
export default defineConfig(base, {
  testDir: 'e2e/print',
  testMatch: '**/*.print.ts',
  testIgnore: [],
  outputDir: 'test-results/print',
  timeout: 120_000,
})
