import { defineConfig } from '@playwright/test'
import base from './playwright.config'

/** `npm run test:packets`: what the app has to do with a network. One at a time, as the machine's packets are counted. */
export default defineConfig(base, {
  testDir: 'e2e/packets',
  testMatch: '**/*.packets.ts',
  testIgnore: [],
  outputDir: 'test-results/packets',
  workers: 1,
  timeout: 300_000,
})
