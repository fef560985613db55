// Run by `npm run test:mutants -- scripts/packets`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../mutants/kinds.mjs'

const hostile = 'a hostile script in the page, its policy failed: not one packet, not one name'
const session = 'a whole session: not one packet, not one name'

/**
 * Seen by one test of e2e/packets, in a line of its table.
 * @param {string} name
 * @param {string} file
 * @param {import('../mutants/kinds.mjs').Swap} change
 * @param {string} title
 * @param {string} says
 * @returns {import('../mutants/kinds.mjs').Mutant}
 */
const inPackets = (name, file, [find, replace], title, says) => ({
  name,
  file,
  find,
  replace,
  guard: { kind: 'packets', only: title },
  says,
})

const hardening = 'main/security/harden.ts'
const policies = 'main/security/policies.ts'
const rule = /** @type {const} */ (["  'host-resolver-rules': 'MAP * ~NOTFOUND',\n", ''])
const counting = 'scripts/packets/tally.mjs'

/** @type {(name: string, change: import('../mutants/kinds.mjs').Swap, says: string) => import('../mutants/kinds.mjs').Mutant} */
const inTally = (name, change, says) => inUnit(name, counting, change, 'scripts/packets/tally.test.mjs', says)

/** @type {readonly import('../mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inPackets('Chromium asks for names', policies, rule, hostile, 'secret-1234.example.com'),
  inPackets(
    'Chromium goes to addresses',
    policies,
    ["'MAP * ~NOTFOUND'", "'MAP *.com ~NOTFOUND'"],
    hostile,
    '203.0.113.7:',
  ),
  inPackets(
    'WebRTC sends what it likes',
    hardening,
    ["  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')\n", ''],
    hostile,
    '203.0.113.7:3478',
  ),
  inPackets(
    'the neighbours are told of the PC',
    policies,
    ["['WebRtcHideLocalIpsWithMdns']", '[]'],
    hostile,
    'joins 224.0.0.251',
  ),
  inPackets(
    'an ordinary day asks for names',
    'main/main.ts',
    ['\nharden()\n', '\nvoid harden\n'],
    session,
    'redirector.gvt1.com',
  ),
  inTally('a connection is no packet', ["if (kind === 'TCP') return [", "if (kind === '') return ["], 'a connection'),
  inTally(
    'a name asked of this machine is none',
    ['if (NAME_PORTS.includes(to.port))', 'if (NAME_PORTS.includes(to.port) && !isHere(to.ip))'],
    'a name, whoever is asked',
  ),
  inTally('calls that were come in between of are lost', ["(begun.get(thread) ?? '') + end", 'end'], 'in two lines'),
  inTally(
    'what a connected socket sends is not seen',
    ['named[index] ?? first ?? connected', "named[index] ?? first ?? (connected && addressOf('127.0.0.1:1'))"],
    'connected first',
  ),
  inTally(
    'a used socket is called quiet',
    ["row.kind !== 'quiet' || !isUsed(row)", "row.kind !== '' && isUsed !== null"],
    'connected first',
  ),
  inTally('groups are joined unseen', ['group === undefined ? []', "group !== '' ? []"], 'joins a group'),
  inTally('open ports are not seen', ["[['door', ends]]", "[['here', ends]]"], 'a port that others can reach'),
  inTally(
    'any service may be asked for a name',
    ['ASKED_FOR_US.some(', 'ASKED_FOR_US.every('],
    'a service of this machine',
  ),
]
