import type { Language } from '../language'
import { maintenanceEn } from './maintenance.en'
import { maintenanceZh } from './maintenance.zh-CN'
import type { MaintenanceWords } from './maintenance-shape'

const byLanguage: Readonly<Record<Language, MaintenanceWords>> = { 'zh-CN': maintenanceZh, en: maintenanceEn }

/** The sentences of the checks, which the first screen does not need. */
export const maintenanceWords = (language: Language): MaintenanceWords => byLanguage[language]
