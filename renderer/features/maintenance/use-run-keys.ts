import type { RefObject } from 'react'
import { byName, useKeys, type KeyMap } from '../../components/keys'

/** Keys of a run, while the focus is in it: a field in it has all of them but Escape. */
export function useRunKeys(run: RefObject<HTMLElement | null>, keys: KeyMap): void {
  useKeys(run, (press) => (!press.inField || press.key === 'Escape') && byName(keys)(press))
}
