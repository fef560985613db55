import type { Language } from '../language'

const zhCN = {
  title: '帮助',
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
