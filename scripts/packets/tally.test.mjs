import { describe, expect, it } from 'vitest'
import { tally } from './tally.mjs'

/** As strace writes bytes. @param {string} text */
const x = (text) =>
  Buffer.from(text, 'latin1')
    .toString('hex')
    .replaceAll(/../g, String.raw`\x$&`)

/** @param {string} ip @param {number} port */
const to = (ip, port) => `{sa_family=AF_INET, sin_port=htons(${port}), sin_addr=inet_addr("${x(ip)}")}`

/** @param {string} ip @param {number} port */
const to6 = (ip, port) =>
  `{sa_family=AF_INET6, sin6_port=htons(${port}), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "${x(ip)}", &sin6_addr), sin6_scope_id=0}`

/** A question of DNS. @param {string[]} labels */
const question = (...labels) =>
  x(
    `\x12\x34\x01\0\0\x01\0\0\0\0\0\0${labels.map((one) => String.fromCharCode(one.length) + one).join('')}\0\0\x01\0\x01`,
  )

/** What is counted of these lines, each as `kind address count`. @param {string[]} lines */
function counted(...lines) {
  const { read, rows } = tally((thread) => (thread === 7 ? 'main' : 'NetworkService'))
  for (const line of lines) read(line)
  return rows().map(({ kind, address, count }) => `${kind} ${address} ${count}`)
}

describe('tally', () => {
  it('counts a connection, by who makes it', () => {
    const { read, rows } = tally((thread) => (thread === 7 ? 'main' : 'NetworkService'))
    read(`7 connect(40<TCP:[919]>, ${to('203.0.113.7', 443)}, 16) = -1 EINPROGRESS (Operation now in progress)`)
    read(`8 connect(41<TCPv6:[920]>, ${to6('2001:db8::7', 443)}, 28) = -1 ENETUNREACH (Network is unreachable)`)
    read(`7 connect(40<TCP:[921]>, ${to('203.0.113.7', 443)}, 16) = 0`)
    expect(rows()).toEqual([
      { kind: 'out', process: 'main', address: '203.0.113.7:443', count: 2 },
      { kind: 'out', process: 'NetworkService', address: '[2001:db8::7]:443', count: 1 },
    ])
  })

  it('counts a name, whoever is asked', () => {
    expect(
      counted(
        `8 sendto(15<UDP:[0.0.0.0:15458]>, "${question('secret', 'example', 'com')}", 37, 0, ${to('10.255.255.53', 53)}, 16) = 37`,
        `8 sendto(15<UDP:[0.0.0.0:15458]>, "${question('a', 'example')}", 37, 0, ${to('127.0.0.53', 53)}, 16) = 37`,
        `8 sendto(15<UDP:[0.0.0.0:5353]>, "${question('pc', 'local')}", 37, 0, ${to('224.0.0.251', 5353)}, 16) = 37`,
      ),
    ).toEqual([
      'name secret.example.com 10.255.255.53:53 1',
      'name a.example 127.0.0.53:53 1',
      'name pc.local 224.0.0.251:5353 1',
    ])
  })

  it('counts each of several messages, also where the call comes in two lines', () => {
    const message = (/** @type {string} */ bytes) =>
      `{msg_hdr={msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base="${bytes}", iov_len=37}], msg_iovlen=1, msg_controllen=0, msg_flags=0}, msg_len=37}`
    expect(
      counted(
        `7 sendmmsg(78<UDP:[192.0.2.2:43444->10.255.255.53:53]>,  <unfinished ...>`,
        `8 connect(9<TCP:[1]>, ${to('127.0.0.1', 80)}, 16) = 0`,
        `7 <... sendmmsg resumed>[${message(question('a', 'example'))}, ${message(question('a', 'example'))}], 2, MSG_NOSIGNAL) = 2`,
      ),
    ).toEqual(['here 127.0.0.1:80 1', 'name a.example 10.255.255.53:53 2'])
  })

  it('lists a datagram socket that was connected and sent nothing, and counts what one sends that was connected first', () => {
    expect(
      counted(
        `8 connect(15<UDPv6:[9195359]>, ${to6('2001:4860:4860::8888', 443)}, 28 <unfinished ...>`,
        '8 <... connect resumed>) = 0',
        `8 connect(16<UDP:[0.0.0.0:28202]>, ${to('203.0.113.7', 3478)}, 16) = 0`,
        `8 write(16<UDP:[0.0.0.0:28202]>, "${x('hello')}", 5) = 5`,
        `8 sendto(16<UDP:[0.0.0.0:28202]>, "${x('hello')}", 5, 0, NULL, 0) = 5`,
      ),
    ).toEqual(['quiet [2001:4860:4860::8888]:443 1', 'out 203.0.113.7:3478 2'])
  })

  it('counts who joins a group of neighbours', () => {
    const group = `{imr_multiaddr=inet_addr("${x('224.0.0.251')}"), imr_interface=inet_addr("${x('0.0.0.0')}")}`
    expect(counted(`8 setsockopt(15<UDP:[1]>, SOL_IP, IP_ADD_MEMBERSHIP, ${group}, 12) = 0`)).toEqual([
      'out joins 224.0.0.251 1',
    ])
    expect(counted('8 setsockopt(15<UDP:[1]>, SOL_SOCKET, SO_REUSEADDR, [1], 4) = 0')).toEqual([])
  })

  it('counts a port that others can reach, and none of this machine alone', () => {
    expect(
      counted(
        '7 listen(40<TCP:[127.0.0.1:44469]>, 511) = 0',
        '7 listen(41<TCPv6:[[::1]:44470]>, 511) = 0',
        '7 listen(42<TCPv6:[[::]:8080]>, 511) = 0',
        '7 listen(43<TCP:[0.0.0.0:8081]>, 511) = 0',
      ),
    ).toEqual(['door [::]:8080 1', 'door 0.0.0.0:8081 1'])
  })

  it('counts a name that a service of this machine is asked for', () => {
    const said = [
      x('\x02\0\0\0\x0e\0\0\0\x06\0\0\0a.example\0'),
      x('{"method":"io.systemd.Resolve.ResolveHostname","parameters":{"name":"a.example"}}\0'),
      x('RESOLVE-HOSTNAME-IPV4 a.local\n'),
    ]
    for (const bytes of said) {
      expect(counted(`7 sendto(9<UNIX-STREAM:[1->2]>, "${bytes}", 99, MSG_NOSIGNAL, NULL, 0) = 99`)).toEqual([
        expect.stringMatching(/^name by a service of this machine: .*\ba\.(example|local)\b.* 1$/),
      ])
    }
    const user = x('\x02\0\0\0\x01\0\0\0\x02\0\0\x000\0')
    expect(counted(`7 sendto(9<UNIX-STREAM:[1->2]>, "${user}", 14, MSG_NOSIGNAL, NULL, 0) = 14`)).toEqual([])
  })

  it('names the print service apart, and passes over what is no network', () => {
    expect(
      counted(
        `7 connect(9<UNIX-STREAM:[1]>, {sa_family=AF_UNIX, sun_path="${x('/run/cups/cups.sock')}"}, 22) = 0`,
        `7 connect(9<TCPv6:[1]>, ${to6('::1', 631)}, 28) = -1 ECONNREFUSED (Connection refused)`,
        `7 connect(9<UNIX-STREAM:[1]>, {sa_family=AF_UNIX, sun_path=@"${x('/tmp/.X11-unix/X0')}"}, 20) = 0`,
        `7 sendto(9<NETLINK:[ROUTE:18100]>, [{nlmsg_len=20}], 20, 0, {sa_family=AF_NETLINK, nl_pid=0}, 12) = 20`,
        `7 write(9<pipe:[1]>, "${x('hello')}", 5) = 5`,
        `7 write(9</var/log/x>, "${x('hello')}", 5) = 5`,
        '7 write(9<anon_inode:[eventfd]>, "\\x01", 8) = 8',
      ),
    ).toEqual(['printing /run/cups/cups.sock 1', 'printing [::1]:631 1'])
  })

  it('says where something goes that nobody can follow', () => {
    expect(counted(`7 sendto(9<RAW:[ICMP:1]>, "${x('ping')}", 4, 0, NULL, 0) = 4`)).toEqual([
      'out nobody knows where 1',
    ])
  })
})
