import { hitFrom, type Hit } from './answer'
import type { Caution } from './caution'
import type { InShop } from './in-shop'
import { foldTight } from './search-column'
import type { Found } from './search-results'

export type FoundHit = Found & { readonly hit: Hit; readonly isWhole: boolean; readonly isOwn: boolean }

/** What the search finds in the words, the shop's own first. */
export function naturalIn(caution: Caution, shop: InShop): readonly FoundHit[] {
  if (foldTight(caution.words) === '') return []
  const search = shop.search()
  const owner = search.owner(caution.words)
  // The shop's own sets come first in any case; their name must not shut out what happened.
  const words =
    owner && owner.rest !== '' && [...owner.sets].some((id) => shop.isShown(id)) ? owner.rest : caution.words
  const whole = foldTight(words)
  return ownFirst(search(words), shop).flatMap((found) => {
    const answer = shop.answerFor(found.key)
    const isWhole = search.isCalled(found.key, whole)
    const isSaid = isWhole && /\s/.test(words.trim())
    if (!answer || (caution.common && found.match !== 'note' && !isSaid)) return []
    return [
      {
        ...found,
        hit: hitFrom(answer),
        isWhole,
        isOwn: shop.isShown(found.key.codeSet),
      },
    ]
  })
}

/** Without entries about the card where the text speaks of the shop, the terminal or a key. */
export function trusted(found: readonly FoundHit[], { subject, scan }: Caution, shop: InShop): readonly FoundHit[] {
  return found.filter(({ key, isWhole }) => {
    const trouble = shop.answerFor(key)?.trouble
    if (scan && trouble === 'stop') return false
    return subject === null || isWhole || !(trouble === 'card' || trouble === 'pin' || trouble === 'stop')
  })
}

/** Whether the best of what was found is what was meant: a title, a text of the screen, a word, and not what is like it. */
export function isFound(found: readonly FoundHit[], typed: string, shop: InShop): boolean {
  const [first] = found
  if (!first || first.match === 'similar' || first.match === 'body') return false
  const isNamed = shop.search().owner(typed)?.sets.has(first.key.codeSet) ?? false
  return first.match === 'note' || isNamed || first.isOwn
}

/** What means paid, by the whole of its own words and by nothing less. */
export function paidHits(typed: string, shop: InShop): readonly Hit[] {
  const whole = foldTight(typed)
  return shop
    .paidInWords()
    .filter(({ texts }) => texts.some((text) => foldTight(text) === whole))
    .flatMap(({ key }) => shop.hitNamed(key))
}

/** Of things that match in the same way, those of the shop's own sets come first; they are what its terminal shows. */
function ownFirst(found: readonly Found[], shop: InShop): Found[] {
  const ways = [...new Set(found.map(({ match }) => match))]
  return found.toSorted(
    (a, b) =>
      ways.indexOf(a.match) - ways.indexOf(b.match) ||
      Number(shop.isShown(b.key.codeSet)) - Number(shop.isShown(a.key.codeSet)),
  )
}
