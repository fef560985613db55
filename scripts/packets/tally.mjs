// What processes had to do with a network, out of the lines that strace writes of them: who, where to, how often.
import { BlockList, isIPv4, isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'

/**
 * `out` a packet that leaves this machine, or a group joined out there; `name` a name that was asked, whoever was asked;
 * `door` a port that other machines can reach; `quiet` a datagram socket that was connected and sent nothing, which
 * makes no packet; `printing` the print service of this machine; `here` another program on this machine.
 * @typedef {'out' | 'name' | 'door' | 'quiet' | 'printing' | 'here'} Kind
 */

/** @typedef {{ kind: Kind, process: string, address: string, count: number }} Row */

/** @typedef {{ ip: string, port: number }} Address */

/** What must not be. @type {readonly Kind[]} */
export const FORBIDDEN = ['out', 'name', 'door']

/** DNS, DNS over TLS, mDNS, LLMNR: whoever is asked there is asked for a name. */
const NAME_PORTS = [53, 853, 5353, 5355]
const PRINT_PORT = 631

/**
 * Services of this machine that ask for others, on sockets of the system: nscd (its requests for hosts), systemd-resolved,
 * avahi. As strace writes bytes.
 */
const ASKED_FOR_US = [
  /"\\x02\\x00\\x00\\x00\\x(?:0[4-7d]|0e)\\x00\\x00\\x00/,
  inBytes('io.systemd.Resolve.Resolve'),
  inBytes('RESOLVE-HOSTNAME'),
]

/** @param {string} text */
function inBytes(text) {
  return new RegExp(
    Buffer.from(text)
      .toString('hex')
      .replaceAll(/../g, String.raw`\\x$&`),
  )
}

const hereList = new BlockList()
hereList.addSubnet('127.0.0.0', 8, 'ipv4')
for (const { address, family } of Object.values(networkInterfaces()).flatMap((all) => all ?? [])) {
  hereList.addAddress(address, family === 'IPv4' ? 'ipv4' : 'ipv6')
}

/** @param {string} ip */
function isHere(ip) {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/, '')
  if (['::', '::1', '0.0.0.0'].includes(plain)) return true
  if (isIPv4(plain)) return hereList.check(plain, 'ipv4')
  return isIPv6(plain) && hereList.check(plain, 'ipv6')
}

/** @param {string} text as `-xx` of strace writes it */
const decoded = (text) =>
  text.replaceAll(/\\x([\da-f]{2})/g, (_all, hex) => String.fromCharCode(Number.parseInt(String(hex), 16)))

/** @param {Address} address */
const inWords = ({ ip, port }) => `${isIPv6(ip) ? `[${ip}]` : ip}:${port}`

/**
 * The addresses that a call names, in its order.
 * @param {string} call
 * @returns {Address[]}
 */
function addressesIn(call) {
  const found = call.matchAll(
    /sa_family=AF_INET6?, sin6?_port=htons\((\d+)\)[^{}]*?(?:inet_addr\(|AF_INET6, )"([^"]*)"/g,
  )
  return [...found].map(([, port, ip = '']) => ({ ip: decoded(ip), port: Number(port) }))
}

/**
 * `10.0.0.1:4000` or `[fd00::1]:4000`.
 * @param {string} text
 * @returns {Address | undefined}
 */
function addressOf(text) {
  const [, ip, port] = /^\[?(.+?)\]?:(\d+)$/.exec(text) ?? []
  return ip === undefined ? undefined : { ip, port: Number(port) }
}

/**
 * The first name in a message of DNS; empty where there is none.
 * @param {string} bytes as strace writes them
 */
function nameIn(bytes) {
  const message = decoded(bytes)
  /** @type {string[]} */
  const labels = []
  for (let at = 12; ;) {
    const length = message.charCodeAt(at)
    if (!(length > 0 && length < 64)) return labels.join('.')
    labels.push(message.slice(at + 1, at + 1 + length))
    at += 1 + length
  }
}

/** @param {string} call */
const bytesIn = (call) =>
  [...call.matchAll(/(?:iov_base=|^\w+\(\d+<[^"]*>, )"((?:\\x[\da-f]{2})+)"/g)].map(([, bytes = '']) => bytes)

/** What one call did. @typedef {readonly [kind: Kind, address: string]} Seen */

/**
 * Something goes to an address.
 * @param {Address | undefined} to
 * @param {string} bytes empty for a connection
 * @returns {Seen}
 */
function sent(to, bytes) {
  if (to === undefined) return ['out', 'nobody knows where']
  const address = inWords(to)
  if (NAME_PORTS.includes(to.port)) return ['name', `${nameIn(bytes)} ${address}`.trim()]
  if (!isHere(to.ip)) return ['out', address]
  return [to.port === PRINT_PORT ? 'printing' : 'here', address]
}

/**
 * A call on a socket of a network.
 * @param {string} call
 * @param {Map<string, Address>} peers where datagram sockets are connected to, by how strace writes them
 * @returns {readonly Seen[]}
 */
function seenOfInet(call, peers) {
  const [, name = '', socket = '', kind = '', ends = ''] = /^(\w+)\(\d+<(([A-Z-]+)(?:v6)?:\[(.*?)\])>/.exec(call) ?? []
  const named = addressesIn(call)
  const [first] = named
  if (name === 'connect') {
    if (first === undefined) return []
    if (kind === 'TCP') return [sent(first, '')]
    peers.set(socket, first)
    return [['quiet', inWords(first)]]
  }
  if (name === 'listen') return /^(127\.|\[::1\])/.test(ends) ? [] : [['door', ends]]
  if (name === 'setsockopt') {
    const [, group] = /(?:ADD_MEMBERSHIP|JOIN_GROUP|ADD_SOURCE_MEMBERSHIP).*?"([^"]*)"/.exec(call) ?? []
    return group === undefined ? [] : [['out', `joins ${decoded(group)}`]]
  }
  if (!/^(send|write)/.test(name)) return []
  const [, peer] = ends.split('->')
  const connected = peer === undefined ? peers.get(socket) : addressOf(peer)
  const messages = bytesIn(call)
  return (messages.length > 0 ? messages : ['']).map((bytes, index) => sent(named[index] ?? first ?? connected, bytes))
}

/**
 * A call on a socket of this machine.
 * @param {string} call
 * @returns {readonly Seen[]}
 */
function seenOfUnix(call) {
  const [, path] = /^connect\(.*sun_path=@?"([^"]*)"/.exec(call) ?? []
  if (path !== undefined) return decoded(path).includes('cups') ? [['printing', decoded(path)]] : []
  if (!ASKED_FOR_US.some((asks) => asks.test(call))) return []
  const said = decoded(bytesIn(call).join(''))
  return [['name', `by a service of this machine: ${said.replaceAll(/[^\x20-\x7e]+/g, ' ').trim()}`]]
}

/**
 * Reads lines of `strace -f -yy -xx`, and counts.
 * @param {(thread: number) => string} processOf what a thread belongs to, in a word
 */
export function tally(processOf) {
  /** @type {Map<string, Row>} */
  const rows = new Map()
  /** Calls that another thread came in between of. @type {Map<string, string>} */
  const begun = new Map()
  /** @type {Map<string, Address>} */
  const peers = new Map()

  /** @param {string} line */
  const read = (line) => {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    const [, beginning] = /^(.*) <unfinished \.\.\.>$/.exec(rest) ?? []
    if (beginning !== undefined) {
      begun.set(thread, beginning)
      return
    }
    const [, end] = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest) ?? []
    const call = end === undefined ? rest : (begun.get(thread) ?? '') + end
    const [, kind = ''] = /^\w+\(\d+<([A-Z][\w-]*):\[/.exec(call) ?? []
    if (kind === '' || kind === 'NETLINK') return
    for (const [what, address] of kind.startsWith('UNIX') ? seenOfUnix(call) : seenOfInet(call, peers)) {
      const process = processOf(Number(thread))
      const key = [what, process, address].join('\n')
      rows.set(key, { kind: what, process, address, count: (rows.get(key)?.count ?? 0) + 1 })
    }
  }

  return {
    read,
    /** What was seen; a socket that was connected first and then used is no quiet one. */
    rows: () => {
      const all = [...rows.values()]
      /** @param {Row} one */
      const isUsed = ({ process, address }) =>
        all.some((other) => other.kind !== 'quiet' && other.process === process && other.address.endsWith(address))
      return all.filter((row) => row.kind !== 'quiet' || !isUsed(row))
    },
  }
}
