import type { Language } from '../language'
import { outageEn } from './outage.en'
import { outageZh } from './outage.zh-CN'
import type { Widened } from './shape'

const byLanguage: Readonly<Record<Language, Widened<typeof outageZh>>> = { 'zh-CN': outageZh, en: outageEn }

/** The sentences of notes about an outage, which the first screen does not need. */
export const outageWords = (language: Language): Widened<typeof outageZh> => byLanguage[language]
