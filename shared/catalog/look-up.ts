import {
  answerFor,
  answerToCode,
  countsForCodes,
  everyCode,
  hitFrom,
  isShownIn,
  namedBy,
  paidInWords,
  placeInShop,
  setsInOrder,
  unknownAnswer,
  unknownShop,
  wholePart,
  type Answer,
  type Hit,
  type Shop,
} from './catalog'
import { cautionIn, type Caution } from './caution'
import { unknownKey, unknownSet, type CodeKey } from './code-key'
import { familySet } from './families'
import { isPlainly, normaliseQuery, parseResponseCode } from './response-code'
import type { createSearch } from './search'
import { foldTight } from './search-column'
import type { Found } from './search-results'
import { codesLike } from './search-slips'

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
export function lookUp(typed: string, shop = unknownShop, keys = ''): LookUp {
  const query = normaliseQuery(typed)
  if (query === '' || unknownKey(typed).code === '') return { kind: 'empty' }
  if (/^[0-9A-Z]$/.test(query)) return listed(hitsByPrefix(query, shop), typed)
  if (isCode(query)) return toCode(query, typed, shop)
  const byKeys = hitOfKeys(query, keys, shop)
  return byKeys.length > 0 ? listed([...byKeys, ...hitsIn(inWords(typed, shop))], typed) : inWords(typed, shop)
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
const listed = (hits: readonly Hit[], typed: string): LookUp =>
  hits.length > 0 ? { kind: 'hits', hits: distinct(hits) } : answered(unknownAnswer(unknownKey(typed).code))

/** Two signs with a digit are a code, known or not; two letters, and what is longer, where some table has them. */
const isCode = (query: string): boolean =>
  /^[0-9A-Z]{2}$/.test(query) ? everyCode().has(query) || /\d/.test(query) : isLongCode(query)

const isLongCode = (query: string): boolean =>
  /^\d{3,6}$/.test(query) || (/^[0-9A-Z]{3,5}$/.test(query) && /\d/.test(query) && everyCode().has(query))

/** A bare code, or one that stands alone but for a label. */
function toCode(code: string, typed: string, shop: Shop): LookUp {
  if (code.length > 2) return toLongCode(code, shop)
  const answer = answerToCode(code, shop)
  // `交易失败 00` is no payment.
  if (answer.class === 'approved' && !isPlainly(code, typed)) return inWords(typed, shop)
  return answered(
    answer,
    answer.codeSet === unknownSet ? [...elsewhere(code, namedBy(shop)), ...lookAlikes(code, shop)] : [],
  )
}

/** The readings of a code in sets that a shop or a text names, whatever their word is worth. */
const elsewhere = (code: string, sets: Iterable<string>): readonly Hit[] =>
  [...sets].flatMap((codeSet) => hitNamed({ codeSet, code }))

/** What a code may be that was misread, or typed on after the one before: in the shop's own sets, and never paid. */
function lookAlikes(code: string, shop: Shop): readonly Hit[] {
  const unpadded = code.replace(/^0+(?=..$)/, '')
  const end = /^\d{4}$/.test(code) && everyCode().has(code.slice(0, 2)) ? [code.slice(2)] : []
  const likes = [...end, unpadded, ...codesLike(code.toLowerCase()).map((like) => like.toUpperCase())]
    .filter((like) => like !== code && like.length === 2 && everyCode().has(like))
    .map((like) => answerToCode(like, shop))
    .filter((answer) => answer.class !== 'approved')
  const own = likes.filter(({ codeSet }) => codeSet !== unknownSet)
  return (own.length > 0 || everyCode().has(code) ? own : likes).map(hitFrom)
}

/** Three signs and more: many of these are known only to tables of networks that no counter here meets. */
function toLongCode(code: string, shop: Shop, named: ReadonlySet<string> = new Set()): LookUp {
  const found = searchOf(shop)(code).filter(({ match }) => match === 'code' || match === 'code-prefix')
  const exact = found.filter(({ match }) => match === 'code').map(({ key }) => key)
  const own = exact.filter(({ codeSet }) => countsForCodes(codeSet) || named.has(codeSet))
  const [only] = own
  const answer = only && own.length === 1 && countsForCodes(only.codeSet) ? answerFor(only) : null
  if (answer && answer.class !== 'approved') return answered(answer)
  const guesses = [...lookAlikesOf(exact, code, shop), ...found.flatMap(({ key }) => hitNamed(key))]
  return answered(unknownAnswer(code), distinct([...elsewhere(code, named), ...guesses]))
}

/** Where the longer text is no code, its end is the likeliest. */
const lookAlikesOf = (exact: readonly CodeKey[], code: string, shop: Shop): readonly Hit[] =>
  exact.length === 0 ? lookAlikes(code, shop) : []

/** Words, with or without a code among them. */
function inWords(typed: string, shop: Shop): LookUp {
  const caution = cautionIn(typed)
  const paid = paidHits(typed, shop)
  const found = trusted(naturalIn(caution, shop), caution)
  const told = codeIn(typed, caution, shop)
  if (told !== null) return withCode(told, caution, shop)
  if (paid.length > 0 && !caution.denies) return listed([...paid, ...found.map(({ hit }) => hit)], typed)
  const leads = caution.common || isVague(caution) ? [] : leadsOf(caution).flatMap(hitNamed)
  if (leads.length > 0) return listed(cautious(leads, found, paid, caution), typed)
  const letters = /^[A-Z]{2}$/.exec(normaliseQuery(typed))?.[0]
  const unknown = unknownAnswer(letters ?? unknownKey(typed).code)
  const hits = found.map(({ hit }) => hit)
  if (!isFound(found, typed, shop)) return answered(unknown, distinct([...hits, ...lookAlikes(unknown.code, shop)]))
  // Two letters may be the start of a word, or a code that no table has: neither is a dead end.
  return listed(letters === undefined ? hits : [...hits, hitFrom(unknown)], typed)
}

/** A state among many words may be anybody's: only few say whose it is. */
const isVague = (caution: Caution): boolean =>
  !isDoubtful(caution) && !caution.tampered && foldTight(caution.words).length > fewSigns

const fewSigns = 40

type FoundHit = Found & { readonly hit: Hit; readonly isWhole: boolean; readonly isOwn: boolean }

/** What the search finds in the words, the shop's own first. */
function naturalIn(caution: Caution, shop: Shop): readonly FoundHit[] {
  if (foldTight(caution.words) === '') return []
  const search = searchOf(shop)
  const owner = search.owner(caution.words)
  // The shop's own sets come first in any case; their name must not shut out what happened.
  const words =
    owner && owner.rest !== '' && [...owner.sets].some((id) => isShownIn(shop, id)) ? owner.rest : caution.words
  const whole = foldTight(words)
  return ownFirst(search(words), shop).flatMap((found) => {
    const answer = answerFor(found.key)
    const isWhole = wholePart()?.isCalled(found.key, whole) ?? false
    const isSaid = isWhole && /\s/.test(words.trim())
    if (!answer || (caution.common && found.match !== 'note' && !isSaid)) return []
    return [
      {
        ...found,
        hit: hitFrom(answer),
        isWhole,
        isOwn: isShownIn(shop, found.key.codeSet),
      },
    ]
  })
}

/** Without entries about the card where the text speaks of the shop, the terminal or a key. */
function trusted(found: readonly FoundHit[], { subject, scan }: Caution): readonly FoundHit[] {
  return found.filter(({ key, isWhole }) => {
    const trouble = answerFor(key)?.trouble
    if (scan && trouble === 'stop') return false
    return subject === null || isWhole || !(trouble === 'card' || trouble === 'pin' || trouble === 'stop')
  })
}

/** Whether the best of what was found is what was meant: a title, a text of the screen, a word, and not what is like it. */
function isFound(found: readonly FoundHit[], typed: string, shop: Shop): boolean {
  const [first] = found
  if (!first || first.match === 'similar' || first.match === 'body') return false
  const isNamed = searchOf(shop).owner(typed)?.sets.has(first.key.codeSet) ?? false
  return first.match === 'note' || isNamed || first.isOwn
}

/** What means paid, by the whole of its own words and by nothing less. */
function paidHits(typed: string, shop: Shop): readonly Hit[] {
  const whole = foldTight(typed)
  return paidInWords(shop)
    .filter(({ texts }) => texts.some((text) => foldTight(text) === whole))
    .flatMap(({ key }) => hitNamed(key))
}

type Told = { readonly code: string; readonly named: ReadonlySet<string> }

/** The code that a text tells, and whose it says that it is. */
function codeIn(typed: string, { words }: Caution, shop: Shop): Told | null {
  const owner = searchOf(shop).owner(words)
  const named = owner?.sets ?? new Set<string>()
  const rest = normaliseQuery(owner?.rest ?? '')
  if (rest !== '' && isCode(rest)) return { code: rest, named }
  const whole = wholePart()
  const code = whole?.codeInText(typed) ?? (isShort(typed) ? (whole?.codeAmongWords(words) ?? null) : null)
  return code === null ? null : { code, named }
}

/** Beyond these many characters a number among words may be anything. */
const isShort = (typed: string): boolean => typed.length <= 60

/** A code in a text means what it means bare, unless the text is in doubt of more than a code can tell. */
function withCode({ code, named }: Told, caution: Caution, shop: Shop): LookUp {
  if (code.length > 2) {
    const line = caution.line !== null || caution.money ? leadsOf(caution).flatMap(hitNamed) : []
    return line.length > 0 ? { kind: 'hits', hits: line } : toLongCode(code, shop, named)
  }
  const answer = answerToCode(code, shop, named)
  const readings = elsewhere(code, named).filter(({ codeSet }) => codeSet !== answer.codeSet)
  const isSafe = answer.class === 'check-first' || answer.class === 'unverified'
  const doubt =
    answer.class === 'approved' ? [moneyInDoubt] : caution.money || caution.line === 'lost' ? leadsOf(caution) : []
  if (doubt.length > 0 && !isSafe) {
    const hits = answer.class === 'approved' ? [] : [hitFrom(answer)]
    return { kind: 'hits', hits: distinct([...doubt.flatMap(hitNamed), ...hits]) }
  }
  if (answer.codeSet === unknownSet) return answered(answer, readings)
  return readings.some(({ codeSet }) => !countsForCodes(codeSet))
    ? { kind: 'hits', hits: distinct([...readings, hitFrom(answer)]) }
    : answered(answer)
}

const moneyInDoubt: CodeKey = { codeSet: familySet, code: 'money-in-doubt' }
const lineFamily: CodeKey = { codeSet: familySet, code: 'line' }
const ofTerminal = (code: string): CodeKey => ({ codeSet: 'terminal', code })
const ofFamily = (code: string): CodeKey => ({ codeSet: familySet, code })
const ofUnionPay = (code: string): CodeKey => ({ codeSet: 'unionpay', code })

/** What the words call for before anything is looked up in them; keys that the catalog lacks lead nowhere. */
function leadsOf(caution: Caution): readonly CodeKey[] {
  if (caution.tampered) return [ofFamily('device-safety')]
  if (caution.refundFails) return [moneyInDoubt]
  if (caution.undone !== null) return [...undoneKeys[caution.undone], moneyInDoubt]
  if (caution.money) return caution.line === null ? [moneyInDoubt] : [moneyInDoubt, lineFamily]
  if (caution.notSettled && !caution.success) return [ofFamily('money-not-settled'), moneyInDoubt]
  if (caution.line !== null) return [lineFamily]
  if (caution.scan) return [moneyInDoubt]
  if (caution.success) return [moneyInDoubt, ofTerminal('交易失败')]
  if (caution.hang !== null) return caution.hang === 'paying' ? [moneyInDoubt, ofFamily('power')] : [ofFamily('power')]
  if (caution.waits) return [moneyInDoubt]
  return caution.subject === null ? [] : subjectKeys[caution.subject]
}

const undoneKeys: Readonly<Record<NonNullable<Caution['undone']>, readonly CodeKey[]>> = {
  reversal: [ofTerminal('冲正成功'), ofTerminal('冲正失败')],
  void: [ofTerminal('撤销成功'), ofTerminal('已撤销')],
  refund: [ofTerminal('退货成功')],
}

const subjectKeys: Readonly<Record<NonNullable<Caution['subject']>, readonly CodeKey[]>> = {
  shop: [ofUnionPay('03'), ofFamily('no-card-accepted'), ofUnionPay('97')],
  terminal: [ofUnionPay('97'), ofTerminal('终端号不符'), ofUnionPay('58')],
  key: [ofTerminal('主密钥错误'), ofTerminal('工作密钥错误')],
}

const isInDoubt = ({ class: answerClass }: Hit): boolean =>
  answerClass === 'check-first' || answerClass === 'unverified'

/** The leads before what was found; only what says the same in its own words, and is as careful, may go before them. */
function cautious(
  leads: readonly Hit[],
  found: readonly FoundHit[],
  paid: readonly Hit[],
  caution: Caution,
): readonly Hit[] {
  const [first] = found
  const hits = found.map(({ hit }) => hit)
  if (caution.tampered) return leads
  if (!isDoubtful(caution)) {
    const [lead, ...others] = leads
    return first && first.isWhole && first.isOwn ? [...hits, ...leads] : [...(lead ? [lead] : []), ...hits, ...others]
  }
  const goesFirst = first !== undefined && first.isOwn && mayLead(first, caution)
  const [top, ...below] = goesFirst ? [first.hit, ...leads, ...hits] : [...leads, ...hits]
  return [...(top ? [top] : []), ...below.filter(isInDoubt), ...paid, ...below.filter((hit) => !isInDoubt(hit))]
}

/** Whether the best of what was found is as careful as the leads: it says itself that nothing is sure. */
function mayLead(
  { match, isWhole, hit }: FoundHit,
  { money, undone, line, scan, success, refundFails }: Caution,
): boolean {
  if (isWhole) return isInDoubt(hit) || !(money || line !== null || scan || success || refundFails || undone !== null)
  return isInDoubt(hit) && !money && undone === null && !success && ['title', 'screen', 'phrase'].includes(match)
}

const isDoubtful = ({ money, waits, line, scan, success, refundFails, undone, notSettled }: Caution): boolean =>
  money || waits || line !== null || scan || success || refundFails || undone !== null || notSettled

/** With a Chinese input method `b` then `4` becomes 被: the keys still tell. */
function hitOfKeys(query: string, keys: string, shop: Shop): Hit[] {
  const code = parseResponseCode(keys)
  if (code === null || keys.length !== 2 || query === keys || !/[^\x20-\x7E]/.test(query)) return []
  if (!everyCode().has(code)) return []
  const answer = answerToCode(code, shop)
  return answer.class === 'approved' ? [] : [{ ...hitFrom(answer), typedWithIme: true }]
}

/**
 * One sign: the code with the leading zero that slips leave out, then all codes that begin so, the shop's own first. What
 * means paid is neither first nor selected.
 */
function hitsByPrefix(query: string, shop: Shop): readonly Hit[] {
  const code = parseResponseCode(query)
  const place = (other: string) => (other === code ? -1 : placeInShop(other, shop))
  const hits = [...everyCode()]
    .filter((other) => other.length === 2 && (other === code || other.startsWith(query)))
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map((other) => hitFrom(answerToCode(other, shop)))
  const [first, ...others] = hits.filter(({ class: answerClass }) => answerClass !== 'approved')
  const paid = hits.filter(({ class: answerClass }) => answerClass === 'approved')
  return first ? [first, ...paid, ...others] : []
}

/** Of things that match in the same way, those of the shop's own sets come first; they are what its terminal shows. */
function ownFirst(found: readonly Found[], shop: Shop): Found[] {
  const ways = [...new Set(found.map(({ match }) => match))]
  return found.toSorted(
    (a, b) =>
      ways.indexOf(a.match) - ways.indexOf(b.match) ||
      Number(isShownIn(shop, b.key.codeSet)) - Number(isShownIn(shop, a.key.codeSet)),
  )
}

function hitNamed(key: CodeKey): Hit[] {
  const answer = answerFor(key)
  return answer ? [hitFrom(answer)] : []
}

function distinct(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>()
  return hits.filter(({ codeSet, code }) => {
    const name = `${codeSet}:${code}`
    return !seen.has(name) && seen.add(name)
  })
}

type Whole = NonNullable<ReturnType<typeof wholePart>>
type Search = ReturnType<typeof createSearch>

let built: { readonly whole: Whole; readonly shop: Shop; readonly search: Search } | null = null

/** Makes now what the first search by words would have to wait for: a text that nothing matches goes through all of it. */
export function readySearch(shop: Shop): void {
  searchOf(shop)('qzxv 囧囧囧')
}

const nothingThere: Search = Object.assign(() => [], { owner: () => null })

/** Built at the first search, and again when the shop tells something new about itself. */
function searchOf(shop: Shop): Search {
  const whole = wholePart()
  if (whole === null) return nothingThere
  if (built?.whole !== whole || built.shop !== shop) {
    built = { whole, shop, search: whole.createSearch(itemsFor(whole, shop)) }
  }
  return built.search
}

function itemsFor({ searchItems }: Whole, shop: Shop) {
  // What happened is said in words that many codes share: the kind of trouble comes first.
  const order = [familySet, ...setsInOrder(shop)]
  const noteOn = new Map(shop.notes.map(({ codeSet, code, text }) => [`${codeSet}:${code}`, text]))
  return searchItems(
    (codeSet) => order.indexOf(codeSet),
    ({ codeSet, code }) => noteOn.get(`${codeSet}:${code}`),
  )
}
