import * as v from 'valibot'
import type { Channel } from '#shared/ipc/channels'
import { contract, type Failure, type ReplyOf, type RequestOf } from '#shared/ipc/contract'
import { failed } from '#shared/result'
import { maySend, type Sender } from '../security/policies'

/** One handler for each channel of the contract, or it does not compile. `senderId` names the asking page. */
export type Handlers = {
  readonly [C in Channel]: (request: RequestOf<C>, senderId: number) => ReplyOf<C> | Promise<ReplyOf<C>>
}

/** Largest request, as JSON, in characters. */
const sizeLimit = 20_000

/** Answers one message. Whatever comes in, plain data goes out: no throw, no path, no stack. */
export async function answer<C extends Channel>(
  handlers: Handlers,
  channel: C,
  raw: unknown,
  sender: Sender | null,
  senderId: number,
  report: (problem: unknown) => void,
): Promise<ReplyOf<C>> {
  if (!maySend(sender)) return refuse('refused')
  const request = parse(channel, raw)
  if (request === null) return refuse('invalid-request')
  try {
    return await handlers[channel](request.value, senderId)
  } catch (problem) {
    report(problem)
    return refuse('unexpected')
  }
}

const refuse = <C extends Channel>(failure: Failure): ReplyOf<C> => failed(failure)

function parse<C extends Channel>(channel: C, raw: unknown): { readonly value: RequestOf<C> } | null {
  try {
    if (JSON.stringify(raw).length > sizeLimit || Array.isArray(raw) || !isPlain(raw)) return null
    const request = v.safeParse(contract[channel].asks, raw)
    return request.success ? { value: request.output as RequestOf<C> } : null
  } catch {
    // A cycle or a getter that throws.
    return null
  }
}

/** Whether it is data all through: to a schema a date, a map or an error is an object in which nothing stands. */
function isPlain(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null) return true
  const isData = Array.isArray(raw) || Object.getPrototypeOf(raw) === Object.prototype
  return isData && Object.values(raw).every(isPlain)
}
