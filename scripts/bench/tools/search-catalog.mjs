// 10,000 made entries, and 40 look-ups with the answers that are right: the same that the engines were chosen by.
import path from 'node:path'
import { readingsOf } from '../../catalog/pinyin-plugin.mjs'
import { readJson } from '../../setup/load.mjs'
import { ROOT } from '../../setup/run.mjs'

/** Code and title in both languages. */
/** @type {readonly (readonly [string, string, string])[]} */
const MEANINGS = [
  ['00', '交易成功', 'Approved'],
  ['01', '请联系发卡行', 'Refer to card issuer'],
  ['03', '无效商户', 'Invalid merchant'],
  ['04', '没收卡片', 'Pick up card'],
  ['05', '不予承兑', 'Do not honor'],
  ['06', '出错', 'Error'],
  ['07', '特殊条件下没收卡', 'Pick up card special condition'],
  ['09', '请求正在处理', 'Request in progress'],
  ['10', '部分批准', 'Partial approval'],
  ['12', '无效交易', 'Invalid transaction'],
  ['13', '无效金额', 'Invalid amount'],
  ['14', '无效卡号', 'Invalid card number'],
  ['15', '无此发卡行', 'No such issuer'],
  ['19', '请重新交易', 'Re-enter transaction'],
  ['20', '无效响应', 'Invalid response'],
  ['21', '未采取行动', 'No action taken'],
  ['22', '怀疑操作有误', 'Suspected malfunction'],
  ['25', '未找到原交易', 'Unable to locate record'],
  ['30', '报文格式错误', 'Format error'],
  ['33', '卡片过期没收', 'Expired card capture'],
  ['34', '疑似欺诈', 'Suspected fraud'],
  ['36', '受限制的卡没收', 'Restricted card capture'],
  ['38', '密码输入超限没收', 'PIN tries exceeded capture'],
  ['39', '无此信用卡账户', 'No credit account'],
  ['40', '请求功能尚不支持', 'Function not supported'],
  ['41', '挂失卡', 'Lost card'],
  ['43', '被盗卡', 'Stolen card'],
  ['51', '余额不足', 'Insufficient funds'],
  ['52', '无此支票账户', 'No checking account'],
  ['53', '无此储蓄账户', 'No savings account'],
  ['54', '卡片已过期', 'Expired card'],
  ['55', '密码错误', 'Incorrect PIN'],
  ['56', '无此卡记录', 'No card record'],
  ['57', '持卡人不允许的交易', 'Transaction not permitted to cardholder'],
  ['58', '终端不允许的交易', 'Transaction not permitted to terminal'],
  ['59', '有作弊嫌疑', 'Suspected counterfeit'],
  ['60', '请与收单方联系', 'Contact acquirer'],
  ['61', '超出取款金额限制', 'Exceeds withdrawal amount limit'],
  ['62', '受限制的卡', 'Restricted card'],
  ['63', '违反安全规定', 'Security violation'],
  ['64', '原始金额不符', 'Original amount incorrect'],
  ['65', '超出取款次数限制', 'Exceeds withdrawal frequency limit'],
  ['66', '请联系安全部门', 'Call acquirer security'],
  ['67', '强行受理没收卡', 'Hard capture'],
  ['68', '响应超时', 'Response received too late'],
  ['75', '密码错误次数超限', 'Allowable PIN tries exceeded'],
  ['77', '请向网络签到', 'Please sign on'],
  ['79', '终端上传脱机数据对账不平', 'Offline data mismatch'],
  ['82', '安全码校验失败', 'CVV validation failed'],
  ['85', '无理由拒绝', 'No reason to decline'],
  ['86', '无法验证密码', 'Cannot verify PIN'],
  ['90', '日终处理中', 'Cutoff in progress'],
  ['91', '发卡行不能操作', 'Issuer unavailable'],
  ['92', '无法路由交易', 'Unable to route transaction'],
  ['93', '交易违法不能完成', 'Violation of law'],
  ['94', '重复交易', 'Duplicate transmission'],
  ['95', '调节控制错', 'Reconcile error'],
  ['96', '系统异常失效', 'System malfunction'],
  ['98', '交换中心收不到应答', 'No response from switch'],
  ['A0', '校验错请重新签到', 'MAC error sign on again'],
]
/** @type {readonly (readonly [string, string])[]} */
const OWNERS = [
  ['银联', 'UnionPay'],
  ['万事达', 'Mastercard'],
  ['维萨', 'Visa'],
  ['运通', 'Amex'],
  ['大来', 'Diners'],
  ['吉士美', 'JCB'],
  ['本行', 'On-us'],
  ['跨境', 'Cross-border'],
]
/** @type {readonly (readonly [string, string])[]} */
const ADVICE = [
  ['请持卡人联系发卡银行核实后再试', 'Ask the cardholder to call the issuing bank and try again later'],
  ['不要再次刷卡，改用其他付款方式', 'Do not swipe again, use another payment method'],
  ['检查网络连接后重启终端并重新签到', 'Check the network, restart the terminal and sign on again'],
  ['核对金额与卡号，重新输入', 'Check amount and card number, then enter them again'],
  ['保留卡片并拨打收单行授权中心电话', 'Keep the card and phone the acquirer authorisation centre'],
  ['查看打印机与纸张，补打交易凭条', 'Look at the printer and paper, reprint the receipt'],
]

/**
 * What is typed, key by key, and the codes of which one has to come first.
 * @type {readonly (readonly [string, readonly string[]])[]}
 */
export const LOOK_UPS = [
  ['34', ['34']],
  ['A0', ['A0']],
  ['51', ['51']],
  ['96', ['96']],
  ['疑似欺诈', ['34']],
  ['余额不足', ['51']],
  ['密码错误', ['55', '75']],
  ['被盗卡', ['43']],
  ['响应超时', ['68']],
  ['重复交易', ['94']],
  ['欺诈', ['34']],
  ['过期', ['33', '54']],
  ['超限', ['38', '75']],
  ['发卡行', ['01', '15', '91']],
  ['suspected fraud', ['34']],
  ['insufficient funds', ['51']],
  ['do not honor', ['05']],
  ['issuer unavailable', ['91']],
  ['duplicate', ['94']],
  ['suspcted fraud', ['34']],
  ['insuficient funds', ['51']],
  ['do not honour', ['05']],
  ['duplciate', ['94']],
  ['yisiqizha', ['34']],
  ['yuebuzu', ['51']],
  ['mimacuowu', ['55', '75']],
  ['beidaoka', ['43']],
  ['chongfujiaoyi', ['94']],
  ['yi si qi zha', ['34']],
  ['yu e bu zu', ['51']],
  ['qizha', ['34']],
  ['chaoshi', ['68']],
  ['ysqz', ['34']],
  ['yebz', ['51']],
  ['mmcw', ['55', '75']],
  ['bdk', ['43']],
  ['银联 34', ['34']],
  ['visa 余额', ['51']],
  ['jcb yuebuzu', ['51']],
  ['维萨 fraud', ['34']],
]

/**
 * One of these, in turn.
 * @template T
 * @param {readonly T[]} list
 * @param {number} n
 */
const oneOf = (list, n) => /** @type {T} */ (list[n % list.length])

/**
 * Meanings times owners, and again with numbered codes until there are enough.
 * @param {number} count
 * @returns {import('../../../shared/catalog/search-index.ts').SearchItem[]}
 */
export function madeItems(count) {
  const overrides = /** @type {import('../../catalog/pinyin-plugin.mjs').Overrides} */ (
    readJson(path.join(ROOT, 'scripts/catalog/pinyin-overrides.json'))
  )
  /** @type {Map<string, string>} */
  const readings = new Map()
  /** @param {string} text */
  const readingOf = (text) => {
    const known = readings.get(text)
    if (known !== undefined) return known
    const [reading = ''] = readingsOf(text, overrides).split('|')
    readings.set(text, reading)
    return reading
  }
  return Array.from({ length: count }, (_, i) => {
    const [code, chinese, english] = oneOf(MEANINGS, i)
    const owner = Math.floor(i / MEANINGS.length) % OWNERS.length
    const names = oneOf(OWNERS, owner)
    const variant = Math.floor(i / (MEANINGS.length * OWNERS.length))
    // Any fixed spread will do: the same entries in every run.
    const [adviceChinese, adviceEnglish] = oneOf(ADVICE, i * 7919)
    const batch = (i * 104_729) % 9999
    const title = names[0] + chinese
    return {
      key: { codeSet: `owner-${owner}`, code: variant === 0 ? code : `${code}-${variant}` },
      rank: variant * OWNERS.length + owner,
      titles: { 'zh-CN': title, en: `${names[1]} ${english}` },
      screenTexts: [],
      words: [],
      pinyin: [readingOf(title)],
      body: {
        'zh-CN': `${adviceChinese}。终端型号${1000 + variant}，批次${batch}`,
        en: `${adviceEnglish}. Terminal model ${1000 + variant}, batch ${batch}.`,
      },
      owners: names,
    }
  })
}
