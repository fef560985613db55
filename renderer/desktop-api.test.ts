import { expect, it, vi } from 'vitest'
import { channels, writing, type Method } from '#shared/ipc/channels'
import { done, failed } from '#shared/result'

const methods = Object.keys(channels) as Method[]
const refuse = vi.fn<() => Promise<unknown>>(() => Promise.resolve(failed('disk-full')))
vi.stubGlobal('window', { desktopApi: Object.fromEntries(methods.map((method) => [method, refuse])) })
const { desktopApi, onWritten } = await import('./desktop-api')
const { onLocked, ownerApi } = await import('./owner-api')
const api = { ...desktopApi, ...ownerApi }

it('tells of every message that writes and of no other', async () => {
  for (const method of methods) {
    const heard = vi.fn()
    const forget = onWritten(heard)

    expect(await (api[method] as typeof refuse)()).toEqual(failed('disk-full'))

    expect(heard.mock.calls, method).toEqual(method in writing ? [['disk-full']] : [])
    forget()
  }
})

it('asks once more for what is locked, when somebody knew the PIN, and for that alone', async () => {
  const undo = ownerApi.undoRestore
  const locked = failed('locked')
  const ask = vi.fn(() => Promise.resolve(true))
  onLocked(ask)

  refuse.mockResolvedValueOnce(locked).mockResolvedValueOnce(done(null))
  expect(await undo()).toEqual(done(null))
  refuse.mockResolvedValueOnce(failed('busy'))
  expect(await undo()).toEqual(failed('busy'))
  expect(ask).toHaveBeenCalledTimes(1)

  ask.mockResolvedValueOnce(false)
  refuse.mockResolvedValueOnce(locked)
  expect(await undo()).toEqual(locked)
})
