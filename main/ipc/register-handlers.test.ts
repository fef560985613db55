import { describe, expect, it, vi } from 'vitest'
import { channels } from '#shared/ipc/channels'
import { defaultSettings } from '#shared/settings'
import { done } from '#shared/result'
import { appOrigin } from '../security/policies'
import type { Handlers } from './answer'
import { registerHandlers } from './register-handlers'

type Listener = (event: object, raw: unknown) => Promise<unknown>

const { listeners, ourContents } = vi.hoisted(() => ({
  listeners: new Map<string, Listener>(),
  ourContents: { id: 7, mainFrame: {} },
}))

/** What Electron does here: it keeps the listeners, and knows which contents stand in a window. */
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => listeners.set(channel, listener) },
  BrowserWindow: { fromWebContents: (contents: object) => (contents === ourContents ? {} : null) },
}))

const refused = { ok: false, failure: 'refused' }
const ours = { url: `${appOrigin}/index.html` }

function registered() {
  const changed = vi.fn(() => done(defaultSettings))
  const handlers = Object.fromEntries(
    Object.values(channels).map((channel) => [channel, changed]),
  ) as unknown as Handlers
  ourContents.mainFrame = ours
  registerHandlers(Promise.resolve(handlers), vi.fn())
  const send = (frame: object | null, sender: object, raw: unknown = { theme: 'dark' }) =>
    listeners.get('settings:change')?.({ senderFrame: frame, sender }, raw)
  return { changed, send }
}

describe('registerHandlers', () => {
  it('listens on every channel of the contract and on no other', () => {
    registered()

    expect([...listeners.keys()].sort()).toEqual(Object.values(channels).sort())
  })
  it('answers the main frame of a window of ours', async () => {
    const { changed, send } = registered()

    expect(await send(ours, ourContents)).toMatchObject({ ok: true })
    expect(changed).toHaveBeenCalledWith({ theme: 'dark' }, ourContents.id)
  })
  it('refuses a frame within our page, even one that shows our page', async () => {
    expect(await registered().send({ ...ours }, ourContents)).toEqual(refused)
  })
  it('refuses a frame that has gone', async () => {
    expect(await registered().send(null, ourContents)).toEqual(refused)
  })
  it('refuses contents that stand in no window', async () => {
    expect(await registered().send(ours, { id: 8, mainFrame: ours })).toEqual(refused)
  })
  it('refuses a window of ours that shows another page', async () => {
    const { send } = registered()
    const foreign = { url: 'about:blank' }
    ourContents.mainFrame = foreign

    expect(await send(foreign, ourContents)).toEqual(refused)
  })
  it('refuses what is too big, though its schema would shorten it', async () => {
    const { changed, send } = registered()

    expect(await send(ours, ourContents, { shopName: ' '.repeat(30_000) })).toEqual({
      ok: false,
      failure: 'invalid-request',
    })
    expect(changed).not.toHaveBeenCalled()
  })
})
