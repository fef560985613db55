import { done } from '#shared/result'
import type { Handlers } from '../ipc/answer'
import type { Store } from '../storage/store'
import { hotlineTable, terminalTable } from '../storage/tables'

type ShopHandlers = Pick<Handlers, 'shop:save-terminal' | 'shop:save-hotline'>

export function shopHandlers(store: Store): ShopHandlers {
  return {
    'shop:save-terminal': async (terminal) => {
      const saved = await store.put(terminalTable, terminal.id, () => terminal)
      return saved.ok ? done(store.rows(terminalTable)) : saved
    },
    'shop:save-hotline': async (hotline) => {
      const saved = await store.put(hotlineTable, hotline.id, () => hotline)
      return saved.ok ? done(store.rows(hotlineTable)) : saved
    },
  }
}
