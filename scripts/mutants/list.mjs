// Every guard of the app, each with a way to break it and the test that must then go red. A new guard is a new entry.
//
// A mutant replaces `find`, which must stand exactly once in `file`, by `replace`; or it puts `add` at the end of the
// file. `guard` is the command that must fail, `says` what it must say: red for another reason proves nothing.
import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from '../setup/run.mjs'

const types = { kind: 'types' }
const imports = { kind: 'imports' }
const lint = (file) => ({ kind: 'lint', only: file })
const unit = (file) => ({ kind: 'unit', only: file })
/** One test of e2e/hardening.spec.ts, by its title. */
const app = (title) => ({ kind: 'app', only: title })

/** The lines of a file that match, each of which is a guard: what is added to them later is broken too. */
function linesOf(file, pattern) {
  const text = fs.readFileSync(path.join(ROOT, file), 'utf8')
  const lines = [...text.matchAll(pattern)]
  if (lines.length === 0) throw new Error(`${file}: nothing matches ${pattern}`)
  return lines.map(([line, ...groups]) => ({ file, line, groups }))
}

const breaksRule = (says, file, specifier) => ({
  name: `${file} imports ${specifier}`,
  file,
  add: `import '${specifier}'`,
  guard: imports,
  says,
})

const importRules = [
  breaksRule('no-cycles', 'shared/catalog/code-key.ts', './catalog'),
  breaksRule('no-imports-of-tests', 'renderer/app.tsx', './keys.test'),
  breaksRule('shared-is-pure', 'shared/result.ts', 'node:path'),
  breaksRule('shared-is-pure', 'shared/result.ts', 'react'),
  breaksRule('catalog-has-one-door', 'renderer/features/lookup/home.tsx', '#shared/catalog/code-sets'),
  breaksRule('catalog-has-one-door', 'main/window.ts', '#shared/catalog/response-code'),
  breaksRule('preload-is-thin', 'main/preload/preload.ts', '../command-line'),
  breaksRule('preload-takes-types-only', 'main/preload/preload.ts', '#shared/ipc/contract'),
  breaksRule('main-stays-in-main', 'main/log.ts', '../renderer/keys'),
  breaksRule('main-stays-in-main', 'main/log.ts', './preload/preload'),
  breaksRule('features-of-main-stand-alone', 'main/settings/settings-handlers.ts', '../incidents/incident-handlers'),
  breaksRule('features-of-main-stand-alone', 'main/settings/settings-handlers.ts', '../storage/durable-json-file'),
  breaksRule('renderer-stays-in-the-page', 'renderer/keys.ts', '../main/command-line'),
  breaksRule('renderer-stays-in-the-page', 'renderer/keys.ts', 'electron'),
  breaksRule('renderer-has-no-node', 'renderer/keys.ts', 'node:fs'),
  breaksRule('features-of-the-page-stand-alone', 'renderer/features/lookup/home.tsx', '../help/help-page'),
  breaksRule('features-do-not-reach-up', 'renderer/features/lookup/home.tsx', '../../keys'),
  breaksRule('components-ask-nobody', 'renderer/components/lamp.tsx', '../desktop-api'),
  breaksRule('e2e-sees-what-the-merchant-sees', 'e2e/launch-app.ts', '../shared/result'),
]

const breaksLint = (name, file, add, says) => ({ name, file, add, guard: lint(file), says })

const lintRules = [
  ...['main/log.ts', 'main/preload/preload.ts'].map((file) =>
    breaksLint(`${file} takes ipcMain`, file, "export { ipcMain } from 'electron'", 'no-restricted-imports'),
  ),
  ...['main/log.ts', 'main/ipc/register-handlers.ts'].map((file) =>
    breaksLint(`${file} takes ipcRenderer`, file, "export { ipcRenderer } from 'electron'", 'no-restricted-imports'),
  ),
  breaksLint('all of electron at once', 'main/log.ts', "export * from 'electron'", 'no-restricted-imports'),
  breaksLint('lowdb beside the store', 'main/log.ts', "export { Low } from 'lowdb'", 'no-restricted-imports'),
  breaksLint(
    'the ready-made files of lowdb',
    'main/log.ts',
    "export { JSONFile } from 'lowdb/node'",
    'no-restricted-imports',
  ),
  breaksLint('an any', 'main/log.ts', "export const made = JSON.parse('1') as any", 'no-explicit-any'),
  breaksLint('a word to the console', 'main/log.ts', "console.log('typed')", 'no-console'),
]

const doesNotCompile = (name, file, change, says) => ({ name, file, ...change, guard: types, says })
const uses = (global, file) =>
  doesNotCompile(
    `${file} uses ${global}`,
    file,
    { add: `export const used = ${global}` },
    `Cannot find name '${global}'`,
  )

const compiler = [
  uses('process', 'renderer/keys.ts'),
  uses('Buffer', 'renderer/keys.ts'),
  uses('document', 'main/log.ts'),
  uses('document', 'main/preload/preload.ts'),
  ...linesOf('main/main.ts', /^ {6}(?:'(app:begin)'|\.\.\.(\w+[hH]andlers)\b).*,\n/gm).map(({ file, line, groups }) =>
    doesNotCompile(`missing handler: ${groups.find(Boolean)}`, file, { find: line, replace: '' }, 'TS2345'),
  ),
  ...linesOf('main/preload/preload.ts', /^ {2}(\w+): \(.*,\n/gm).map(({ file, line, groups: [method] }) =>
    doesNotCompile(
      `missing bridge method: ${method}`,
      file,
      { find: line, replace: '' },
      `Property '${method}' is missing`,
    ),
  ),
  doesNotCompile(
    'a feature forgets a handler',
    'main/printing/print-window.ts',
    { find: "  'prints:laid-out': (_request", replace: "  'prints:nothing': (_request" },
    "'prints:nothing'' does not exist",
  ),
  // What is shared comes last: with each of these all that builds on it is checked anew.
  uses('document', 'shared/result.ts'),
  uses('process', 'shared/result.ts'),
  doesNotCompile(
    'a channel without handler and reply',
    'shared/ipc/contract.ts',
    { find: "  'app:begin': v.null(),", replace: "  'app:begin': v.null(),\n  'app:end': v.null()," },
    `Property '"app:end"' is missing`,
  ),
  doesNotCompile(
    'a sentence is missing in English',
    'shared/messages/en.ts',
    { find: "  appName: 'Merchant Help',\n", replace: '' },
    "Property 'appName' is missing",
  ),
]

const inUnit = (name, file, [find, replace], test, says) => ({ name, file, find, replace, guard: unit(test), says })

const policies = 'main/security/policies.ts'
const inPolicies = (name, change, says) => inUnit(name, policies, change, 'main/security/policies.test.ts', says)

const shutIn = [
  ...linesOf(policies, /^ {2}"([\w-]+) '\w+'",\n/gm).map(({ line, groups: [directive] }) =>
    inPolicies(`CSP without ${directive}`, [line, ''], 'allows our own files and nothing else'),
  ),
  ...linesOf(policies, /^ {2}(\w+): (true|false),\n/gm).map(({ line, groups: [name, value] }) =>
    inPolicies(`${name} is not ${value}`, [line, line.replace(value, String(value !== 'true'))], 'shuts the page in'),
  ),
  inPolicies('the page keeps data on the disk', ["  partition: 'merchant-help',\n", ''], 'shuts the page in'),
  inPolicies('pages open by middle click', ["  disableBlinkFeatures: 'Auxclick',\n", ''], 'shuts the page in'),
  inPolicies(
    'our pages are known by how the URL starts',
    ['return `${protocol}//${host}` === appOrigin', 'return protocol !== host && url.startsWith(appOrigin)'],
    'app://merchant-help.example/index.html',
  ),
  inPolicies(
    'a page may go to another page of ours',
    ['isOurs(to) && from === to', 'isOurs(to)'],
    'lets a page only reload itself',
  ),
  inPolicies('a page may ask for anything', ['boolean => isOurs(url)', "boolean => url !== '?'"], 'refuses'),
  inPolicies('messages: a frame within', ['sender.isMainFrame && ', ''], 'accepts the main frame'),
  inPolicies('messages: not our window', ['sender.isOurWindow && ', ''], 'accepts the main frame'),
  inPolicies('messages: not our page', [' && isOurs(sender.url)', ''], 'accepts the main frame'),
]

const answering = 'main/ipc/answer.ts'
const registering = 'main/ipc/register-handlers.ts'
const inAnswer = (name, change, says) => inUnit(name, answering, change, 'main/ipc/answer.test.ts', says)
const inRegister = (name, change, says, file = registering) =>
  inUnit(name, file, change, 'main/ipc/register-handlers.test.ts', says)

const messages = [
  inAnswer(
    'any sender is answered',
    ["  if (!maySend(sender)) return refuse('refused')\n", '  void maySend(sender)\n'],
    'from anyone else',
  ),
  inAnswer(
    'requests pass without their schema',
    ['v.safeParse(requests[channel], raw)', '({ success: true, output: raw })'],
    'refuses a draft with',
  ),
  inAnswer('a throw crosses to the page', ["return refuse('unexpected')", 'throw problem'], 'turns a throw into'),
  inRegister(
    'requests of any size',
    ['    if (JSON.stringify(raw).length > sizeLimit) return null\n', '    void sizeLimit\n'],
    'refuses what is too big',
    answering,
  ),
  inRegister(
    'a frame within counts as the page',
    ['frame === event.sender.mainFrame', 'true'],
    'frame within our page',
  ),
  inRegister(
    'contents without a window count as ours',
    ['BrowserWindow.fromWebContents(event.sender) !== null', 'true'],
    'stand in no window',
  ),
  inRegister(
    'the URL of the sender is taken on trust',
    ['url: frame.url', "url: 'app://merchant-help/index.html'"],
    'shows another page',
  ),
  inRegister('a frame that has gone is read', ['  if (frame === null) return null\n', ''], 'a frame that has gone'),
  ...[
    ['an unknown key', 'incidentDraftSchema = v.strictObject(', 'incidentDraftSchema = v.object('],
    ['a card number as code', ', v.regex(/^(?!.*\\d{9})/)', ''],
    ['a path as code set', 'v.regex(/^[a-z0-9:-]{1,40}$/)', 'v.maxLength(40)'],
  ].map(([what, find, replace]) =>
    inUnit(
      `a draft with ${what}`,
      'shared/incidents/incident.ts',
      [find, replace],
      'main/ipc/answer.test.ts',
      `refuses a draft with ${what}`,
    ),
  ),
  inUnit(
    'a code that its set does not have is logged',
    'main/incidents/incident-handlers.ts',
    [
      "if (answerFor(key) === null) return failed('not-found')",
      "if (answerFor(key) === null) void failed('not-found')",
    ],
    'main/incidents/incident-handlers.test.ts',
    'refuses a code that its set does not have',
  ),
]

const cardNumbers = [
  inUnit(
    'a card number as shop name',
    'shared/settings.ts',
    ['(name) => !holdsCardData(name)', "(name) => name !== '?' || !holdsCardData(name)"],
    'shared/settings.test.ts',
    'takes no card number',
  ),
  ...[
    ['only narrow digits are read', 'plain-text.ts', [".normalize('NFKC')", ''], '④⑴⒈'],
    [
      'digits of other scripts hide a card number',
      'plain-text.ts',
      ['return String(valueOf(narrow))', 'return sign'],
      '٤١١١',
    ],
    ['Chinese digits hide a card number', 'plain-text.ts', ['if (han >= 0)', 'if (han > 9)'], '四一一一'],
    [
      'what has no width hides a card number',
      'plain-text.ts',
      ["u.test(sign)) return ''", 'u.test(sign)) return sign'],
      '24 spellings',
    ],
    [
      'any digits of a brand are a card',
      'card-data.ts',
      ['return sum % 10 === 0', 'return sum >= 0'],
      '4111111111111112',
    ],
    ['any digits that pass Luhn are a card', 'card-data.ts', ['[/^9/,', '[/^/,'], 'false alarms'],
    ['payment codes stay', 'card-data.ts', [' ?? paymentCodeAt(plain, groups, first)', ''], '134567890123456789'],
    ['identity numbers are payment codes', 'card-data.ts', ['return rest === 1', 'return rest > 10'], 'false alarms'],
    [
      'track data stay',
      'card-data.ts',
      ["matches(plain, track, 'track')", "matches('', track, 'track')"],
      '%B4111111111111111',
    ],
    ['the CVV stays', 'card-data.ts', ['[verificationValue, pin,', '[pin,'], 'CVV 123'],
    ['the PIN stays', 'card-data.ts', ['[verificationValue, pin,', '[verificationValue,'], 'PIN 1234'],
    ['the expiry date stays', 'card-data.ts', ['end: end + tail.length', 'end: end + 0 * tail.length'], '12/28 123'],
    [
      'merchant numbers are cards',
      'card-data.ts',
      ['(merchantNumber.test(digits) &&', '(!merchantNumber &&'],
      '345290054110011',
    ],
    ['the first six digits are kept', 'card-data.ts', ['number.slice(-4)', 'number.slice(0, 6)'], '24 spellings'],
    [
      'what stood beside is looked at once',
      'card-data.ts',
      [
        'const rest = withoutCardData(kept + text.slice(end), language)',
        'const rest = { text: kept + text.slice(end), removed: 0 }',
      ],
      'its own output',
    ],
  ].map(([name, file, change, says]) =>
    inUnit(name, `shared/payments/${file}`, change, 'shared/payments/card-data.test.ts', says),
  ),
  ...[
    [
      'whatever comes quickly is taken back',
      ['&& holdsCardData(text)', '&& holdsCardData !== null'],
      '4200001234202611221234567890',
    ],
    ['what a hand types is taken back', ['at - burst.at <= burstGap', 'at >= burst.at'], 'when a hand types it'],
  ].map(([name, change, says]) =>
    inUnit(name, 'renderer/card-data-watch.ts', change, 'renderer/card-data-watch.test.ts', says),
  ),
]

const inGate = (name, change, says) =>
  inUnit(name, 'shared/catalog/gate.ts', change, 'shared/catalog/gate.test.ts', says)

const paid = [
  inGate(
    'a sale is paid without the list of transactions',
    ["facts[id] === 'yes' || (id === 'slip'", "facts[id] === 'yes' || (id !== 'screen'"],
    'unclear: never paid',
  ),
  inGate(
    'a fact that cannot be made out counts as not paid',
    ["return proved ? 'paid' : 'unclear'", "return proved ? 'paid' : 'not-paid'"],
    'unclear: never paid',
  ),
  inGate(
    'the gate ends before every fact is answered',
    ['if (open > 0) return { open }', ''],
    'is open until every fact is answered',
  ),
  inUnit(
    'a card number in a free text',
    'shared/payments/free-text.ts',
    ['withoutCardData(text).text.slice(0, limit)', 'withoutCardData(text).text === "" ? "" : text.slice(0, limit)'],
    'main/storage/tables.test.ts',
    'keep no card number',
  ),
  inUnit(
    'a card number for a code',
    'shared/payments/free-text.ts',
    ['!holdsCardData(`card ${text}`)', "text !== '?' || !holdsCardData(text)"],
    'main/storage/tables.test.ts',
    'keep no card number',
  ),
]

const replacing = 'main/storage/replace-file.ts'
const durable = 'main/storage/durable-json-file.ts'
const store = 'main/storage/store.ts'
const onDisk = 'main/storage/real-disk.test.ts'
const inStore = (name, change, says, file = store) => inUnit(name, file, change, 'main/storage/store.test.ts', says)

const disk = [
  inUnit(
    'no fsync of the file',
    replacing,
    ['await handle.writeFile(bytes)\n      await handle.sync()', 'await handle.writeFile(bytes)'],
    onDisk,
    'flushes what it has written',
  ),
  inUnit(
    'no fsync of the folder in the disk',
    replacing,
    ['constants.O_RDONLY)\n    try {\n      await handle.sync()', 'constants.O_RDONLY)\n    try {'],
    onDisk,
    'flushes a folder',
  ),
  inUnit(
    'no fsync of the folder after the rename',
    replacing,
    ['  await disk.flush(dirname(file))\n', '  void dirname\n'],
    onDisk,
    'before the rename, the rename after',
  ),
  inUnit(
    'written over the old file',
    replacing,
    ['const fresh = `${file}.new`', 'const fresh = file'],
    'main/storage/replace-file.test.ts',
    'leaves the old file whole',
  ),
  inUnit(
    'a full disk stays full',
    replacing,
    ['    await disk.remove(fresh).catch(() => undefined)\n', ''],
    onDisk,
    'leaves nothing half written',
  ),
  inUnit(
    'the old file stays away when the new one cannot come',
    replacing,
    ['    if (moved && keep !== undefined) await disk.rename(keep, file).catch(() => undefined)\n', ''],
    'main/storage/replace-file.test.ts',
    'brings the old file back',
  ),
  inStore('files pass without their schema', ['return v.parse(fileSchema, json)', 'return json'], 'of another shape'),
  inStore(
    'newer files are taken for damaged',
    [
      '    if (v.parse(versioned, json).schema > schema) throw new NewerDataError()\n',
      '    v.parse(versioned, json)\n',
    ],
    'newer version wrote',
  ),
  inStore(
    'newer files are put aside',
    ['          if (error instanceof NewerDataError) throw error\n', ''],
    'newer version wrote',
    durable,
  ),
  inStore(
    'read-only and newer data are written',
    ["    if (kind !== 'ok') return kind === 'newer' ? 'newer-data' : 'read-only'\n", ''],
    'newer version wrote',
  ),
  inStore(
    'damaged files are not put aside',
    ['          await disk.rename(candidate, aside)\n', ''],
    'byte for byte',
    durable,
  ),
  inStore(
    'a cut between the renames loses the newest',
    ['[file, `${file}.new`, previous]', '[file, previous]'],
    'between the two renames',
    durable,
  ),
  inStore('what was refused turns up later', ['      low.data = before\n', ''], 'forgets the refused one'),
  inStore('writes run into each other', ['queue.then(step)', 'step()'], 'one after the other'),
  inUnit(
    'reading moves files',
    store,
    ["kind === 'ok' ? disk : { ...disk, rename: () => Promise.resolve() }", 'disk'],
    'main/storage/left-untouched.test.ts',
    'leaves a damaged file under its name',
  ),
  inUnit(
    'a draft that is sent twice makes two incidents',
    store,
    ['there ? done(there) : saveIncident(build(', "there?.id === '' ? done(there) : saveIncident(build("],
    'main/incidents/incident-handlers.test.ts',
    'of a draft that is sent twice',
  ),
]

const unionpay = 'shared/catalog/code-sets/unionpay.json'
const advice = 'shared/catalog/advice.json'
const inCatalog = (name, file, change, says) => inUnit(name, file, change, 'shared/catalog/code-sets.test.ts', says)
const inAnswers = (name, file, change, says) => inUnit(name, file, change, 'shared/catalog/catalog.test.ts', says)
const fraud = (answerClass) => `suspected fraud. This is not proof."
      },
      "category": "fraud-or-capture",
      "class": "${answerClass}",`
const keptCard = (id) => `${fraud('declined')}
      "retry": "never",
      "keepCard": "ask-acquirer",
      "whoFixes": "acquirer",
      "advice": "${id}"`
const unknownFirst = (step) => `"unknown": {
    "doNow": [
      {
        "text": {
          "zh-CN": "${step}"`

const catalog = [
  inCatalog('34 is approved', unionpay, [fraud('declined'), fraud('approved')], 'is approved only where it is named'),
  inCatalog('34 leaves the stop family', unionpay, [keptCard('stop'), keptCard('other')], 'of the stop family'),
  inCatalog(
    '68 is called declined',
    unionpay,
    [
      `a debit may or may not exist."
      },
      "category": "network-or-timeout",
      "class": "check-first"`,
      `a debit may or may not exist."
      },
      "category": "network-or-timeout",
      "class": "declined"`,
    ],
    'asks to check first',
  ),
  inCatalog(
    'a claim is called a table',
    unionpay,
    ['"standing": "claim",\n          "sources": ["seed34"]', '"standing": "table",\n          "sources": ["seed34"]'],
    'never as a table',
  ),
  inCatalog(
    'a source that is not there',
    unionpay,
    ['"sources": ["seed34"]', '"sources": ["hearsay"]'],
    'names sources',
  ),
  inCatalog(
    'a key that the schema does not know',
    unionpay,
    ['  "id": "unionpay",', '  "id": "unionpay",\n  "since": 2026,'],
    'unionpay.json keeps the schema',
  ),
  inCatalog(
    'a first step too long for a glance',
    advice,
    ['"停下，别再试这张卡"', '"停下，今天之内都别再试这一张卡"'],
    'short enough for a glance',
  ),
  inCatalog(
    'a customer hears of a balance',
    advice,
    ['"余下的部分，我核对好跟您说。"', '"余额我核对好跟您说。"'],
    'never names balance',
  ),
  inAnswers(
    'the stop words change',
    advice,
    ['"停下，别再试这张卡"', '"请顾客换一张卡"'],
    'stops, gives the card back',
  ),
  inAnswers(
    'the unknown lets the goods go',
    advice,
    [unknownFirst('先别交货，也别重刷'), unknownFirst('交货，别重刷')],
    'keeps the goods first',
  ),
  inAnswers(
    'an unknown code is retried',
    'shared/catalog/catalog.ts',
    ["retry: 'never'", "retry: 'once'"],
    'belongs to no set',
  ),
  inAnswers(
    'claims stand before tables',
    'shared/catalog/catalog.ts',
    [
      "Number(a.standing === 'claim') - Number(b.standing === 'claim')",
      "Number(b.standing === 'claim') - Number(a.standing === 'claim')",
    ],
    'after the tables',
  ),
  inUnit(
    'Chinese in the English sentences',
    'shared/messages/en.ts',
    ["appName: 'Merchant Help'", "appName: '商户帮手'"],
    'shared/messages/messages.test.ts',
    'does not mix the languages up',
  ),
]

const counted = 'shared/incidents/insights.ts'
const inCounts = (name, change, says) => inUnit(name, counted, change, 'shared/incidents/insights.test.ts', says)

const counting = [
  inCounts(
    'what was taken back is counted',
    ['incident.withdrawn !== true &&', "incident.id !== '' &&"],
    'counts neither approvals nor what was taken back',
  ),
  inCounts(
    'an approval is counted as a decline',
    ["troubleOf(key) !== 'none'", "troubleOf(key) !== 'stop'"],
    'counts neither approvals nor what was taken back',
  ),
  inCounts(
    'lost sales are invented',
    ["({ outcome }) => outcome === 'left'", "({ outcome }) => outcome !== 'qr'"],
    'sums only amounts that were noted of customers who left',
  ),
]

const hardening = 'main/security/harden.ts'
const serving = 'main/security/app-protocol.ts'
const inApp = (name, [find, replace], title, file = hardening) => ({ name, file, find, replace, guard: app(title) })

const runningApp = [
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
    'downloads start',
    ["session.on('will-download', (event) => {\n    event.preventDefault()", "session.on('will-download', () => {"],
    'nothing is downloaded',
  ),
  inApp('windows open', ["action: 'deny'", "action: 'allow'"], 'no second window opens'),
  inApp('the page goes where it likes', ['details.preventDefault()', 'return'], 'the page leads nowhere'),
  ...[
    ['will-navigate', "['will-navigate'", "['did-navigate'"],
    ['will-frame-navigate', "'will-frame-navigate'", "'did-frame-navigate'"],
    ['will-redirect', "'will-redirect'", "'did-redirect-navigation'"],
  ].map(([event, find, replace]) =>
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
    ['{ ...webPreferences, preload }', '{ partition: webPreferences.partition, preload }'],
    'every window is made with the safe preferences',
    'main/window.ts',
  ),
  inApp(
    'another page is answered',
    ["  if (!maySend(sender)) return refuse('refused')\n", '  void maySend(sender)\n'],
    'another page with our bridge gets no answer',
    answering,
  ),
  inApp(
    'files are found by path',
    [
      'assets.get(url)',
      "assets.get(url) ?? join(import.meta.dirname, '..', decodeURIComponent(new URL(url).pathname))",
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

export const mutants = [
  ...compiler,
  ...importRules,
  ...lintRules,
  ...shutIn,
  ...messages,
  ...cardNumbers,
  ...paid,
  ...disk,
  ...catalog,
  ...counting,
  ...runningApp,
]
