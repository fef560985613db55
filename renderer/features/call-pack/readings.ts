import type { DetailName } from '#shared/incidents/call-pack'
import { textLimits } from '#shared/incidents/incident'
import type { Messages } from '#shared/messages/messages'
import { parseAmount } from '#shared/payments/amount'
import { textProblemInWords } from '#shared/payments/text-problem'
import { done, failed, type Result } from '#shared/result'
import { shopNameLimit } from '#shared/settings'
import { idAsKept, idLengths, isAmex, isDialled } from '#shared/shop'

type Reading<Value> = Result<Value | null, string>

const lengths = { stan: 6, rrn: 12, authorisationCode: 6 } as const

/** Reads what is typed into a blank: what it stands for, or a sentence about what is wrong. */
export function readDetail(name: DetailName, text: string, m: Messages): Reading<number | string> {
  const say = m.form.problems
  if (text === '') return done(null)
  if (name === 'amount') {
    const fen = parseAmount(text)
    return fen === null ? failed(say.amount) : done(fen)
  }
  const plain = idAsKept(text)
  const length = lengths[name]
  if (name === 'authorisationCode') {
    if (!/^[0-9A-Z]+$/.test(plain)) return failed(say.onlyDigitsAndLetters(length))
  } else if (!/^\d+$/.test(plain)) return failed(say.onlyDigits(length))
  return plain.length === length ? done(plain) : failed(say.digits(length, plain.length))
}

export function readTerminalFact(name: 'terminalId' | 'merchantId', text: string, m: Messages): Reading<string> {
  const t = m.terminals
  const plain = idAsKept(text)
  const length = idLengths[name]
  if (plain === '') return done(null)
  if (isAmex(plain)) return failed(m.texts.card)
  if (!/^[0-9A-Z]+$/.test(plain)) return failed(t.wrongSigns(t[name]))
  if (plain.length === length) return done(plain)
  return failed((plain.length < length ? t.tooShort : t.tooLong)(t[name], length, plain.length))
}

export function readText(limit: number, text: string, m: Messages): Reading<string> {
  const problem = textProblemInWords(m, text, limit)
  return problem === '' ? done(text === '' ? null : text) : failed(problem)
}

export const readScreenText = (text: string, m: Messages) => readText(textLimits.screenText, text, m)
export const readShopName = (text: string, m: Messages) => readText(shopNameLimit, text, m)

export function readNumber(text: string, m: Messages): Reading<string> {
  if (text === '') return done(null)
  return isDialled(text) ? done(text) : failed(m.callPack.wrongNumber)
}
