import type { Page } from '@playwright/test'

/** How the messages of one channel were answered. */
export type Answers = {
  readonly method: string
  readonly sent: number
  /** Refused as what they were. */
  readonly refused: number
  /** What the bridge itself did not take: functions, what has no end. */
  readonly notTaken: number
  /** Understood all the same, and done or refused by a failure of the contract. */
  readonly valid: number
  /** Neither a reply of the contract nor a failure of it: what was sent, and what came back. */
  readonly wrong: readonly string[]
}

/**
 * Sends so many nonsense messages to each channel, through the bridge that the page has. `null` is no nonsense, as a
 * channel that asks nothing is asked with it.
 * @param seed the same one sends the same
 */
export const sendNonsense = (page: Page, count: number, seed: number): Promise<Answers[]> =>
  page.evaluate(sendAll, { count, seed })

/** Runs in the page, so all that it needs stands in it. */
async function sendAll({ count, seed }: { count: number; seed: number }): Promise<Answers[]> {
  type Bridge = Record<string, (asked: unknown) => Promise<unknown>>
  const { desktopApi } = window as unknown as { desktopApi: Bridge }
  let state = seed
  /** Mulberry32. */
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end
  }
  const one = <T>(of: readonly T[]): T => of[below(of.length)] as T
  const words = [
    '',
    ' ',
    '51',
    'unionpay',
    '__proto__',
    'constructor',
    '\ud83d',
    '\u0000',
    '../../x',
    'https://x.example',
  ]
  const sign = () => String.fromCharCode(below(0x10000))
  const texts = [
    () => one(words),
    () => Array.from({ length: below(40) }, sign).join(''),
    () => `00000000-0000-4000-8000-${String(below(1e9)).padStart(12, '0')}`,
    () => '2026-11-18T14:32:00.000+08:00',
  ]
  const plain: readonly (() => unknown)[] = [
    ...texts,
    () => one([NaN, Infinity, -Infinity, -0, -1, 0.5, 1e308, 2 ** 53, below(100)]),
    () => one([true, false]),
    () => null,
    () => BigInt(below(1e9)),
    () => new Date(one([0, NaN, 8.64e15])),
    () => /x/,
    () => new Map([[one(words), one(words)]]),
    () => new Set([one(words)]),
    () => new Uint8Array(below(50)),
    () => new ArrayBuffer(8),
    () => new Error(one(words)),
  ]
  const keys = [
    'id', 'codeSet', 'code', 'filter', 'offset', 'limit', 'whole', 'format', 'language', 'what', 'text', 'pin', 'old', 'name',
    'token', 'ids', 'change', 'at', 'note', 'shopName', 'staff', 'theme', 'number', 'label', 'round', 'interval', 'finding',
    'followUp', 'paper', 'printer', 'copies', 'to', 'seen', 'incidents', 'checks', 'pages', 'height', 'scope', 'until', 'from',
    '__proto__', 'constructor', 'toString', 'polluted', 'then',
  ] // prettier-ignore
  const thing = (depth: number): unknown => {
    const kind = depth > 3 ? 0 : below(4)
    if (kind < 2) return one(plain)()
    if (kind === 2) return Array.from({ length: below(6) }, () => thing(depth + 1))
    return Object.fromEntries(Array.from({ length: below(7) }, () => [one(keys), thing(depth + 1)]))
  }
  const chain = (length: number): unknown => {
    let inner: unknown = 1
    for (let depth = 0; depth < length; depth++) inner = depth % 2 === 0 ? [inner] : { id: inner }
    return inner
  }
  const rare: readonly (() => unknown)[] = [
    () => () => 1,
    () => Symbol('x'),
    () => Promise.resolve(1),
    () => chain(one([50, 500, 10_000])),
    () => {
      const round: { self?: unknown } = {}
      round.self = round
      return round
    },
    () => ({ get id() { throw new Error('a getter') } }), // prettier-ignore
    () => JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}') as unknown,
    () => new Proxy({}, { ownKeys: () => { throw new Error('a trap') } }), // prettier-ignore
    () => Array.from({ length: 3_000 }, () => 1),
    () => ({ note: 'x'.repeat(20_000) }),
    () => ({ toJSON: 1, valueOf: 1 }),
  ]
  /** In a short run not so huge that it takes longer than all the others. */
  const most = count > 1_000 ? 10_000_000 : 200_000
  const huge = [() => 'x'.repeat(most), () => ({ [`x${'y'.repeat(most / 10)}`]: 1 })]
  const message = (index: number): unknown => {
    const made = index < huge.length ? huge[index]?.() : below(20) === 0 ? one(rare)() : thing(0)
    return made ?? []
  }
  const isReply = (reply: unknown): reply is { ok: boolean; failure?: unknown } =>
    typeof reply === 'object' && reply !== null && 'ok' in reply && typeof reply.ok === 'boolean'
  const shown = (made: unknown, reply: unknown) => `${typeof made} -> ${String(reply).slice(0, 200)}`

  const all: Answers[] = []
  // `onCalled` only listens: it sends nothing to main.
  for (const method of Object.keys(desktopApi).filter((name) => name !== 'onCalled')) {
    const found = { method, sent: 0, refused: 0, notTaken: 0, valid: 0, wrong: [] as string[] }
    const send = async (made: unknown): Promise<void> => {
      found.sent++
      try {
        const reply = await desktopApi[method]?.(made)
        if (!isReply(reply)) found.wrong.push(shown(made, reply))
        else if (reply.ok) found.valid++
        else if (reply.failure === 'invalid-request') found.refused++
        else if (typeof reply.failure === 'string' && reply.failure !== 'unexpected') found.valid++
        else found.wrong.push(shown(made, reply.failure))
      } catch (error) {
        // Main answers always; what did not get there was not taken.
        if (String(error).includes('invoking remote method')) found.wrong.push(shown(made, error))
        else found.notTaken++
      }
    }
    for (let index = 0; index < count; index += 50) {
      const batch = Array.from({ length: Math.min(50, count - index) }, (_, place) => message(index + place))
      await Promise.all(batch.map(send))
    }
    all.push(found)
  }
  return all
}
