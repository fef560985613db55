import type { CodeKey } from '../catalog/code-key'
import type { Trouble } from '../catalog/trouble'
import type { Outage, OutageScope } from './outage-row'

const day = 86_400_000

/**
 * Whether a note stands at a moment. Nothing has to run when it ends: the clock says so. What somebody has ended does not
 * stand again where the clock was set back; and a note that was written under a clock days ahead does not stand until then.
 */
export const holdsAt = ({ at, until, ended }: Outage, now: string): boolean =>
  ended === undefined && Date.parse(now) < Date.parse(until) && Date.parse(now) > Date.parse(at) - day

/** The notes that stand at a moment, the newest first. */
export const outagesAt = (outages: readonly Outage[], now: string): readonly Outage[] =>
  outages.filter((outage) => holdsAt(outage, now)).toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))

/** What a note looks at, of an answer or an entry. */
export type Explained = {
  readonly key: CodeKey | null
  readonly trouble: Trouble
  readonly terminal: string | undefined
}

/** Whether a note explains an answer or an entry, by what it is about alone. */
export function isInScope(scope: OutageScope, { key, trouble, terminal }: Explained): boolean {
  switch (scope.kind) {
    case 'code':
      return key !== null && isSameCode(scope.code, key)
    case 'line-and-bank':
      return isLineOrBank(trouble)
    case 'terminal':
      return scope.terminal === terminal
    // A call that went through needs no explanation, and no outage explains a card that is to be stopped.
    case 'all':
      return trouble !== 'none' && trouble !== 'stop'
  }
}

export const isSameCode = (one: CodeKey, other: CodeKey): boolean =>
  one.codeSet === other.codeSet && one.code === other.code

export const isLineOrBank = (trouble: Trouble | undefined): boolean => trouble === 'line' || trouble === 'bank'
