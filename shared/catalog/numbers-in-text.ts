/*
 * The one guard of every way by which a code is taken from running text: what is an amount, a time, a date, a count, a
 * number of a telephone, an order or a table is no code.
 */

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

const numbers: readonly RegExp[] = [
  // numbers of orders, tables, telephones
  /(?:订单|单|流水|凭证|参考|批次|终端|商户|机|操作员|柜员|桌|台|房间?|包间|座|排队|取餐|快递|票|序)(?:编号|号码|号)\s*[:=#]?\s*[a-z]{0,3}\d[\da-z-]*/gi,
  /(?:电话|手机|热线|客服|房间|包间|桌|订单)\s*[:=#]?\s*\d[\d-]*/g,
  /\b(?:order|invoice|ticket|table|room|register|lane|till|trace|batch|store|shop|ref|reference|receipt|no|number|phone|tel|call|version|v)\b\.?\s*(?:no\.?|number|id)?\s*[:#]?\s*#?\s*\d[\d-]*\b/gi,
  /#\s*\d+/g,
  /(?<![0-9a-z])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g,
  /(?<![0-9a-z])(?:0\d{2,3}[- ]?\d{7,8}|[48]00[- ]?\d{3,4}[- ]?\d{3,4}|95\d{3})(?!\d)/g,
  /(?<![0-9a-z])[a-z]{0,3}\d{7,}/gi,
  // dates
  /\d{4}\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,2}\s*[日号]?)?/g,
  /\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号]?)?|(?<![\d.])\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?(?![\d.])/g,
  new RegExp(String.raw`\b${month}\.?\s*\d{1,2}(?:st|nd|rd|th)?\b|\b\d{1,2}(?:st|nd|rd|th)?\s*${month}\b`, 'gi'),
  // times
  /(?<![\da-z])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?!\d)(?:\s*[ap]\.?m\b\.?)?/gi,
  /(?<![\d.])\d{1,2}\s*(?:[点时](?!候)(?:\s*\d{1,2}\s*分?|\s*半|\s*整)?|[ap]\.?m\b\.?|o'?clock)/gi,
  /\b(?:at|by|around|since|until)\s+\d{1,2}(?=\s|$)/gi,
  // amounts
  /[¥￥$€£+＋]\s*\d[\d,]*(?:\.\d+)?\s*(?:元|块钱?)?/g,
  /\b(?:rmb|cny|usd|hkd|eur|gbp)\s*\d[\d,]*(?:\.\d+)?/gi,
  /(?<![0-9a-z])\d[\d,]*(?:\.\d+)+\s*(?:元|块钱?|万|rmb|cny|yuan|usd|dollars?|bucks|%)?/gi,
  /(?<![0-9a-z])\d{1,3}(?:,\d{3})+/g,
  /(?<![0-9a-z])\d+\s*(?:元|块钱?|万元?|千|百|角|毛|分钱|%|(?:rmb|cny|yuan|usd|dollars?|bucks|cents?|euros?|pounds?)\b)/gi,
  /(?:金额|合计|总计|总额|小计|实收|应收|应付|消费|收款|收了|付款|付了|刷了|扣了|扣款|扣掉|余额|找零|充值|单价)\s*[:=为是]?\s*\d{1,7}(?![0-9a-z])/gi,
  /\b(?:amount|total|sum|subtotal|paid|pay|charged|charge|price|payment of|sale of|balance)\s*(?:of|is|was|for)?\s*[:=]?\s*\d{1,7}\b/gi,
  // counts
  /第\s*\d+\s*[次笔遍张个台位天]?/g,
  /(?<![0-9a-z])\d{1,4}\s*(?:多|几|来)?\s*(?:次|笔|遍|张|个|台|分钟|分(?!之)|秒钟?|小时|钟头|天|周|年|日(?!码)|号(?!码)(?:桌|台|机|柜|店|房|包)?|人|位|条|回|倍|岁|楼|层|桌|米|公里|单|份|件|杯|斤|度|g\b|[xX]\b)/g,
  /\b\d{1,3}\s*(?:times?|x|tries|try|attempts?|minutes?|mins?|seconds?|secs?|hours?|hrs?|days?|weeks?|months?|years?|customers?|cards?|people|guests?|receipts?|slips?|charges|payments|transactions|sales|terminals?|tables?|items?|pcs|percent)\b/gi,
  /\bx\s*\d+\b/gi,
]

/** The text with a space for each number that is no code. Lines stay lines. Never throws. */
export function withoutNumbers(text: string): string {
  return numbers.reduce((left, pattern) => left.replace(pattern, ' '), text.normalize('NFKC'))
}
