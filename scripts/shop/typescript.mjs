// Runs modules of shared/ and main/ in Node, as the build would make them.
import { createServerModuleRunner, createServer } from 'vite'
import { pinyinPlugin } from '../catalog/pinyin-plugin.mjs'
import { ROOT } from '../setup/run.mjs'

/** Imports TypeScript modules by their paths within the project, and hands them to `use`. */
export async function withModules(files, use) {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [pinyinPlugin(ROOT)],
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
    ssr: { external: true },
  })
  try {
    const runner = createServerModuleRunner(server.environments.ssr, { hmr: false })
    return await use(...(await Promise.all(files.map((file) => runner.import(`/${file}`)))))
  } finally {
    await server.close()
  }
}
