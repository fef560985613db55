import type { Language } from '../language'

const zhCN = {
  /** How a day is written, in an empty field. */
  form: '年-月-日',
  wrong: '写成 2026-11-18 这样',
}

const en: typeof zhCN = {
  form: 'yyyy-mm-dd',
  wrong: 'Write it like 2026-11-18',
}

const byLanguage: Readonly<Record<Language, typeof zhCN>> = { 'zh-CN': zhCN, en }

/** The sentences of a field for a day, which the first screen does not need. */
export const dayWords = (language: Language): typeof zhCN => byLanguage[language]
