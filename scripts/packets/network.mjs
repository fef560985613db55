// A network of its own: it looks like any other, and leads nowhere. What is started in it can neither reach the world
// nor be reached, and every packet that would have left is counted by the machine.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'

/** Lays it: an interface with an address and a way to everywhere, whose other end is here too and answers nothing. */
export function layNetwork() {
  // Interfaces greet their neighbours by IPv6, which would be counted.
  const greeting = '/proc/sys/net/ipv6/conf/default/disable_ipv6'
  if (fs.existsSync(greeting)) fs.writeFileSync(greeting, '1')
  for (const words of [
    'link set lo up',
    'link add out0 type veth peer name out1',
    'addr add 192.0.2.1/24 dev out0',
    'link set out0 up',
    'link set out1 up',
    'neigh add 192.0.2.2 lladdr 02:00:00:00:00:02 dev out0 nud permanent',
    'route add default via 192.0.2.2',
  ]) {
    execFileSync('ip', words.split(' '), { stdio: ['ignore', 'inherit', 'inherit'] })
  }
}

/** How many packets have left by it so far; null where it was not laid. */
export function sentByMachine() {
  const [, sent] = /^\s*out0:(?:\s+\d+){9}\s+(\d+)/m.exec(fs.readFileSync('/proc/net/dev', 'utf8')) ?? []
  return sent === undefined ? null : Number(sent)
}
