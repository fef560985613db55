import { hitFrom, type Answer, type Hit } from './answer'
import type { Catalog } from './catalog'
import { cautionIn, type Caution } from './caution'
import { unknownKey, unknownSet, type CodeKey } from './code-key'
import { isFound, naturalIn, paidHits, trusted } from './found-in-words'
import { unknownShop, type InShop, type Shop } from './in-shop'
import { cautious, isVague, leadsOf, moneyInDoubt } from './leads'
import { isEnglishWord, isLikeScanWord, isPlainly, normaliseQuery, parseResponseCode } from './response-code'
import { codesLike } from './codes-like'

/** What there is to show for what was typed. */
export type LookUp =
  | { readonly kind: 'empty' }
  /** `guesses`: what may have been meant, where nothing is exactly so. */
  | { readonly kind: 'answer'; readonly answer: Answer; readonly guesses: readonly Hit[] }
  | { readonly kind: 'hits'; readonly hits: readonly Hit[] }

/**
 * Looks up what was typed. Never fails and is never a dead end: what nobody knows is an answer of its own.
 * Caution goes before likeness (docs/decisions/0018-the-order-of-caution.md).
 * @param keys signs on the physical keys that were pressed since the box was last empty, whatever came of them
 */
export function lookUp(catalog: Catalog, typed: string, asking = unknownShop, keys = ''): LookUp {
  const shop = catalog.inShop(asking)
  const query = normaliseQuery(typed)
  if (query === '' || unknownKey(typed).code === '') return { kind: 'empty' }
  if (/^[0-9A-Z]$/.test(query)) return listed(hitsByPrefix(query, shop), typed, shop)
  if (isCode(typed, shop)) return toCode(query, typed, shop)
  const byKeys = hitOfKeys(query, keys, shop)
  return byKeys.length > 0 ? listed([...byKeys, ...hitsIn(inWords(typed, shop))], typed, shop) : inWords(typed, shop)
}

/** Makes now what the first search by words would have to wait for: a text that nothing matches goes through all of it. */
export function readySearch(catalog: Catalog, shop: Shop): void {
  catalog.inShop(shop).search()('qzxv 囧囧囧')
}

const hitsIn = (result: LookUp): readonly Hit[] =>
  result.kind === 'hits' ? result.hits : result.kind === 'answer' ? result.guesses : []

const answered = (answer: Answer, guesses: readonly Hit[] = []): LookUp => ({
  kind: 'answer',
  answer,
  guesses: guesses.slice(0, guessLimit),
})

/** Most guesses that are worth a look. */
const guessLimit = 8

/** Hits, or what nobody knows where there are none. */
const listed = (hits: readonly Hit[], typed: string, shop: InShop): LookUp =>
  hits.length > 0 ? { kind: 'hits', hits: distinct(hits) } : answered(shop.unknownAnswer(unknownKey(typed).code))

/** Two signs with a digit are a code, known or not; two letters, and what is longer, where some table has them. */
function isCode(text: string, shop: InShop): boolean {
  const query = normaliseQuery(text)
  if (/^[0-9A-Z]{2}$/.test(query)) return shop.everyCode.has(query) || /\d/.test(query)
  return !isEnglishWord(text) && isLongCode(query, shop)
}

const isLongCode = (query: string, shop: InShop): boolean =>
  /^\d{3,6}$/.test(query) ||
  (/^[0-9A-Z]{3,5}$/.test(query) && /\d/.test(query) && shop.everyCode.has(query)) ||
  shop.scanWords.reading(query).length > 0

/** A bare code, or one that stands alone but for a label. */
function toCode(code: string, typed: string, shop: InShop): LookUp {
  if (code.length > 2) return toLongCode(typed, shop)
  const answer = shop.answerToCode(code)
  // `交易失败 00` is no payment.
  if (answer.class === 'approved' && !isPlainly(code, typed)) return inWords(typed, shop)
  return answered(
    answer,
    answer.codeSet === unknownSet ? [...elsewhere(code, shop.named, shop), ...lookAlikes(code, shop)] : [],
  )
}

/** The readings of a code in sets that a shop or a text names, whatever their word is worth. */
const elsewhere = (code: string, sets: Iterable<string>, shop: InShop): readonly Hit[] =>
  [...sets].flatMap((codeSet) => shop.hitNamed({ codeSet, code }))

/** What a code may be that was misread, or typed on after the one before: in the shop's own sets, and never paid. */
function lookAlikes(code: string, shop: InShop): readonly Hit[] {
  const unpadded = code.replace(/^0+(?=..$)/, '')
  const end = /^\d{4}$/.test(code) && shop.everyCode.has(code.slice(0, 2)) ? [code.slice(2)] : []
  const likes = [...end, unpadded, ...codesLike(code.toLowerCase()).map((like) => like.toUpperCase())]
    .filter((like) => like !== code && like.length === 2 && shop.everyCode.has(like))
    .map((like) => shop.answerToCode(like))
    .filter((answer) => answer.class !== 'approved')
  const own = likes.filter(({ codeSet }) => codeSet !== unknownSet)
  return (own.length > 0 || shop.everyCode.has(code) ? own : likes).map(hitFrom)
}

/** Three signs and more: many of these are known only to tables of networks that no counter here meets. */
function toLongCode(text: string, shop: InShop, named: ReadonlySet<string> = new Set()): LookUp {
  const code = normaliseQuery(text)
  // What only begins so is worth a look where the shop meets it.
  const found = shop
    .search()(code)
    .filter(({ match, key }) => match === 'code' || (match === 'code-prefix' && shop.answersAlone(key.codeSet)))
  const scans = shop.scanWords.reading(text, shop.named)
  const { isScan } = shop.scanWords
  const exact = [
    ...found.flatMap(({ match, key }) => (match === 'code' && !isScan(key.codeSet) ? [key] : [])),
    ...scans,
  ]
  const others = distinct([...scans.flatMap(shop.hitNamed), ...found.flatMap(({ key }) => shop.hitNamed(key))])
  const answer = ownAnswer(exact, named, shop)
  if (answer) {
    const longer = ownBeginning(code, named, shop)
    const guesses = others.filter(({ codeSet }) => codeSet !== answer.codeSet)
    return longer.length === 0 ? answered(answer, guesses) : { kind: 'hits', hits: [hitFrom(answer), ...longer] }
  }
  const guesses = [...lookAlikesOf(exact, code, shop), ...others]
  const [scan] = scans
  return answered(
    shop.unknownAnswer(scan?.code ?? code),
    distinct([...[...named].flatMap((codeSet) => others.filter((hit) => hit.codeSet === codeSet)), ...guesses]),
  )
}

/** What a long code means to the shop; of several readings among scans the nearest owner's. */
function ownAnswer(exact: readonly CodeKey[], named: ReadonlySet<string>, shop: InShop): Answer | null {
  const counted = exact.filter(({ codeSet }) => shop.countsForCodes(codeSet))
  const beside = counted.filter(({ codeSet }) => named.has(codeSet))
  const own = beside.length > 0 ? beside : counted.filter(({ codeSet }) => shop.answersAlone(codeSet))
  const areScans = own.every(({ codeSet }) => shop.scanWords.isScan(codeSet))
  if (own.length > 1 && !areScans) return null
  const inOrder = own.toSorted((a, b) => shop.rankOf(a.codeSet) - shop.rankOf(b.codeSet))
  const answers = inOrder.flatMap((key) => shop.answerFor(key) ?? []).filter((answer) => answer.class !== 'approved')
  return answers[0] ?? null
}

/** Longer codes of the shop's own scans that begin so: whoever types one is not done yet. */
const ownBeginning = (code: string, named: ReadonlySet<string>, shop: InShop): readonly Hit[] =>
  shop.scanWords
    .beginning(code)
    .filter(({ codeSet }) => shop.answersAlone(codeSet) || named.has(codeSet))
    .flatMap(shop.hitNamed)

/** Where the longer text is no code, its end is the likeliest. */
const lookAlikesOf = (exact: readonly CodeKey[], code: string, shop: InShop): readonly Hit[] =>
  exact.length === 0 ? lookAlikes(code, shop) : []

/** Words, with or without a code among them. */
function inWords(typed: string, shop: InShop): LookUp {
  const caution = cautionIn(typed)
  const paid = paidHits(typed, shop)
  const found = trusted(naturalIn(caution, shop), caution, shop)
  const told = codeIn(typed, caution, shop)
  if (told !== null) return withCode(told, caution, shop)
  if (paid.length > 0 && !caution.denies) return listed([...paid, ...found.map(({ hit }) => hit)], typed, shop)
  const unheardOf = isLikeScanWord(typed) && !found.some(({ isWhole }) => isWhole)
  if (unheardOf) return answered(shop.unknownAnswer(unknownKey(typed).code), distinct(found.map(({ hit }) => hit)))
  const leads = caution.common || isVague(caution) ? [] : leadsOf(caution).flatMap(shop.hitNamed)
  if (leads.length > 0) return listed(cautious(leads, found, paid, caution), typed, shop)
  const letters = /^[A-Z]{2}$/.exec(normaliseQuery(typed))?.[0]
  const unknown = shop.unknownAnswer(letters ?? unknownKey(typed).code)
  const hits = found.map(({ hit }) => hit)
  if (!isFound(found, typed, shop)) return answered(unknown, distinct([...hits, ...lookAlikes(unknown.code, shop)]))
  // Two letters may be the start of a word, or a code that no table has: neither is a dead end.
  return listed(letters === undefined ? hits : [...hits, hitFrom(unknown)], typed, shop)
}

type Told = { readonly code: string; readonly named: ReadonlySet<string> }

/** The code that a text tells, and whose it says that it is. */
function codeIn(typed: string, { words }: Caution, shop: InShop): Told | null {
  const owner = shop.search().owner(words)
  const named = owner?.sets ?? new Set<string>()
  const rest = owner?.rest ?? ''
  const query = normaliseQuery(rest)
  if (query !== '' && isCode(rest, shop)) return { code: query.length > 2 ? rest : query, named }
  const code = shop.scanWords.within(typed) ?? shop.search().codeIn(typed, words)
  return code === null ? null : { code, named }
}

/** A code in a text means what it means bare, unless the text is in doubt of more than a code can tell. */
function withCode({ code, named }: Told, caution: Caution, shop: InShop): LookUp {
  if (code.length > 2) {
    const line = caution.line !== null || caution.money ? leadsOf(caution).flatMap(shop.hitNamed) : []
    return line.length > 0 ? { kind: 'hits', hits: line } : toLongCode(code, shop, named)
  }
  const answer = shop.answerToCode(code, named)
  const readings = elsewhere(code, named, shop).filter(({ codeSet }) => codeSet !== answer.codeSet)
  const isSafe = answer.class === 'check-first' || answer.class === 'unverified'
  const doubt =
    answer.class === 'approved' ? [moneyInDoubt] : caution.money || caution.line === 'lost' ? leadsOf(caution) : []
  if (doubt.length > 0 && !isSafe) {
    const hits = answer.class === 'approved' ? [] : [hitFrom(answer)]
    return { kind: 'hits', hits: distinct([...doubt.flatMap(shop.hitNamed), ...hits]) }
  }
  if (answer.codeSet === unknownSet) return answered(answer, readings)
  return readings.some(({ codeSet }) => !shop.countsForCodes(codeSet))
    ? { kind: 'hits', hits: distinct([...readings, hitFrom(answer)]) }
    : answered(answer)
}

/** With a Chinese input method `b` then `4` becomes 被: the keys still tell. */
function hitOfKeys(query: string, keys: string, shop: InShop): Hit[] {
  const code = parseResponseCode(keys)
  if (code === null || keys.length !== 2 || query === keys || !/[^\x20-\x7E]/.test(query)) return []
  if (!shop.everyCode.has(code)) return []
  const answer = shop.answerToCode(code)
  return answer.class === 'approved' ? [] : [{ ...hitFrom(answer), typedWithIme: true }]
}

/**
 * One sign: the code with the leading zero that slips leave out, then all codes that begin so, the shop's own first. What
 * means paid is neither first nor selected.
 */
function hitsByPrefix(query: string, shop: InShop): readonly Hit[] {
  const code = parseResponseCode(query)
  const place = (other: string) => (other === code ? -1 : shop.placeOf(other))
  const hits = [...shop.everyCode]
    .filter((other) => other.length === 2 && (other === code || other.startsWith(query)))
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map((other) => hitFrom(shop.answerToCode(other)))
  const [first, ...others] = hits.filter(({ class: answerClass }) => answerClass !== 'approved')
  const paid = hits.filter(({ class: answerClass }) => answerClass === 'approved')
  return first ? [first, ...paid, ...others] : []
}

function distinct(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>()
  return hits.filter(({ codeSet, code }) => {
    const name = `${codeSet}:${code}`
    return !seen.has(name) && seen.add(name)
  })
}
