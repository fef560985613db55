// Every guard of the app, each with a way to break it and the test that must then go red. A new guard is a new entry.
//
// A mutant replaces `find`, which must stand exactly once in `file`, by `replace`; or it puts `add` at the end of the
// file. `guard` is the command that must fail, `says` what it must say: red for another reason proves nothing.
import { inUnit, linesOf } from './kinds.mjs'

/** @typedef {import('./kinds.mjs').InFile} InFile */
/** @typedef {import('./kinds.mjs').InOneOf} InOneOf */
/** @typedef {import('./kinds.mjs').Mutant} Mutant */

/**
 * @param {string} says
 * @param {string} file
 * @param {string} specifier
 * @returns {Mutant}
 */
const breaksRule = (says, file, specifier) => ({
  name: `${file} imports ${specifier}`,
  file,
  add: `import '${specifier}'`,
  guard: { kind: 'imports' },
  says,
})

const importRules = [
  breaksRule('no-cycles', 'shared/catalog/code-key.ts', './catalog'),
  breaksRule('no-imports-of-tests', 'renderer/app.tsx', './keyboard/keys.test'),
  breaksRule('tools-of-tests-are-for-tests', 'main/storage/store.ts', './testing/held-disk'),
  breaksRule('shared-is-pure', 'shared/result.ts', 'node:path'),
  breaksRule('shared-is-pure', 'shared/result.ts', 'react'),
  breaksRule('shared-has-floors', 'shared/settings.ts', './incidents/period'),
  breaksRule('shared-has-floors', 'shared/verdict/gate.ts', '../incidents/known'),
  breaksRule('catalog-has-one-door', 'renderer/features/lookup/home.tsx', '#shared/catalog/code-sets'),
  breaksRule('catalog-has-one-door', 'main/security/make-window.ts', '#shared/catalog/response-code'),
  breaksRule('preload-is-thin', 'main/preload/preload.ts', '../start/command-line'),
  breaksRule('preload-takes-names-only', 'main/preload/preload.ts', '#shared/ipc/contract'),
  breaksRule('channels-are-names', 'shared/ipc/channels.ts', '../result'),
  breaksRule('main-stays-in-main', 'main/start/log.ts', '../../renderer/keyboard/keys'),
  breaksRule('main-stays-in-main', 'main/start/log.ts', '../preload/preload'),
  breaksRule('rooms-of-main-stand-alone', 'main/settings/settings-handlers.ts', '../incidents/incident-handlers'),
  breaksRule('rooms-of-main-stand-alone', 'main/settings/settings-handlers.ts', '../storage/rows-file'),
  breaksRule('renderer-stays-in-the-page', 'renderer/keyboard/keys.ts', '../../main/start/command-line'),
  breaksRule('renderer-stays-in-the-page', 'renderer/keyboard/keys.ts', 'electron'),
  breaksRule('renderer-has-no-node', 'renderer/keyboard/keys.ts', 'node:fs'),
  breaksRule('features-of-the-page-stand-alone', 'renderer/features/lookup/home.tsx', '../help/help-page'),
  breaksRule('features-do-not-reach-up', 'renderer/features/lookup/home.tsx', '../../keyboard/keys'),
  breaksRule('components-ask-nobody', 'renderer/components/lamp.tsx', '../desktop-api'),
  breaksRule('desk-knows-no-screen', 'renderer/desk/place.ts', '../screens/help'),
  breaksRule('keyboard-knows-no-command', 'renderer/keyboard/keys.ts', '../desk/commands'),
  breaksRule('e2e-sees-what-the-merchant-sees', 'e2e/launch-app.ts', '../shared/result'),
]

/**
 * @param {string} name
 * @param {string} file
 * @param {import('./kinds.mjs').Change} change
 * @param {string} says
 * @returns {Mutant}
 */
const reads = (name, file, change, says) => ({
  name,
  file,
  ...change,
  guard: { kind: 'unread' },
  says: `${file}: ${says}`,
})

const unreadRules = [
  reads(
    'a class that nobody reads',
    'renderer/components/strip.module.css',
    { add: '.nobody {\n  margin: 0;\n}' },
    'nobody: a class that nobody reads',
  ),
  reads(
    'a class that is not there',
    'renderer/components/strip.tsx',
    { find: "styles['strip']", replace: "styles['ribbon']" },
    'ribbon: a class that renderer/components/strip.module.css does not have',
  ),
  reads(
    'a sentence that nobody says',
    'shared/messages/zh-CN.ts',
    {
      find: "  open: {\n    title: '没核实的付款',",
      replace: "  open: {\n    nobody: '没人说',\n    title: '没核实的付款',",
    },
    'open.nobody: a sentence that nobody says',
  ),
  reads(
    'a member of a type that nobody reads',
    'renderer/desk/use-profile.ts',
    { find: '  readonly speak:', replace: '  readonly nobody: string\n  readonly speak:' },
    'Profile.nobody: a member that nobody reads',
  ),
  reads(
    'what a function returns for nobody',
    'renderer/features/insights/use-insights.ts',
    { find: '    view,\n    setView,', replace: '    nobody: view,\n    view,\n    setView,' },
    'nobody: a member that nobody reads',
  ),
]

/**
 * @param {string} name
 * @param {string} file
 * @param {string} add
 * @param {string} says
 * @returns {Mutant}
 */
const breaksLint = (name, file, add, says) => ({ name, file, add, guard: { kind: 'lint', only: file }, says })

const lintRules = [
  breaksLint(
    'another listener for keys',
    'renderer/function-bar.tsx',
    "document.addEventListener('keydown', () => undefined)",
    'no-restricted-syntax',
  ),
  ...['main/start/log.ts', 'main/preload/preload.ts'].map((file) =>
    breaksLint(`${file} takes ipcMain`, file, "export { ipcMain } from 'electron'", 'no-restricted-imports'),
  ),
  ...['main/start/log.ts', 'main/ipc/register-handlers.ts'].map((file) =>
    breaksLint(`${file} takes ipcRenderer`, file, "export { ipcRenderer } from 'electron'", 'no-restricted-imports'),
  ),
  breaksLint('all of electron at once', 'main/start/log.ts', "export * from 'electron'", 'no-restricted-imports'),
  breaksLint('lowdb beside the store', 'main/start/log.ts', "export { Low } from 'lowdb'", 'no-restricted-imports'),
  breaksLint(
    'the ready-made files of lowdb',
    'main/start/log.ts',
    "export { JSONFile } from 'lowdb/node'",
    'no-restricted-imports',
  ),
  breaksLint('an any', 'main/start/log.ts', "export const made = JSON.parse('1') as any", 'no-explicit-any'),
  breaksLint(
    'an any in a script',
    'scripts/setup/table.mjs',
    "export const made = JSON.parse('1')",
    'no-unsafe-assignment',
  ),
  ...['main/start/log.ts', 'shared/clock.ts', 'renderer/desk/use-idle.ts'].map((file) =>
    breaksLint(
      `${file} asks the computer for the time`,
      file,
      'export const started = new Date()',
      'no-restricted-syntax',
    ),
  ),
  ...['let last = 0', 'const known = new Map<string, string>()', 'const rows: string[] = []'].map((state) =>
    breaksLint(`a module of shared/ changes: ${state}`, 'shared/result.ts', `export ${state}`, 'no-restricted-syntax'),
  ),
  breaksLint(
    'the computer’s clock in a test',
    'e2e/pdf.ts',
    'export const started = Date.now()',
    'no-restricted-syntax',
  ),
  breaksLint('a word to the console', 'main/start/log.ts', "console.log('typed')", 'no-console'),
]

/**
 * @param {string} name
 * @param {string} file
 * @param {import('./kinds.mjs').Change} change
 * @param {string} says
 * @returns {Mutant}
 */
const doesNotCompile = (name, file, change, says) => ({ name, file, ...change, guard: { kind: 'types' }, says })
/**
 * @param {string} global
 * @param {string} file
 */
const uses = (global, file) =>
  doesNotCompile(
    `${file} uses ${global}`,
    file,
    { add: `export const used = ${global}` },
    `Cannot find name '${global}'`,
  )

const channels = 'shared/ipc/channels.ts'

const compiler = [
  doesNotCompile(
    'a script is checked like the app',
    'scripts/setup/table.mjs',
    { add: 'export const width = widthOf(1)' },
    "Argument of type 'number'",
  ),
  uses('process', 'renderer/keyboard/keys.ts'),
  uses('Buffer', 'renderer/keyboard/keys.ts'),
  uses('document', 'main/start/log.ts'),
  uses('document', 'main/preload/preload.ts'),
  ...linesOf('main/main.ts', /^ {4}(?:'(app:begin)'|\.\.\.(\w+[hH]andlers)\b).*,\n/gm).map(({ file, line, groups }) =>
    doesNotCompile(`missing handler: ${groups.find(Boolean)}`, file, { find: line, replace: '' }, "type 'Handlers'"),
  ),
  ...linesOf(channels, /^ {2}(\w+): '([\w:-]+)',\n/gm).map(({ line, groups: [method, channel] }) =>
    doesNotCompile(
      `missing bridge method: ${method}`,
      channels,
      { find: line, replace: '' },
      `''${channel}'' does not exist in type`,
    ),
  ),
  doesNotCompile(
    'a feature forgets a handler',
    'main/printing/print-window.ts',
    { find: "  'prints:laid-out': (said", replace: "  'prints:nothing': (said" },
    "'prints:nothing'' does not exist",
  ),
  doesNotCompile(
    'a document that nobody lays out',
    'main/printing/documents.ts',
    { find: "  'call-pack': document(callSources, ", replace: "  'call-pick': document(callSources, " },
    "'call-pick'' does not exist in type",
  ),
  // What is shared comes last: with each of these all that builds on it is checked anew.
  uses('document', 'shared/result.ts'),
  uses('process', 'shared/result.ts'),
  doesNotCompile(
    'a channel without handler',
    channels,
    { find: "  begin: 'app:begin',\n", replace: "  begin: 'app:begin',\n  end: 'app:end',\n" },
    `Property '"app:end"' is missing`,
  ),
  doesNotCompile(
    'a channel without schema and reply',
    'shared/ipc/contract.ts',
    { find: "  'app:begin': { asks: nothing, answers: reply<Beginning>() },\n", replace: '' },
    "does not satisfy the expected type 'Record<Channel,",
  ),
  doesNotCompile(
    'a sentence is missing in English',
    'shared/messages/en.ts',
    { find: "  appName: 'Merchant Help',\n", replace: '' },
    "Property 'appName' is missing",
  ),
]

const policies = 'main/security/policies.ts'
/** @type {InFile} */
const inPolicies = (name, change, says) => inUnit(name, policies, change, 'main/security/policies.test.ts', says)

const shutIn = [
  ...linesOf(policies, /^ {2}"([\w-]+) '\w+'",\n/gm).map(({ line, groups: [directive] }) =>
    inPolicies(`CSP without ${directive}`, [line, ''], 'allows our own files and nothing else'),
  ),
  ...linesOf(policies, /^ {2}(\w+): (true|false),\n/gm).map(({ line, groups: [name, value = ''] }) =>
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
/** @type {InFile} */
const inAnswer = (name, change, says) => inUnit(name, answering, change, 'main/ipc/answer.test.ts', says)
/** @type {InFile} */
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
    ['v.safeParse(contract[channel].asks, raw)', '({ success: true, output: raw })'],
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
  inUnit(
    'a write is not heard of',
    'renderer/desktop-api.ts',
    ['telling(bridge[method])', 'bridge[method]'],
    'renderer/desktop-api.test.ts',
    'tells of every message that writes',
  ),
  inRegister('a frame that has gone is read', ['  if (frame === null) return null\n', ''], 'a frame that has gone'),
  .../** @type {const} */ ([
    ['an unknown key', 'incidents/incident.ts', 'v.strictObject({ id, ...given', 'v.object({ id, ...given'],
    ['a card number as code', 'incidents/incident.ts', ', v.regex(/^(?!.*\\d{9})/), noCardNumber)', ')'],
    ['a path as code set', 'catalog/code-key.ts', 'v.regex(/^[a-z0-9:-]{1,40}$/)', 'v.maxLength(40)'],
  ]).map(([what, file, find, replace]) =>
    inUnit(
      `a draft with ${what}`,
      `shared/${file}`,
      [find, replace],
      'main/ipc/answer.test.ts',
      `refuses a draft with ${what}`,
    ),
  ),
  inUnit(
    'a code that its set does not have is logged',
    'main/incidents/incident-handlers.ts',
    ["if (answerFor({ codeSet, code }) === null) return failed('not-found')", 'void answerFor'],
    'main/incidents/incident-handlers.test.ts',
    'refuses a code that its set does not have',
  ),
]

const cardNumbers = [
  inUnit(
    'a card number as shop name',
    'shared/settings.ts',
    ['shopName: freeText(shopNameLimit)', 'shopName: v.pipe(v.string(), v.maxLength(shopNameLimit))'],
    'shared/settings.test.ts',
    'takes no card number',
  ),
  .../** @type {const} */ ([
    ['only narrow digits are read', 'plain-text.ts', [".normalize('NFKC')", ''], '④⑴⒈'],
    [
      'digits of other scripts hide a card number',
      'plain-text.ts',
      ['return String(valueOf(narrow))', 'return sign'],
      '٤١١١',
    ],
    [
      'Chinese digits hide a card number',
      'plain-text.ts',
      ['return valueInHan.get(sign) ?? sign', 'return sign'],
      '四一一一',
    ],
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
    ['the CVV stays', 'card-data.ts', ["...matches(plain, verificationValue, 'secret'), ", ''], 'CVV 123'],
    ['the PIN stays', 'card-data.ts', [", ...matches(plain, pin, 'secret')]", ']'], 'PIN 1234'],
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
  ]).map(([name, file, change, says]) =>
    inUnit(name, `shared/payments/${file}`, change, 'shared/payments/card-data.test.ts', says),
  ),
  .../** @type {const} */ ([
    [
      'whatever comes quickly is taken back',
      ['&& holdsCardData(text)', '&& holdsCardData !== null'],
      '4200001234202611221234567890',
    ],
    ['what a hand types is taken back', ['at - burst.at <= burstGap', 'at >= burst.at'], 'when a hand types it'],
  ]).map(([name, change, says]) =>
    inUnit(name, 'renderer/keyboard/card-data-watch.ts', change, 'renderer/keyboard/card-data-watch.test.ts', says),
  ),
  inUnit(
    'a card number in the form of an incident',
    'renderer/features/incidents/incident-fields.ts',
    ['textProblem(text, limit) === null', "textProblem(text, limit) !== 'too-long'"],
    'renderer/features/incidents/incident-fields.test.ts',
    'says what is wrong with',
  ),
  inUnit(
    'a search leaves a field out',
    'shared/incidents/fields.ts',
    [
      "rows: 2, part: 'after', isSearched: true },\n  acquirerSays",
      "rows: 2, part: 'after', isSearched: false },\n  acquirerSays",
    ],
    'shared/incidents/incident-filter.test.ts',
    'asks {',
  ),
  inUnit(
    'a card number in any field',
    'shared/payments/text-problem.ts',
    ['if (holdsCardData(text))', "if (text === '?' && holdsCardData(text))"],
    'shared/payments/text-problem.test.ts',
    'card-number',
  ),
]

/** @type {InFile} */
const inOpen = (name, change, says) =>
  inUnit(name, 'shared/incidents/open-payments.ts', change, 'shared/incidents/open-payments.test.ts', says)

const open = [
  inOpen(
    'another way of paying closes a payment',
    [
      "gate === 'paid' || gate === 'not-paid') return false",
      "gate === 'paid' || gate === 'not-paid' || incident.outcome === 'qr') return false",
    ],
    'ends with every verdict and with nothing else',
  ),
  inOpen(
    'what could not be cleared up stays open',
    ['notCleared !== undefined || ', ''],
    'ends with every verdict and with nothing else',
  ),
  inOpen(
    'what somebody left unclear is no longer open',
    ["gate === 'unclear' || isDoubted(", 'isDoubted('],
    'a declined one that somebody has left unclear',
  ),
  inOpen('a balance query is open', ["operation === 'balance-query' || ", ''], 'a balance query'),
  inOpen('words that no table has are not open', ["?? 'unverified'", "?? 'declined'"], 'words that no table has'),
  inOpen(
    'a scan is decided by the list of card sales',
    ["incident.operation === 'sale'", 'true'],
    'where the list alone decides',
  ),
  inOpen('one outage takes in what came hours apart', ['<= hour', '<= day'], 'each within the hour of the next'),
  inOpen('entries of before never end', ['!(isOver && isFromBefore(incident))', 'true'], 'are open: 0'),
  inOpen(
    'entries of this version end after a week',
    ['!(isOver && isFromBefore(incident))', '!isOver'],
    'ends never by itself',
  ),
  inUnit(
    'the first start is written at every start',
    'main/incidents/open-payment-handlers.ts',
    ['before ?? { id, at, seq }', '({ id, at, seq })'],
    'main/incidents/open-payment-handlers.test.ts',
    'of before the first start',
  ),
]

/** @type {InFile} */
const inGate = (name, change, says) =>
  inUnit(name, 'shared/verdict/gate.ts', change, 'shared/verdict/gate.test.ts', says)
/** @type {InFile} */
const inVerdict = (name, change, says) =>
  inUnit(name, 'shared/verdict/verdict.ts', change, 'shared/verdict/verdict.test.ts', says)
/** @type {InFile} */
const inKnown = (name, change, says) =>
  inUnit(name, 'shared/incidents/known.ts', change, 'shared/incidents/known.test.ts', says)

const paid = [
  inGate(
    'a sale is paid without the list of transactions',
    ["facts[id] === 'yes' || (id === 'slip'", "facts[id] === 'yes' || (id !== 'screen'"],
    'unclear: never paid',
  ),
  inGate(
    'a fact that cannot be made out counts as not paid',
    ["return proves(chosen, facts) ? 'paid' : 'unclear'", "return proves(chosen, facts) ? 'paid' : 'not-paid'"],
    'unclear: never paid',
  ),
  inGate(
    'the gate ends before every fact is answered',
    ['if (open > 0) return { open }', ''],
    'is open until every fact is answered',
  ),
  inGate(
    'a look at the list ends a payment of which the table says nothing',
    ['if (listEnds(chosen.id, listDecides) && ', 'if ('],
    'takes one look at the list where',
  ),
  inGate(
    'a speaker proves a scan',
    ["return own.includes('yes') && !own.includes('no')", "return Object.values(facts).includes('yes')"],
    'believes of a scan what the shop itself sees',
  ),
  inGate(
    'a gate that ended unclear is forgotten',
    ["(typeof end !== 'string' || end === 'unclear')", "typeof end !== 'string'"],
    'has something told and no end',
  ),
  inVerdict(
    'what the gate found changes the lamp alone',
    [
      "            class: 'declined',\n            chip: notPaidChip(asked)",
      '            class: answer.class,\n            chip: notPaidChip(asked)',
    ],
    'has parts that agree',
  ),
  inVerdict(
    'the log hardens the lamp alone',
    ["isUsedUp ? verdictWords['used-up'] : answer.advice", 'answer.advice'],
    'asks nobody for the PIN',
  ),
  inVerdict(
    'the log softens what the table forbids',
    ["tries === 1 && retry === 'yes' ? 'once'", "tries === 1 ? 'once'"],
    'not softer for being logged',
  ),
  inVerdict(
    'goods are handed over while the gate is open',
    ["...inDoubt(asked), class: 'check-first'", '...inDoubt(asked), class: answer.class'],
    'has parts that agree',
  ),
  inKnown(
    'the next customer has the card of the last one',
    ['if (index < 0) return 0', 'if (index < 0) index = rows.length - 1'],
    'begins anew with another day',
  ),
  inKnown(
    'an entry counts by its code, whatever was found out',
    ['verdictFor(answer, knownOfIncident(incident, [])).class', 'answer.class'],
    'is what was found out',
  ),
  inUnit(
    'a sign of the main row is a command while an input method composes',
    'renderer/keyboard/keys.ts',
    ['if (key.isComposing || !composes(key)', 'if (!composes(key)'],
    'renderer/keyboard/keys.test.ts',
    'never while composing',
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

const disk = 'main/storage/disk.ts'
const journal = 'main/storage/journal.ts'
const rowsFile = 'main/storage/rows-file.ts'
const rowFiles = 'main/storage/row-files.ts'
const tables = 'main/storage/tables.ts'
const openData = 'main/storage/open-data.ts'
const currentData = 'main/storage/current-data.ts'
const dataInUse = 'main/storage/data.ts'
const memory = 'main/storage/memory.ts'
const commit = 'main/storage/commit.ts'
const journals = 'main/storage/journals.ts'
const pastJournals = 'main/storage/past-journals.ts'
const checkpoints = 'main/storage/checkpoints.ts'
const health = 'main/storage/health.ts'
const serialQueue = 'shared/serial-queue.ts'
/** @type {InFile} */
const inDisk = (name, change, says) => inUnit(name, disk, change, 'main/storage/disk.test.ts', says)
/** @type {InFile} */
const onDisk = (name, change, says) => inUnit(name, disk, change, 'main/storage/real-disk.test.ts', says)
/** @type {InOneOf} */
const inHeld = (name, file, change, says) => inUnit(name, file, change, 'main/storage/held.test.ts', says)
/** @type {InOneOf} */
const inStore = (name, file, change, says) => inUnit(name, file, change, 'main/storage/store.test.ts', says)

// What only a power cut, a kill or a full disk can show is broken by `npm run test:faults -- --mutants`.
const storage = [
  onDisk(
    'no fsync of a file',
    ['await handle.writeFile(bytes)\n      await handle.sync()', 'await handle.writeFile(bytes)'],
    'flushes what it has written',
  ),
  onDisk(
    'no fsync of a line of the journal in the disk',
    ['flush: () => flushData(handle.fd)', 'flush: () => Promise.resolve()'],
    'flushes what was appended',
  ),
  onDisk('nothing is cut', ['        await handle.truncate(length)\n', ''], 'cuts what must not stay'),
  onDisk('the journal is opened for appending', ["fs.open(file, 'r+')", "fs.open(file, 'a')"], 'that Windows lets cut'),
  onDisk(
    'no fsync of the folder in the disk',
    ['constants.O_RDONLY)\n    try {\n      await handle.sync()', 'constants.O_RDONLY)\n    try {'],
    'flushes a folder',
  ),
  onDisk(
    'no fsync of the folder after the rename',
    ['  await disk.flush(dirname(file))\n', ''],
    'before the rename, the rename after',
  ),
  onDisk(
    'no fsync of what holds a new folder',
    ['    await realDisk.flush(above)\n', ''],
    'flushes the folders that hold new ones',
  ),
  onDisk(
    'a full disk stays full',
    ['    await disk.remove(fresh).catch(() => undefined)\n', ''],
    'leaves nothing half written',
  ),
  inDisk(
    'written over the old file',
    ['const fresh = `${file}.new`', 'const fresh = file'],
    'leaves the old file whole',
  ),
  inDisk('no patience with virus scanners', ['if (!isHeld(error) || (', 'if (isHeld(error) || ('], 'virus scanner'),
  inDisk(
    'patience with what waiting cannot mend',
    ['!isHeld(error) || (errorCode', 'wait > 500 || (errorCode'],
    'waiting cannot mend',
  ),

  inStore('acknowledged before the flush', journal, ['await growing.flush()', 'void growing'], 'with one flush'),
  inStore(
    'what was refused is not cut off',
    journal,
    ['await growing.cut(bytes).catch', 'await Promise.resolve().catch'],
    'cuts off what it let through',
  ),
  inStore(
    'a journal is used on after a failed cut',
    journal,
    ['cut(bytes).catch(() => {\n          doubtful = true\n        })', 'cut(bytes).catch(() => undefined)'],
    'what the journal holds cannot be known',
  ),
  inStore(
    'a journal is flushed again after a failed flush',
    journal,
    ['        doubtful = true\n        throw error\n      }\n      bytes', '        throw error\n      }\n      bytes'],
    'never flushes a journal again',
  ),
  inStore(
    'no checksum of a line',
    journal,
    [
      'text.slice(0, 16) === sha256(json).slice(0, 16) ? jsonOf(text) : null',
      'sha256(json) === "" ? null : jsonOf(text)',
    ],
    'a journal that is wrong in one bit',
  ),
  inStore(
    'a torn last line counts as damage',
    journal,
    ['lines.slice(0, -1)', 'lines'],
    'a journal that is cut in half',
  ),
  inStore(
    'no room is made behind a line',
    journal,
    ['if (end <= roomEnd) return', 'if (end !== roomEnd) return'],
    'is made once for many lines',
  ),
  inStore(
    'room is made with every line',
    journal,
    ['if (end <= roomEnd) return', 'if (end < 0) return'],
    'is made once for many lines',
  ),
  inStore(
    'a full disk without room for room takes nothing',
    journal,
    ['() => undefined,\n    )', '(error: unknown) => {\n        throw error\n      },\n    )'],
    'is not missed on a full disk',
  ),
  inStore(
    'half a line in the room counts as damage',
    journal,
    ["!text.includes('\\0') || checked(text) !== null", "text !== ''"],
    'holds the rest of a line',
  ),
  inStore(
    'whatever holds zeros was never promised',
    journal,
    ['return ended.slice(0, last + 1)', "return ended.slice(0, last + 1).filter((text) => !text.includes('\\0'))"],
    'does not hide a damage',
  ),
  onDisk(
    'room moves the end',
    [
      'makeRoom: (length) => writeAll(new Uint8Array(length)),',
      'async makeRoom(length) {\n        await writeAll(new Uint8Array(length))\n        end += length\n      },',
    ],
    'go over the room',
  ),
  inStore(
    'a damaged head goes unnoticed',
    journal,
    ['(sound ? 0 : 1)', '(sound ? 0 : 0)'],
    'a journal that is emptied',
  ),
  inStore(
    'a damaged head is trusted',
    journal,
    ['seqBefore: sound ? head.output.seq : null', 'seqBefore: head.success ? head.output.seq : null'],
    'when the head of its journal is damaged',
  ),
  inStore(
    'newer journals are read',
    journal,
    ['  if (head.success && head.output.schema > schema) throw new NewerDataError()\n', ''],
    'in the journal are not touched',
  ),
  inStore(
    'journals are taken in from the newest on',
    journal,
    ['.sort((a, b) => a - b)', '.sort((a, b) => b - a)'],
    'in the order in which they were written',
  ),
  inStore(
    'a journal is begun in the place of one that is there',
    journals,
    ['this.#lastNumber + 1', 'Math.max(this.#lastNumber, 1)'],
    'in the order in which they were written',
  ),

  inStore(
    'no copy of a file',
    rowsFile,
    ['      await replaceFile(copy, bytes, disk)\n', ''],
    'loses nothing: its copy',
  ),
  inStore(
    'a file is not read back',
    rowsFile,
    ['if (!bytes.equals(await disk.read(file)))', 'if (bytes.length === 0)'],
    'keeps other bytes than it was given',
  ),
  inStore('no checksum of a file', rowsFile, ['sha256(body) !== json.sum', "json.sum === ''"], 'wrong in one bit'),
  inStore(
    'a file without its checksum is believed',
    tables,
    ["    if (!checked) throw new Error('no checksum')\n", ''],
    'of our shape without a checksum',
  ),
  inStore(
    'old files pass without their schema',
    tables,
    ['v.parse(shape, olderShapes[name]?.(file))', 'olderShapes[name]?.(file) as Row[]'],
    'older versions > of another shape',
  ),
  inStore(
    'newer files are read',
    tables,
    ['    if (file.schema > schema) throw new NewerDataError()\n', ''],
    'in a month file are not touched',
  ),
  inStore(
    'newer files are taken for damaged',
    rowsFile,
    ['          if (error instanceof NewerDataError) throw error\n', ''],
    'in a month file are not touched',
  ),
  inStore(
    'damaged files are not put aside',
    rowsFile,
    ['    await disk.rename(file, aside)\n', ''],
    'loses nothing: its copy',
  ),
  inStore(
    'what an older version left in .new is lost',
    rowsFile,
    ['of [file, fresh, copy]', 'of [file, copy]'],
    'between two renames',
  ),
  inStore(
    'an unfinished checkpoint counts as damage',
    rowsFile,
    ['          if (candidate === fresh && rows.schema >= firstWithJournal) continue\n', ''],
    'in the midst of a first checkpoint',
  ),

  inStore('all months are read at the start', rowFiles, ['.slice(-2)', '.slice(-9)'], 'reads the last two months'),
  inStore(
    'rows stand as the months do',
    memory,
    ['if (byMonth) rows.sort', 'if (!byMonth) rows.sort'],
    'the years before when asked',
  ),
  inStore(
    'a file is read twice at once',
    rowFiles,
    ['    if (there) return there\n    // Once', '    // Once'],
    'read and written at the same time',
  ),
  inStore(
    'a month is one file for ever',
    rowFiles,
    ['part.rows.length < rowsInPart', 'part.rows'],
    'begins a second file',
  ),
  inStore(
    'what a checkpoint could not write is forgotten',
    checkpoints,
    ['    for (const part of left) part.dirty = true\n', '    left.clear()\n'],
    'asked again at the next checkpoint',
  ),

  inStore(
    'writes run into each other',
    serialQueue,
    ['last.then(step)', 'Promise.resolve().then(step)'],
    'begins no writing before',
  ),
  inStore(
    'a step that failed holds up all others',
    serialQueue,
    ['last = result.catch(() => undefined)', 'last = result'],
    'at a checkpoint loses nothing',
  ),
  inStore(
    'what stands in the same flush is not seen',
    commit,
    ['entries.get(key) ?? files.memory.find(table, id)', 'files.memory.find(table, id)'],
    'keeps both of two changes',
  ),
  inStore(
    'an incident moves with its date',
    commit,
    ['before?.file ?? (await files.fileFor(table, row.output))', 'await files.fileFor(table, row.output)'],
    'keeps an incident in its file',
  ),
  inStore(
    'rows pass without their schema',
    commit,
    ['v.safeParse(table.schema, built)', '{ success: true, output: built } as const'],
    'refuses a row that is not of its shape',
  ),
  inStore(
    'what was refused is shown',
    commit,
    [
      '    return health.noteRefused(',
      '    for (const entry of entries) files.memory.apply(entry)\n    return health.noteRefused(',
    ],
    'forgets the refused entry',
  ),
  inStore(
    'numbers forget the head of the journal',
    pastJournals,
    ['content.seqBefore ?? 0, ', ''],
    'numbers on after a restart',
  ),
  inStore(
    'without a journal numbers begin anew',
    openData,
    ['  if (!told.knowsSeq) await readAll(set)\n', ''],
    'numbers on after a restart',
  ),
  inStore(
    'read-only and newer data are written',
    commit,
    ['  if (!set.health.mayWrite()) {\n', '  if (batch.length < 0) {\n'],
    'opened for reading writes nothing',
  ),
  inStore(
    'newer data get a checkpoint',
    checkpoints,
    ['  if (!set.health.mayWrite()) return\n', ''],
    'in a month file are not touched',
  ),
  inStore(
    'that data are newer is forgotten',
    health,
    ['if (!this.#forGood && this.unread.size === 0) this.trouble = null', 'this.trouble = null'],
    'being written stay untouched',
  ),
  inStore(
    'newer journals count as unreadable',
    health,
    ["this.stop(isNewer ? 'newer' : 'read-only')", "this.stop('read-only')"],
    'in the journal are not touched',
  ),
  inStore(
    'no new journal after a failed flush',
    journals,
    ['        this.#open = null\n        await this.#putAway(journal)\n', ''],
    'never flushes a journal again',
  ),
  inStore(
    'what was acknowledged stays in the doubtful journal',
    journals,
    ['const first = left === null ? [] : this.#inOpen', 'const first: Entry[] = []'],
    'never flushes a journal again',
  ),
  inStore(
    'the doubtful journal stays',
    journals,
    ['await this.#disk.remove(journalFile(this.#folders[0], left.number))', 'await Promise.resolve()'],
    'never flushes a journal again',
  ),
  inStore(
    'writing goes on when what the journal holds cannot be known',
    journals,
    ['this.isStuck = true\n', 'this.#doubtful = null\n'],
    'what the journal holds cannot be known',
  ),
  inStore(
    'journals go before both copies are written',
    checkpoints,
    ['  await writeAll(snapshot, set)\n', '  void writeAll(snapshot, set).catch(() => undefined)\n'],
    'lets go of no journal',
  ),
  inStore(
    'damaged journals go',
    journals,
    [
      '      if (this.#damaged.has(number)) await this.#disk.rename(file, asideName(file))\n      else await',
      '      await',
    ],
    'is left alone until a checkpoint',
  ),
  inStore(
    'damage in a journal waits for the next checkpoint that is due',
    checkpoints,
    ['journals.hasDamaged() ? 0 : bytesOf(', 'bytesOf('],
    'makes a checkpoint due long before',
  ),
  inStore(
    'a journal that cannot be closed stops the checkpoint',
    journals,
    [
      'changes nothing.\n    await journal.close().catch(() => undefined)',
      'changes nothing.\n    await journal.close()',
    ],
    'brings no old entry back',
  ),
  inStore(
    'each entry tries the checkpoint again',
    checkpoints,
    ['      this.#worthIt = 2 * this.#set.journals.bytes()\n', ''],
    'is not asked again with every entry',
  ),
  inStore(
    'no checkpoint at the end',
    dataInUse,
    ['files.memory.dirty().length > 0', 'files.memory.dirty().length < 0'],
    'in files that a person can read',
  ),
  inStore(
    'no room for the folder is for good',
    health,
    ["this.#takesFiles = this.trouble.kind === 'full'", 'this.#takesFiles = false'],
    'to make its folder',
  ),
  inStore(
    'no room at the start is for good',
    health,
    ["    if (failureOf(error) === 'disk-full') return { kind: 'full' }\n", ''],
    'that is full at the start',
  ),
  inHeld(
    'no patience when files are written',
    disk,
    ['await disk.wait(wait)', 'throw error'],
    'waits more and more slowly',
  ),
  inHeld(
    'patience without an end',
    disk,
    ['sinceOf(anything)) >= limit()) throw error', 'sinceOf(anything)) < 0) throw error'],
    'ten seconds and no more',
  ),
  inHeld(
    'each held file is waited for',
    disk,
    ['Math.min(sinceOf(name), sinceOf(anything))', 'sinceOf(name)'],
    'waits once for many files',
  ),
  inHeld(
    'write protection stays',
    disk,
    ['await disk.unprotect(path)', 'await Promise.resolve(path)'],
    'takes the write protection off',
  ),
  inHeld(
    'waiting where nothing may be written',
    disk,
    [' && (await isForbidden(paths))', ' && (await isForbidden([]))'],
    'does not wait where the system says',
  ),
  inHeld(
    'a held file is read-only for good',
    health,
    [
      '    if (isHeld(error)) {\n      this.unread.add(file)',
      '    if (file.length < 0) {\n      this.unread.add(file)',
    ],
    'at the start, settings.json',
  ),
  inHeld(
    'what a held file has is let go',
    checkpoints,
    ['  if (set.health.unread.size > 0) throw heldError\n', ''],
    'at the start, incidents/2026-11.json',
  ),
  inHeld(
    'held settings are written over',
    rowFiles,
    ['      await this.#open(table.name)\n      return table.name', '      return table.name'],
    'they are not written over',
  ),
  inHeld(
    'a held entry is said to be missing',
    commit,
    ["health.unread.size > 0 ? 'busy' : 'not-found'", "'not-found'"],
    'is not said to be missing',
  ),
  inHeld(
    'a held month takes nothing',
    rowFiles,
    ["if (part === 'held') continue", "if (part === 'held') throw new Error('EIO')"],
    'at the start, incidents/2026-11.json',
  ),
  inHeld(
    'a held journal refuses the entry',
    journals,
    ['if (!canWait || isRetry) throw error', 'throw error'],
    'a new one beside it takes the entry',
  ),
  inHeld(
    'a journal goes whose entries are not written yet',
    journals,
    ['for (const number of numbers)', 'for (const number of [...numbers, ...this.#past.keys()])'],
    'do not have yet is not let go',
  ),
  inHeld(
    'a held fresh journal is waited for in vain',
    journals,
    ['this.#lastNumber + 2, seq, first, this.#hasty', 'this.#lastNumber + 1, seq, first, this.#hasty'],
    'a fresh journal that a scanner holds',
  ),
  inHeld(
    'a number is given twice',
    pastJournals,
    ['      seq += await mostLines(file)\n', ''],
    'at the start, journal/00000002.log',
  ),
  inHeld(
    'a held restore stays halfway',
    currentData,
    ['current.data.state().file === halfway.file', 'current.opened < 0'],
    'in the middle of a restore',
  ),
  inUnit(
    'an open sheet is no folder without rights',
    'main/files/save-file.ts',
    ["    failure = 'file-open'\n", ''],
    'main/incidents/export-incidents.test.ts',
    'that Excel has open',
  ),
  inUnit(
    'reading moves files',
    rowFiles,
    ['health.mayWrite() ? disk.rename(from, to) : Promise.resolve()', 'disk.rename(from, to)'],
    'main/storage/left-untouched.test.ts',
    'leaves a damaged file under its name',
  ),
  inUnit(
    'a draft that is sent twice makes two incidents',
    'main/incidents/incident-handlers.ts',
    ['before ?? incidentFrom(', 'incidentFrom('],
    'main/incidents/incident-handlers.test.ts',
    'of a draft that is sent twice',
  ),
  inUnit(
    'a setting that is not given is lost',
    'main/settings/change-settings.ts',
    ['{ ...defaultSettings, ...before?.settings, ...given }', '{ ...defaultSettings, ...given }'],
    'main/settings/change-settings.test.ts',
    'keeps the rest',
  ),
  inUnit(
    'a key that says nothing empties a setting',
    'main/settings/change-settings.ts',
    ['([, value]) => value !== undefined', '([key]) => key !== ""'],
    'main/settings/change-settings.test.ts',
    'keeps the rest',
  ),
]

const backupFile = 'main/backup/backup-file.ts'
const backupFolder = 'main/backup/backup-folder.ts'
const backups = 'main/backup/backups.ts'
const replacement = 'main/storage/replacement.ts'
/** @type {InFile} */
const inBackupFile = (name, change, says, file = backupFile) =>
  inUnit(name, file, change, 'main/backup/backup-file.test.ts', says)
/** @type {InFile} */
const inBackups = (name, change, says, file = backups) =>
  inUnit(name, file, change, 'main/backup/backups.test.ts', says)
/** @type {InFile} */
const inReplacement = (name, change, says, file = 'main/storage/store.ts') =>
  inUnit(name, file, change, 'main/storage/replacement.test.ts', says)

const backingUp = [
  inBackupFile(
    'a backup with a wrong byte',
    ["  if (sumOf(Number(number), body) !== sum) return failed('damaged')\n", ''],
    'any one byte changed',
  ),
  inBackupFile(
    'rows of a backup pass without their schema',
    ['const taken = v.safeParse(table.schema, row)', 'const taken = { success: true, output: row }'],
    'takes card data out',
  ),
  inBackupFile(
    'a backup names any file',
    ['&& more.length === 0 && /^\\d{4}-\\d\\d(\\.\\d{3})?$/.test(month)', '&& more !== null'],
    'takes in only rows',
    'main/storage/tables.ts',
  ),
  inBackups(
    'what does not read back counts',
    ['!bytes.equals(back) || !(await isWhole(back))', 'back.length !== bytes.length && isWhole'],
    'gives no name to what does not read back',
    backupFolder,
  ),
  inBackups(
    'one till tidies those of another',
    ['one?.origin === origin', "one?.origin !== '' && one !== null"],
    'those of another till alone',
    backupFolder,
  ),
  inBackups(
    'months go although the backup failed',
    ['if (!(await makeBackup(backing))) return', 'await makeBackup(backing)'],
    'but only after a backup',
  ),
  inBackups(
    'a clock that has jumped empties the log',
    ['if (!clockIsTrusted(own, today)) return', 'void clockIsTrusted'],
    'when the clock has jumped',
  ),
  inBackups(
    'restores what was not looked into',
    ['inspected?.token !== token', 'inspected === null'],
    'what was looked into last',
  ),
  inUnit(
    'the rotation goes by the clock',
    'main/backup/rotation.ts',
    ['b.seq - a.seq || ', ''],
    'main/backup/rotation.test.ts',
    'to and fro',
  ),
  inStore(
    'older data are rewritten without a backup',
    checkpoints,
    [' || files.memory.isOld()) return false', ') return false'],
    'rewritten only when asked for',
  ),
  inStore(
    'a month goes before its copy',
    'main/storage/row-files.ts',
    ['for (const copy of copies)', 'for (const copy of [path, ...copies])'],
    'no talk of damage',
  ),
  inReplacement(
    'what has moved in moves out again',
    ['    if (hasMovedIn) continue\n', '    void hasMovedIn\n'],
    'leaves the old or the new data whole',
    replacement,
  ),
  inReplacement(
    'the new data are live before they are whole',
    [
      '  if (marker !== null) await finish(folder, v.parse(markerSchema, JSON.parse(marker.toString())), disk)\n',
      '  void finish\n',
    ],
    'in the place of all others',
    replacement,
  ),
  inReplacement(
    'numbers begin anew after a restore',
    ['Math.max(prepared.seq, data.dataSet().seq)', 'prepared.seq'],
    'numbers on after',
    currentData,
  ),
  inReplacement(
    'what is written during a restore is lost',
    ['replacing === null && current.data.isWell() ? put()', 'replacing !== undefined ? put()'],
    'loses none of it',
  ),
]

const unionpay = 'shared/catalog/code-sets/unionpay.json'
const advice = 'shared/catalog/advice.json'
/** @type {InOneOf} */
const inCatalog = (name, file, change, says) => inUnit(name, file, change, 'shared/catalog/code-sets.test.ts', says)
/** @type {InOneOf} */
const inAgreement = (name, file, change, says) => inUnit(name, file, change, 'shared/catalog/agreement.test.ts', says)
/** @type {InOneOf} */
const inClasses = (name, file, change, says) => inUnit(name, file, change, 'shared/catalog/classes.test.ts', says)
/** @type {InOneOf} */
const inAnswers = (name, file, change, says) => inUnit(name, file, change, 'shared/catalog/catalog.test.ts', says)
/** @param {string} answerClass */
const fraud = (answerClass) => `suspected fraud. It proves nothing about the customer."
      },
      "category": "fraud-or-capture",
      "class": "${answerClass}",`
/** @param {string} id */
const keptCard = (id) => `${fraud('declined')}
      "retry": "never",
      "keepCard": "ask-acquirer",
      "whoFixes": "acquirer",
      "advice": "${id}"`
/** @param {string} step */
const unknownFirst = (step) => `"unknown": {
    "doNow": [
      {
        "text": {
          "zh-CN": "${step}"`

const catalog = [
  inClasses('34 is approved', unionpay, [fraud('declined'), fraud('approved')], 'is approved only for the codes named'),
  inClasses(
    '96 is called declined',
    unionpay,
    [
      `"class": "check-first",
      "retry": "later",
      "keepCard": "no",
      "whoFixes": "network",
      "advice": "look-first",
      "notApproved": true`,
      `"class": "declined",
      "retry": "later",
      "keepCard": "no",
      "whoFixes": "network",
      "advice": "look-first"`,
    ],
    'asks to check first for the codes named',
  ),
  inClasses(
    'the list alone decides on 98',
    unionpay,
    [
      `a debit may or may not have happened."
      },
      "category": "network-or-timeout",
      "class": "check-first",
      "retry": "later",
      "keepCard": "no",
      "whoFixes": "network",
      "advice": "send-again-after-query",
      "causes": [
        {
          "zh-CN": "发卡银行没有及时应答",`,
      `a debit may or may not have happened."
      },
      "category": "network-or-timeout",
      "class": "check-first",
      "retry": "later",
      "keepCard": "no",
      "whoFixes": "network",
      "advice": "send-again-after-query",
      "notApproved": true,
      "causes": [
        {
          "zh-CN": "发卡银行没有及时应答",`,
    ],
    'for the codes named here, whose tables say not approved',
  ),
  inCatalog('34 leaves the stop family', unionpay, [keptCard('stop'), keptCard('other')], 'is of the stop family only'),
  inClasses(
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
    'wherever a line or an answer was lost',
  ),
  inCatalog(
    '38 joins the stop family',
    unionpay,
    [
      `"whoFixes": "issuer",
      "advice": "pin-locked",
      "staffOnly": true,
      "causes": [
        {
          "zh-CN": "密码连着输错，次数用完了"`,
      `"whoFixes": "acquirer",
      "advice": "stop",
      "causes": [
        {
          "zh-CN": "密码连着输错，次数用完了"`,
    ],
    'is of the stop family only',
  ),
  inAgreement(
    '65 may be tried later',
    unionpay,
    ['"retry": "not-today"', '"retry": "later"'],
    'does not invite where the advice',
  ),
  inAgreement(
    'another card comes before the chip',
    advice,
    ['"重新读卡，只试一次"', '"请顾客换一张卡"'],
    'does not invite where the first step',
  ),
  inAgreement(
    'a used-up card is read again',
    advice,
    ['"这张卡不用再试"', '"再试一次"'],
    'does not forbid what a step asks for',
  ),
  inAgreement(
    'the customer’s bank is named where the acquirer is called',
    advice,
    ['"列表有这笔：先别交货，查清再说"', '"列表有这笔：先别交货，打给收单机构"'],
    'is not the customer’s bank where',
  ),
  inAgreement(
    'the shop is named where the acquirer is called first',
    advice,
    ['"插紧密码键盘等设备的线"', '"打给收单机构，报修"'],
    'is not the shop where',
  ),
  inAgreement(
    'the reason of 93 is for everyone',
    unionpay,
    [
      `law forbids it. It proves nothing about the customer."
      },
      "category": "not-permitted",
      "class": "declined",
      "retry": "never",
      "keepCard": "no",
      "whoFixes": "issuer",
      "staffOnly": true,`,
      `law forbids it. It proves nothing about the customer."
      },
      "category": "not-permitted",
      "class": "declined",
      "retry": "never",
      "keepCard": "no",
      "whoFixes": "issuer",`,
    ],
    'of law or crime is for the staff alone',
  ),
  inAgreement(
    'QR counts by the customer’s screen',
    'shared/catalog/families.json',
    [
      `Ask about it on the same call"
        }
      },
      {
        "text": {
          "zh-CN": "扫码收款：本店 App 或音箱报到账才算"`,
      `Ask about it on the same call"
        }
      },
      {
        "text": {
          "zh-CN": "扫码收款：看顾客手机"`,
    ],
    'offers QR only with how one knows',
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
    ['"还差多少，我核对好马上告诉您。"', '"余额我核对好马上告诉您。"'],
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
    'shared/catalog/unknown-answer.ts',
    ["retry: 'never'", "retry: 'once'"],
    'belongs to no set',
  ),
  inAnswers(
    'claims stand before tables',
    'shared/catalog/elsewhere.ts',
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

/** @type {InOneOf} */
const inCaution = (name, file, change, says) =>
  inUnit(name, `shared/catalog/${file}`, change, 'shared/catalog/look-up.test.ts', says)

/** The order of caution (decision 18): what a look-up may not do, whatever is likest. */
const caution = [
  inCaution(
    'what means paid is searched for',
    'search-items.ts',
    [".filter((entry) => entry.class !== 'approved')", '.filter(() => true)'],
    'is no guess for a denial',
  ),
  inCaution(
    'the beginning of its words is enough for paid',
    'found-in-words.ts',
    ['foldTight(text) === whole)', 'foldTight(text).startsWith(whole))'],
    'is found by nothing less',
  ),
  inCaution(
    '00 behind words of trouble is paid',
    'look-up.ts',
    ["answer.class === 'approved' && !isPlainly(code, typed)", "answer.class === 'approved' && code === ''"],
    'is found by nothing less',
  ),
  inCaution(
    'a denial within its own words is overheard',
    'look-up.ts',
    ['paid.length > 0 && !caution.denies', 'paid.length > 0'],
    'is second to what its own words deny',
  ),
  inCaution(
    '00 is the first of what begins with 0',
    'look-up.ts',
    ['[first, ...paid, ...others]', '[...paid, first, ...others]'],
    'neither first nor selected',
  ),
  inCaution(
    'a debit beside a decline is overheard',
    'leads.ts',
    ['if (caution.money) return', 'if (caution.money && caution.common) return'],
    'goes before every decline',
  ),
  inCaution(
    'a debit beside a code is overheard',
    'look-up.ts',
    ['doubt.length > 0 && !isSafe', 'doubt.length > 2 && !isSafe'],
    'goes before a code',
  ),
  inCaution(
    'a failing line is a fault like others',
    'leads.ts',
    ['if (caution.line !== null) return [lineFamily]', 'if (caution.line === undefined) return [lineFamily]'],
    'always ends in',
  ),
  inCaution(
    'amounts and times are codes',
    'numbers-in-text.ts',
    ['return numbers.reduce(', 'return numbers.slice(0, 0).reduce('],
    'are never codes',
  ),
  inCaution(
    'a kiosk says what a bare code means',
    'set-kind.ts',
    ["return kind === 'scan' ? 'unpaid' : 'nothing'", "return 'unpaid'"],
    'is never said by a table that no card terminal shows',
  ),
  inCaution(
    'a frozen shop is a frozen card',
    'found-in-words.ts',
    ['return subject === null || isWhole ||', 'return subject !== undefined || isWhole ||'],
    'are never told as the card',
  ),
  inCaution(
    'a word that stands everywhere is a hit',
    'caution.ts',
    ['return commonWords.has(tight)', 'return commonWords.size === 0'],
    'alone',
  ),
  inCaution(
    'what is a slip away counts as found',
    'found-in-words.ts',
    ["first.match === 'similar' || ", ''],
    'stands under the unknown answer',
  ),
]

const csv = 'main/export/csv.ts'
/** @type {InFile} */
const inCsv = (name, change, says) => inUnit(name, csv, change, 'main/export/csv.test.ts', says)

const exporting = [
  inCsv('formulas go into CSV as they are', ['runs(text) ||', ''], 'which could run'),
  inCsv('only half-width formulas are marked', [".test(text.normalize('NFKC'))\n", '.test(text)\n'], 'which could run'),
  inCsv('blanks hide a formula', ['[\\s\\0\\u200B-\\u200D\\u2060\\uFEFF]*[=+', '[=+'], 'which could run'),
  inCsv(
    '05 goes into CSV as it is',
    [' || comesBackDifferent(text)', ''],
    'of which a sheet would make something else',
  ),
  inCsv('CSV without a byte order mark', ['`\\uFEFF${', '`${'], 'begins with a byte order mark'),
  inUnit(
    'text is typed as a formula in XLSX',
    'main/export/xlsx.ts',
    ["type: String, format: '@'", "type: 'Formula'"],
    'main/export/xlsx.test.ts',
    'and no formula',
  ),
  inUnit(
    'an export writes over the file that is there',
    'main/files/save-file.ts',
    ['await replaceFile(file, bytes, patient(', 'await disk.remove(file)\n    await replaceFile(file, bytes, patient('],
    'main/incidents/export-incidents.test.ts',
    'leaves the file that was there whole',
  ),
  inUnit(
    'a card number as merchant ID',
    'shared/shop.ts',
    ['{15}$/), noCardNumber)', '{15}$/))'],
    'shared/shop.test.ts',
    'takes no card number for a merchant ID',
  ),
  inUnit(
    'a card number as hotline',
    'shared/shop.ts',
    ['v.regex(hotlineNumber), noCardNumber)', 'v.regex(hotlineNumber))'],
    'shared/shop.test.ts',
    'refuses 4111',
  ),
]

const counted = 'shared/incidents/insights.ts'
/** @type {InFile} */
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

const schedule = 'shared/maintenance/schedule.ts'
const round = 'shared/maintenance/round.ts'
/** @type {InFile} */
const inSchedule = (name, change, says, file = schedule) =>
  inUnit(name, file, change, 'shared/maintenance/schedule.test.ts', says)
/** @type {InFile} */
const inRound = (name, change, says, file = round) =>
  inUnit(name, file, change, 'shared/maintenance/round.test.ts', says)

const maintaining = [
  inSchedule(
    'an interval drops out of the list',
    ['return intervals.flatMap((interval)', 'return intervals.slice(1).flatMap((interval)'],
    'loses no task',
    'shared/maintenance/task.ts',
  ),
  inSchedule(
    'a terminal stands for all',
    ['used.map(({ id }) => id)', 'used.slice(0, 1).map(({ id }) => id)'],
    'loses no task',
  ),
  inSchedule(
    'what lies ahead of the clock is put off for ever',
    ['isDue: last > nextDay(today, interval)', 'isDue: false'],
    'loses no task',
  ),
  inSchedule('what was never done is not due', ['due: null, isDue: true', 'due: null, isDue: false'], 'loses no task'),
  inSchedule('due again on the same day', ['isDue: due <= today', 'isDue: last <= today'], 'asks for nothing twice'),
  inSchedule(
    'a clock set back asks again',
    ['isDue: last > nextDay(today, interval)', 'isDue: true'],
    'asks for nothing twice',
  ),
  inSchedule(
    'a quarter has two months',
    ["case 'quarterly':\n      return addMonths(day, 3)", "case 'quarterly':\n      return addMonths(day, 2)"],
    'asks for nothing twice',
    'shared/maintenance/interval.ts',
  ),
  inSchedule(
    'done on a day to come',
    ['return { last: null, due, isDue: last >', 'return { last, due, isDue: last >'],
    'was done in the future',
  ),
  inSchedule(
    'what was done moves down the list',
    [
      'return activeTasks(tasks).flatMap((task) => {',
      'return activeTasks(tasks).toSorted((a, b) => Number(last.has(`${a.id}@`)) - Number(last.has(`${b.id}@`))).flatMap((task) => {',
    ],
    'keeps its order',
  ),
  inSchedule(
    'own tasks in the order of writing',
    ['a.position - b.position || (a.id < b.id ? -1 : 1)', '0 * (a.position - b.position)'],
    'keeps its order',
    'shared/maintenance/task.ts',
  ),
  inRound(
    'a round of yesterday goes on',
    ['endedAt === undefined && dayOf(at) >= today', "endedAt === undefined && dayOf(at) >= '' && today !== ''"],
    'goes on today',
    'shared/maintenance/round.ts',
  ),
  inRound(
    'the same trouble is opened twice',
    ['isOpenFollowUp(one) && one.kind === kind', 'one.id === kind'],
    'stays one for the same trouble',
    'shared/maintenance/follow-up.ts',
  ),
  inUnit(
    'a visitor may work before all is answered',
    'shared/maintenance/visit.ts',
    ['visitQuestions.every(', 'visitQuestions.some('],
    'shared/maintenance/check-record.test.ts',
    'may work only when every answer is yes',
  ),
  inUnit(
    'a card number as serial number',
    'shared/shop.ts',
    ['v.regex(printed), noCardNumber)', 'v.regex(printed))'],
    'main/storage/tables.test.ts',
    'terminals keep no card number',
  ),
  inUnit(
    'the newest months of one table alone are read',
    'main/storage/row-files.ts',
    ["names.flatMap((name) => monthsOf(name.slice(0, name.indexOf('/') + 1)))", "monthsOf('incidents/')"],
    'main/maintenance/maintenance-handlers.test.ts',
    'found all of it in the files of months',
  ),
]

const hardening = 'main/security/harden.ts'
const serving = 'main/security/app-protocol.ts'
/**
 * Seen by one test of e2e/hardening.spec.ts, by its title.
 * @type {InFile}
 */
const inApp = (name, [find, replace], title, file = hardening) => ({
  name,
  file,
  find,
  replace,
  guard: { kind: 'app', only: title },
  says: title,
})

const runningApp = [
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

/** @type {InFile} */
const fuses = (name, change, says) =>
  inUnit(name, 'scripts/packaging/fuses.mjs', change, 'scripts/packaging/fuses.test.mjs', says)

const packaging = [
  fuses(
    'a fuse that is not listed is passed over',
    ['strictlyRequireAllFuses: true', 'strictlyRequireAllFuses: false'],
    'stops at a fuse that is not listed',
  ),
  fuses(
    'a fuse that nobody listed is right',
    ['read[name] !== FUSES[name]', 'name in FUSES && read[name] !== FUSES[name]'],
    'names each that is set otherwise',
  ),
  fuses('the program may run as Node', ['RunAsNode: false', 'RunAsNode: true'], 'names each that is set otherwise'),
]

/** @type {InFile} */
const paging = (name, change, says) =>
  inUnit(name, 'shared/print/paging.ts', change, 'shared/print/paging.test.ts', says)
/** @type {InFile} */
const pieces = (name, change, says) =>
  inUnit(name, 'shared/print/pieces.ts', change, 'shared/print/pieces.test.ts', says)

/** @type {InFile} */
const printers = (name, change, says) =>
  inUnit(name, 'shared/print/printer.ts', change, 'shared/print/printer.test.ts', says)

const printing = [
  printers(
    'the first printer of the list is chosen',
    ['return [own, ...printers]', 'return printers'],
    'own comes first',
  ),
  printers('a fax counts as a printer', ['/\\bfax\\b|', '/'], 'chooses nothing where all'),
  printers(
    'a sheet for a roll',
    ['find((paper) => printers.some', 'find((paper) => printers.every'],
    'a strip where one may be',
  ),
  printers(
    'the paper of the own printer cannot be set',
    ['set.get(ownPrinter) ??', 'undefined ??'],
    'the shop has set',
  ),
  inUnit(
    'a review that does not fit its sheet is not drawn smaller',
    'shared/print/paging.ts',
    ['pages.length <= 1', 'pages.length <= 0'],
    'shared/print/paging.test.ts',
    'takes a smaller drawing only where',
  ),
  paging(
    'a heading is left behind at the end of a page',
    ['if (pieces[place - 1]?.leads)', 'if (false)'],
    'keeps a heading with what it stands over',
  ),
  paging(
    'a table goes on without its head',
    ['return head === null ? [] : [head]', 'return []'],
    'begins a page within a table with the head of the table',
  ),
  paging('a page is overfilled', ['needed <= left', 'needed <= left + 1'], 'overfills no page'),
  pieces('a table on the narrow roll', ['columns.length <= columnsOn[paper]', 'true'], 'has no table at all'),
  pieces(
    'a line to write on loses its label',
    ["blanks.every(({ label }) => label === '')", 'blanks.length === 0'],
    'keeps a line without a label',
  ),
  pieces('a roll is spent on empty cells', ["({ value }) => value !== ''", '() => true'], 'wastes no line of a roll'),
]

const recurring = /** @type {const} */ ([
  ['two worn readers excuse each other', ['return counts.length > 2 && ', 'return counts.length > 9 && '], 'R5'],
  [
    'two terminals alike are both to blame',
    ['counts.length > 2 && rows.length >= 3 * Math.min(...counts)', 'counts.length > 1'],
    'R5',
  ],
]).map(([name, change, says]) =>
  inUnit(
    name,
    'shared/incidents/recurrence/one-terminal.ts',
    change,
    'shared/incidents/recurrence/rules.test.ts',
    says,
  ),
)

const clock = [
  inUnit(
    'the clock that was given is not gone by',
    'shared/clock.ts',
    ['new Date(computer() + ahead)', 'new Date(computer())'],
    'shared/clock.test.ts',
    'shows the time that it was given',
  ),
  inUnit(
    'main does not go by the clock that was given',
    'main/clock.ts',
    ['clock = clockFrom(Date.now, time)', 'clock = clockAhead(Date.now, 0 * Date.parse(time))'],
    'main/clock.test.ts',
    'shows the time that it was given',
  ),
  inUnit(
    'the page does not go by the clock of main',
    'renderer/clock.ts',
    ['clock = clockAhead(Date.now, by)', 'clock = clockAhead(Date.now, 0 * by)'],
    'renderer/clock.test.ts',
    'is as far ahead',
  ),
  inUnit(
    'a day that there is not is a time',
    'shared/clock.ts',
    ['.startsWith(day)', '.length > 0'],
    'shared/clock.test.ts',
    'does not read "2027-02-29T10:00"',
  ),
  inUnit(
    'a clock that cannot be read is passed over',
    'main/start/command-line.ts',
    ["if (has('clock') && !isTime(switchOf('clock')))", "if (has('clock') && folder === '')"],
    'main/start/command-line.test.ts',
    'cannot read {"clock":"2026-02-30T10:00"}',
  ),
]

export const mutants = [
  ...compiler,
  ...clock,
  ...importRules,
  ...lintRules,
  ...unreadRules,
  ...shutIn,
  ...messages,
  ...cardNumbers,
  ...open,
  ...paid,
  ...storage,
  ...backingUp,
  ...catalog,
  ...caution,
  ...exporting,
  ...counting,
  ...recurring,
  ...maintaining,
  ...printing,
  ...packaging,
  ...runningApp,
]
