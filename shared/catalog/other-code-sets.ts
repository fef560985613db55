import type { Advice, CodeSet, Source } from './code-set'
import bill99 from './code-sets/acquirer-99bill.json'
import allinpayScan from './code-sets/acquirer-allinpay-scan.json'
import basewinBank from './code-sets/acquirer-basewin-bank.json'
import boc from './code-sets/acquirer-boc.json'
import cardinfolink from './code-sets/acquirer-cardinfolink.json'
import ccb from './code-sets/acquirer-ccb.json'
import chinapaySelfservice from './code-sets/acquirer-chinapay-selfservice.json'
import chinaumsMis from './code-sets/acquirer-chinaums-mis.json'
import chinaumsOpen from './code-sets/acquirer-chinaums-open.json'
import chinaumsQmf from './code-sets/acquirer-chinaums-qmf.json'
import cupaGateway from './code-sets/acquirer-cupa-gateway.json'
import easypay from './code-sets/acquirer-easypay.json'
import fuiouScan from './code-sets/acquirer-fuiou-scan.json'
import huifuScan from './code-sets/acquirer-huifu-scan.json'
import lakalaScan from './code-sets/acquirer-lakala-scan.json'
import landiMispos from './code-sets/acquirer-landi-mispos.json'
import mobileWalletPlugin from './code-sets/acquirer-mobile-wallet-plugin.json'
import n38Posp from './code-sets/acquirer-n38-posp.json'
import ruralCommercialBank from './code-sets/acquirer-rural-commercial-bank.json'
import shouqianba from './code-sets/acquirer-shouqianba.json'
import starposWinsdk from './code-sets/acquirer-starpos-winsdk.json'
import swiftpass from './code-sets/acquirer-swiftpass.json'
import tangdiPosp from './code-sets/acquirer-tangdi-posp.json'
import yiyoupayPosp from './code-sets/acquirer-yiyoupay-posp.json'
import ymdPosp from './code-sets/acquirer-ymd-posp.json'
import alipay from './code-sets/alipay.json'
import amex from './code-sets/amex.json'
import discover from './code-sets/discover.json'
import smartvista from './code-sets/gateway-smartvista.json'
import iso85831987 from './code-sets/iso8583-1987.json'
import iso85831993 from './code-sets/iso8583-1993.json'
import iso85832003 from './code-sets/iso8583-2003.json'
import postalGreencard from './code-sets/issuer-system-postal-greencard.json'
import jcb from './code-sets/jcb.json'
import mastercardMac from './code-sets/mastercard-mac.json'
import mastercard from './code-sets/mastercard.json'
import cpos from './code-sets/middleware-cpos.json'
import royalstone2005 from './code-sets/mis-royalstone-2005.json'
import koolpos from './code-sets/terminal-koolpos.json'
import starpos from './code-sets/terminal-starpos.json'
import unionpayOnline from './code-sets/unionpay-online.json'
import unionpayQr from './code-sets/unionpay-qr.json'
import isoVendors from './code-sets/vendor-iso8583-1987.json'
import visa from './code-sets/visa.json'
import wechatPay from './code-sets/wechat-pay.json'
import advice from './other-advice.json'
import sources from './sources.json'

/** What only the codes of further sets call for. */
export const otherAdvice = advice as Readonly<Record<string, Advice>>

/** Who says so: behind each answer, folded. */
export const allSources = sources as Readonly<Record<string, Source>>

/** All further sets, in the order in which their readings are shown: nearer owners first, foreign and older ones last. */
export const otherSets = [
  iso85831987,
  unionpayOnline,
  unionpayQr,
  wechatPay,
  alipay,
  visa,
  mastercard,
  mastercardMac,
  amex,
  jcb,
  discover,
  cpos,
  koolpos,
  bill99,
  allinpayScan,
  basewinBank,
  boc,
  cardinfolink,
  ccb,
  chinapaySelfservice,
  chinaumsMis,
  chinaumsOpen,
  chinaumsQmf,
  cupaGateway,
  easypay,
  fuiouScan,
  huifuScan,
  lakalaScan,
  landiMispos,
  mobileWalletPlugin,
  n38Posp,
  ruralCommercialBank,
  shouqianba,
  tangdiPosp,
  starposWinsdk,
  swiftpass,
  yiyoupayPosp,
  ymdPosp,
  smartvista,
  postalGreencard,
  royalstone2005,
  starpos,
  isoVendors,
  iso85831993,
  iso85832003,
] as readonly CodeSet[]
