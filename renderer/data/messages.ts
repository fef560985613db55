import type { Language } from '#shared/language'
import type { Messages } from '#shared/messages/shape'

export type { Messages } from '#shared/messages/shape'

/**
 * Stands in the page where others have `shared/messages/messages.ts` (`electron.vite.config.ts`): the language on screen is
 * there before the first picture, the other one comes behind it.
 */
const loaded = new Map<Language, Messages>()

const files: Readonly<Record<Language, () => Promise<Messages>>> = {
  'zh-CN': async () => (await import('#shared/messages/zh-CN')).zhCN,
  en: async () => (await import('#shared/messages/en')).en,
}

export async function loadLanguage(language: Language): Promise<void> {
  if (!loaded.has(language)) loaded.set(language, await files[language]())
}

/** All sentences in one language, which is there. */
export function messagesIn(language: Language): Messages {
  const messages = loaded.get(language)
  if (messages === undefined) throw new Error(`no sentences in ${language} yet`)
  return messages
}
