import type { Language } from '../language'

const zhCN = {
  title: '商户帮手：诊断文件',
  holds:
    '里面只有：版本、系统、屏幕、数据存得好不好、各有几条、文件多大、程序自己的出错记录。没有您的记录、店名、人名、电话、卡号。',
  save: '存一个诊断文件',
  help: '程序不对劲时，交给帮您修的人看；是一段文字，交之前自己先看一眼。里面没有记录、店名、人名、电话。',
  saving: '正在写…',
  saved: (file: string) => `诊断文件已存到 ${file}`,
  cancelled: '没有存诊断文件。',
  fileName: (day: string) => `商户帮手-诊断-${day}`,
}

const en: typeof zhCN = {
  title: 'Merchant Help: diagnostic file',
  holds:
    'All it holds: versions, system, screens, how the data stand, how many rows of each kind, sizes of files, the program’s own log of faults. No entries, no names of the shop or of people, no phone numbers, no card numbers.',
  save: 'Save a diagnostic file',
  help: 'For whoever looks into a fault of the program. It is plain text: read it before you pass it on. It holds no entries, no names and no phone numbers.',
  saving: 'Writing…',
  saved: (file) => `Diagnostic file saved to ${file}`,
  cancelled: 'No diagnostic file was saved.',
  fileName: (day) => `merchant-help-diagnostics-${day}`,
}

/** The words of the diagnostic file, and of the row in help that saves it. */
export const diagnosticWords = (language: Language): typeof zhCN => (language === 'en' ? en : zhCN)
