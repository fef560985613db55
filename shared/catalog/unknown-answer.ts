import type { Text } from '../language'
import type { Answer } from './answer'
import { acquirerWithoutTable } from './caution'
import { isUnknownWords, unknownSet } from './code-key'
import { hitsOf, listedElsewhere, readingsOf, tablesFirst } from './elsewhere'
import { isLikeScanWord } from './response-code'
import type { Tables } from './tables'

/** Nobody whom the shop has to do with defines this code, or knows these words: nothing may be concluded from it. */
export function unknownAnswer(tables: Tables, code: string): Answer {
  const elsewhere = listedElsewhere(tables, { codeSet: unknownSet, code })
  const readings = tablesFirst(elsewhere.flatMap(readingsOf))
  const isElsewhere = readings.length > 0
  const isScan = isElsewhere ? elsewhere.every(({ set }) => set.kind === 'scan') : isLikeScanWord(code)
  // Steps for scans come with the sets of scans.
  const knowsScans = tables.sets.some(({ kind }) => kind === 'scan')
  return {
    codeSet: unknownSet,
    code,
    owner: isWords(code) && !isElsewhere ? notFound : noOwner,
    class: 'unverified',
    retry: 'never',
    keepCard: 'no',
    whoFixes: 'acquirer',
    trouble: 'unknown',
    operation: isScan ? 'scan' : null,
    title: isElsewhere ? noCommonMeaning(code) : inNoTable(code),
    meaning: isElsewhere ? (isScan ? dependsOnScan : dependsOnOwner) : askForIt(code),
    staffOnly: false,
    listDecides: false,
    advice: tables.adviceNamed(isScan && knowsScans ? 'scan-query' : 'unknown'),
    causes: [],
    conflict: readings[0] ?? null,
    readings,
    others: hitsOf(elsewhere),
    elsewhere: new Set(readings.map(({ codeSet }) => codeSet)).size,
    sources: [],
    sayings: 1,
    retryLimit: null,
    queryRule: null,
  }
}

const isWords = (code: string): boolean => isUnknownWords({ codeSet: unknownSet, code })

export const noOwner: Text = { 'zh-CN': '没有统一说法', en: 'No agreed meaning' }
const notFound: Text = { 'zh-CN': '没有查到', en: 'Nothing found' }

const noCommonMeaning = (code: string): Text => ({
  'zh-CN': `${code} 没有统一的意思`,
  en: `${code} has no common meaning`,
})

const inNoTable = (code: string): Text =>
  isWords(code)
    ? { 'zh-CN': `没有查到“${code}”`, en: `Nothing found for “${code}”` }
    : { 'zh-CN': `没有查到 ${code}`, en: `${code} is in no table we have` }

const dependsOnScan: Text = {
  'zh-CN': '要看收款码是谁家的，各家说法不同。',
  en: 'Depends on whose QR code it is: each has its own words.',
}

const dependsOnOwner: Text = {
  'zh-CN': '要看刷卡机归谁管。银联的代码表里没有它。',
  en: 'Depends on whose terminal it is. Not in the UnionPay tables.',
}

function askForIt(code: string): Text {
  const acquirer = acquirerWithoutTable(code)
  return acquirer === null
    ? {
        'zh-CN': '手上的代码表都没有它。问过收单机构才算数。',
        en: 'No table we have lists it. Only your acquirer can tell.',
      }
    : {
        'zh-CN': `没有找到${acquirer}公开的代码表。问过它才算数。`,
        en: `No published table of ${acquirer} was found. Only they can tell.`,
      }
}
