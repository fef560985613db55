import type { DetailName } from '#shared/incidents/call-pack'
import { textLimits } from '#shared/incidents/incident'
import type { Messages } from '#shared/messages/messages'
import { fenOf } from '#shared/payments/yuan'
import { done, failed, type Result } from '#shared/result'
import { shopNameLimit } from '#shared/settings'
import { hotlineSchema, terminalSchema } from '#shared/shop'
import * as v from 'valibot'

type Reading<Value> = Result<Value | null, string>

/** Reads what is typed into a blank: what it stands for, or a sentence about what is wrong. */
export function readDetail(name: DetailName, text: string, m: Messages): Reading<number | string> {
  const { wrong } = m.callPack
  if (text === '') return done(null)
  if (name === 'amount') {
    const fen = fenOf(text)
    return fen === null ? failed(wrong.amount) : done(fen)
  }
  const plain = text.replace(/[\s-]/g, '').toUpperCase()
  const pattern = { stan: /^\d{6}$/, rrn: /^\d{12}$/, authorisationCode: /^[0-9A-Z]{6}$/ }[name]
  return pattern.test(plain) ? done(plain) : failed(wrong[name](plain.length))
}

export function readTerminalFact(name: 'terminalId' | 'merchantId', text: string, m: Messages): Reading<string> {
  const plain = text.replace(/[\s-]/g, '').toUpperCase()
  if (plain === '') return done(null)
  return v.safeParse(terminalSchema.entries[name], plain).success
    ? done(plain)
    : failed(m.callPack.wrong[name](plain.length))
}

export function readScreenText(text: string, m: Messages): Reading<string> {
  if (text === '') return done(null)
  return text.length > textLimits.screenText ? failed(m.callPack.wrong.screenText(text.length)) : done(text)
}

export function readShopName(text: string, m: Messages): Reading<string> {
  return text.length > shopNameLimit ? failed(m.settings.long(shopNameLimit)) : done(text)
}

export function readNumber(text: string, m: Messages): Reading<string> {
  if (text === '') return done(null)
  return v.safeParse(hotlineSchema.entries.number, text).success ? done(text) : failed(m.callPack.wrong.number)
}
