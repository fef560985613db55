import { app, type Session, type WebContents } from 'electron'
import { url as inspectorUrl } from 'node:inspector'
import { appScheme, foreignSwitches, mayNavigate, mayRequest, ownSwitches, unwantedFeatures } from './policies'

/** Takes away the switches by which somebody else would steer our windows. Call before anything else. */
export function dropForeignSwitches(): void {
  // A log that is evidence goes by the clock of the computer.
  if (app.isPackaged) app.commandLine.removeSwitch('clock')
  // What is shipped has no inspector: a fuse of the program denies it. Who has one, as the tests do, can do all anyway.
  if (!app.isPackaged || inspectorUrl() !== undefined) return
  for (const name of foreignSwitches) app.commandLine.removeSwitch(name)
}

/**
 * Shuts every door that a page, or Chromium itself, could leave by. Call before the app is ready, and after
 * `dropForeignSwitches`, which takes some of these switches away from others.
 */
export function harden(): void {
  // Whoever must run as root (a build machine) has switched it off by hand; the call would undo that and nothing starts.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  for (const [name, value] of Object.entries(ownSwitches)) app.commandLine.appendSwitch(name, value)
  const without = [app.commandLine.getSwitchValue('disable-features'), ...unwantedFeatures]
  app.commandLine.appendSwitch('disable-features', without.filter((name) => name !== '').join(','))
  app.on('session-created', hardenSession)
  app.on('web-contents-created', (_event, contents) => {
    hardenContents(contents)
  })
}

function hardenSession(session: Session): void {
  // `spellcheck: false` is for a window; a session would look for dictionaries all the same, the default one too.
  session.setSpellCheckerDictionaryDownloadURL(`${appScheme}://none/`)
  session.setSpellCheckerLanguages([])
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer({})
  })
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !mayRequest(url) })
  })
  session.on('will-download', (event) => {
    event.preventDefault()
  })
}

function hardenContents(contents: WebContents): void {
  // WebRTC asks no rule of a session, and sends to addresses that need no name.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
    // The three events differ in type only; Electron has no common one.
    contents.on(event as 'will-navigate', (details) => {
      if (!mayNavigate(contents.getURL(), details.url)) details.preventDefault()
    })
  }
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
}
