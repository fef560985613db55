/** The two languages of the app. Only these tags ever reach `Intl`. */
export const languages = ['zh-CN', 'en'] as const

export type Language = (typeof languages)[number]

/** What each calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' }

/** A sentence in both languages. */
export type Text = Readonly<Record<Language, string>>

export const isLanguage = (tag: string): tag is Language => (languages as readonly string[]).includes(tag)

/**
 * The language of this start.
 * @param asked what `--lang` said, over everything; anything but our two tags counts as not asked
 * @param stored the choice kept in the settings
 * @param system the system's languages in order of preference; may hold `c` or `posix`, on which `Intl` throws
 */
export function chooseLanguage(asked: string, stored: Language | null, system: readonly string[]): Language {
  if (isLanguage(asked)) return asked
  if (stored !== null) return stored
  return system.some((tag) => /^zh\b/i.test(tag)) ? 'zh-CN' : 'en'
}
