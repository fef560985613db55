import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { pinyinPlugin } from './scripts/catalog/pinyin-plugin.mjs'

export default defineConfig({
  plugins: [react(), pinyinPlugin(import.meta.dirname)],
  test: {
    include: ['{shared,main,renderer,scripts}/**/*.test.{ts,tsx,mjs}'],
    globalSetup: 'scripts/setup/temporary-folder.mjs',
    setupFiles: ['scripts/setup/unit-tests.mjs'],
    testTimeout: 20_000,
  },
})
