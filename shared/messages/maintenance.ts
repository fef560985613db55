import type { Language } from '../language'
import { maintenanceEn } from './maintenance.en'
import { maintenanceZh } from './maintenance.zh-CN'
import type { Widened } from './shape'

export type MaintenanceWords = Widened<typeof maintenanceZh>

const byLanguage: Readonly<Record<Language, MaintenanceWords>> = { 'zh-CN': maintenanceZh, en: maintenanceEn }

/** The sentences of the checks, which the first screen does not need. */
export const maintenanceWords = (language: Language): MaintenanceWords => byLanguage[language]
