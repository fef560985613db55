import advice from './advice.json'
import type { Advice, CodeSet, Source } from './code-set'
import sources from './sources.json'
import ccb from './code-sets/acquirer-ccb.json'
import chinapaySelfservice from './code-sets/acquirer-chinapay-selfservice.json'
import ruralCommercialBank from './code-sets/acquirer-rural-commercial-bank.json'
import smartvista from './code-sets/gateway-smartvista.json'
import iso1987 from './code-sets/iso8583-1987.json'
import postalGreencard from './code-sets/issuer-system-postal-greencard.json'
import cpos from './code-sets/middleware-cpos.json'
import royalstone from './code-sets/mis-royalstone-2005.json'
import koolpos from './code-sets/terminal-koolpos.json'
import unionpayOnline from './code-sets/unionpay-online.json'
import unionpay from './code-sets/unionpay.json'

/*
 * The data are ours and are built in: a test holds every file against its schema, so that no start of the app has to.
 * This is the one place that says to the compiler what that test proves.
 */

export const codeSets = [
  unionpay,
  iso1987,
  unionpayOnline,
  cpos,
  koolpos,
  ccb,
  chinapaySelfservice,
  royalstone,
  postalGreencard,
  smartvista,
  ruralCommercialBank,
] as readonly CodeSet[]

export const allAdvice = advice as Readonly<Record<string, Advice>>

export const allSources = sources as Readonly<Record<string, Source>>
