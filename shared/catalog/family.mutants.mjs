// Run by `npm run test:mutants -- shared/catalog/family`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

const test = 'shared/catalog/family.test.ts'
const others = 'shared/catalog/other-families.json'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'a former id is forgotten',
    'shared/catalog/families.ts',
    ['byId.get(formerIds.get(code) ?? code)', 'byId.get(code)'],
    test,
    'is read as',
  ),
  inUnit(
    'what was logged under a former id moves',
    'shared/catalog/family-answer.ts',
    ['    ...key,', '    ...key,\n    code: family.id,'],
    test,
    'stays under it',
  ),
  inUnit(
    'the whole catalog has no more kinds than home',
    'shared/catalog/catalog.ts',
    ['[...coreFamilies, ...otherFamilies]', '[...coreFamilies, ...otherFamilies.slice(99)]'],
    test,
    'are all there once the catalog is whole',
  ),
  inUnit(
    'a picture of a payment is enough',
    others,
    ['"zh-CN": "本店没收到，先别交货"', '"zh-CN": "看过截图，就交货"'],
    test,
    'keeps the goods',
  ),
  inUnit(
    'a refund is paid in cash as well',
    others,
    ['"zh-CN": "没查清，也别另给现金"', '"zh-CN": "没查清，先退现金"'],
    test,
    'gives no cash before a look',
  ),
  inUnit(
    'an alarm is cleared by a restart',
    others,
    ['"zh-CN": "停用这台，别拆也别重启"', '"zh-CN": "先停用，再重启一次"'],
    test,
    'neither opens nor restarts',
  ),
]
