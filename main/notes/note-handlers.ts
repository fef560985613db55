import type { OwnNote } from '#shared/catalog/own-note'
import { done } from '#shared/result'
import { localTimestamp } from '#shared/timestamp'
import type { Handlers } from '../ipc/answer'
import type { Store } from '../storage/store'
import { noteId, noteTable } from '../storage/tables'

export function noteHandlers(store: Store, clock: () => Date): Pick<Handlers, 'notes:save'> {
  return {
    'notes:save': async (draft) => {
      const id = noteId(draft)
      const saved = await store.put(noteTable, id, () => ({ id, note: { ...draft, at: localTimestamp(clock()) } }))
      return saved.ok ? done(notesIn(store)) : saved
    },
  }
}

/** The shop's own notes; one with an empty text has been taken away. */
export const notesIn = (store: Store): readonly OwnNote[] =>
  store
    .rows(noteTable)
    .map(({ note }) => note)
    .filter(({ text }) => text !== '')
