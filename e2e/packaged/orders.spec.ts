import { expect, test } from '@playwright/test'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { emptyFolder } from '../launch-app'
import { pdfText } from '../pdf'
import { openShipped, printChecklist, programWithStranger } from './shipped'

// What the shipped program does not take from outside: it does its work as if nothing had been said. That the same words
// do have an effect on the copy with one other fuse is shown by Playwright, which drives it by two of them.

test('writes a checklist by the printing switch, as an ordinary user', () => {
  const folder = emptyFolder()
  const pdf = join(folder, '34.pdf')

  const { status } = printChecklist(folder, pdf)

  expect(status).toBe(0)
  expect(pdfText(pdf)).toContain('停下，别再试这张卡')
})

test('ELECTRON_RUN_AS_NODE does not make a Node of it', () => {
  const folder = emptyFolder()
  const pdf = join(folder, '34.pdf')

  const { status, stdout } = printChecklist(folder, pdf, ['-p', '"I am Node"'], { ELECTRON_RUN_AS_NODE: '1' })

  expect(stdout).not.toContain('I am Node')
  expect(status).toBe(0)
  expect(pdfText(pdf)).toContain('停下，别再试这张卡')
})

test('NODE_OPTIONS is not even read', () => {
  const folder = emptyFolder()
  const pdf = join(folder, '34.pdf')

  const { status, stderr } = printChecklist(folder, pdf, [], { NODE_OPTIONS: '--require ./stranger.cjs' })

  // Electron would say there that it does not take this one from a package.
  expect(stderr).not.toContain('NODE_OPTION')
  expect(status).toBe(0)
  expect(existsSync(pdf)).toBe(true)
})

test('--clock dates nothing', () => {
  const folder = emptyFolder()
  const pdf = join(folder, '34.pdf')

  const { status } = printChecklist(folder, pdf, ['--clock=2028-02-29T21:15:00'])

  expect(status).toBe(0)
  expect(pdfText(pdf)).not.toContain('2028 年 2 月 29 日')
})

test('--inspect and --remote-debugging-port open no door', async () => {
  test.skip(process.platform !== 'linux', 'the window is found by X11')
  const [inspector, debuggingPort] = [await freePort(), await freePort()]
  const switches = [`--inspect=${String(inspector)}`, `--remote-debugging-port=${String(debuggingPort)}`]
  const window = await openShipped(emptyFolder(), switches)

  expect(await answers(inspector)).toBe(false)
  expect(await answers(debuggingPort)).toBe(false)
  await window.close()
})

test('--log-net-log and --ssl-key-log-file write nothing down', () => {
  const folder = emptyFolder()
  const [net, keys] = [join(folder, 'net.json'), join(folder, 'keys.txt')]

  const { status } = printChecklist(folder, join(folder, '34.pdf'), [
    `--log-net-log=${net}`,
    `--ssl-key-log-file=${keys}`,
  ])

  expect(status).toBe(0)
  expect([net, keys].filter((file) => existsSync(file))).toEqual([])
})

test('--renderer-cmd-prefix and its like start no program of somebody else', () => {
  test.skip(process.platform === 'win32', 'there is no shell for the stranger')
  const folder = emptyFolder()
  const trace = join(folder, 'stranger-was-here')
  const stranger = join(emptyFolder(), 'stranger.sh')
  writeFileSync(stranger, `#!/bin/sh\ntouch '${trace}'\nexec "$@"\n`, { mode: 0o755 })
  const names = ['renderer-cmd-prefix', 'utility-cmd-prefix', 'gpu-launcher', 'browser-subprocess-path']

  for (const name of names) {
    const { status } = printChecklist(folder, join(folder, `${name}.pdf`), [`--${name}=${stranger}`])
    expect(status, name).toBe(0)
    expect(existsSync(trace), name).toBe(false)
  }
})

test('a folder app/ is not run, not even in place of the archive', () => {
  const folder = emptyFolder()

  const { status } = printChecklist(folder, join(folder, '34.pdf'), [], {}, programWithStranger)

  expect(status).toBe(1)
})

test("runs with Chromium's sandbox on", async () => {
  test.skip(process.platform !== 'linux', 'read from /proc')
  const window = await openShipped(emptyFolder())

  const family = familyOf(window.child.pid ?? 0)
  const pages = family.filter((pid) => commandOf(pid).includes('--type=renderer'))
  expect(pages.length).toBeGreaterThan(0)
  expect(family.filter((pid) => commandOf(pid).includes('--no-sandbox'))).toEqual([])
  for (const pid of pages) {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8')
    // 2: the page may call only what a filter lets through.
    expect(status).toMatch(/^Seccomp:\s+2$/m)
    expect(status).not.toMatch(/^Uid:\s+0\b/m)
  }
  await window.close()
})

test('--no-sandbox and --disable-web-security leave the page behind its wall', async () => {
  test.skip(process.platform !== 'linux', 'read from /proc')
  const window = await openShipped(emptyFolder(), ['--no-sandbox', '--disable-web-security'])

  const pages = familyOf(window.child.pid ?? 0).filter((pid) => commandOf(pid).includes('--type=renderer'))
  expect(pages.length).toBeGreaterThan(0)
  for (const pid of pages) {
    expect(commandOf(pid)).not.toMatch(/--no-sandbox|--disable-web-security/)
    expect(readFileSync(`/proc/${String(pid)}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
  }
  await window.close()
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => {
      resolve(false)
    })
  })

const commandOf = (pid: number) => readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8')

/** The process and all its descendants. */
function familyOf(first: number): readonly number[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parents = processes.flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])] as const]
    } catch {
      return []
    }
  })
  const family = [first]
  for (const member of family) family.push(...parents.filter(([, parent]) => parent === member).map(([pid]) => pid))
  return family
}
