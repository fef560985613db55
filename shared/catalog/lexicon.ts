/*
 * The words by which a text is read before anything is looked up in it, each concept in both languages. Chinese stands
 * anywhere in the text without its gaps, English begins and ends with a word of the text in lower case.
 */

/** Regular expressions. */
type Words = { readonly zh: string; readonly en: string }

/** A regular expression on several lines. */
const alternatives = (pieces: TemplateStringsArray): string => String.raw(pieces).replace(/\s*\n\s*/g, '')

export const lexicon = {
  /** What takes back or denies: a text with one of these is never a success. */
  denial: {
    zh: alternatives`未|没|不|无|非|否|假|冲正|撤[销消]|退[货款回单了]?|取消|作废|失败|拒`,
    en: alternatives`
      not?|never|without|un(?!ion|der|til|it|ique)\w+|non\w*|
      (?:do|does|did|is|was|wo|would|ca|could|has|have|had|are|were)nt|cannot|before|void\w*|revers\w+|
      refund\w*|cancel\w*|fail\w*|declin\w+|reject\w*|refus\w+|undo\w*|return\w*|chargeback\w*`,
  },
  success: {
    zh: alternatives`成功|通过|批准|已(?:经)?(?:付|支付|收)|付成|付好|支付完成|完成`,
    en: alternatives`success\w*|approv\w+|paid|completed?|accepted|went through|orderpaid|unsuccessful\w*|unpaid`,
  },
  /** The payment was undone, or is to be. */
  undoing: {
    zh: alternatives`冲正|撤[销消]|退[货款钱]|作废`,
    en: alternatives`revers\w+|void\w*|refund\w*|undone|returned`,
  },
  /** That it was undone, said by one word. */
  undone: {
    zh: alternatives`
      已(?:经)?(?:自动)?(?:冲正|撤[销消]|退[货款钱]|作废)|
      (?:冲正|撤[销消]|退[货款钱]|作废)(?:了|过了|成功|完成|通过)`,
    en: alternatives`reversed|voided|refunded|undone`,
  },
  failing: {
    zh: alternatives`失败|不了|不成|不成功|没成|未成|不能|无法|拒|错误|异常|超时|不上`,
    en: alternatives`fail\w*|declin\w+|unsuccessful\w*|reject\w*|refus\w+|errors?|cannot|cant|not|unable`,
  },
  /** Money may have left the customer's account. */
  debit: {
    zh: alternatives`
      扣(?:款|钱|费|了|过|掉|走|成功|两|二|2|三|3|重|多)|[被多已重]扣|
      钱(?:却|也|都|就|已经?|被)?(?:没了|没有了|少了|不见|走了|划|扣)|划(?:走|款|扣|了)|
      (?:已经?|都)(?:付|支付|收|转)|付(?:了|过|完|款了|过款)|付款成功|支付成功|转(?:了|过去了)|
      短信(?!验证|码|认证)|手机(?:上)?(?:显示|收到|提示)|银行卡?(?:显示|提示)?扣`,
    en: alternatives`
      debited|debits?|charged|charges|pending|deduct\w*|
      money (?:was |is |has |has been )?(?:taken|gone|left|missing|deducted)|
      took (?:the |my |their |his |her )?money|taken from|already paid|
      says? (?:they |he |she )?(?:have |has )?paid|paid|payment went through|store and forward|
      stored offline`,
  },
  /** The same payment more than once, or one too many. */
  twice: {
    zh: alternatives`
      [两二2双三3](?:次|笔|遍|条|回).{0,3}(?:扣|刷|付|收|短信|交易|款)|
      (?:扣|刷|付|收)(?:了|款|卡|过)?(?:了)?[两二2三3](?:次|笔|遍|回)|重复(?:扣|刷|付|收|支付)|
      (?:刷|扣|收|付)重|多(?:扣|刷|付|收)(?:了|款|钱)?|(?:扣|刷|付|收)多了|(?:收|刷|输|金额)错(?:了)?(?:钱|金额)|金额(?:收|刷|输)错`,
    en: alternatives`
      (?:charged|debited|billed|paid|swiped|tapped|ran|run) (?:\w+ ){0,3}(?:twice|two times|2 times|again|double)|
      double (?:charge\w*|debit\w*|billed)|twice|two charges|
      duplicate (?:charge\w*|payment|transaction|debit)|over ?charged|(?:charged?|took|taken) too much|
      wrong amount`,
  },
  /** What a customer holds out as proof: a page or a picture on a phone. */
  proof: {
    zh: alternatives`
      截图|截屏|假(?:付|支付|转账|凭证|的付)|p图|(?:付款|支付|转账)成功(?:的)?(?:页|界面|画面)|
      (?:付款|支付|转账)(?:凭证|记录|页)|手机(?:上)?(?:显示|写着|说|是).{0,3}(?:已付|已支付|付款成功|支付成功|付好|付成|付了)`,
    en: alternatives`
      screen ?shots?|fake (?:payment|slip|receipt|transfer)|(?:success|payment) page|proof of payment|payment proof|
      phone (?:says|shows|showed|said) (?:it (?:was|is) )?(?:paid|success\w*|payment)|
      (?:shows|showed|showing) (?:me |us )?(?:the |a )?(?:payment|paid)`,
  },
  /** Nobody knows how it ended. */
  unknown: {
    zh: alternatives`
      (?:结果|状态|成败).{0,2}(?:未知|未明|不明|不详|不清|不确定)|未知结果|不知道.{0,4}(?:成|付|扣)|
      付没付|成没成|处理中|在处理|支付中|付款中|单边账?|掉单|没有?结果|
      [没不未无](?:有)?(?:出|打|打印|吐)?(?:出)?(?:小?票|凭条|签购单)|转圈|一直转|一直等|卡(?:住|在那)|
      (?:没|无|没有|不)(?:响应|应答|回应|答复)|收不到(?:应答|回应|回复)`,
    en: alternatives`
      unknown (?:result|status|outcome|state)|(?:result|status|outcome) (?:is )?unknown|not sure|unsure|
      stuck|spinning|spins|still processing|on processing|keeps? processing|in doubt|
      no (?:receipt|slip|result)|(?:receipt|slip) (?:did not|didnt|not|never|does not|doesnt)|unclear|
      limbo|hanging|hung`,
  },
  /** May be doubt, may be a wait of the terminal: what the catalog knows as a whole goes before. */
  waiting: {
    zh: alternatives`超时|没反应|无反应|没有反应|等待|太久`,
    en: alternatives`
      time[d]?[ -]?out\w*|timeout\w*|no response|no reply|no answer|not responding|processing|waiting|
      hangs?|too late`,
  },
  /** The way to the bank, and what can go wrong with it. */
  line: {
    zh: alternatives`
      通[讯信]|网络|联网|上网|断网|没网|无网|网(?:断|掉|不)|连接|主机|服务器|线路|信号|拨号|以太网|连不|
      网线|wifi|4g`,
    en: alternatives`
      comms?|communicat\w+|connect\w*|network|host|server|line|phone line|ethernet|internet|signal|wifi|
      wi fi|modem|link|gprs|dial\w*`,
  },
  lineFails: {
    zh: alternatives`
      失败|错误?|异常|超时|中断|断|故障|不通|不上|不了|不到|不稳|不好|差|弱|坏|没|无|丢失|拒绝|未连|
      不可达|掉线`,
    en: alternatives`
      fail\w*|err\w*|lost|lose|time[d]?[ -]?out\w*|timeout\w*|unable|down|disconnect\w*|cannot|cant|
      couldnt|could not|no|unavailable|not (?:available|responding|found|connected|working)|drop\w*|
      interrupt\w*|broken?|weak|bad|refused|check|unreachable|problem\w*|trouble|dead|out`,
  },
  /** The line is lost whatever else is said. */
  lineLost: {
    zh: alternatives`断网|没网|掉线|返回座机|放回座机|回座机|座机信号`,
    en: alternatives`disconnected|host disconnect|offline|return to base|back to (?:the )?base|out of range`,
  },
  /** Not the way to the bank but something on a cable of the terminal. */
  peripheral: {
    zh: alternatives`密码键盘|打印机|读卡器|扫码枪|扫描枪|钱箱|蓝牙`,
    en: alternatives`pin ?pad|keypad|printer|scanner|cash drawer|bluetooth`,
  },
  /** Work of the shop with its acquirer, in which no customer pays. */
  housekeeping: {
    zh: alternatives`签到|签退|结算|批结|结账|对账|日结|上送|下载|密钥|mac校验|灌`,
    en: alternatives`
      sign(?:ed)?[ -]?o(?:n|ff)|log(?:ged)?[ -]?o(?:n|ff)|settle\w*|batch\w*|reconcil\w*|totals?|balanced|
      download\w*|keys?|out of balance|saf`,
  },
  refund: {
    zh: alternatives`退[货款钱费]|撤[销消]|冲正`,
    en: alternatives`refund\w*|void\w*|revers\w+|return(?:s|ed)?`,
  },
  preAuthorisation: {
    zh: alternatives`预授权`,
    en: alternatives`pre[ -]?auth\w*`,
  },
  balanceQuery: {
    zh: alternatives`查(?:询)?余额|余额查询`,
    en: alternatives`balance (?:query|enquiry|inquiry|check)|check(?:ing)? (?:the )?balance`,
  },
  signOnOrSettlement: {
    zh: alternatives`签到|签退|结算|批结|日结|对账`,
    en: alternatives`sign(?:ed)?[ -]?o(?:n|ff)|log(?:ged)?[ -]?o(?:n|ff)|settle\w*|batch\w*|reconcil\w*`,
  },
  /** Payments by a code on a phone: what their states say depends on whose words they are. */
  scan: {
    zh: alternatives`
      微信|支付宝|云闪付|花呗|数字人民币|数币|刷脸|刷掌|扫码|扫一扫|扫了|二维码|付款码|收款码|条码|支付授权码|音箱|喇叭|播报|
      用户(?:支付|付款|输|未|取消|余额)|等待用户|支付密码|还没输密码|买家|订单|已被支付|钱包`,
    en: alternatives`
      wechat|weixin|wxpay|alipay|qr|qrcode|barcode|auth ?code\w*|pay(?:ment)? code|userpaying|
      user ?pay\w*|orderpaid|order\w*|notenough|acq|buyer|trade|pay error|wallet|aop|upay|authcodeexpire|
      bankerror|systemerror|ret [a-z]+|speaker|face pay\w*|announcement`,
  },
  /** What a scan says of the code on the phone, which lives for a minute. */
  spentCode: {
    zh: alternatives`(?:付款码|二维码|条码|授权码).{0,4}(?:过期|失效|无效|错误?|不对|已使用|用过|刷新)|刷新付款码`,
    en: alternatives`
      (?:pay(?:ment)?|qr|bar|auth) ?code (?:is |has |was )?(?:expired|invalid|used|wrong|incorrect)|authcodeexpire\w*|
      (?:expired|invalid|used) (?:pay(?:ment)?|qr|bar|auth) ?code`,
  },
  /** What reads the code does not. */
  scanner: {
    zh: alternatives`扫码枪|扫描枪|扫码盒|扫码器|扫码头|扫描器|扫不(?:上|了|出|进|到|动)`,
    en: alternatives`
      scanners?|scan ?(?:gun|box)|barcode gun|(?:wont|will not|cannot|cant|doesnt|does not|not) scan(?:ning)?|
      scan(?:ning)? (?:does not|doesnt|not) work\w*`,
  },
  /** Somebody opened the terminal, or it thinks so. */
  tampered: {
    zh: alternatives`
      攻击|安全触发|触发安全|触发自毁|自毁|防拆|被拆|拆机|拆开|入侵|
      (?:(?<!手)机器?|终端|设备|机具)(?:被|已|已经)?锁(?!屏)|密钥(?:丢|没了|不见|被?清)`,
    en: alternatives`
      tamper\w*|irruption|intrusion|under attack|attacked|attack|unauthori[sz]ed removal|security alert|
      (?:terminal|device|machine|pos) (?:is |was |got |has been )?locked(?: up)?|
      keys? (?:are |is |were |was |have been )?(?:gone|lost|erased|cleared|wiped)`,
  },
  /** The money of payments that went well has not come from the acquirer. */
  notSettled: {
    zh: alternatives`
      (?:没|未|不|没有|还没)(?:有)?到(?:账|卡|银行|户)|[没未]进卡|没打款|(?:没有?|未)(?:收到|到)(?:钱|款)|钱没到|款没到|
      到账(?:慢|延迟|失败)`,
    en: alternatives`
      deposits?|payouts?|not (?:been )?(?:deposited|paid out)|settlement (?:money|funds)|
      money (?:has )?not (?:arrived|come)|havent received|
      (?:has |have |did |was )?(?:not|never) (?:yet )?(?:arrive[d]?|received|come through)|(?:hasnt|didnt) arrived?`,
  },
  /** It is the shop's own account that lacks it, and not one payment at the counter. */
  ownAccount: {
    zh: alternatives`
      结算|货款|提现|打款|入账|卡里|进卡|银行卡|到卡|账户|户头|刷卡的钱|收的钱|天的钱|
      到账(?:慢|延迟|少|不对)|到银行`,
    en: alternatives`deposits?|payouts?|paid out|settle\w*|bank|account|funds|money|takings`,
  },
  shop: {
    zh: alternatives`商户(?!订单|单号)|商家(?!订单)|店铺|门店|我店|本店|收款码|收款功能`,
    en: alternatives`merchants?(?! order)|shop|store|mid`,
  },
  terminal: {
    zh: alternatives`终端|pos机?|刷卡机|机器|机具|设备`,
    en: alternatives`terminals?|term|pos|machine|device|tid|reader`,
  },
  key: {
    zh: alternatives`密钥|主密|公钥`,
    en: alternatives`master keys?|working keys?|keys?`,
  },
  /** What can be wrong with a shop or a terminal as with a card. */
  state: {
    zh: alternatives`
      冻结|激活|不存在|异常|限制|找不到|无效|绑定|停用|注销|禁用|暂停|封|过期|到期|锁|未下载|没下载|
      未开通|关闭|非法|未登记|未注册|受限|没有|缺`,
    en: alternatives`
      froze|frozen|freez\w+|inactive|activat\w+|deactivated|not found|inv|invalid|restricted|blocked|
      expired|disabled|suspended|incomplete|not set up|closed|unknown|locked|not registered|missing|
      terminated|exchange`,
  },
  /** Of such states: somebody has stopped it. */
  stopped: {
    zh: alternatives`冻结|激活|停|注销|禁用|封|关闭|过期|到期|限制|受限`,
    en: alternatives`froze\w*|freez\w+|inactive|activat\w+|deactivated|disabled|suspended|blocked|closed|terminated|expired|restricted`,
  },
  /** Of such states: it was never set up. */
  notSetUp: {
    zh: alternatives`绑定|[未没]下载|缺|[未没]开通|初始化`,
    en: alternatives`incomplete|not set up|missing|not registered`,
  },
  /** It fell or got wet, or a part of it does nothing. */
  broken: {
    zh: alternatives`
      摔|掉(?:在|到)?地|进水|进了水|泡水|洒水|泼水|淋雨|碎屏|花屏|冒烟|烧焦|钱箱|钱柜|
      (?:屏幕?|触摸屏|触屏|按键|(?<!密码)键盘)(?:都|也|全)?(?:碎|裂|坏|花|失灵|不灵|没反应|按不动|点不动)`,
    en: alternatives`
      (?:terminal|machine|device|pos) (?:was |got )?dropped|dropped (?:it|in|on|the|my|our)|fell|water damage|in(?:to)? water|got wet|spill\w*|crack\w*|smashed|smoke|smoking|cash drawer|drawer|
      touch ?screen|(?:keypad|keys|buttons|screen) (?:is |are )?(?:dead|broken|stuck|not working)`,
  },
  /** It does nothing any more. */
  hang: {
    zh: alternatives`死机|黑屏|卡死|不动了|重启|闪退`,
    en: alternatives`froze|frozen|freez\w+|crash\w*|rebooted|restarted|black screen|shut down`,
  },
  /** A payment was being made. */
  paying: {
    zh: alternatives`刷卡|付款|支付|收款|插卡|挥卡`,
    en: alternatives`card|pay\w*|tap\w*|swip\w+|insert\w*|sale|transaction`,
  },
  /** Words of the card and its owner. */
  card: {
    zh: alternatives`(?<![刷读])卡(?!机|顿|死|住|在|纸)|持卡人`,
    en: alternatives`cards?|cardholder`,
  },
  /** What only a card has. */
  ofTheCard: {
    zh: alternatives`密码(?!键盘)|余额|额度|限额|卡号`,
    en: alternatives`pin|balance|funds|limit|card (?:number|holder)`,
  },
} satisfies Readonly<Record<string, Words>>

export type Concept = keyof typeof lexicon

/** Words that stand in hundreds of titles: alone they say nothing. */
export const commonWords: ReadonlySet<string> = new Set([
  '错误', '异常', '成功', '交易', '支付', '付款', '出错', '报错', '错', '失败了',
  'error', 'errors', 'err', 'balance', 'balanced', 'success', 'successful', 'transaction', 'transactions', 'trans', 'payment',
  'payments', 'message', 'screen', 'please', 'ok', 'unknown', 'no', 'not', 'yes', 'paid', 'pay',
]) // prettier-ignore

/** What is said around the words on the screen. */
export const frames: Words = {
  zh: alternatives`
    (?:pos|刷卡|收款)?(?:机|终端)?(?:屏幕)?(?:上|里)?(?:显示|提示|报|说|出现|弹出|跳出)(?:了)?(?:错误码?|代码)?|
    怎么办|怎么回事|怎么处理|怎么解决|(?:是)?什么意思|是什么|为什么|为啥|请问|咋办|咋回事|了吗|吗`,
  en: alternatives`
    what (?:does|is|do|should|to)\b.*|how (?:do|to|can)\b.*|why (?:is|does|do)?|please|
    the terminal (?:says|shows|displays)|screen (?:says|shows)|it (?:says|shows)`,
}

/** Acquirers and their brands of whose codes no table was found. */
export const withoutTable = alternatives`
  盛付通|随行付|乐刷|瑞银信|付临门|合利宝|嘉联|海科融通|海科|杉德|开店宝|
  现代金控|中付|联动优势|银盛|国通|新生支付|喔刷|钱宝|点刷|美团|哆啦宝|付钱拉|钱盒|星驿付|立刷|鑫联创|
  卡友|\bshengpay\b|\bsuixingpay\b|\bleshua\b|\bsquare\b|\bsumup\b|\bclover\b|
  \bstripe\b|\btoast\b|\bzettle\b|\bmypos\b`
