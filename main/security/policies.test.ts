import { describe, expect, it } from 'vitest'
import {
  appOrigin,
  contentSecurityPolicy,
  foreignSwitches,
  isOurs,
  mayNavigate,
  mayRequest,
  maySend,
  webPreferences,
} from './policies'

const page = `${appOrigin}/index.html`

describe('isOurs', () => {
  it('knows our pages by scheme and host', () => {
    expect(isOurs(page)).toBe(true)
  })
  it.each([
    'https://merchant-help/index.html',
    'file:///etc/passwd',
    'app://other/index.html',
    'app://merchant-help.example/index.html',
    'app://user@other/merchant-help',
    'data:text/html,hi',
    'javascript:alert(1)',
    'about:blank',
    '',
    'app:',
  ])('refuses %j', (url) => {
    expect(isOurs(url)).toBe(false)
    expect(mayRequest(url)).toBe(false)
    expect(mayNavigate(page, url)).toBe(false)
  })
})

describe('mayNavigate', () => {
  it('lets a page only reload itself', () => {
    expect(mayNavigate(page, page)).toBe(true)
    expect(mayNavigate(page, `${appOrigin}/print/print.html`)).toBe(false)
  })
})

describe('maySend', () => {
  const sender = { isMainFrame: true, isOurWindow: true, url: page }

  it('accepts the main frame of our window on our page, and nothing else', () => {
    expect(maySend(sender)).toBe(true)
    expect(maySend(null)).toBe(false)
    expect(maySend({ ...sender, isMainFrame: false })).toBe(false)
    expect(maySend({ ...sender, isOurWindow: false })).toBe(false)
    expect(maySend({ ...sender, url: 'https://merchant-help/' })).toBe(false)
  })
})

describe('contentSecurityPolicy', () => {
  it('allows our own files and nothing else', () => {
    expect(contentSecurityPolicy.split('; ')).toEqual([
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
    ])
  })
})

describe('foreignSwitches', () => {
  it('takes each of these away', () => {
    expect(foreignSwitches).toEqual([
      'remote-debugging-port',
      'remote-debugging-pipe',
      'remote-debugging-address',
      'js-flags',
      'load-extension',
      'renderer-cmd-prefix',
      'utility-cmd-prefix',
      'gpu-launcher',
      'browser-subprocess-path',
      'no-sandbox',
      'disable-gpu-sandbox',
      'single-process',
      'disable-web-security',
      'disable-site-isolation-trials',
      'proxy-server',
      'proxy-pac-url',
      'host-rules',
      'host-resolver-rules',
      'log-net-log',
      'ssl-key-log-file',
    ])
  })
})

describe('webPreferences', () => {
  it('shuts the page in', () => {
    expect(webPreferences).toEqual({
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
      spellcheck: false,
      disableBlinkFeatures: 'Auxclick',
      devTools: false,
      partition: 'merchant-help',
    })
  })
})
