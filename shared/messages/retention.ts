import type { Language } from '../language'

const zhCN = {
  title: '记录留多久',
  help: '定了年限，更早的记录到时候会清掉。要留底，先在记录页导出。',
  forEver: '一直留着',
  years: (years: number) => `${String(years)} 年`,
}

const en: typeof zhCN = {
  title: 'Keep entries',
  help: 'With a limit, older entries go in time. To keep a copy, export them from the log first.',
  forEver: 'For ever',
  years: (years) => (years === 1 ? '1 year' : `${String(years)} years`),
}

/** The sentences about how long the log is kept and what was cleared of it, which the first screen does not need. */
export const retentionWords = (language: Language): typeof zhCN => (language === 'en' ? en : zhCN)
