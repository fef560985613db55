import type { Catalog, Hit, Shop } from '#shared/catalog/catalog'
import { isUnknownWords } from '#shared/catalog/code-key'
import { lookUp } from '#shared/catalog/look-up'

/** Who has a code, the shop's own sets first: what someone typed as a code may belong to any of them. Empty: nobody. */
export function codeOwners(catalog: Catalog, typed: string, shop: Shop): readonly Hit[] {
  const result = lookUp(catalog, typed, shop)
  switch (result.kind) {
    case 'answer':
      return isUnknownWords(result.answer) ? result.answer.others : [result.answer, ...result.answer.others]
    case 'hits': {
      const code = typed.normalize('NFKC').trim().toUpperCase()
      // Slips leave the leading zero out.
      return result.hits.filter((hit) => hit.code === code || hit.code === code.padStart(2, '0'))
    }
    case 'empty':
      return []
  }
}
