// Run by `npm run test:mutants -- shared/glossary`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../scripts/mutants/kinds.mjs'

/** @typedef {import('../scripts/mutants/kinds.mjs').InOneOf} InOneOf */

/** @type {InOneOf} */
const inGlossary = (name, file, change, says) => inUnit(name, file, change, 'shared/glossary.test.ts', says)

/** @type {readonly import('../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inGlossary(
    'another name for the terminal in a sentence of the app',
    'shared/messages/zh-CN.ts',
    ["lead: '刷卡机上显示什么，就输什么'", "lead: 'POS 机上显示什么，就输什么'"],
    'has one name',
  ),
  inGlossary(
    'another name for the acquirer in a table',
    'shared/catalog/code-sets/unionpay.json',
    ['"本店或收单机构的状态不正常"', '"本店或受理机构的状态不正常"'],
    'has one name',
  ),
  inGlossary(
    'goods that read like a gift',
    'shared/verdict/gate.json',
    ['"Hold the goods, do not scan again"', '"Keep the goods, do not scan again"'],
    'has one name',
  ),
  inGlossary(
    'a machine in a step of ours',
    'shared/catalog/families.json',
    ['插线的刷卡机：', '插线的机器：'],
    'has one name',
  ),
  inGlossary(
    'a step that calls the staff 您',
    'shared/catalog/advice.json',
    ['只再试一次，店员转过身去', '只再试一次，您转身别看'],
    'the “您” is the customer’s',
  ),
  inGlossary(
    'a question for a condition',
    'shared/catalog/advice.json',
    ['"For a sale, ask for another card"', '"A sale? Ask for another card"'],
    'not as a question',
  ),
  inGlossary(
    'the customer spoken of to their face',
    'shared/catalog/advice.json',
    ['"刚才这笔取消了，没有付。"', '"顾客取消了这笔，没有付。"'],
    'not about them',
  ),
]
