// Becomes resources/default_app.asar of the put-together runtime: runs the app that the command line names, as
// Electron's own default_app does. It awaits the app's main, so that Electron's `ready` waits for it too.
import { app } from 'electron'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })

/** @typedef {{ setVersion: (version: string) => void, setAppPath: (folder: string) => void }} Hidden what Electron's own calls */

const hidden = /** @type {typeof app & Hidden} */ (app)

const args = process.argv.slice(1)
const modulesFirst = []
let appIndex = 0
for (; appIndex < args.length && args[appIndex]?.startsWith('-'); appIndex += 1) {
  const arg = args[appIndex]
  if (arg === '--version' || arg === '-v') {
    console.log(`v${process.versions.electron}`)
    process.exit(0)
  }
  // Playwright starts its own loader this way.
  if (arg === '--require' || arg === '-r') modulesFirst.push(args[(appIndex += 1)] ?? '')
}
const named = args[appIndex]
if (named === undefined) {
  console.error('electron: name the app folder to run')
  process.exit(1)
}

const require = createRequire(path.join(process.cwd(), 'from-here.js'))
for (const name of modulesFirst) require(name)

let main = path.resolve(named)
process.argv.splice(1, appIndex + 1, main)
if (fs.statSync(main).isDirectory()) {
  /** @type {unknown} */
  const raw = JSON.parse(fs.readFileSync(path.join(main, 'package.json'), 'utf8'))
  const manifest = /** @type {Partial<Record<'version' | 'productName' | 'name' | 'desktopName' | 'main', string>>} */ (
    raw
  )
  if (manifest.version) hidden.setVersion(manifest.version)
  app.setName(manifest.productName ?? manifest.name ?? 'Electron')
  if (manifest.desktopName) app.setDesktopName(manifest.desktopName)
  hidden.setAppPath(main)
  main = path.join(main, manifest.main ?? 'index.js')
}

try {
  await import(pathToFileURL(main).href)
} catch (error) {
  console.error('App threw an error during load')
  console.error(error)
  process.exit(1)
}
