import { done } from '#shared/result'
import type { Handlers } from '../ipc/answer'
import type { Drafts } from './drafts'

type DraftHandlers = Pick<Handlers, 'drafts:keep' | 'drafts:end' | 'drafts:answered'>

/** What the page keeps while somebody types. */
export function draftHandlers(drafts: Drafts): DraftHandlers {
  return {
    'drafts:keep': (draft) => {
      drafts.keep(draft)
      return done(null)
    },
    'drafts:end': (key) => {
      drafts.end(key)
      return done(null)
    },
    'drafts:answered': () => {
      drafts.answered()
      return done(null)
    },
  }
}
