import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['{shared,main,renderer,scripts}/**/*.test.{ts,tsx,mjs}'],
    testTimeout: 20_000,
  },
})
