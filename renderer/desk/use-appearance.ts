import { useEffect } from 'react'
import type { Language } from '#shared/language'
import { messagesIn } from '#shared/messages/messages'
import type { Settings } from '#shared/settings'

const dark = window.matchMedia('(prefers-color-scheme: dark)')

/** Puts language, theme and text size on the page itself. */
export function useAppearance(language: Language, { theme, textSize }: Settings): void {
  useEffect(() => {
    document.documentElement.lang = language
    document.title = messagesIn(language).appName
  }, [language])

  useEffect(() => {
    document.documentElement.style.fontSize = `${String(textSize)}%`
  }, [textSize])

  useEffect(() => {
    const apply = () => {
      document.documentElement.dataset['theme'] =
        theme === 'dark' || (theme === 'system' && dark.matches) ? 'dark' : 'light'
    }
    apply()
    dark.addEventListener('change', apply)
    return () => dark.removeEventListener('change', apply)
  }, [theme])
}
