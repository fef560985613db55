import { createContext, use, type ReactNode } from 'react'
import type { Language } from '#shared/language'
import { messagesIn, type Messages } from '#shared/messages/messages'

const LanguageContext = createContext<Language>('zh-CN')

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>
}

/** The language on screen and its sentences. */
export function useLanguage(): { readonly language: Language; readonly m: Messages } {
  const language = use(LanguageContext)
  return { language, m: messagesIn(language) }
}
