import type { BrowserWindowConstructorOptions } from 'electron'

/** Scheme and host of our pages: not `file:`, which the hardened package cannot read from and a page must not reach. */
export const appScheme = 'app'
export const appOrigin = `${appScheme}://merchant-help`

/** Sent with every page and asset. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "worker-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Switches of Chromium that no fuse covers, by which somebody else would steer our windows. */
export const foreignSwitches = [
  // Hand the windows to a debugger, or load code.
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'js-flags',
  'load-extension',
  // Start programs of somebody else in the place of our processes, or around them.
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'browser-subprocess-path',
  // Take the walls away. On Linux a part of them has gone with the first one before we are asked, and another part with
  // `disable-seccomp-filter-sandbox`, which is not here because that would not help: decision 14.
  'no-sandbox',
  'disable-gpu-sandbox',
  'single-process',
  'disable-web-security',
  'disable-site-isolation-trials',
  // Lead elsewhere, or tell others what is said there.
  'proxy-server',
  'proxy-pac-url',
  'host-rules',
  'host-resolver-rules',
  'log-net-log',
  'ssl-key-log-file',
]

/** Switches that we set: for what Chromium does by itself, and by ways that ask no rule of a session. */
export const ownSwitches = {
  // No name and no address is to be had by Chromium, whatever asks. The sockets of Node are not its business.
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  // The system's proxy is not used, nor looked for in the network.
  'no-proxy-server': '',
}

/** Parts of Chromium that are switched off: this one tells the neighbours a made name for the PC once a page uses WebRTC. */
export const unwantedFeatures = ['WebRtcHideLocalIpsWithMdns']

/** Written out in full, also where it is the default: a default can change. */
export const webPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  // It would fetch dictionaries from the network.
  spellcheck: false,
  disableBlinkFeatures: 'Auxclick',
  devTools: false,
  // In memory: Chromium keeps nothing of ours on the disk.
  partition: 'merchant-help',
} satisfies BrowserWindowConstructorOptions['webPreferences']

/** Whether a URL is one of our own pages or assets. Compared by its parts, never by how it starts. */
export function isOurs(url: string): boolean {
  try {
    const { protocol, host } = new URL(url)
    return `${protocol}//${host}` === appOrigin
  } catch {
    return false
  }
}

/** A page never leaves itself: it is one page, and links lead nowhere outside. */
export const mayNavigate = (from: string, to: string): boolean => isOurs(to) && from === to

/** Only our own files; nothing of the network. */
export const mayRequest = (url: string): boolean => isOurs(url)

/** The sender of a message: the main frame of a window of ours, showing a page of ours. */
export type Sender = { readonly isMainFrame: boolean; readonly isOurWindow: boolean; readonly url: string }

export const maySend = (sender: Sender | null): boolean =>
  sender !== null && sender.isMainFrame && sender.isOurWindow && isOurs(sender.url)
