// The set-up for Windows as electron-builder.yml describes it, around a stub instead of Electron.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { readJson } from '../../setup/load.mjs'
import { ROOT, SetupError, run, toolFile } from '../../setup/run.mjs'
import { inWindows, packages } from '../wine.mjs'

/** @typedef {import('../wine.mjs').Windows} Windows */

/** The plug-ins of NSIS that electron-builder brings; one DLL stands in for each. */
const PLUGINS = ['UAC', 'nsis7z', 'SpiderBanner', 'nsProcess', 'WinShell', 'StdUtils', 'nsisunz', 'inetc']
const here = import.meta.dirname

/** @param {string} folder */
function made(folder) {
  fs.mkdirSync(folder, { recursive: true })
  return folder
}

/**
 * What electron-builder takes for an unpacked Electron.
 * @param {Windows} windows
 * @param {string} version
 */
function electronStub({ work, build }, version) {
  const folder = made(path.join(work, 'electron'))
  const resources = path.join(work, 'stub.o')
  execFileSync('x86_64-w64-mingw32-windres', [path.join(here, 'stub.rc'), '-o', resources])
  build('setup/stub.c', 'electron/electron.exe', '-mwindows', resources)
  fs.writeFileSync(path.join(folder, 'version'), version)
  made(path.join(folder, 'resources'))
  made(path.join(folder, 'locales'))
  for (const name of ['icudtl.dat', 'locales/en-US.pak', 'locales/zh-CN.pak'])
    fs.writeFileSync(path.join(folder, name), 'x')
  return folder
}

/**
 * Where electron-builder finds the tools that it would download.
 * @param {Windows} windows
 * @param {string} sevenZip
 */
function tools({ work, build, asUser }, sevenZip) {
  const nsis = made(path.join(work, 'nsis'))
  fs.copyFileSync(path.join(here, 'makensis'), path.join(nsis, 'makensis'))
  fs.copyFileSync(path.join(work, 'electron/electron.exe'), path.join(nsis, 'elevate.exe'))
  const plugins = build('setup/plugins.c', 'plugins.dll', '-shared', '-lshell32')
  for (const target of ['x86-unicode', 'amd64-unicode']) {
    const folder = made(path.join(work, 'resources/plugins', target))
    for (const name of PLUGINS) fs.copyFileSync(plugins, path.join(folder, `${name}.dll`))
  }
  // The one for Linux comes without the right to be run.
  const program = path.join(sevenZip, '7zip-bin/linux/x64/7za')
  fs.chmodSync(program, 0o755)
  return {
    ELECTRON_BUILDER_NSIS_DIR: nsis,
    ELECTRON_BUILDER_NSIS_RESOURCES_DIR: path.join(work, 'resources'),
    ELECTRON_BUILDER_7ZIP_PATH: program,
    ELECTRON_BUILDER_COMPRESSION_LEVEL: '1',
    // It lets the set-up write its uninstaller, by running it.
    PATH: `${asUser(made(path.join(work, 'bin')), 'wine')}${path.delimiter}${process.env.PATH ?? ''}`,
  }
}

/**
 * Makes ready; resolves with what builds a set-up of a version, and with the environment in which it can be run.
 * @param {Windows} windows
 */
export async function builder(windows) {
  const { version: electron } = /** @type {{ version: string }} */ (
    readJson(path.join(ROOT, 'node_modules/electron/package.json'))
  )
  const sevenZip = await packages('seven-zip', path.join(here, '../seven-zip'), windows, [])
  const electronDist = electronStub(windows, electron)
  const unpacker = { SETUP_7ZA: inWindows(path.join(sevenZip, '7zip-bin/win/x64/7za.exe')) }
  const env = { ...process.env, ...tools(windows, sevenZip), ...unpacker }
  /** @param {string} version */
  const build = async (version) => {
    const output = made(path.join(windows.work, `dist-${version}`))
    windows.give(output)
    const config = path.join(windows.work, `${version}.json`)
    // A stub has no fuses, which are set after packing. All else is as it is shipped.
    const changes = {
      afterPack: null,
      electronVersion: electron,
      electronDist,
      directories: { output },
      extraMetadata: { version },
    }
    const nsis = { include: path.join(here, 'no-running-check.nsh') }
    fs.writeFileSync(config, JSON.stringify({ extends: path.join(ROOT, 'electron-builder.yml'), ...changes, nsis }))
    const args = [toolFile('electron-builder'), '--win', 'nsis', '--x64', '--publish', 'never', '--config', config]
    const { code, output: said } = await run(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    if (code !== 0) throw new SetupError(`${said}\nThe set-up could not be built.`)
    const name = fs.readdirSync(output).find((file) => file.endsWith('-setup.exe'))
    if (name === undefined) throw new SetupError(`${said}\nThere is no set-up in ${output}.`)
    windows.give(output)
    return path.join(output, name)
  }
  return { build, env: unpacker }
}
