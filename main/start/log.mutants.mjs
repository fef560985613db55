// Run by `npm run test:mutants -- main/start/log`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

const log = 'main/start/log.ts'
const masked = 'main/start/masked.ts'
/** @type {import('../../scripts/mutants/kinds.mjs').InOneOf} */
const inLog = (name, file, change, says) => inUnit(name, file, change, 'main/start/log.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inLog('the log keeps what it is given', log, ['inWords(part, places)', 'part'], 'writes each record without'),
  inLog('the log grows for ever', log, ['maxSize = largest', 'maxSize = 0 * largest'], 'two files of 1 MB'),
  inLog('anybody reads the log', log, ['mode: 0o600', 'mode: 0o666'], 'is for us alone'),
  inLog('the log goes through a link', log, ['?.isFile() !== false', '?.isFIFO() !== true'], 'of a link'),
  inLog(
    'the log holds card numbers',
    masked,
    [
      "withoutCardData(named.replace(elsewhere, '[path]'), 'en').text",
      "withoutCardData('').text + named.replace(elsewhere, '[path]')",
    ],
    'holds no card number',
  ),
  inLog(
    'the log names folders of people',
    masked,
    [".replace(elsewhere, '[path]')", '.replace(/$^/, String(elsewhere))'],
    'names no folder',
  ),
  inLog(
    'the log repeats what an error quotes',
    masked,
    ["error.message.replace(quoted, '…')", 'error.message + String(quoted).slice(99)'],
    'repeats nothing of what somebody typed',
  ),
  inLog(
    'the log shows what is in a thing',
    masked,
    ['`[${typeof value}]`', 'JSON.stringify(value)'],
    'writes each record without',
  ),
  inLog(
    'the log names a file that a person put there',
    masked,
    ["isOurs ? `/${rest}` : '/…'", "isOurs || name ? `/${rest}` : '/…'"],
    'names no folder',
  ),
  inLog(
    'one record fills the log',
    masked,
    ['.text.slice(0, longest)', '.text.slice(0, longest * 100)'],
    'is never long',
  ),
]
