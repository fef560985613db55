import { defineConfig } from '@playwright/test'
import base from './playwright.config'

/** What `npm run test:package` runs on a package: what only a package can show, and the main job as everywhere. */
export default defineConfig(base, {
  testIgnore: [],
  testMatch: [
    'packaged/*.spec.ts',
    ...['main-job', 'export', 'hardening', 'print-command'].map((name) => `${name}.spec.ts`),
  ],
})
