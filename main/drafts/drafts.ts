import { rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import * as v from 'valibot'
import {
  draftLife,
  draftSchema,
  withoutUnjudged,
  type Draft,
  type DraftKey,
  type DraftTyped,
  type Restarted,
  type Typed,
} from '#shared/drafts'
import { withoutSpreadCard, type Spread } from '#shared/incidents/card-over-fields'
import { parseAmount } from '#shared/payments/amount'
import { serialQueue } from '#shared/serial-queue'
import { clearUnfinished, realDisk, replaceFile } from '../storage/disk'

/** What is half typed, beside the data: it is in no backup, and a restore leaves it as it is. */
export type Drafts = {
  readonly all: () => readonly Draft[]
  readonly keep: (draft: DraftTyped) => void
  readonly end: (key: DraftKey) => void
  /** Why the page begins, where it does not begin as it should. */
  readonly restarted: () => Restarted | null
  readonly pageIsGone: () => void
  /** Somebody knows it. */
  readonly answered: () => void
  /** Resolves once the file is as it should be. @param asItShould the app ends because somebody wants it to */
  readonly close: (asItShould: boolean) => Promise<void>
}

const fileSchema = v.strictObject({
  /** The app was ended as it should be. */
  closed: v.boolean(),
  drafts: v.array(v.unknown()),
})

/** More than a person ever leaves half typed: what is older goes. */
const most = 100

/**
 * Reads the drafts of before; what cannot be read is no draft.
 * @param report told once when the file cannot be written: what is typed then lives as long as the app
 */
export async function openDrafts(
  file: string,
  clock: () => Date,
  report: (problem: unknown) => void,
  write: (file: string, bytes: Uint8Array) => Promise<void> = replaceFile,
): Promise<Drafts> {
  const before = await read(file)
  // What a kill has left beside it goes with what was typed.
  await clearUnfinished(dirname(file), realDisk, (name) => name === basename(file)).catch(() => undefined)
  let drafts: readonly Draft[] = before.drafts
  let restarted: Restarted | null = !before.closed && drafts.length > 0 ? 'kill' : null
  const young = (): readonly Draft[] => {
    const now = clock().getTime()
    // A clock that was set back must not keep one for ever.
    return drafts.filter(({ at }) => Math.abs(now - at) < draftLife)
  }
  const disk = diskOf(file, write, report)
  const flush = (closed = false) => {
    drafts = young()
    return disk.flush(drafts.length === 0 ? null : JSON.stringify({ closed, drafts }))
  }
  const others = ({ form, of }: DraftKey) => drafts.filter((one) => one.form !== form || one.of !== of)
  if (before.drafts.length > 0) void flush()
  setInterval(() => {
    if (young().length < drafts.length) void flush()
  }, 60_000).unref()

  return {
    all: young,
    keep(draft) {
      drafts = [...others(draft), { ...withoutSpread(withoutUnjudged(draft)), at: clock().getTime() }].slice(-most)
      void flush()
    },
    end(key) {
      const rest = others(key)
      if (rest.length === drafts.length) return
      drafts = rest
      void flush()
    },
    restarted: () => restarted,
    pageIsGone() {
      restarted = 'crash'
    },
    answered() {
      restarted = null
    },
    close: (asItShould) => flush(asItShould),
  }
}

/** Nor may a card number lie there over the fields of an entry, as it may not in the entry itself. */
function withoutSpread<D extends Omit<Draft, 'at'>>(draft: D): D {
  if (draft.form !== 'entry') return draft
  const { amount = '', ...texts } = draft.typed
  const { amount: left, ...rest } = withoutSpreadCard<Spread>({ ...texts, amount: parseAmount(amount) })
  return { ...draft, typed: { ...(rest as Typed), amount: left === undefined ? '' : amount } }
}

async function read(file: string): Promise<{ readonly closed: boolean; readonly drafts: readonly Draft[] }> {
  try {
    const found = v.parse(fileSchema, JSON.parse((await realDisk.read(file)).toString()))
    const drafts = found.drafts.flatMap((one) => {
      const draft = v.safeParse(draftSchema, one)
      return draft.success ? draft.output : []
    })
    return { closed: found.closed, drafts }
  } catch {
    return { closed: true, drafts: [] }
  }
}

/** One write at a time, of what is newest then. */
function diskOf(
  file: string,
  write: (file: string, bytes: Uint8Array) => Promise<void>,
  report: (problem: unknown) => void,
) {
  const inTurn = serialQueue()
  let wanted: string | null = null
  let written: string | null | undefined
  let isReported = false
  async function work(): Promise<void> {
    if (written === wanted) return
    // Tried once: the next key tries again.
    written = wanted
    try {
      if (wanted === null) await rm(file, { force: true })
      else await write(file, Buffer.from(wanted))
    } catch (problem) {
      if (!isReported) report(problem)
      isReported = true
    }
  }
  return {
    /** @param text null: there is nothing to keep */
    flush(text: string | null): Promise<void> {
      wanted = text
      return inTurn(work)
    },
  }
}
