import advice from './advice.json'
import type { Advice, CodeSet } from './code-set'
import terminalMessages from './code-sets/terminal.json'
import unionpay from './code-sets/unionpay.json'

/*
 * The data are ours and are built in: a test holds every file against its schema, so that no start of the app has to.
 * Here and in other-code-sets.ts the compiler is told what that test proves.
 */

/** What any shop meets, in the order in which it is asked: there from the first moment. */
export const coreSets = [unionpay, terminalMessages] as readonly CodeSet[]

/** What the codes of these sets call for. */
export const coreAdvice = advice as Readonly<Record<string, Advice>>
