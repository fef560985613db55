import type { Failure } from '#shared/ipc/contract'
import { done, type Result } from '#shared/result'
import type { Settings } from '#shared/settings'
import type { Handlers } from '../ipc/answer'
import type { ClearingOf } from './clearing'

type ClearingHandlers = Pick<
  Handlers,
  'cleared:look' | 'cleared:clear' | 'cleared:list' | 'cleared:bring-back' | 'cleared:forget'
>

/**
 * @param keepFor keeps how long entries are kept from now on
 * @param onChanged called when the log is another one than before
 */
export function clearingHandlers(
  clearing: ClearingOf,
  keepFor: (months: Settings['retentionMonths']) => Promise<Result<Settings, Failure>>,
  onChanged: () => void,
): ClearingHandlers {
  return {
    'cleared:look': async (what) => done(await clearing.look(what)),
    'cleared:clear': async ({ what, seen }) => {
      const cleared = await clearing.clear(what, seen)
      if (!cleared.ok || cleared.value === null) return cleared.ok ? done(null) : cleared
      const kept = what.kind === 'older' ? await keepFor(what.months) : done(null)
      const { incidents, checks } = cleared.value
      // Also where the rule itself could not be kept: what has gone is gone.
      if (incidents + checks > 0) onChanged()
      if (!kept.ok) return kept
      return done({ settings: kept.value })
    },
    'cleared:list': async () => done(await clearing.list()),
    'cleared:bring-back': async ({ name }) => {
      const back = await clearing.bringBack(name)
      if (back.ok) onChanged()
      return back
    },
    'cleared:forget': async ({ name }) => {
      const forgotten = await clearing.forget(name)
      return forgotten.ok ? done(await clearing.list()) : forgotten
    },
  }
}
