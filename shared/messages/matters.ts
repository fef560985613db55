import type { Language } from '../language'
import { mattersEn } from './matters.en'
import { mattersZh } from './matters.zh-CN'
import type { Widened } from './shape'

type MatterSentences = Widened<typeof mattersZh>

const byLanguage: Readonly<Record<Language, MatterSentences>> = { 'zh-CN': mattersZh, en: mattersEn }

/** The sentences of what is open, which the first screen does not need. */
export const matterSentences = (language: Language): MatterSentences => byLanguage[language]
