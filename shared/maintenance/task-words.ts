import type { Text } from '../language'
import type { ShippedTaskId } from './shipped-tasks'

/** `weak`: a promotional page, or our own judgement. The screen says so. */
export type TaskSource = { readonly title: Text; readonly weak: boolean }

export type TaskWords = {
  readonly title: Text
  readonly why: Text
  readonly how: Text
  /** What to do when it fails: the first thing is an action. */
  readonly fails: Text
  readonly sources: readonly TaskSource[]
  /** The kind of trouble whose checklist helps. */
  readonly family?: string
}

const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en })

const pciDss = (requirement: string): TaskSource => ({
  title: text(`PCI DSS v4 第 ${requirement} 条（公开转载）`, `PCI DSS v4, requirement ${requirement} (public copy)`),
  weak: false,
})
const named = (title: string, zh = title): TaskSource => ({ title: text(zh, title), weak: false })
const cilDocs = named('CardInfoLink Smart-POS: sign-on and settlement', 'CardInfoLink Smart-POS：签到与结算说明')
const posflow = named('Public Java code of a terminal’s transaction flow', '公开的刷卡交易流程 Java 代码')
const perseus = named('Perseus: Payment Terminal Security Inspection')
const payworks = named('Payworks: Protect cardholder data')
const magic = named('Magic Memories: How to inspect terminals')
const shiftList = named('Cannonforce: shift checklist', 'Cannonforce：班次检查表')
const uchicago = named('University of Chicago: PAX A80 terminal security')
const webPage: TaskSource = {
  title: text('推广网页“POS 使用十大常识”', 'Promotional web page “ten tips for POS”'),
  weak: true,
}
const ours: TaskSource = {
  title: text('我们自己的判断', 'Our own judgement'),
  weak: true,
}

/** The words of the tasks that come with the app. The intervals are ours where no source names one. */
export const taskWords: Readonly<Record<ShippedTaskId, TaskWords>> = {
  power: {
    title: text('通电，屏幕亮，线插好', 'Power on, screen lit, cables in'),
    why: text('松了的插头，是“坏机”最常见的原因。', 'A loose plug is the most common cause of a “broken” terminal.'),
    how: text('看电源灯，轻按插头和网线，两头都按一下。', 'Look at the power light; press both ends of each cable.'),
    fails: text('插紧，关机等 1 分钟再开', 'Push the plugs in; off for a minute, then on'),
    sources: [magic, webPage],
    family: 'power',
  },
  paper: {
    title: text('打印纸够用', 'Enough paper'),
    why: text('缺纸时钱可能已经扣了，小票却出不来。', 'Without paper the money may be taken and no slip comes out.'),
    how: text('打开纸仓看一眼；纸边有红线就换。', 'Open the lid; change the roll when its edge turns red.'),
    fails: text('装一卷新纸，试打一张', 'Load a new roll and print a test'),
    sources: [shiftList],
    family: 'paper-and-printer',
  },
  signal: {
    title: text('有信号', 'Signal is there'),
    why: text('没有信号，每笔都会超时。', 'Without a signal every payment times out.'),
    how: text('看屏幕上的信号格或网络图标，没有打叉。', 'Look at the bars or the network sign: no cross on it.'),
    fails: text('插紧网线，还不行就换流量卡', 'Push the network cable in; if that fails, use the SIM'),
    sources: [ours],
    family: 'line',
  },
  'sign-on': {
    title: text('签到成功', 'Signed on'),
    why: text(
      '每天签到一次，领当天的密钥；没签到刷不了卡。',
      'Sign-on loads the day’s keys; without it no card works.',
    ),
    how: text(
      '在刷卡机菜单里选“签到”，看到“签到成功”。每台都做。',
      'Choose sign-on in the menu until it says success. Each terminal.',
    ),
    fails: text('再签一次，还不行就打给收单机构', 'Sign on once more; if it fails, call the acquirer'),
    sources: [cilDocs, posflow],
    family: 'sign-on-and-settlement',
  },
  clock: {
    title: text('刷卡机时间和电脑一致', 'Terminal shows the right time'),
    why: text('时间差了，对账和查单都对不上。', 'With a wrong time no slip can be found again.'),
    how: text(
      '看刷卡机屏幕上的日期和时间，差几分钟没关系。',
      'Compare date and time with this screen; minutes do not matter.',
    ),
    fails: text('重新签到，时间会跟着改', 'Sign on again: that sets the clock'),
    sources: [ours],
    family: 'sign-on-and-settlement',
  },
  'quick-look': {
    title: text('机身没多出东西，封条完整', 'Nothing added, seal whole'),
    why: text('多出来的壳、线、摄像头，可能在偷卡号。', 'An added cover, wire or camera may be stealing cards.'),
    how: text(
      '看卡槽、键盘、打印口和电源线，再看周围有没有对着键盘的摄像头。',
      'Look at slot, keys, printer and cable, and for cameras that see the keys.',
    ),
    fails: text(
      '先别用这台，别碰多出来的东西，打给收单机构',
      'Do not use it, do not touch what was added, call the acquirer',
    ),
    sources: [magic, named('PCI Council: basic advice', 'PCI 安全标准委员会基础建议（转述）')],
  },
  settlement: {
    title: text('结算，对总额', 'Settle and compare totals'),
    why: text('当天对，差哪一笔还想得起来。', 'On the same day you still remember which sale is missing.'),
    how: text(
      '在刷卡机上做结算，留好结算单，批次号应该加 1。再把两边总额填进来。',
      'Settle on the terminal, keep the slip; the batch number goes up by one. Then enter both totals.',
    ),
    fails: text(
      '结算中断就再做一次；对不上，明天一早问收单机构',
      'Settle again if it stopped; if totals differ, ask the acquirer tomorrow',
    ),
    sources: [cilDocs, posflow],
    family: 'sign-on-and-settlement',
  },
  slips: {
    title: text('小票收好，废票撕碎', 'Slips kept, waste shredded'),
    why: text('查单要凭小票；废票上也有顾客的信息。', 'Slips are the proof; waste slips too carry customer data.'),
    how: text(
      '存根按天收好。小票上不该有完整卡号，有就告诉收单机构。',
      'File them by day. A slip must not show the whole card number; if it does, tell the acquirer.',
    ),
    fails: text('找回来再关门；小票上有完整卡号就打电话', 'Find them first; call if a slip shows a whole card number'),
    sources: [shiftList],
  },
  'locked-away': {
    title: text('刷卡机收好锁好', 'Terminals locked away'),
    why: text('换机、装东西，多半在没人的时候。', 'Terminals are swapped when nobody is there.'),
    how: text(
      '手持的锁进抽屉，固定的锁好门。数一数，一台不少。',
      'Handhelds in a drawer, the door locked. Count them.',
    ),
    fails: text('少了一台：马上打给收单机构停用', 'One is missing: call the acquirer at once to block it'),
    sources: [payworks],
  },
  inspection: {
    title: text('刷卡机安全检查', 'Terminal security check'),
    why: text(
      '有人会换掉刷卡机，或在上面加东西偷卡号。',
      'Terminals get swapped, or get something added that steals cards.',
    ),
    how: text(
      '拿登记的序列号和封条号跟机身对，再看外壳和线。',
      'Compare serial and seal with the register, then look at case and cables.',
    ),
    fails: text('停用这台，什么都别碰，打给收单机构', 'Stop using it, touch nothing, call the acquirer'),
    sources: [
      pciDss('9.5.1.2'),
      perseus,
      {
        title: text(
          '“每周”是我们定的：没有出处写明，人来人往的店可以更勤',
          'Weekly is our choice: no source says so; busy shops look more often',
        ),
        weak: true,
      },
    ],
  },
  cleaning: {
    title: text('擦机身、卡槽口和打印口', 'Clean case, slot and printer'),
    why: text('脏了会读不出卡、打不清字。', 'Dirt makes cards unreadable and slips faint.'),
    how: text(
      '关机，用干软布擦。不开壳，不喷水，别放在太阳下和潮处。',
      'Off first, dry soft cloth. Never open the case; no sprays, sun or damp.',
    ),
    fails: text('擦不好的别硬来，让收单机构来修', 'Do not force it: let the acquirer repair it'),
    sources: [webPage],
    family: 'paper-and-printer',
  },
  records: {
    title: text('账目对过，备份有了', 'Records reconciled, backup made'),
    why: text('一个月内查单容易，过后难。', 'Within a month a payment is easy to trace.'),
    how: text(
      '到账和结算单对一遍；设置里看备份是哪天的，U 盘上也存一份。',
      'Compare payouts with settlement slips; look in Settings when the backup was made, copy it to a USB stick.',
    ),
    fails: text('记下差哪天、差多少，打给收单机构', 'Note which day and how much, then call the acquirer'),
    sources: [ours],
  },
  software: {
    title: text('刷卡机程序版本看过', 'Terminal software version looked at'),
    why: text('旧版本可能收不了新卡，也少了安全更新。', 'Old versions may refuse new cards and lack fixes.'),
    how: text(
      '菜单里看版本号，和登记的一样就行；有更新提示照着做。',
      'Look up the version in the menu; the same as registered is fine. Follow update prompts.',
    ),
    fails: text('请收单机构更新，别装别处来的程序', 'Ask the acquirer to update it; install nothing else'),
    sources: [ours],
  },
  passwords: {
    title: text('操作员密码改过', 'Operator passwords changed'),
    why: text('离职的人不该还能撤销和退货。', 'Someone who has left must not be able to void or refund.'),
    how: text(
      '在刷卡机上改主管和操作员密码。这里只记哪天改的，不记密码。',
      'Change them on the terminal. Here only the date is kept, never the password.',
    ),
    fails: text('忘了主管密码，找收单机构重设', 'If the supervisor password is lost, the acquirer resets it'),
    sources: [ours],
  },
  register: {
    title: text('登记表和实物数一遍', 'Register compared with the terminals there'),
    why: text('少一台、多一台，都要马上知道。', 'If one is missing or extra, you must know at once.'),
    how: text(
      '每台对品牌、型号、序列号和位置；停用的改成停用。',
      'Make, model, serial and place of each; retire what is gone.',
    ),
    fails: text('多出来的别用，少了的马上报失', 'Do not use an extra one; report a missing one at once'),
    sources: [
      pciDss('9.5.1.1'),
      {
        title: text(
          'Payworks 写的是至少半年一次，我们放在每季',
          'Payworks says at least every six months; we ask each quarter',
        ),
        weak: true,
      },
    ],
  },
  briefing: {
    title: text('和店员讲过：来人换机先核对', 'Staff told: check visitors first'),
    why: text('骗子专找新来的店员。', 'Impostors go for the newest member of staff.'),
    how: text(
      '照 F10 走一遍：看证件，打登记的号码，没证实就不交刷卡机。',
      'Walk through F10: ask for papers, call the stored number, hand nothing over before that.',
    ),
    fails: text('今天没讲到的人，下次上班先讲', 'Tell whoever was away at the start of their next shift'),
    sources: [pciDss('9.5.1.3'), uchicago],
  },
  'emergency-plan': {
    title: text('应急办法看一遍', 'Emergency plan read'),
    why: text('断网停电时没空现想。', 'When the line is down there is no time to think.'),
    how: text(
      '扫码牌还能用吗，零钱备多少，停电怎么收。',
      'Is the QR sign valid, how much change is there, how to sell without power.',
    ),
    fails: text('缺什么记下来，这周补齐', 'Note what is missing and get it this week'),
    sources: [ours],
  },
  numbers: {
    title: text('登记的电话还打得通', 'Stored numbers still answer'),
    why: text('号码会变，出事时才发现就晚了。', 'Numbers change; finding out in trouble is too late.'),
    how: text(
      '收单机构、装机的人，各打一次；变了就在设置里改。',
      'Call acquirer and installer once; correct in Settings what changed.',
    ),
    fails: text(
      '新号码从合同、机身或官方渠道找，别信来人给的',
      'Take the new number from contract, terminal or official site, never from a visitor',
    ),
    sources: [ours],
  },
}
