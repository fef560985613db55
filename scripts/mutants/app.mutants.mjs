// Run by `npm run test:mutants -- scripts/mutants/app`; see scripts/mutants/kinds.mjs.
import { inApp as byTitle } from './kinds.mjs'

/** @typedef {import('./kinds.mjs').InFile} InFile */

const answering = 'main/ipc/answer.ts'
const hardening = 'main/security/harden.ts'
const serving = 'main/security/app-protocol.ts'
/**
 * Seen by one test of e2e/hardening.spec.ts, by its title.
 * @type {InFile}
 */
const inApp = (name, change, title, file = hardening) => byTitle(name, file, change, title)

/** @type {readonly import('./kinds.mjs').Mutant[]} */
export const mutants = [
  inApp(
    'the tools of Chromium are shipped',
    ['DEVELOPMENT && asksForTools()', 'asksForTools()'],
    'has no part of the development build',
    'main/security/make-window.ts',
  ),
  inApp(
    'the development build is what is shipped',
    ['JSON.stringify(isDevelopment)', "'true'"],
    'has no part of the development build',
    'electron.vite.config.ts',
  ),
  inApp('permission requests are granted', ['answer(false)', 'answer(true)'], 'no permission is given to who asks'),
  inApp(
    'permission checks pass',
    ['setPermissionCheckHandler(() => false)', 'setPermissionCheckHandler(() => true)'],
    'no permission is there',
  ),
  inApp(
    'devices are given',
    ['setDevicePermissionHandler(() => false)', 'setDevicePermissionHandler(() => true)'],
    'every session is told to refuse, each thing by itself',
  ),
  inApp(
    'the screen is shared',
    ['(_request, answer) => {\n    answer({})', '(request, answer) => {\n    answer({ video: request.frame })'],
    'every session is told to refuse, each thing by itself',
  ),
  inApp(
    'the session asks the network',
    ['cancel: !mayRequest(url)', 'cancel: !mayRequest && url'],
    'nothing reaches the network',
  ),
  inApp(
    'a proxy of the system is asked',
    ["  'no-proxy-server': '',\n", ''],
    'nothing reaches the network',
    'main/security/policies.ts',
  ),
  inApp(
    'dictionaries are looked for where Chromium has them',
    ['  session.setSpellCheckerDictionaryDownloadURL(`${appScheme}://none/`)\n', '  void appScheme\n'],
    'every session is told to refuse, each thing by itself',
  ),
  inApp(
    'spelling is checked',
    ['  session.setSpellCheckerLanguages([])\n', ''],
    'every session is told to refuse, each thing by itself',
  ),
  inApp(
    'downloads start',
    ["session.on('will-download', (event) => {\n    event.preventDefault()", "session.on('will-download', () => {"],
    'nothing is downloaded',
  ),
  inApp('windows open', ["action: 'deny'", "action: 'allow'"], 'no second window opens'),
  inApp('the page goes where it likes', ['details.preventDefault()', 'return'], 'the page leads nowhere'),
  .../** @type {const} */ ([
    ['will-navigate', "['will-navigate'", "['did-navigate'"],
    ['will-frame-navigate', "'will-frame-navigate'", "'did-frame-navigate'"],
    ['will-redirect', "'will-redirect'", "'did-redirect-navigation'"],
  ]).map(([event, find, replace]) =>
    inApp(`${event} is not watched`, [find, replace], 'each way of navigating is refused on its own'),
  ),
  inApp(
    'webviews are attached',
    ["on('will-attach-webview', (event) => {\n    event.preventDefault()", "on('will-attach-webview', () => {"],
    'a webview is nothing but an unknown tag, and would not be attached',
  ),
  inApp(
    'sessions are not hardened',
    ["  app.on('session-created', hardenSession)\n", '  void hardenSession\n'],
    'nothing is downloaded',
  ),
  inApp(
    'pages are not hardened',
    ['    hardenContents(contents)\n', '    void [hardenContents, contents]\n'],
    'no second window opens',
  ),
  inApp('the app forgets to harden', ['\nharden()\n', '\nvoid harden\n'], 'no permission is there', 'main/main.ts'),
  inApp(
    'windows are made with the defaults',
    ['{ ...webPreferences, preload, ', '{ partition: webPreferences.partition, preload, '],
    'every window is made with the safe preferences',
    'main/security/make-window.ts',
  ),
  inApp(
    'another page is answered',
    ["  if (!maySend(sender)) return refuse('refused')\n", '  void maySend(sender)\n'],
    'another page with our bridge gets no answer',
    answering,
  ),
  inApp(
    'what cannot be read is thrown back to the page',
    ['    return null\n  }\n}\n\n/** Whether it is data', "    throw new Error('x')\n  }\n}\n\n/** Whether it is data"],
    'nonsense over the bridge is refused on every channel',
    answering,
  ),
  inApp(
    'files are found by path',
    [
      'assets().get(url)',
      "assets().get(url) ?? join(import.meta.dirname, '..', decodeURIComponent(new URL(url).pathname))",
    ],
    'only the built files are served, each with the policy',
    serving,
  ),
  inApp(
    'any method is answered',
    [" || method !== 'GET'", " || method === ''"],
    'only the built files are served, each with the policy',
    serving,
  ),
  ...['Content-Security-Policy', 'X-Content-Type-Options'].map((header) =>
    inApp(
      `served without ${header}`,
      [`'${header}'`, "'X-Nothing'"],
      'only the built files are served, each with the policy',
      serving,
    ),
  ),
]
