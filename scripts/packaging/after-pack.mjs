// electron-builder calls this when a package is put together and not yet signed.
import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from '../setup/run.mjs'
import { setFuses } from './fuses.mjs'
import { packagesInside } from './licences-plugin.mjs'

/** @param {import('electron-builder').AfterPackContext} context */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const resources = packager.getResourcesDir(appOutDir)
  // What a runtime that is given as a folder brings, and only development needs.
  for (const file of ['default_app.asar', '../version', '../runtime.json']) {
    fs.rmSync(path.join(resources, file), { force: true })
  }
  addLicences(electronPlatformName === 'darwin' ? resources : appOutDir)
  await setFuses(path.join(appOutDir, programOf(packager, electronPlatformName)))
}

/**
 * Ours and those of the packages inside; Electron's and Chromium's stand there already.
 * @param {string} folder
 */
function addLicences(folder) {
  fs.copyFileSync(path.join(ROOT, 'LICENSE'), path.join(folder, 'LICENSE.merchant-help.txt'))
  const texts = packagesInside().map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`,
  )
  fs.writeFileSync(path.join(folder, 'LICENSES.packages.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`))
}

/**
 * @param {import('electron-builder').AfterPackContext['packager']} packager
 * @param {string} platform
 */
function programOf(packager, platform) {
  if (platform === 'linux') return /** @type {import('app-builder-lib').LinuxPackager} */ (packager).executableName
  return packager.appInfo.productFilename + (platform === 'darwin' ? '.app' : '.exe')
}
