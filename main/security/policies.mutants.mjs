// Run by `npm run test:mutants -- main/security/policies`; see scripts/mutants/kinds.mjs.
import { inUnit, linesOf } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

const policies = 'main/security/policies.ts'
/** @type {InFile} */
const inPolicies = (name, change, says) => inUnit(name, policies, change, 'main/security/policies.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  ...linesOf(policies, /^ {2}"([\w-]+) '\w+'",\n/gm).map(({ line, groups: [directive] }) =>
    inPolicies(`CSP without ${directive}`, [line, ''], 'allows our own files and nothing else'),
  ),
  ...linesOf(policies, /^ {2}(\w+): (true|false),\n/gm).map(({ line, groups: [name, value = ''] }) =>
    inPolicies(`${name} is not ${value}`, [line, line.replace(value, String(value !== 'true'))], 'shuts the page in'),
  ),
  ...linesOf(policies, /^ {2}'([\w-]+)',\n/gm).map(({ line, groups: [name] }) =>
    inPolicies(`--${name} is obeyed`, [line, ''], 'takes each of these away'),
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
