import { expect, it, vi } from 'vitest'
import { channels, writing, type Method } from '#shared/ipc/channels'
import { failed } from '#shared/result'

const methods = Object.keys(channels) as Method[]
const refuse = () => Promise.resolve(failed('disk-full'))
vi.stubGlobal('window', { desktopApi: Object.fromEntries(methods.map((method) => [method, refuse])) })
const { desktopApi, onWritten } = await import('./desktop-api')

it('tells of every message that writes and of no other', async () => {
  for (const method of methods) {
    const heard = vi.fn()
    const forget = onWritten(heard)

    expect(await (desktopApi[method] as typeof refuse)()).toEqual(failed('disk-full'))

    expect(heard.mock.calls, method).toEqual(method in writing ? [['disk-full']] : [])
    forget()
  }
})
