// `npm run test:setup`: the set-up for Windows is built around a stub, and under Wine installed for one user, upgraded over
// data that are in use, and uninstalled: the data stay, and go when that is asked for.
import fs from 'node:fs'
import path from 'node:path'
import { UUID } from 'builder-util-runtime'
import { readJson } from '../../setup/load.mjs'
import { ROOT, log, runMain } from '../../setup/run.mjs'
import { inWindows, withWindows } from '../wine.mjs'
import { builder } from './build.mjs'

/** @typedef {import('../wine.mjs').Windows} Windows */

const { version: VERSION } = /** @type {{ version: string }} */ (readJson(path.join(ROOT, 'package.json')))
const NEWER = '99.0.0'
const SHORTCUT = '商户帮手 Merchant Help.lnk'
const UNINSTALL = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall'
/** Of which electron-builder makes the set-up's identity, with the appId: a changed one is a second program in each shop. */
const NAMESPACE = UUID.parse('50e065bc-3134-11e6-9bab-38c9862bdaf3')

let wrong = 0
/**
 * @param {string} what
 * @param {boolean} isSo
 * @param {unknown} [seen]
 */
function expect(what, isSo, seen = '') {
  if (!isSo) wrong++
  console.log(`${isSo ? 'ok   ' : 'WRONG'} ${what}${isSo || seen === '' ? '' : `: ${JSON.stringify(seen)}`}`)
}

/**
 * Where everything lies for one user.
 * @param {Windows} windows
 */
function placesOf({ drive, env }) {
  const home = path.join(drive, 'users', path.basename(env.HOME ?? ''))
  const roaming = path.join(home, 'AppData/Roaming')
  return {
    program: path.join(home, 'AppData/Local/Programs/merchant-help'),
    data: path.join(roaming, 'Merchant Help'),
    startMenu: path.join(roaming, 'Microsoft/Windows/Start Menu/Programs', SHORTCUT),
    desktop: path.join(home, 'Desktop', SHORTCUT),
  }
}

/**
 * What stands under Apps & features, key by key.
 * @param {Windows} windows
 * @returns {Promise<Record<string, Record<string, string>>>}
 */
async function appsOf({ run, work }) {
  const file = path.join(work, 'apps.reg')
  await run('reg', ['export', UNINSTALL, inWindows(file), '/y'], { quiet: true })
  if (!fs.existsSync(file)) return {}
  /** @type {Record<string, Record<string, string>>} */
  const apps = {}
  for (const part of fs.readFileSync(file, 'utf16le').split('\r\n[').slice(1)) {
    const name = /^.*\\Uninstall\\([^\\\]]+)\]/.exec(part)?.[1]
    if (name === undefined) continue
    const values = [...part.matchAll(/^"(\w+)"="(.*)"\r?$/gm)]
    apps[name] = Object.fromEntries(values.map(([, key = '', value = '']) => [key, value.replaceAll(/\\(.)/g, '$1')]))
  }
  fs.rmSync(file)
  return apps
}

/** @param {string} folder */
const contentOf = (folder) =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder, { encoding: 'utf8', recursive: true })
        .sort()
        .map((name) => [
          name,
          fs.statSync(path.join(folder, name)).isFile() ? fs.readFileSync(path.join(folder, name), 'utf8') : '',
        ])
    : []
/** @param {string} folder */
const textOf = (folder) => JSON.stringify(contentOf(folder))

/**
 * Nothing is there of an earlier run, and the data of a shop.
 * @param {Windows} windows
 */
async function begin(windows) {
  const { program, data, startMenu, desktop } = placesOf(windows)
  for (const place of [program, data, startMenu, desktop]) fs.rmSync(place, { recursive: true, force: true })
  for (const name of Object.keys(await appsOf(windows))) {
    await windows.run('reg', ['delete', `${UNINSTALL}\\${name}`, '/f'], { quiet: true })
    await windows.run('reg', ['delete', `HKCU\\Software\\${name}`, '/f'], { quiet: true })
  }
  for (const name of ['settings.json', 'incidents/2026-11.json', 'journal/00000001.log', 'backups/一.mhb']) {
    fs.mkdirSync(path.dirname(path.join(data, name)), { recursive: true })
    fs.writeFileSync(path.join(data, name), `店里的 ${name}`)
  }
  windows.give(data)
}

/**
 * @param {Windows} windows
 * @param {string} version
 */
async function expectInstalled(windows, version) {
  const { program, startMenu, desktop } = placesOf(windows)
  const files = fs.existsSync(program) ? fs.readdirSync(program) : []
  expect(
    'the program is there, for this user',
    ['Merchant Help.exe', 'resources'].every((name) => files.includes(name)),
    files,
  )
  expect('the app is in it', fs.existsSync(path.join(program, 'resources/app.asar')))
  expect(
    'the shortcut in the start menu has the Chinese name',
    fs.existsSync(startMenu),
    fs.readdirSync(path.dirname(startMenu)),
  )
  expect(
    'the shortcut on the desktop has the Chinese name',
    fs.existsSync(desktop),
    fs.readdirSync(path.dirname(desktop)),
  )
  const apps = await appsOf(windows)
  const [identity = '', ...others] = Object.keys(apps)
  const { appId } = /** @type {{ appId: string }} */ (readJson(path.join(ROOT, 'shared/identity.json')))
  expect('one program stands under Apps & features', identity !== '' && others.length === 0, Object.keys(apps))
  expect('its identity is that of the appId', identity === UUID.v5(appId, NAMESPACE), identity)
  const { DisplayName, DisplayVersion, QuietUninstallString } = apps[identity] ?? {}
  expect(
    'with its name and version',
    DisplayName === `Merchant Help ${version}` && DisplayVersion === version,
    apps[identity],
  )
  const uninstaller = `"${inProgram(program)}\\Uninstall Merchant Help.exe" /currentuser /S`
  expect('and with the way to uninstall it', QuietUninstallString === uninstaller, QuietUninstallString)
}

/** The program's folder as Windows calls it. @param {string} program */
const inProgram = (program) => `C:${program.slice(program.indexOf('drive_c') + 7).replaceAll('/', '\\')}`

/**
 * @param {Windows} windows
 * @param {readonly string[]} words
 */
async function uninstall(windows, words) {
  const { program, startMenu, desktop } = placesOf(windows)
  const { code } = await windows.run(path.join(program, 'Uninstall Merchant Help.exe'), [
    '/currentuser',
    '/S',
    ...words,
  ])
  // It goes on from a copy of itself.
  await windows.atRest()
  expect('uninstalling succeeds', code === 0, code)
  const left = [program, startMenu, desktop].filter((place) => fs.existsSync(place))
  expect('program and shortcuts are gone', left.length === 0, left)
  const apps = Object.keys(await appsOf(windows))
  expect('nothing stands under Apps & features', apps.length === 0, apps)
}

/** @param {Windows} windows */
async function tryAll(windows) {
  const { build, env } = await builder(windows)
  const setups = { first: await build(VERSION), newer: await build(NEWER) }
  log('the set-ups are built')
  const { data } = placesOf(windows)
  await begin(windows)
  const before = textOf(data)
  /** @param {string} setup */
  const install = async (setup) => {
    const { code } = await windows.run(setup, ['/S'], { env })
    await windows.atRest()
    expect('the set-up succeeds', code === 0, code)
  }

  console.log(`\nInstalled, ${VERSION}:`)
  await install(setups.first)
  await expectInstalled(windows, VERSION)
  expect('data of before are kept', textOf(data) === before, contentOf(data))

  console.log(`\nUpgraded to ${NEWER}, while another program has the data open:`)
  const hold = windows.build('hold.c', 'hold.exe', '-municode')
  const held = ['settings.json', 'journal\\00000001.log'].map((name) =>
    windows.run(hold, [`${inProgram(data)}\\${name}`, 'rw', 'r', '15000'], { quiet: true, said: name.slice(0, 4) }),
  )
  await install(setups.newer)
  await Promise.all(held)
  await expectInstalled(windows, NEWER)
  expect('the data are kept', textOf(data) === before, contentOf(data))

  console.log('\nUninstalled:')
  await uninstall(windows, [])
  expect('the data are kept', textOf(data) === before, contentOf(data))

  console.log('\nInstalled again, and uninstalled with --delete-app-data:')
  await install(setups.newer)
  expect('the data are kept', textOf(data) === before, contentOf(data))
  await uninstall(windows, ['--delete-app-data'])
  expect('the data are gone', !fs.existsSync(data), contentOf(data))
  console.log(`\n${wrong === 0 ? 'all as it should be' : `${wrong} WRONG`}`)
  return wrong === 0 ? 0 : 1
}

await runMain(() => withWindows({ makensis: 'nsis' }, tryAll))
