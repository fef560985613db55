import { describe, expect, it } from 'vitest'
import { completeCatalog } from './catalog'
import { lookUp } from './look-up'
import { inSimplified } from './traditional'

const catalog = await completeCatalog()

/** What the window shows, the answer before its guesses. */
function shownFor(typed: string) {
  const result = lookUp(catalog, typed)
  if (result.kind === 'empty') return []
  const answer = result.kind === 'answer' ? [result.answer] : []
  return [...answer, ...(result.kind === 'answer' ? result.guesses : result.hits)]
}

const namesFor = (typed: string) => shownFor(typed).map(({ codeSet, code }) => `${codeSet}:${code}`)

/** What people at a counter type, by what it is to lead to first. */
const led: Readonly<Record<string, readonly string[]>> = {
  'family:scan-no-result': [
    '微信', '支付宝', '云闪付', '花呗', '数字人民币', '刷脸', '语音播报没响', '音箱没响', '音箱怎么没声音了', '没到账', '扫码没到账',
    '客人扫了没到账', '等待用户付款', '需要用户输入支付密码', '微信扫码提示系统繁忙', '付款码过期', '支付宝付款失败', '云闪付扫码失败',
    'wechat', 'alipay', 'speaker silent', 'the speaker said nothing', 'waiting for payment', 'not arrived', 'face pay', 'qr payment pending',
  ],
  'family:phone-says-paid': [
    '假截图', '付款截图', '客人给我看截图', '手机显示支付成功', '说付了没收到', '假付款', 'P图',
    'screenshot', 'fake screenshot', 'phone says paid', 'customer shows me a screenshot', 'proof of payment', 'success page',
  ],
  'family:scanner': [
    '扫码枪扫不了', '扫不上', '扫码枪没反应', '付款码扫不上', '微信支付宝怎么都扫不了', '屏幕太暗',
    'scanner not working', 'scanner does not read', 'will not scan', 'screen too dark', 'barcode scanner',
  ],
  'family:refund': [
    '退款', '退钱', '怎么退款', '退款失败', '退款没到账', '退款被拒', 'refund', 'refund failed', 'refund declined', 'refund unsuccessful', 'refund has not arrived',
  ],
  'family:charged-twice': [
    '多收了', '收多了', '被扣了两次', '重复扣款', '两次扣款', '客人说付了两次', '客户被多扣了一笔', '金额输错了',
    'charged twice', 'double charge', 'charged too much', 'overcharged', 'wrong amount', 'retry after a lost connection charged twice',
  ],
  'family:settlement-missing': [
    '钱没到卡里', 'pos机刷卡的钱没到账', '结算款没到账', '提现没到账', '昨天的钱没到',
    'deposit missing from my bank account', 'payout missing', 'money not arrived',
  ],
  'family:device-alarm': [
    '受攻击', 'pos机显示机器受攻击', '安全触发', '机器被锁', '密钥丢失', 'TAMPER', 'Alert Irruption', 'PED tampered', 'terminal locked', 'keys gone',
  ],
  'family:device-dead': [
    '机器摔了', '进水', '按键失灵', '触摸屏没反应', '钱箱打不开', 'terminal was dropped', 'dropped in water', 'screen cracked', 'drawer will not open', 'keypad dead',
  ],
  'family:shop-stopped': [
    '商户被冻结', '商户未激活', 'pos未激活', '终端停用', '收款码被停用', '微信商户号被冻结', '收款被限制',
    'merchant frozen', 'merchant not activated', 'terminal deactivated', 'shop suspended',
  ],
  'family:set-up': [
    '终端未绑定', '参数缺失', '第一次用', '没有主密钥', 'SETUP INCOMPLETE', 'merchant setup incomplete', 'terminal not bound', 'no keys', 'parameters missing', 'first use',
  ],
  'family:paper-and-printer': ['换了纸还是不打印', '小票打出来是空白', 'receipt prints blank', 'cover open'],
  'family:money-in-doubt': ['请撕毁', '收银系统显示未支付 客人已付款', '扫码客人说付了 没到账', 'order already paid', 'store and forward declined later'],
  'family:line': ['请返回座机', '通讯失败', 'COMMS FAIL', 'unable to connect', 'ETHERNET DOWN'],
  'terminal:主密钥错误': ['主密钥不存在', '请先下载主密钥', '没有密钥卡', 'key exchange required'],
  'unionpay:01': ['CALL AUTH CENTRE', 'CALL AUTH CENTER', 'REFERRAL', '查发卡方'],
  'unionpay:05': ['NOT AUTHORISED', 'NOT AUTHORIZED'],
  'unionpay:45': ['EMV FALLBACK'],
  'unionpay:51': ['资金不足'],
  'unionpay:53': ['无储蓄帐户'],
  'unionpay:91': ['发卡方或交换站不起作用'],
  'unionpay:95': ['调节控制错', 'BALANCED - NO', 'totals do not match'],
  'terminal:交易流水满': ['SAF log is full'],
  'unionpay:97': ['ATM或POS终端找不到', '终端认证编号异常', 'INV TERM ID-912'],
} // prettier-ignore

describe('words of the street', () => {
  it.each(Object.entries(led).flatMap(([name, words]) => words.map((word) => [word, name])))(
    '%s leads first to %s',
    (word, name) => {
      const shown = shownFor(word)
      expect(`${shown[0]?.codeSet ?? ''}:${shown[0]?.code ?? ''}`).toBe(name)
      expect(shown.slice(0, 3).map((hit) => hit.class)).not.toContain('approved')
    },
  )
  it.each(['账户未激活', '帐户未激活', '卡未激活'])('%s is the card’s: 21', (word) => {
    expect(namesFor(word)[0]).toBe('unionpay:21')
  })
  it.each(['收钱吧', '拉卡拉', '盛付通', '拉卡拉 9001'])('%s, an acquirer, leads to nothing that hands over goods', (word) => {
    const [first] = shownFor(word)
    expect(['check-first', 'unverified']).toContain(first?.class)
    expect(shownFor(word).map((hit) => hit.class)).not.toContain('approved')
  }) // prettier-ignore
  it('that mean one thing at the counter and another at the bank show both', () => {
    expect(namesFor('没到账').slice(0, 3)).toEqual([
      'family:scan-no-result',
      'family:settlement-missing',
      'family:money-in-doubt',
    ])
    expect(namesFor('微信的钱没到账').slice(0, 2)).toEqual(['family:scan-no-result', 'family:settlement-missing'])
    expect(namesFor('付款码过期').slice(0, 3)).toContain('acquirer:cardinfolink:Z8')
    expect(namesFor('两次扣款').slice(0, 3)).toContain('family:money-in-doubt')
  })
  it.each([
    ['saomaqiang', 'family:scanner'],
    ['smq', 'family:scanner'],
    ['yinxiangmeixiang', 'family:scan-no-result'],
    ['yxmx', 'family:scan-no-result'],
    ['tuikuan', 'family:refund'],
    ['jiajietu', 'family:phone-says-paid'],
    ['jjt', 'family:phone-says-paid'],
    ['congfukoukuan', 'family:charged-twice'],
    ['meidaozhang', 'family:scan-no-result'],
    ['shbdj', 'family:shop-stopped'],
    ['zhongduanweibangding', 'family:set-up'],
    // Also where they begin as the name of a brand does, and end as a code.
    ['mcxp', 'family:money-in-doubt'],
  ])('are found by their sound: %s', (typed, name) => {
    expect(namesFor(typed)[0]).toBe(name)
  })
  it.each(['手机被锁了', '该收多少钱', '商户订单已关闭'])('of something else lead to no alarm, surplus or stop: %s', (typed) => {
    const first = namesFor(typed)[0]
    for (const wrong of ['device-alarm', 'charged-twice', 'shop-stopped']) expect(first).not.toBe(`family:${wrong}`)
  }) // prettier-ignore
})

describe('traditional characters', () => {
  it.each([
    ['掃碼槍掃不了', '扫码枪扫不了'],
    ['退款沒到賬', '退款没到账'],
    ['顯示交易失敗', '显示交易失败'],
    ['機器受攻擊', '机器受攻击'],
    ['密碼錯誤', '密码错误'],
    ['餘額不足', '余额不足'],
    ['簽到失敗', '签到失败'],
    ['無儲蓄帳戶', '无储蓄帐户'],
    ['商戶被凍結', '商户被冻结'],
    ['拉卡拉顯示05怎麼辦', '拉卡拉显示05怎么办'],
  ])('%s is read as %s', (typed, simplified) => {
    expect(namesFor(typed)).toEqual(namesFor(simplified))
  })
  it('are each turned once and for all', () => {
    expect(inSimplified('沒到帳，沒到賬，没到帐')).toBe('没到账，没到账，没到账')
    const every = '沒機碼賬錯號額對銀無簽筆紙終單應數請網發換這錢鑰過誤顧掃給開線貨時聯輸復轉連鎖報壞張現還沖銷電'
    expect(inSimplified(inSimplified(every))).toBe(inSimplified(every))
    expect(Array.from(inSimplified(every)).filter((character) => every.includes(character))).toEqual([])
  })
})
