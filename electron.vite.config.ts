import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { basename, resolve } from 'node:path'
import { normalizePath, type Plugin } from 'vite'
import { pinyinPlugin } from './scripts/catalog/pinyin-plugin.mjs'
import { licencesPlugin } from './scripts/packaging/licences-plugin.mjs'
import manifest from './package.json' with { type: 'json' }

const at = (path: string) => resolve(import.meta.dirname, path)

/** `npm run dev`: readable, beside what is built to be used, and built anew with every change. */
const isDevelopment = process.env['MERCHANT_HELP_DEV'] !== undefined
const out = isDevelopment ? '.cache/dev' : 'out'
const build = {
  minify: !isDevelopment,
  sourcemap: isDevelopment ? ('inline' as const) : false,
  // A page that is being loaded must not find its files gone.
  emptyOutDir: !isDevelopment,
}
const stableNames = {
  entryFileNames: 'assets/[name].js',
  chunkFileNames: 'assets/[name].js',
  assetFileNames: 'assets/[name][extname]',
}
/** One language at a time: what stands in the page for the module that has all of them. */
const oneLanguage: Plugin = {
  name: 'one-language',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith('/messages')) return null
    const found = await this.resolve(source, importer, { skipSelf: true })
    // Vite writes paths with slashes on every system.
    const isAll = found?.id === normalizePath(at('shared/messages/messages.ts'))
    return isAll ? normalizePath(at('renderer/data/messages.ts')) : null
  },
}

/** Schemas of what main checks are made by functions without effects: those that the page does not use are left out. */
const treeshake = {
  propertyReadSideEffects: false as const,
  manualPureFunctions: ['v', 'freeText', 'digits', 'emptiable', 'noCardNumber'],
}

/**
 * What the first picture needs is one file instead of fifty: each is asked of main, which has a start of its own to do.
 * What runs by itself, and what only paper or the plain page is made of, stays out of it.
 */
const atOnce = {
  name: 'at-once',
  tags: ['$initial' as const],
  test: /^(?!.*(entry\.tsx|\.html|\/renderer\/(print|plain)\/))/,
}
const DEVELOPMENT = JSON.stringify(isDevelopment)

// The shipped runtime is newer than the oldest one the app is tested on: build for that one.
const node = 'node20.18'
const chrome = 'chrome130'

export default defineConfig({
  main: {
    plugins: [pinyinPlugin(import.meta.dirname), licencesPlugin({ writes: false })],
    // So that the app can say when it runs on another runtime than the one it is meant for.
    define: { RELEASE_ELECTRON: JSON.stringify(manifest.devDependencies.electron), DEVELOPMENT },
    // Its entry for Node makes a \`require\` of its own, and electron-vite puts a second one into the same file.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      ...build,
      target: node,
      outDir: `${out}/main`,
      // lowdb is ESM-only and small: all that is used is built in, and node_modules stays out of the package.
      externalizeDeps: false,
      rolldownOptions: { input: { main: at('main/main.ts') }, output: { format: 'es' } },
    },
  },
  preload: {
    plugins: [licencesPlugin({ writes: false })],
    build: {
      ...build,
      target: node,
      outDir: `${out}/preload`,
      externalizeDeps: false,
      // A sandboxed preload cannot be an ES module.
      rolldownOptions: {
        input: { preload: at('main/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [oneLanguage, react(), pinyinPlugin(import.meta.dirname), licencesPlugin({ writes: true })],
    define: { DEVELOPMENT },
    // Says where a rule stands. No hash: file names are unique, and what is random cannot be packed.
    css: { modules: { generateScopedName: (name, file) => `${basename(file, '.module.css')}_${name}` } },
    build: {
      ...build,
      target: chrome,
      outDir: `${out}/renderer`,
      // The shared chunk is asked for together with the first one, not after it; the polyfill is for older browsers.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        treeshake,
        input: {
          index: at('renderer/index.html'),
          print: at('renderer/print/print.html'),
          plain: at('renderer/plain/plain.html'),
        },
        output: {
          codeSplitting: { groups: [atOnce] },
          // The same names each time: files of before would lie about for ever.
          ...(isDevelopment ? stableNames : {}),
        },
      },
    },
  },
})
