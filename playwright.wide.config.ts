import { defineConfig } from '@playwright/test'
import base from './playwright.config'

/** `npm run test:wide`: what few changes touch, on the real app. */
export default defineConfig(base, {
  testDir: 'e2e/wide',
  testMatch: '**/*.wide.ts',
  testIgnore: [],
  outputDir: 'test-results/wide',
})
