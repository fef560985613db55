import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { channels as channelOf, type Channel } from '#shared/ipc/channels'
import type { Failure } from '#shared/ipc/contract'
import { failed } from '#shared/result'
import { appOrigin } from '../security/policies'
import { answer, type Handlers } from './answer'

const ours = { isMainFrame: true, isOurWindow: true, url: `${appOrigin}/index.html` }
const channels = Object.values(channelOf)

/** Handlers that were reached say so; what they would do is not asked here. */
function handlersThatTell(reached: (channel: Channel) => void): Handlers {
  const tell = (channel: Channel) => () => {
    reached(channel)
    return failed<Failure>('not-found')
  }
  return Object.fromEntries(channels.map((channel) => [channel, tell(channel)])) as unknown as Handlers
}

const draft = { id: '0b8f1a52-6d0c-4f6e-9a57-1f2d3c4b5a69', codeSet: 'unionpay', code: '34' }

describe('answer', () => {
  it('lets a well-formed request of our page through', async () => {
    const reached = vi.fn()

    await answer(handlersThatTell(reached), 'incidents:log', draft, ours, 1, vi.fn())

    expect(reached).toHaveBeenCalledWith('incidents:log')
  })
  it.each(channels)('refuses %s from anyone else', async (channel) => {
    const reached = vi.fn()
    const strangers = [
      null,
      { ...ours, isMainFrame: false },
      { ...ours, isOurWindow: false },
      { ...ours, url: 'https://a.example/' },
    ]
    for (const stranger of strangers) {
      const reply = await answer(handlersThatTell(reached), channel, null, stranger, 1, vi.fn())
      expect(reply).toEqual({ ok: false, failure: 'refused' })
    }
    expect(reached).not.toHaveBeenCalled()
  })
  it.each([
    ['an unknown key', { ...draft, at: '2026' }],
    ['a card number as code', { ...draft, code: '4111111111111111' }],
    ['a path as code set', { ...draft, codeSet: '../../etc' }],
    ['no id', { codeSet: 'unionpay', code: '34' }],
    ['ten thousand characters', { ...draft, code: '3'.repeat(10_000) }],
    ['thirty thousand characters', { ...draft, code: '3'.repeat(30_000) }],
    ['nothing', undefined],
  ])('refuses a draft with %s', async (_what, raw) => {
    const reached = vi.fn()

    expect(await answer(handlersThatTell(reached), 'incidents:log', raw, ours, 1, vi.fn())).toEqual({
      ok: false,
      failure: 'invalid-request',
    })
    expect(reached).not.toHaveBeenCalled()
  })
  it.each<[string, unknown]>([
    ['a list', []],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['an error', new Error('x')],
    ['a date in its place', { alerts: new Date(0) }],
    ['bytes', new Uint8Array(0)],
  ])('does not take %s for an object in which nothing stands', async (_what, raw) => {
    const reply = await answer(handlersThatTell(vi.fn()), 'settings:change', raw, ours, 1, vi.fn())
    expect(reply).toEqual({ ok: false, failure: 'invalid-request' })
  })
  it('answers any nonsense with plain data', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...channels),
        fc.anything({ withBigInt: true, withNullPrototype: true }),
        async (channel, raw) => {
          const reply = await answer(handlersThatTell(vi.fn()), channel, raw, ours, 1, vi.fn())
          expect(['invalid-request', 'not-found']).toContain(reply.ok ? '' : reply.failure)
        },
      ),
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })
  it('turns a throw into a plain failure and reports it', async () => {
    const report = vi.fn()
    const broken: Handlers = {
      ...handlersThatTell(vi.fn()),
      'app:begin': () => {
        throw new Error('secret path')
      },
    }

    const reply = await answer(broken, 'app:begin', null, ours, 1, report)

    expect(reply).toEqual({ ok: false, failure: 'unexpected' })
    expect(report).toHaveBeenCalledOnce()
  })
})
