import type { Language } from '../../language'
import { en } from './en'
import type { PrintWords } from './shape'
import { zhCN } from './zh-CN'

const byLanguage: Readonly<Record<Language, PrintWords>> = { 'zh-CN': zhCN, en }

export const printWordsIn = (language: Language): PrintWords => byLanguage[language]
