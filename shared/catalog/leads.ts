import type { Hit } from './answer'
import type { Caution } from './caution'
import type { CodeKey } from './code-key'
import { familySet } from './families'
import type { FoundHit } from './found-in-words'
import { foldTight } from './search-column'

export const moneyInDoubt: CodeKey = { codeSet: familySet, code: 'money-in-doubt' }
const lineFamily: CodeKey = { codeSet: familySet, code: 'line' }
const ofTerminal = (code: string): CodeKey => ({ codeSet: 'terminal', code })
const ofFamily = (code: string): CodeKey => ({ codeSet: familySet, code })
const ofUnionPay = (code: string): CodeKey => ({ codeSet: 'unionpay', code })

/** What the words call for before anything is looked up in them; keys that the catalog lacks lead nowhere. */
export function leadsOf(caution: Caution): readonly CodeKey[] {
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

/** A state among many words may be anybody's: only few say whose it is. */
export const isVague = (caution: Caution): boolean =>
  !isDoubtful(caution) && !caution.tampered && foldTight(caution.words).length > fewSigns

const fewSigns = 40
