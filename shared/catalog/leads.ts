import type { Hit } from './answer'
import type { Caution } from './caution'
import { type CodeKey, familySet } from './code-key'
import type { FoundHit } from './found-in-words'
import { foldTight } from './search-column'

const ofTerminal = (code: string): CodeKey => ({ codeSet: 'terminal', code })
const ofFamily = (code: string): CodeKey => ({ codeSet: familySet, code })
const ofUnionPay = (code: string): CodeKey => ({ codeSet: 'unionpay', code })
export const moneyInDoubt = ofFamily('money-in-doubt')
const lineFamily = ofFamily('line')
const scanned = ofFamily('scan-no-result')
const settlement = ofFamily('settlement-missing')
const refreshCode: CodeKey = { codeSet: 'acquirer:cardinfolink', code: 'Z8' }

/** What the words call for before anything is looked up in them; keys that the catalog lacks lead nowhere. */
export function leadsOf(caution: Caution): readonly CodeKey[] {
  if (caution.tampered) return [ofFamily('device-alarm')]
  return leadsOfPayment(caution) ?? leadsOfThing(caution)
}

/** Where it may be that money moved; null where the words say nothing of it. */
function leadsOfPayment(caution: Caution): readonly CodeKey[] | null {
  const { money, scan, success, line, notSettled } = caution
  if (caution.refundFails) return [ofFamily('refund'), moneyInDoubt]
  if (caution.undone !== null) return [...undoneKeys[caution.undone], moneyInDoubt]
  if (caution.proof) return [ofFamily('phone-says-paid'), scan ? scanned : moneyInDoubt]
  if (caution.twice) return [ofFamily('charged-twice'), moneyInDoubt]
  if (money) return [moneyInDoubt, ...(scan ? [scanned] : []), ...(line === null ? [] : [lineFamily])]
  if (notSettled !== null && !success)
    return notSettled === 'account' ? [settlement, moneyInDoubt] : [scanned, settlement, moneyInDoubt]
  if (line !== null) return [lineFamily]
  if (caution.scanner) return [ofFamily('scanner'), scanned]
  if (caution.subject === 'shop' && caution.state === 'stopped') return null
  if (scan)
    return success ? [moneyInDoubt, scanned] : [scanned, ...(caution.spentCode ? [refreshCode] : [moneyInDoubt])]
  return success ? [moneyInDoubt, ofTerminal('交易失败')] : null
}

/** What is wrong with a thing of the shop's, or with the shop itself. */
function leadsOfThing({ refund, subject, state, broken, hang, waits }: Caution): readonly CodeKey[] {
  if (refund) return [ofFamily('refund')]
  if (subject === 'shop') return subjectKeys.shop[state]
  if (broken) return [ofFamily('device-dead'), ofFamily('power')]
  if (hang !== null) return hang === 'paying' ? [moneyInDoubt, ofFamily('power')] : [ofFamily('power')]
  if (waits) return [moneyInDoubt]
  return subject === null ? [] : subjectKeys[subject][state]
}

const undoneKeys: Readonly<Record<NonNullable<Caution['undone']>, readonly CodeKey[]>> = {
  reversal: [ofTerminal('冲正成功'), ofTerminal('冲正失败')],
  void: [ofTerminal('撤销成功'), ofTerminal('已撤销')],
  refund: [ofTerminal('退货成功')],
}

const stopped = [ofFamily('shop-stopped'), ofUnionPay('97'), ofUnionPay('58')]
const setUp = [ofFamily('set-up'), ofUnionPay('97'), ofFamily('no-card-accepted')]
const keyKeys = [ofTerminal('主密钥错误'), ofFamily('set-up'), ofTerminal('工作密钥错误')]

const subjectKeys: Readonly<
  Record<NonNullable<Caution['subject']>, Readonly<Record<Caution['state'], readonly CodeKey[]>>>
> = {
  shop: {
    stopped: [ofFamily('shop-stopped'), ofUnionPay('03'), ofFamily('no-card-accepted')],
    'not-set-up': setUp,
    other: [ofUnionPay('03'), ofFamily('shop-stopped'), ofUnionPay('97')],
  },
  terminal: {
    stopped,
    'not-set-up': setUp,
    other: [ofUnionPay('97'), ofTerminal('终端号不符'), ofFamily('set-up')],
  },
  key: { stopped: keyKeys, 'not-set-up': keyKeys, other: keyKeys },
}

const isInDoubt = ({ class: answerClass }: Hit): boolean =>
  answerClass === 'check-first' || answerClass === 'unverified'

/** The leads before what was found; only what says the same in its own words, and is as careful, may go before them. */
export function cautious(
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
  const top = goesFirst ? [first.hit, ...leads] : leads
  return [...top, ...hits.filter(isInDoubt), ...paid, ...hits.filter((hit) => !isInDoubt(hit))]
}

/** Whether the best of what was found is as careful as the leads: it says itself that nothing is sure. */
function mayLead(
  { match, isWhole, hit }: FoundHit,
  { money, undone, line, scan, success, refundFails, proof }: Caution,
): boolean {
  if (isWhole)
    return isInDoubt(hit) || !(money || line !== null || scan || success || refundFails || proof || undone !== null)
  return (
    isInDoubt(hit) && !money && !proof && undone === null && !success && ['title', 'screen', 'phrase'].includes(match)
  )
}

const isDoubtful = (caution: Caution): boolean =>
  caution.money ||
  caution.proof ||
  caution.waits ||
  caution.line !== null ||
  caution.scan ||
  caution.success ||
  caution.refundFails ||
  caution.undone !== null ||
  caution.notSettled !== null

/** A state among many words may be anybody's: only few say whose it is. */
export const isVague = (caution: Caution): boolean =>
  !isDoubtful(caution) && !caution.tampered && foldTight(caution.words).length > fewSigns

const fewSigns = 40
