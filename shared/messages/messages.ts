import type { Language } from '../language'
import { en } from './en'
import type { Messages } from './shape'
import { zhCN } from './zh-CN'

export type { Messages } from './shape'

const byLanguage: Readonly<Record<Language, Messages>> = { 'zh-CN': zhCN, en }

/** All sentences in one language, for window, print, dialogs and command line alike. */
export const messagesIn = (language: Language): Messages => byLanguage[language]
