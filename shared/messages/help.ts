import type { Language } from '../language'

const zhCN = {
  title: '帮助',
  contents: '帮助的目录',
  firstMinute: '头一分钟',
  firstSteps: [
    '刷卡机上显示什么，就输什么。先输 34 试试。',
    '按 F2 记下这一笔；按 F6，把话给顾客看。',
    '拿不准付没付成，按 Enter 一样一样核实。',
    '有空时到“设置”填店名、收单机构和它的电话。',
  ],
  keysHere: (screen: string) => `刚才那一页的按键：${screen}`,
  screens: {
    lookup: '首页和答案',
    checklist: '清单',
    print: '打印预览',
    'call-pack': '打电话',
    log: '记录',
    insights: '统计',
    problems: '反复出现的问题',
    'open-matters': '没了结的',
    'open-payments': '没核实的付款',
    checks: '检查和没有代码时',
    round: '一轮检查',
    closing: '打烊对账',
    visitor: '有人来换机',
    outage: '故障到几点',
    history: '检查历史',
    tasks: '检查项设置',
    settings: '设置',
    help: '帮助',
  },
  here: {
    lookup: [
      ['↑ ↓', '上下选查到的'],
      ['Enter', '打开框住的那条；有答案时，核实付没付成'],
      ['↓', '首页框空着时：到没核实的付款'],
    ],
    checklist: [['Enter', '打印这张清单']],
    print: [
      ['Enter', '打印'],
      ['↑ ↓', '往下看'],
    ],
    'call-pack': [
      ['Enter', '下一格；在答复里是存下'],
      ['Tab', '到下一格'],
    ],
    log: [
      ['↑ ↓', '选一笔'],
      ['Enter', '打开'],
      ['Del', '撤回，再按恢复'],
      ['F7', '打电话问这一笔'],
    ],
    insights: [
      ['← →', '往前、往后一段'],
      ['Enter', '开始回顾'],
      ['Ctrl+P', '打印'],
    ],
    problems: [
      ['S', '先不提醒，再按又提醒'],
      ['D', '已解决'],
      ['R', '还没好，接着看着'],
      ['F7', '打电话用的资料'],
    ],
    'open-matters': [
      ['↑ ↓', '选一件'],
      ['Enter', '去办'],
    ],
    'open-payments': [
      ['↑ ↓', '选一笔'],
      ['1 2 3', '付了、没付、查不清'],
      ['4', '核实'],
    ],
    checks: [
      ['↑ ↓', '选一种'],
      ['Enter', '开始'],
    ],
    round: [
      ['空格', '正常'],
      ['N', '有问题'],
      ['L', '等会儿再看'],
      ['O', '一项一项做'],
      ['↑ ↓', '换一项'],
    ],
    closing: [['Enter', '下一格，最后是存下']],
    outage: [
      ['1 2 3', '一小时、两小时、到今天结束，再按 Enter'],
      ['0', '已恢复'],
      ['↑ ↓', '哪些受影响'],
    ],
    visitor: [
      ['空格', '有'],
      ['N', '没有'],
      ['Enter', '存下'],
    ],
    history: [['Ctrl+P', '打印这些']],
    tasks: [['Tab', '到下一项']],
    settings: [
      ['↑ ↓', '在分类里选'],
      ['Enter', '打开这一类'],
      ['Esc', '先回到分类，再回首页'],
    ],
    help: [['PgDn', '往下看']],
  },
  guide: '店主手册',
  guideWhere:
    '安装、备份、更新、隐私，都写在《店主手册》里。它和安装文件在同一个下载页上；这台电脑不上网的，在别处打印一份，放在收银台。',
  keys: '按键',
  words: '名词',
  wordList: [
    ['收单机构', '给您装刷卡机或收款码、把钱结算给您的银行或公司。电话在机身或小票上。'],
    ['发卡银行', '发卡给顾客的银行。电话在银行卡背面，由顾客自己打。'],
    ['响应码', '银行答复一笔交易的两位代码，例如 00、34、51。'],
    ['凭证号', '刷卡机给每笔交易编的 6 位号，印在小票上。'],
    ['参考号', '银联给每笔交易编的 12 位号，查账时最有用。'],
    ['冲正', '没做完的交易由系统自动退回。钱可能先扣后退。'],
    ['签到、结算', '签到：开机后换当天的密钥。结算：收工时和收单机构对总账。'],
  ],
  about: '关于本程序',
  version: (app: string, electron: string) => `版本 ${app}，运行环境 Electron ${electron}`,
  honest: '答案来自公开的代码表，不是银行的承诺。拿不准时，以收单机构的答复为准。',
  private: '不联网，不上传，不收卡号。',
  otherRuntime: (electron: string, release: string) =>
    `这一份用的是测试用的运行环境 Electron ${electron}，不是正式版的 ${release}。只能试用，别装到店里。`,
  update: '怎样更新',
  noUpdates: '本程序从不自己上网找新版，也不会自己更新。换新版用 U 盘就行，这台电脑不用上网：',
  updateSteps: [
    '先到“设置 → 备份和恢复”看一眼，确认今天的备份已做好。',
    '在一台能上网的电脑上下载新版安装文件，拷到 U 盘。',
    '关掉商户帮手，插上 U 盘，双击安装文件。',
    '装好后打开本页，核对版本号。记录、设置和备份都还在。',
  ],
  licences: '许可',
  ownLicence: '商户帮手按 MIT 许可发布，安装文件夹里有全文。',
  otherLicences:
    '里面用到了下面这些软件，点开看许可全文。Electron 和 Chromium 的许可是安装文件夹里的 LICENSE.electron.txt 和 LICENSES.chromium.html。',
}

const en: typeof zhCN = {
  title: 'Help',
  contents: 'Contents of help',
  firstMinute: 'The first minute',
  firstSteps: [
    'Type what the terminal shows. Try 34.',
    'F2 logs it; F6 shows the words to the customer.',
    'Not sure whether it was paid? Enter goes through it with you.',
    'When you have time: your shop’s name, your acquirer and its number, under Settings.',
  ],
  keysHere: (screen) => `Keys of the page you came from: ${screen}`,
  screens: {
    lookup: 'home and answers',
    checklist: 'checklist',
    print: 'print preview',
    'call-pack': 'call',
    log: 'the log',
    insights: 'insights',
    problems: 'recurring problems',
    'open-matters': 'what is still open',
    'open-payments': 'payments not confirmed',
    checks: 'checks, and trouble without a code',
    round: 'a round of checks',
    closing: 'closing the day',
    visitor: 'someone came to swap the terminal',
    outage: 'outage until…',
    history: 'check history',
    tasks: 'set up checks',
    settings: 'settings',
    help: 'help',
  },
  here: {
    lookup: [
      ['↑ ↓', 'Choose among what was found'],
      ['Enter', 'Open the framed one; on an answer: was it paid?'],
      ['↓', 'On home, in an empty box: to the payments not confirmed'],
    ],
    checklist: [['Enter', 'Print this checklist']],
    print: [
      ['Enter', 'Print'],
      ['↑ ↓', 'Read on'],
    ],
    'call-pack': [
      ['Enter', 'Next field; in the answer: save it'],
      ['Tab', 'To the next field'],
    ],
    log: [
      ['↑ ↓', 'Choose an entry'],
      ['Enter', 'Open it'],
      ['Del', 'Undo it; again restores it'],
      ['F7', 'Call about it'],
    ],
    insights: [
      ['← →', 'One period back or on'],
      ['Enter', 'Begin the review'],
      ['Ctrl+P', 'Print'],
    ],
    problems: [
      ['S', 'Snooze; again wakes it'],
      ['D', 'Solved'],
      ['R', 'Not over: watch it again'],
      ['F7', 'What to say on the phone'],
    ],
    'open-matters': [
      ['↑ ↓', 'Pick one'],
      ['Enter', 'Deal with it'],
    ],
    'open-payments': [
      ['↑ ↓', 'Choose a payment'],
      ['1 2 3', 'Paid, not paid, can’t find out'],
      ['4', 'Check if it was paid'],
    ],
    checks: [
      ['↑ ↓', 'Choose one'],
      ['Enter', 'Begin'],
    ],
    round: [
      ['Space', 'OK'],
      ['N', 'Problem'],
      ['L', 'Later'],
      ['O', 'One by one'],
      ['↑ ↓', 'Another item'],
    ],
    closing: [['Enter', 'Next field, in the end: save']],
    outage: [
      ['1 2 3', 'One hour, two hours, the end of the day; then Enter'],
      ['0', 'It works again'],
      ['↑ ↓', 'What it explains'],
    ],
    visitor: [
      ['Space', 'Yes'],
      ['N', 'No'],
      ['Enter', 'Save'],
    ],
    history: [['Ctrl+P', 'Print these']],
    tasks: [['Tab', 'To the next one']],
    settings: [
      ['↑ ↓', 'Choose in the list'],
      ['Enter', 'Open the section'],
      ['Esc', 'Back to the list, then home'],
    ],
    help: [['PgDn', 'Read on']],
  },
  guide: 'The owner’s guide',
  guideWhere:
    'Install, backup, update, privacy: all of it is in the owner’s guide, on the page where you downloaded the installer. If this PC has no internet, print it elsewhere and keep it at the counter.',
  keys: 'Keys',
  words: 'Words',
  wordList: [
    [
      'Acquirer',
      'The bank or company that gave you the terminal or the QR code and pays you. Number on the terminal or the slip.',
    ],
    ['Issuer', 'The customer’s bank. The number is on the back of the card; the customer calls.'],
    ['Response code', 'The bank’s answer to a payment, in two characters, such as 00, 34 or 51.'],
    ['Trace number', 'The 6 digits that the terminal gives each payment; printed on the slip.'],
    ['Reference number', 'The 12 digits that the network gives each payment; best for tracing it.'],
    ['Reversal', 'The system undoes an unfinished payment. Money may leave first and come back later.'],
    ['Sign-on, settlement', 'Sign-on fetches the day’s keys; settlement compares the totals at closing.'],
  ],
  about: 'About',
  version: (app, electron) => `Version ${app}, running on Electron ${electron}`,
  honest: 'Answers come from public code tables, not from any bank. If in doubt, your acquirer’s word counts.',
  private: 'No network use, nothing sent, no card numbers.',
  otherRuntime: (electron, release) =>
    `This copy runs on a test runtime, Electron ${electron}, not on the ${release} of a release. For trials only: do not install it in a shop.`,
  update: 'How to update',
  noUpdates:
    'This program never looks for a new version and never updates itself. A USB stick will do; this PC needs no internet:',
  updateSteps: [
    'Look at Settings → Backup and restore first: today’s backup should be there.',
    'On a PC with internet, download the new installer and copy it to a USB stick.',
    'Close Merchant Help, plug in the stick, open the installer.',
    'Open this page again and check the version. The log, the settings and the backups are still there.',
  ],
  licences: 'Licences',
  ownLicence: 'Merchant Help is published under the MIT licence; its text is in the program’s folder.',
  otherLicences:
    'It holds the software below; open an entry to read its licence. Those of Electron and Chromium are LICENSE.electron.txt and LICENSES.chromium.html in the program’s folder.',
}

const byLanguage: Readonly<Record<Language, typeof zhCN>> = { 'zh-CN': zhCN, en }

/** The sentences of help, which the first screen does not need. */
export const helpWords = (language: Language): typeof zhCN => byLanguage[language]
