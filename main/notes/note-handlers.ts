import { localTimestamp } from '#shared/timestamp'
import type { Handlers } from '../ipc/answer'
import type { Store } from '../storage/store'

export function noteHandlers(store: Store, clock: () => Date): Pick<Handlers, 'notes:save'> {
  return {
    'notes:save': (draft) => store.saveNote({ ...draft, at: localTimestamp(clock()) }),
  }
}
