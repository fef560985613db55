import { withoutNumbers } from './numbers-in-text'

/** Longest text that is searched for a code: a few slips pasted at once. */
const pasteLimit = 4_000

/** What stands between a label and its code: `应答码(RESP CODE)：[51]`. */
const between = String.raw`\s*(?:\([^()\n]{0,20}\)\s*)?(?<mark>[:=#]|为|是)?\s*["'“‘【[(]?\s*`

/** The code itself, and after it nothing that would make it a number, an amount, a date or a count. */
const code = String.raw`(?<code>[0-9a-z]{1,4})(?![0-9a-z]|[.,:/-]\d|\s*[次元角分秒小笔天个张年月日号时%])`

/** A label that can only mean a response code. The code of a shop, a terminal, a currency or an approval is none. */
const labelled = new RegExp(
  String.raw`(?:(?:响应|应答|返回|回应|错误|报错|拒绝|失败|故障|状态|原因)代?码|(?<!商户|终端|机构|授权|行业|币种|交易|银行|产品|批准)代[码号]|\bresp(?:onse)?\b(?:[ _-]?code)?|\b(?:return|error|reason|result|decline)[ _-]?code|(?<!\b(?:auth|approval|merchant|terminal|currency|acq|iss|qr|bar|zip|post)[ ._-]?)\bcode|\brc|\b(?:de|f|field|bit) ?0?39|39 ?域)` +
    between +
    code,
  'giu',
)

/** A word that a code often follows, but other things too: `交易失败 51`, `Declined: 05`. */
const hinted = new RegExp(
  String.raw`(?:失败|拒绝|错误|异常|返回|提示|显示|报错|报|出现|\berror|\bfailed|\bdeclined|\brefused|\brejected)` +
    between +
    code,
  'giu',
)

/** `[51]` beside words; a code at the start or at the end of a line of words. */
const bracketed = /[[(【]\s*(?<code>[0-9a-z]{2})\s*[\])】]/giu
const atLineStart =
  /^\s*(?<code>[0-9a-z]{2})\s*[-:,.、]?\s*(?=\p{Script=Han}{2}|pin|mac|cvv)(?!\s*[次元角分秒小笔天个张年月日号时])/iu
const atLineEnd = /\p{Script=Han}{2}\s*[-:,]?\s*(?<code>[0-9a-z]{2})\s*$/iu

/** A field of a slip that holds another number or a name: `商户编号(MERCHANT NO): 8981…`, `金额 51.00`. */
const otherField =
  /(?:商户|终端|凭证|流水|金额|日期|时间|卡号|批次|参考|授权|操作员|柜员|票据|检索|订单|电话|有效期|发卡行|收单行|序|类型|merchant|terminal|voucher|batch|amount|date|time|ref|auth|trace|card|total)(?:编号|号码|名称|代码|号|码| ?no\.?| ?id)?\s*(?:\([^()]{0,20}\)\s*)?(?::|\d|rmb|¥|\*)/iu

/**
 * The response code in pasted slip or terminal text, upper case, with the zero that slips drop (`应答码:5` is `05`).
 * A label wins over a hint, a hint over a bare code in a line of words. Null when nothing in it looks like one.
 * Never throws; text beyond 4,000 characters is not read.
 */
export function codeInText(text: string): string | null {
  const plain = withoutNumbers(text.slice(0, pasteLimit))
  const named = firstCode(plain, labelled, (found, marked) => /\d/.test(found) || (marked && found.length === 2))
  if (named !== null) return named.length === 1 ? `0${named}` : named
  const hint = firstCode(plain, hinted, (found) => isBareCode(found) || /^\d{3,4}$/.test(found))
  if (hint !== null) return hint
  for (const line of plain.split(/[\r\n]+/).filter((text) => !otherField.test(text))) {
    const bare = firstCode(line, bracketed, isBareCode) ?? bareCode(atLineStart.exec(line) ?? atLineEnd.exec(line))
    if (bare !== null) return bare
  }
  return null
}

/**
 * What looks like a code within a sentence: `刷卡显示 51`. Weaker than all that `codeInText` reads; null when none does, or
 * several do.
 */
export function codeAmongWords(text: string): string | null {
  const words = withoutNumbers(text.slice(0, pasteLimit)).toUpperCase()
  const [found, ...others] = new Set(words.match(/(?<![0-9A-Z.])(?=[A-Z]?\d)[0-9A-Z]{2}(?![0-9A-Z]|[.:-]\d)/g) ?? [])
  return others.length === 0 ? (found ?? null) : null
}

/** Two characters, one of them a digit: two letters alone are rather a word. */
const isBareCode = (found: string): boolean => /^(?=.*\d)[0-9A-Z]{2}$/.test(found)

function firstCode(text: string, pattern: RegExp, accept: (code: string, marked: boolean) => boolean): string | null {
  for (const match of text.matchAll(pattern)) {
    const found = (match.groups?.['code'] ?? '').toUpperCase()
    const marked = match.groups?.['mark'] !== undefined || /^\p{Script=Han}/u.test(match[0])
    if (accept(found, marked)) return found
  }
  return null
}

function bareCode(match: RegExpExecArray | null): string | null {
  const found = match?.groups?.['code']?.toUpperCase() ?? ''
  return isBareCode(found) ? found : null
}
