import advice from './advice.json'
import type { Advice, CodeSet, Source } from './code-set'
import iso85831987 from './code-sets/iso8583-1987.json'
import terminalMessages from './code-sets/terminal.json'
import unionpay from './code-sets/unionpay.json'
import sources from './sources.json'

/*
 * The data are ours and are built in: a test holds every file against its schema, so that no start of the app has to.
 * Here and in other-code-sets.ts the compiler is told what that test proves.
 */

/** What any shop meets, in the order in which it is asked: there from the first moment. */
export const coreSets = [unionpay, terminalMessages, iso85831987] as readonly CodeSet[]

export const allAdvice = advice as Readonly<Record<string, Advice>>

export const allSources = sources as Readonly<Record<string, Source>>
