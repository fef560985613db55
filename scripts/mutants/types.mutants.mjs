// Run by `npm run test:mutants -- scripts/mutants/types`; see scripts/mutants/kinds.mjs.
import { linesOf } from './kinds.mjs'

/** @typedef {import('./kinds.mjs').Mutant} Mutant */

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

/** @type {readonly import('./kinds.mjs').Mutant[]} */
export const mutants = [
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
