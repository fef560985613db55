import type { SetKind } from './code-set'

/**
 * What a table may say of a bare code in a shop that has it for its own. `all`: what card terminals show. `unpaid`: what
 * a scan shows, of which success says only that a call went through. `nothing`: tables of kiosks, wallet plug-ins, old
 * tills, gateways, vendors' extensions and foreign networks are listed, and never lift a code out of unverified; and a
 * set that is not there says nothing.
 */
export function wordOf(kind: SetKind | undefined): 'all' | 'unpaid' | 'nothing' {
  if (kind === 'terminal') return 'all'
  return kind === 'scan' ? 'unpaid' : 'nothing'
}
